//! The page that walks a volunteer through setting up a kiosk; on paper it is the checklist.

use quiz::Pack;
use yew::{Html, html};

pub(super) const TITLE: &str = "Set up a kiosk";
pub(super) const ABOUT: &str = "Eight steps on the device itself. What you choose is kept on it, and works without a network \
                                from then on.";

const INSECURE: &str = "This page was opened at an address that begins with http:. A kiosk needs one with https:, or one on \
                        the device itself.";

/// The page for the `packs`; `tally` is where messages go, from this page, if anywhere.
pub(super) fn view(packs: &[&Pack], tally: Option<&str>) -> Html {
    html! {
        <main class="unmyth-page unmyth-setup" data-screen="setup" data-worker="../worker.js" data-tally={tally.map(str::to_owned)}>
            <h1 class="unmyth-setup__title">{ TITLE }</h1>
            <p class="unmyth-setup__about">{ ABOUT }</p>
            <noscript><p class="unmyth-setup__about">{ "This page needs scripts, as a kiosk does." }</p></noscript>
            <ol class="unmyth-setup__steps" role="list">
                { step("choose", "Choose", html! { <>{ choices(packs) }{ refuses() }{ said(&[
                    ("kept", true, "Kept on this device, with a PIN."),
                    ("open", true, "Kept on this device. Without a PIN the keeper's menu is open to whoever holds its corner."),
                    ("failed", false, "This browser keeps nothing. Leave private browsing, or take another browser."),
                    ("insecure", false, INSECURE),
                ]) }</> }) }
                { step("install", "Install", html! { <>
                    <p>{ "Installed, the kiosk fills the screen and starts by its own icon. On an iPad or iPhone: Share, then Add to Home \
                          Screen, and set it up again from there, since it keeps its own counts. In Chrome: the menu, then Install." }</p>
                    { act("Install on this device") }
                    { said(&[
                        ("can", false, "This browser can install it."),
                        ("done", true, "It is installed."),
                        ("by-hand", false, "This browser installs by its own menu, or not at all. A page in a tab works too."),
                    ]) }
                </> }) }
                { step("persist", "Keep the counts", html! { <>
                    <p>{ "A browser that needs room may clear what pages keep. Ask it not to." }</p>
                    { act("Ask the browser") }
                    { said(&[
                        ("yes", true, "It keeps them."),
                        ("no", false, "It promises nothing. Install the kiosk and ask again, or export the counts every evening."),
                        ("failed", false, "This browser cannot be asked. Export the counts every evening."),
                    ]) }
                </> }) }
                { step("offline", "Go offline", html! { <>
                    <p>{ "All files come to this device once. After that it starts without a network." }</p>
                    { act("Look again") }
                    { said(&[
                        ("ready", true, "All files are on this device."),
                        ("failed", false, "Not all files are here yet. Stay on the network for a moment and look again."),
                        ("insecure", false, INSECURE),
                    ]) }
                </> }) }
                { step("send", "Test the line", html! { <>
                    <p>{ "Sums of ten plays or more go to this site's server whenever there is a network." }</p>
                    { act("Test it") }
                    { said(&[
                        ("works", true, "The server answers."),
                        ("failed", false, "The server does not answer. Plays wait on this device until it does."),
                        ("nowhere", true, "This site sends nothing: take the counts from the keeper's menu."),
                    ]) }
                </> }) }
                { step("lock", "Lock the device", lock()) }
                { step("print", "Print this list", html! { <>
                    <p>{ "For whoever looks after the kiosk when you do not." }</p>
                    <button type="button" class="unmyth-button" data-print="" data-live="" hidden={true}>{ "Print" }</button>
                    <div class="unmyth-setup__paper">
                        <p>{ "The keeper's menu: hold the upper corner at the end of a line (in English the right one) for three \
                              seconds, then enter the PIN." }</p>
                        <p>{ "PIN: ____________   Site: ____________   Plugged in: ☐   Sound on: ☐   Screen locked: ☐" }</p>
                        <p>{ "Every evening: menu, Export as CSV. At the end: Export, then Start from zero." }</p>
                        <p>{ "If it has stopped: Start again. If the screen is dark: touch it, then look at the plug." }</p>
                    </div>
                </> }) }
                { step("begin", "Begin", html! {
                    <p><a class="unmyth-button unmyth-button--main" href="../">{ "Open the kiosk" }</a></p>
                }) }
            </ol>
        </main>
    }
}

fn step(name: &'static str, title: &'static str, inner: Html) -> Html {
    html! {
        <li key={name} class="unmyth-setup__step" data-step={name}>
            <h2 class="unmyth-setup__heading">{ title }</h2>
            { inner }
        </li>
    }
}

fn act(words: &'static str) -> Html {
    html! { <button type="button" class="unmyth-button" data-do="" data-live="" hidden={true}>{ words }</button> }
}

/// What came of a step: each sentence by its name, and whether all is well then.
fn said(sentences: &[(&'static str, bool, &'static str)]) -> Html {
    let one = |(name, good, words): &(&'static str, bool, &'static str)| {
        html! { <p data-said={*name} data-good={good.then_some("")} hidden={true}>{ *words }</p> }
    };
    html! { <div class="unmyth-setup__said" role="status">{ for sentences.iter().map(one) }</div> }
}

fn choices(packs: &[&Pack]) -> Html {
    let mut ids: Vec<&str> = packs.iter().map(|pack| pack.id()).collect();
    ids.dedup();
    let title = |id: &str| packs.iter().find(|pack| pack.id() == id).map_or("", |pack| pack.title()).to_owned();
    html! {
        <form class="unmyth-setup__form" data-live="" hidden={true}>
            <label class="unmyth-setup__field">
                <span>{ "Site name, as its operator wrote it" }</span>
                <input name="site" required={true} pattern="[a-z0-9]+(-[a-z0-9]+)*" maxlength="40" autocapitalize="none" autocomplete="off" spellcheck="false" title="Small letters, digits and single hyphens" />
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Quiz" }</span>
                <select name="pack">{ for ids.iter().map(|id| html! { <option value={(*id).to_owned()}>{ title(id) }</option> }) }</select>
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Language in which each visit begins" }</span>
                <select name="lang">
                    { for packs.iter().map(|pack| html! {
                        <option value={pack.lang().to_owned()} data-pack={pack.id().to_owned()}>{ pack.lang() }{ ": " }{ pack.title() }</option>
                    }) }
                </select>
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Plays that are written down together" }</span>
                <input name="group" type="number" min="1" max="50" required={true} value="5" aria-describedby="unmyth-setup-group" />
                <span id="unmyth-setup-group" class="unmyth-setup__note">
                    { "A power cut loses the plays that are not written down yet, one fewer than this in each language at most. A \
                       smaller number loses fewer, and leaves on this device what fewer people have answered; 1 leaves single answers." }
                </span>
            </label>
            <label class="unmyth-setup__tick"><input name="counting" type="checkbox" checked={true} /><span>{ "Count plays" }</span></label>
            <label class="unmyth-setup__field">
                <span>{ "PIN for the keeper's menu, 4 to 12 digits" }</span>
                <input name="pin" inputmode="numeric" pattern="[0-9]{4,12}" autocomplete="off" title="4 to 12 digits" />
            </label>
            <button class="unmyth-button unmyth-button--main">{ "Keep this" }</button>
        </form>
    }
}

/// What a browser's own wish means here: it holds for a kiosk as for any page.
fn refuses() -> Html {
    html! {
        <p data-refuses="" hidden={true}>
            <strong>{ "This browser asks pages not to count it" }</strong>
            { ", by Global Privacy Control or Do Not Track. The kiosk keeps to that: it is played, and nothing is counted or sent. \
               Switch that off in the browser's settings, or take another browser." }
        </p>
    }
}

/// How devices are kept to one page, by their own settings.
fn lock() -> Html {
    let one = |device: &'static str, steps: Html| html! { <details><summary>{ device }</summary>{ steps }</details> };
    html! { <>
        <p>{ "So that nobody leaves the kiosk for anything else on the device." }</p>
        { one("iPad or iPhone: Guided Access", html! { <ol>
            <li>{ "Settings, Accessibility, Guided Access: on, with a passcode." }</li>
            <li>{ "Settings, Display & Brightness, Auto-Lock: Never." }</li>
            <li>{ "Open the kiosk by its icon, press the side or home button three times, and Start." }</li>
        </ol> }) }
        { one("Android: app pinning", html! { <ol>
            <li>{ "Settings, Security, App pinning: on, with the PIN asked for before unpinning." }</li>
            <li>{ "Open the kiosk, show the recent apps, press its icon, Pin." }</li>
        </ol> }) }
        { one("Raspberry Pi or any PC: Chromium", html! { <>
            <p>{ "Have the session start this, with the kiosk's address at its end:" }</p>
            <pre class="unmyth-setup__code" dir="ltr" translate="no">{ "chromium --kiosk --no-first-run --noerrdialogs --hide-crash-restore-bubble \\\n  --disable-pinch --overscroll-history-navigation=0 https://quiz.example.org/kiosk/" }</pre>
            <p>{ "Switch off the screen saver, and set up with the same user and without --kiosk first." }</p>
        </> }) }
    </> }
}
