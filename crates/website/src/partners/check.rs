//! The check: what a visitor's own browser can find out about a quiz in a frame, in words for whoever runs the page.
//!
//! All words stand in the page; its script only says which of them hold, and fills in names.

mod checks;
mod own;

use yew::{Html, html};

use super::code::block;
use checks::CHECKS;
use own::OWN;

pub(super) const TITLE: &str = "Check the quiz in this browser";
pub(super) const ABOUT: &str = "This page shows the quiz the way your page does, and lists what works and what does \
                                not.";

/// Something that is tried.
struct Check {
    /// By which the script knows it.
    name: &'static str,
    title: &'static str,
    /// What is tried, in a sentence.
    tried: &'static str,
    /// What may come of it: the name by which the script knows it, its kind, and what is so and what to do.
    outcomes: &'static [(&'static str, Kind, &'static str)],
}

/// How something came out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fine,
    Note,
    Wrong,
    /// Not tried, since something else has to be put right first.
    Left,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Note => "note",
            Self::Wrong => "wrong",
            Self::Left => "left",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Fine => "Good.",
            Self::Note => "Note.",
            Self::Wrong => "Problem.",
            Self::Left => "Not checked.",
        }
    }

    /// A tick; a triangle with a mark in it; a cross in a box; a dash.
    fn path(self) -> &'static str {
        match self {
            Self::Fine => "M4 12.5 9.5 18 20 7",
            Self::Note => "M12 3 22 20H2Z M12 9.5v4.5 M12 17v.1",
            Self::Wrong => "M4 4h16v16H4Z M8.5 8.5l7 7 M15.5 8.5l-7 7",
            Self::Left => "M5 12h14",
        }
    }
}

/// The page.
pub(super) fn view() -> Html {
    html! {
        <main class="unmyth-page unmyth-check" data-screen="check">
            <p class="unmyth-check__back"><a href="../" data-back="">{ "The code for your page" }</a></p>
            <h1 class="unmyth-check__title">{ TITLE }</h1>
            <p class="unmyth-check__about">{ ABOUT }</p>
            <p data-still="" class="unmyth-check__text">
                { "This check needs JavaScript, and so does the quiz on your page. Visitors without JavaScript see a \
                   link to the quiz instead." }
            </p>
            <div data-live="" hidden={true}>
                { attributes() }
                <div class="unmyth-check__both">
                    <section aria-labelledby="unmyth-found">
                        <h2 id="unmyth-found" class="unmyth-check__heading">{ "Results" }</h2>
                        <div class="unmyth-check__sum" role="status">
                            <p data-sum="running">{ "Checking…" }</p>
                            <p data-sum="fine" hidden={true}>{ "Everything works: the quiz can be shown." }</p>
                            <p data-sum="one" hidden={true}>{ "There is one problem. Its entry below says how to fix \
                                                               it." }</p>
                            <p data-sum="more" hidden={true}>
                                <span data-fill="count" />{ " problems. Fix the first one first." }
                            </p>
                            <p data-sum="stopped" hidden={true}>
                                { "The check stopped halfway: an answer from the server broke off. Check again." }
                            </p>
                        </div>
                        <ol class="unmyth-check__list" role="list">{ for CHECKS.iter().map(one) }</ol>
                    </section>
                    <section class="unmyth-check__shown" aria-labelledby="unmyth-shown">
                        <h2 id="unmyth-shown" class="unmyth-check__heading">{ "The quiz as visitors see it" }</h2>
                        <div class="unmyth-check__frame" data-frame="" />
                        <p class="unmyth-check__note">{ "Plays here are not counted." }</p>
                    </section>
                </div>
            </div>
            { own() }
        </main>
    }
}

/// What the webmaster's own element has.
fn attributes() -> Html {
    let field = |name: &'static str, label: &'static str, placeholder: &'static str| {
        html! {
            <label class="unmyth-check__choice">
                <span class="unmyth-check__label">
                    if name == label { <code>{ label }</code> } else { { label } }
                </span>
                <input class="unmyth-check__field" {name} {placeholder} autocomplete="off" autocapitalize="none" spellcheck="false" />
            </label>
        }
    };
    html! {
        <form class="unmyth-check__form" aria-label="Attributes in your code">
            { field("pack", "pack", "") }
            { field("lang", "lang", "none") }
            { field("accent", "accent", "none") }
            { field("base", "base", "none") }
            { field("page", "Address of your page", "https://…") }
            <button class="unmyth-button unmyth-button--main">{ "Check" }</button>
        </form>
    }
}

fn one(check: &Check) -> Html {
    let outcome = |(name, kind, text): &(&'static str, Kind, &'static str)| {
        let class = format!("unmyth-check__outcome unmyth-check__outcome--{}", kind.name());
        html! {
            <div {class} key={*name} data-outcome={*name} data-kind={kind.name()} hidden={true}>
                <svg class="unmyth-check__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                    <path d={kind.path()} />
                </svg>
                <p><strong>{ kind.words() }</strong>{ " " }{ words(text) }</p>
            </div>
        }
    };
    let left = ("left", Kind::Left, "Fix the problems above first.");
    html! {
        <li class="unmyth-check__one" data-check={check.name} key={check.name}>
            <h3 class="unmyth-check__label">{ check.title }</h3>
            <p class="unmyth-check__tried">{ check.tried }</p>
            { for check.outcomes.iter().chain([&left]).map(outcome) }
        </li>
    }
}

/// Words with code between backquotes, and with places for what the script fills in, as `checks` has them.
fn words(text: &'static str) -> Html {
    let filled = |text: &'static str, is_code: bool| -> Html {
        let mut parts = Vec::new();
        for piece in text.split_inclusive('}') {
            let (before, name) = match piece.strip_suffix('}').and_then(|piece| piece.split_once('{')) {
                Some((before, name)) => (before, Some(name)),
                None => (piece, None),
            };
            parts.push(html! { { before } });
            parts.extend(name.map(|name| match name.split_at(1) {
                ("#", name) => html! { <span data-fill={name} /> },
                ("@", name) => html! { <a data-link={name} /> },
                _ if is_code => html! { <span data-fill={name} /> },
                _ => html! { <code dir="ltr" data-fill={name} /> },
            }));
        }
        parts.into_iter().collect()
    };
    let part = |(place, text): (usize, &'static str)| match place % 2 {
        0 => filled(text, false),
        _ => html! { <code>{ filled(text, true) }</code> },
    };
    text.split('`').enumerate().map(part).collect()
}

/// What can only be seen on the partner's own page.
fn own() -> Html {
    let row = |(seen, remedy): &(&'static str, &'static str)| {
        html! { <><dt class="unmyth-check__seen">{ words(seen) }</dt><dd>{ words(remedy) }</dd></> }
    };
    html! {
        <section class="unmyth-check__own">
            <h2 class="unmyth-check__heading">{ "On your own page" }</h2>
            <p class="unmyth-check__text">
                { "Some problems can only be seen there. Open your page, press F12 (on a Mac, Option + Command + I), \
                   choose “Console”, reload the page, and look for one of these:" }
            </p>
            <dl class="unmyth-check__words">{ for OWN.iter().map(row) }</dl>
            { block("scripts", "the line", "document.querySelectorAll('script[src$=\"embed.js\"]').length") }
        </section>
    }
}
