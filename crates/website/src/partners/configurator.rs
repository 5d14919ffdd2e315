//! The configurator: choices, the quiz as they make it, and the code for it.

use counting::CountingMode;
use views::words;
use yew::{Html, html};

use super::Quiz;
use super::code::{SOMEWHERE, block, line};

pub(super) const TITLE: &str = "Put the quiz on your page";
pub(super) const ABOUT: &str = "Two lines of HTML. The quiz follows your page's language and adjusts its height. It \
                                sets no cookies, and visitors' answers stay in its frame.";

/// The page for the `quizzes` of a site at `address`, if that is known, whose pages count in this `mode`.
pub(super) fn view(quizzes: &[Quiz<'_>], address: Option<&str>, mode: CountingMode) -> Html {
    let at = address.unwrap_or(SOMEWHERE);
    html! {
        <main class="unmyth-page unmyth-configurator" data-screen="embed">
            <p class="unmyth-configurator__back"><a href="../">{ "All quizzes" }</a></p>
            <h1 class="unmyth-configurator__title">{ TITLE }</h1>
            <p class="unmyth-configurator__about">{ ABOUT }</p>
            { still(quizzes, address) }
            <div class="unmyth-configurator__live" data-live="" hidden={true}>
                { choices(quizzes, mode) }
                { preview(quizzes) }
            </div>
            { forms() }
            { room() }
            { policies(at) }
            { sight() }
            <p class="unmyth-configurator__onward">
                <a href="check/" data-check="">{ "Is something not working? Let your browser check it." }</a>
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
                { "Paste these two lines where the quiz should appear." }
                if address.is_none() {
                    { " Put the address of this website in place of " }<code>{ SOMEWHERE }</code>{ "." }
                }
            </p>
            <ul class="unmyth-configurator__list" role="list">{ for quizzes.iter().filter_map(|quiz| quiz.first()).map(one) }</ul>
        </section>
    }
}

fn choices(quizzes: &[Quiz<'_>], mode: CountingMode) -> Html {
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
    let modes = match mode {
        CountingMode::On => {
            html! { <>{ option("", "All") }{ option("ask", "If the visitor agrees") }{ option("off", "None") }</> }
        }
        _ => html! { <>{ option("", "If the visitor agrees") }{ option("off", "None") }</> },
    };
    html! {
        <form class="unmyth-configurator__choices" aria-label="Choices">
            <h2 class="unmyth-configurator__heading">{ "Choose" }</h2>
            { select("pack", "Quiz", html! { <>{ for packs }</> }) }
            { select("lang", "Language", option("", "Same as your page")) }
            { select("theme", "Theme", html! { <>
                { option("", "Same as your page") }
                { option("light", "Light") }
                { option("dark", "Dark") }
            </> }) }
            { accent() }
            if mode < CountingMode::Off {
                { select("counting", "Count plays", modes) }
                <div class="unmyth-configurator__choice">
                    <label class="unmyth-configurator__label" for="unmyth-site">{ "Site name, if you were given one" }</label>
                    <input
                        class="unmyth-configurator__field" id="unmyth-site" name="site" autocomplete="off"
                        autocapitalize="none" spellcheck="false" maxlength="64" pattern="[a-z0-9\\-]+"
                        aria-describedby="unmyth-site-wrong"
                    />
                    <p id="unmyth-site-wrong" class="unmyth-configurator__note" data-wrong="site" role="status" data-words="Use only lowercase letters, digits and hyphens, exactly as the website's operator gave it to you." />
                </div>
            } else {
                <p class="unmyth-configurator__note">{ "This website does not count plays." }</p>
            }
        </form>
    }
}

fn accent() -> Html {
    html! {
        <div class="unmyth-configurator__choice">
            <label class="unmyth-configurator__label" for="unmyth-accent">{ "Accent color, such as #0c5c63" }</label>
            <div class="unmyth-configurator__pair">
                <input
                    class="unmyth-configurator__field" id="unmyth-accent" name="accent" autocomplete="off"
                    autocapitalize="none" spellcheck="false" maxlength="7" placeholder="Default"
                    aria-describedby="unmyth-accent-said"
                />
                <input class="unmyth-configurator__color" type="color" value="#0c5c63" aria-label="Pick a color" />
            </div>
            <div id="unmyth-accent-said" class="unmyth-configurator__note" role="status">
                <p data-accent="wrong" hidden={true}>{ "Write six digits from 0 to 9 and a to f, such as #0c5c63." }</p>
                <p data-accent="fine" hidden={true}>{ "This color is readable in light and in dark." }</p>
                <p data-accent="suited" hidden={true}>
                    { "To stay readable, it is shown as " }
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
            <h2 id="unmyth-preview" class="unmyth-configurator__heading">{ "Preview" }</h2>
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
            <h2 class="unmyth-configurator__heading">{ "Get the code" }</h2>
            <p class="unmyth-configurator__warning" data-plain="" hidden={true}>
                { "You opened this website at an address that begins with http:. Pages with https: addresses cannot \
                   show a quiz from there. For them, open this page at its https: address and copy the code there." }
            </p>
            { form("line", "the code", "Most websites", html! {
                { "Paste these two lines where the quiz should appear. Visitors without JavaScript see a link." }
            }) }
            { form("wordpress", "the address", "WordPress", html! { <>
                { "Paste this address on a line of its own. WordPress turns it into the quiz; you need no plugin. The \
                   quiz adjusts its height up to 1000 pixels. Longer results scroll." }
                <span class="unmyth-configurator__more" data-wordpress="unknown" hidden={true}>
                    { "WordPress cannot find the quiz yet, because this website does not know its own address. Its \
                       operator can set “public-address” or build it with “--address”. Until then, use the plain \
                       iframe in a “Custom HTML” block." }
                </span>
                <span class="unmyth-configurator__more" data-wordpress="plain" hidden={true}>
                    { "This website's host can only send fixed files, so in WordPress the quiz ignores the theme, \
                       color, counting and site name chosen here. To keep them, use the plain iframe in a “Custom \
                       HTML” block." }
                </span>
            </> }) }
            { form("frame", "the plain iframe", "Plain iframe", html! {
                { "Without a script of ours. The height is fixed; taller content scrolls inside." }
            }) }
            { form("pinned", "the pinned code", "Pinned to this version", html! {
                { "Browsers run exactly this version of the script, or none. To update, come back and copy the code \
                   again." }
            }) }
        </section>
    }
}

/// For pages that mind; a style in the code itself would need leave from their policy.
fn room() -> Html {
    html! {
        <section>
            <h2 class="unmyth-configurator__heading">{ "Reserve space for the quiz" }</h2>
            <p class="unmyth-configurator__text">
                { "To stop the page from jumping while it loads, add this to your styles." }
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
            <h2 class="unmyth-configurator__heading">{ "Content Security Policy" }</h2>
            <p class="unmyth-configurator__text">
                { "If your page has a Content-Security-Policy, add this website to these two directives. The plain \
                   iframe needs only " }<code>{ "frame-src" }</code>{ "." }
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
                { "Your page can see that the quiz is there and ready, how tall it is, and when a play is over. It \
                   cannot see a card, an answer or the score, and neither can any other script on the page. As with \
                   every frame, a page could show something else in place of the quiz. By changing the width again and \
                   again, it could guess from the heights which missed cards come back. By counting how often the quiz \
                   scrolls, it could guess how many. Visitors trust your page not to do this." }
            </p>
        </section>
    }
}
