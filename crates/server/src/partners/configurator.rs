//! The configurator: choices, the quiz as they make it, and the code for it.

use unmyth_widget::counting::Way;
use unmyth_widget::view::words;
use yew::{Html, html};

use super::Quiz;
use super::code::{SOMEWHERE, block, line};

pub(super) const TITLE: &str = "Put the quiz on your page";
pub(super) const ABOUT: &str = "Two lines of HTML. The quiz takes your page's language and grows with what it shows. It \
                                sets no cookies, and what visitors answer stays in its frame.";

/// The page for the `quizzes` of a site at `address`, if that is known, whose pages count in this `way`.
pub(super) fn view(quizzes: &[Quiz<'_>], address: Option<&str>, way: Way) -> Html {
    let at = address.unwrap_or(SOMEWHERE);
    html! {
        <main class="unmyth-page unmyth-configurator" data-screen="embed">
            <h1 class="unmyth-configurator__title">{ TITLE }</h1>
            <p class="unmyth-configurator__about">{ ABOUT }</p>
            { still(quizzes, address) }
            <div class="unmyth-configurator__live" data-live="" hidden={true}>
                { choices(quizzes, way) }
                { preview(quizzes) }
            </div>
            { forms() }
            { room() }
            { policies(at) }
            { sight() }
            <p class="unmyth-configurator__onward">
                <a href="check/" data-check="">{ "Something does not work? Let your browser check it." }</a>
            </p>
        </main>
    }
}

/// What there is without scripts: the code as it is where nothing is chosen.
fn still(quizzes: &[Quiz<'_>], address: Option<&str>) -> Html {
    let one = |pack: &&quiz::Pack| {
        html! {
            <li key={pack.id().to_owned()}>
                <h3 class="unmyth-configurator__label" lang={pack.lang().to_owned()}>{ words(pack, pack.title()) }</h3>
                { block("still", "the code", &line(address.unwrap_or(SOMEWHERE), pack)) }
            </li>
        }
    };
    html! {
        <section data-still="">
            <h2 class="unmyth-configurator__heading">{ "The code for your page" }</h2>
            <p class="unmyth-configurator__text">
                { "Paste both lines where the quiz is to be." }
                if address.is_none() {
                    { " Write the address of this site in the place of " }<code>{ SOMEWHERE }</code>{ "." }
                }
            </p>
            <ul class="unmyth-configurator__list" role="list">{ for quizzes.iter().filter_map(|quiz| quiz.first()).map(one) }</ul>
        </section>
    }
}

fn choices(quizzes: &[Quiz<'_>], way: Way) -> Html {
    let option = |value: &str, words: &str| html! { <option value={value.to_owned()}>{ words }</option> };
    let select = |name: &'static str, label: &'static str, options: Html| {
        html! {
            <label class="unmyth-configurator__choice">
                <span class="unmyth-configurator__label">{ label }</span>
                <select class="unmyth-configurator__field" {name} autocomplete="off">{ options }</select>
            </label>
        }
    };
    let packs = quizzes.iter().filter_map(|quiz| quiz.first()).map(|pack| option(pack.id(), pack.title()));
    let ways = match way {
        Way::On => {
            html! { <>{ option("", "Every play") }{ option("ask", "Plays whose visitors agree") }{ option("off", "None") }</> }
        }
        _ => html! { <>{ option("", "Plays whose visitors agree") }{ option("off", "None") }</> },
    };
    html! {
        <form class="unmyth-configurator__choices" aria-label="Choices">
            <h2 class="unmyth-configurator__heading">{ "Choose" }</h2>
            { select("pack", "Quiz", html! { <>{ for packs }</> }) }
            { select("lang", "Language", option("", "That of your page")) }
            { select("theme", "Look", html! { <>
                { option("", "That of your page") }
                { option("light", "Light") }
                { option("dark", "Dark") }
            </> }) }
            { accent() }
            if way < Way::Off {
                { select("counting", "Counted are", ways) }
                <div class="unmyth-configurator__choice">
                    <label class="unmyth-configurator__label" for="unmyth-site">{ "Site name, if you were given one" }</label>
                    <input
                        class="unmyth-configurator__field" id="unmyth-site" name="site" autocomplete="off"
                        autocapitalize="none" spellcheck="false" maxlength="64" pattern="[a-z0-9\\-]+"
                        aria-describedby="unmyth-site-wrong"
                    />
                    <p id="unmyth-site-wrong" class="unmyth-configurator__note" data-wrong="site" role="status" data-words="Small letters, digits and hyphens, as its operator wrote it." />
                </div>
            } else {
                <p class="unmyth-configurator__note">{ "This site counts nothing." }</p>
            }
        </form>
    }
}

fn accent() -> Html {
    html! {
        <div class="unmyth-configurator__choice">
            <label class="unmyth-configurator__label" for="unmyth-accent">{ "Accent, such as #0c5c63" }</label>
            <div class="unmyth-configurator__pair">
                <input
                    class="unmyth-configurator__field" id="unmyth-accent" name="accent" autocomplete="off"
                    autocapitalize="none" spellcheck="false" maxlength="7" placeholder="The quiz's own"
                    aria-describedby="unmyth-accent-said"
                />
                <input class="unmyth-configurator__color" type="color" value="#0c5c63" aria-label="Pick the accent" />
            </div>
            <div id="unmyth-accent-said" class="unmyth-configurator__note" role="status">
                <p data-accent="wrong" hidden={true}>{ "Six digits from 0 to f, such as #0c5c63." }</p>
                <p data-accent="fine" hidden={true}>{ "It can be read as it is, in light and in dark." }</p>
                <p data-accent="suited" hidden={true}>
                    { "So that everybody can read it, it is shown as " }
                    <span class="unmyth-configurator__shown"><span data-swatch="light" aria-hidden="true" class="unmyth-configurator__swatch" /><code dir="ltr" data-hex="light" /></span>
                    { " in light and " }
                    <span class="unmyth-configurator__shown"><span data-swatch="dark" aria-hidden="true" class="unmyth-configurator__swatch" /><code dir="ltr" data-hex="dark" /></span>
                    { " in dark." }
                </p>
            </div>
        </div>
    }
}

/// The element itself. Whoever tries it counts nowhere.
fn preview(quizzes: &[Quiz<'_>]) -> Html {
    let width = |value: &'static str, words: &'static str| {
        html! {
            <label class="unmyth-configurator__width">
                <input type="radio" name="width" {value} checked={value == "page"} autocomplete="off" />
                <span>{ words }</span>
            </label>
        }
    };
    let first = quizzes.iter().find_map(|quiz| quiz.first());
    html! {
        <section class="unmyth-configurator__preview" aria-labelledby="unmyth-preview">
            <h2 id="unmyth-preview" class="unmyth-configurator__heading">{ "See it" }</h2>
            <fieldset class="unmyth-configurator__widths">
                <legend class="unmyth-page__said">{ "Width" }</legend>
                { width("phone", "Phone") }
                { width("tablet", "Tablet") }
                { width("page", "Page") }
                <p class="unmyth-configurator__note" data-wide="" aria-live="off" />
            </fieldset>
            <div class="unmyth-configurator__stage" data-stage="page">
                if let Some(pack) = first {
                    <unmyth-quiz pack={pack.id().to_owned()} counting="off">
                        <a href={format!("../{}/", pack.id())}>{ words(pack, pack.title()) }</a>
                    </unmyth-quiz>
                }
            </div>
            <p class="unmyth-configurator__note">{ "Plays in this preview are not counted." }</p>
        </section>
    }
}

/// The code in four forms.
fn forms() -> Html {
    let form = |name: &'static str, what: &'static str, heading: &'static str, words: Html| {
        html! {
            <section class="unmyth-configurator__form" key={name}>
                <h3 class="unmyth-configurator__label">{ heading }</h3>
                <p class="unmyth-configurator__text">{ words }</p>
                { block(name, what, "") }
            </section>
        }
    };
    html! {
        <section class="unmyth-configurator__forms" data-live="" hidden={true}>
            <h2 class="unmyth-configurator__heading">{ "Take the code" }</h2>
            <p class="unmyth-configurator__warning" data-plain="" hidden={true}>
                { "This site was opened at an address that begins with http:. Pages that begin with https: cannot show it; \
                   for them open this page at its https: address, and take the code there." }
            </p>
            { form("line", "the code", "For most pages", html! {
                { "Paste both lines where the quiz is to be. Where scripts are off, visitors get the link." }
            }) }
            { form("wordpress", "the address", "In WordPress", html! { <>
                { "Paste this address on a line of its own: WordPress makes the quiz of it, as high as what it shows, up to \
                   1000 pixels; a long result scrolls. No plugin is needed." }
                <span class="unmyth-configurator__more" data-wordpress="unknown" hidden={true}>
                    { "WordPress would not find the quiz yet: this site does not know that it is at this address. Whoever \
                       runs it sets “public-address”, or builds it with “--address”. Until then take the plain frame, in a \
                       block “Custom HTML”." }
                </span>
                <span class="unmyth-configurator__more" data-wordpress="plain" hidden={true}>
                    { "This site's host sends files as they are: in WordPress the quiz comes without the look and the site \
                       name chosen here. For these take the plain frame, in a block “Custom HTML”." }
                </span>
            </> }) }
            { form("frame", "the plain frame", "Without a script of ours", html! {
                { "A frame of one height: what is higher scrolls in it." }
            }) }
            { form("pinned", "the pinned code", "Pinned to this version", html! {
                { "Your visitors' browsers run this very script, or none. Come back for newer ones." }
            }) }
        </section>
    }
}

/// For pages that mind; a style in the code itself would need leave from their policy.
fn room() -> Html {
    html! {
        <section>
            <h2 class="unmyth-configurator__heading">{ "For your styles" }</h2>
            <p class="unmyth-configurator__text">
                { "If what stands below the quiz may not move while your page comes, keep its room from the start." }
            </p>
            { block("room", "the style", "unmyth-quiz { display: block; min-height: 640px; }") }
        </section>
    }
}

fn policies(at: &str) -> Html {
    let origin =
        at.find("://").and_then(|start| at[start + 3..].find('/').map(|end| &at[..start + 3 + end])).unwrap_or(at);
    html! {
        <section>
            <h2 class="unmyth-configurator__heading">{ "For your policy" }</h2>
            <p class="unmyth-configurator__text">
                { "If your page has a Content-Security-Policy, add this site to these two lists in it. The plain frame \
                   needs " }<code>{ "frame-src" }</code>{ " alone." }
            </p>
            { block("policy", "the policy", &format!("script-src {origin};\nframe-src {origin};")) }
        </section>
    }
}

fn sight() -> Html {
    html! {
        <section>
            <h2 class="unmyth-configurator__heading">{ "What your page can see" }</h2>
            <p class="unmyth-configurator__text">
                { "That the quiz is on it and ready, how high it is, and that a play is over. It cannot look into it: not \
                   at a card, an answer or the score; nor can any other script on it. As with every frame, it could \
                   show something else in the quiz's place, or, by changing its width all the time, guess from its heights \
                   which cards come back, or from how often it is scrolled how many: visitors trust your page with that." }
            </p>
        </section>
    }
}
