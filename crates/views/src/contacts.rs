//! Where to turn and what to read next.

use quiz::{Link, Pack, Words};
use yew::{Html, html};

use super::words::words;
use crate::Text;

/// What it is shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Medium {
    /// A screen, where links can be followed.
    Screen,
    /// Paper, where each address is written out.
    Paper,
}

/// The contacts and the resources of `pack`, each list under its heading; nothing where it has neither.
pub(crate) fn contacts(text: &Text, pack: &Pack, medium: Medium) -> Html {
    let list = |heading: &'static str, links: &[Link]| {
        if links.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h3 class="unmyth-contacts__heading">{ heading }</h3>
                <ul class="unmyth-contacts__list" role="list">
                    { for links.iter().map(|link| one(link, medium, &|text| words(pack, text))) }
                </ul>
            </>
        }
    };
    if pack.contacts().is_empty() && pack.resources().is_empty() {
        return Html::default();
    }
    html! {
        <section class="unmyth-contacts">
            { list(text.contacts(), pack.contacts()) }
            { list(text.resources(), pack.resources()) }
        </section>
    }
}

/// Where the operator of a website can be reached; nothing where they have set nothing.
pub(crate) fn of_operator(text: &Text, links: &[Link]) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <section class="unmyth-contacts">
            <h2 class="unmyth-contacts__heading">{ text.contacts() }</h2>
            <ul class="unmyth-contacts__list" role="list">
                { for links.iter().map(|link| one(link, Medium::Screen, &|text| text.as_str().into())) }
            </ul>
        </section>
    }
}

/// A phone number or mail address as people write it down; none for a page.
fn spelled(link: &Link) -> Option<&str> {
    let (kind, address) = link.url.split_once(':')?;
    (kind != "https").then(|| address.split('?').next().unwrap_or(address))
}

fn one(link: &Link, medium: Medium, show: &dyn Fn(&Words) -> Html) -> Html {
    // A page opens in a tab of its own, so that the play is not lost; a mail or a call opens a program anyway.
    let target = link.url.starts_with("https:").then_some("_blank");
    let address = spelled(link).or_else(|| (medium == Medium::Paper).then_some(&*link.url));
    html! {
        <li class="unmyth-contacts__one">
            <a class="unmyth-contacts__link" href={link.url.to_string()} rel="noreferrer" {target}>
                { show(&link.label) }
            </a>
            // Words that are copied keep apart.
            { " " }
            { for address.map(|address| html! { <bdi class="unmyth-contacts__address" dir="ltr">{ address.to_owned() }</bdi> }) }
            { of_link(link, show) }
        </li>
    }
}

/// For whom it is and when somebody answers, where either is known.
pub fn about(pack: &Pack, link: &Link) -> Html {
    of_link(link, &|text| words(pack, text))
}

fn of_link(link: &Link, show: &dyn Fn(&Words) -> Html) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    for part in link.area.iter().chain(&link.hours) {
        if !parts.is_empty() {
            parts.push(" · ".into());
        }
        parts.push(show(part));
    }
    if parts.is_empty() {
        Html::default()
    } else {
        html! { <p class="unmyth-contacts__about">{ for parts }</p> }
    }
}
