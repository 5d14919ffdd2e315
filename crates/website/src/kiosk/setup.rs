//! The page that walks a volunteer through setting up a kiosk; on paper it is the checklist.

use quiz::Pack;
use yew::{Html, html};

pub(super) const TITLE: &str = "Set up a kiosk";
pub(super) const ABOUT: &str = "Nine steps, on the device itself. Your choices are saved on it. The kiosk then works \
                                offline.";

const INSECURE: &str = "This page was opened at an address that begins with http:. A kiosk needs an address that \
                        begins with https:, or a server on the device itself.";

/// The page for the `packs`; `tally` is where messages go, from this page, if anywhere, and `sites` has digests of the names
/// that are counted under, where they are known.
pub(super) fn view(packs: &[&Pack], tally: Option<&str>, sites: Option<String>) -> Html {
    html! {
        <main class="unmyth-page unmyth-setup" data-screen="setup" data-worker="../worker.js" data-tally={tally.map(str::to_owned)} data-sites={sites}>
            <h1 class="unmyth-setup__title">{ TITLE }</h1>
            <p class="unmyth-setup__about">{ ABOUT }</p>
            <noscript><p class="unmyth-setup__about">{ "This page and the kiosk need JavaScript. Switch it on in the \
                                                        browser's settings." }</p></noscript>
            <p class="unmyth-setup__about" data-from-menu="" hidden={true}>
                { "If nobody touches this page for a minute and a half, it goes back to the kiosk. What is not saved is lost." }
            </p>
            <ol class="unmyth-setup__steps" role="list">
                { step("choose", "Choose", html! { <>{ choices(packs) }{ counts_nothing() }{ said(&[
                    ("changed", false, "Not saved yet. Press \"Save\"."),
                    ("kept", true, "Saved on this device, with a PIN."),
                    ("open", true, "Saved on this device. There is no PIN, so anyone who finds the corner can open the \
                                    attendant menu. Enter a PIN above."),
                    ("full", false, "Not saved: the device is full. Free up space on it, then press \"Save\" again."),
                    ("blocked", false, "Not saved: this browser does not let websites save anything. Allow site data for \
                                        this website in the browser's settings, or leave private browsing. People can \
                                        play without it, but nothing is counted."),
                    ("failed", false, "Not saved. Free up space on the device. If that does not help, leave private \
                                       browsing, or use another browser."),
                    ("insecure", false, INSECURE),
                ]) }</> }) }
                { step("install", "Install", html! { <>
                    <p>{ "An installed kiosk fills the screen and has its own icon. In Chrome: open the menu and \
                          choose Install. On an iPad or iPhone: tap Share, then Add to Home Screen. There the \
                          installed kiosk has its own settings and counts, so open it and set it up again." }</p>
                    { act("Install on this device") }
                    { said(&[
                        ("can", false, "This browser can install the kiosk."),
                        ("done", true, "The kiosk is installed."),
                        ("by-hand", false, "Install the kiosk from the browser's own menu. If it has no such entry, a \
                                            page in a tab works too."),
                    ]) }
                </> }) }
                { step("persist", "Keep the counts", html! { <>
                    <p>{ "When space runs low, a browser may delete what pages have saved. Ask it not to." }</p>
                    { act("Ask the browser") }
                    { said(&[
                        ("yes", true, "The browser will keep the counts."),
                        ("no", false, "The browser would not promise. Install the kiosk and ask again, or export the \
                                       counts every evening."),
                        ("failed", false, "This browser cannot promise that. Export the counts every evening."),
                    ]) }
                </> }) }
                { step("offline", "Get ready for offline use", html! { <>
                    <p>{ "The browser downloads all files once. After that, the kiosk starts without a network." }</p>
                    { act("Check again") }
                    { said(&[
                        ("ready", true, "All files are on this device."),
                        ("loading", false, "Some files are still missing. Stay online for a moment, then check again."),
                        ("missing", false, "A file cannot be loaded. Check the network. If it works, tell whoever runs \
                                            this website which file it is:"),
                        ("altered", false, "A file is changed on its way here, for example by the website's host, which \
                                            adds a script, or by a filter in the network. Tell whoever runs this website \
                                            which file it is:"),
                        ("full", false, "The device is full. Free up space on it, then check again."),
                        ("blocked", false, "This browser does not let websites keep files. Allow site data for this \
                                            website in the browser's settings, or leave private browsing. Without it, \
                                            the kiosk needs a network at each start."),
                        ("insecure", false, INSECURE),
                    ]) }
                    <p><code data-file="" dir="ltr" translate="no" /></p>
                </> }) }
                { step("device", "Check this device", device()) }
                { step("send", "Test the connection", html! { <>
                    <p>{ "Sums of ten plays or more are sent to the website's server whenever there is a network." }</p>
                    { act("Test it") }
                    { said(&[
                        ("works", true, "The server answers, and knows this kiosk's code."),
                        ("no-code", false, "The server answers. Without a code it takes nothing from this kiosk. Ask \
                                            whoever runs the website for the code of this site, enter it above, save, \
                                            and test again."),
                        ("wrong-code", false, "The server answers, but this is not the code of this site. Ask whoever \
                                               runs the website for it, enter it above, save, and test again."),
                        ("failed", false, "The server does not answer. Plays wait on this device until it does."),
                        ("nowhere", true, "This website does not send plays. Export the counts from the attendant \
                                           menu."),
                    ]) }
                </> }) }
                { step("lock", "Lock the device", lock()) }
                { step("print", "Print this list", html! { <>
                    <p>{ "For whoever looks after the kiosk while you are away." }</p>
                    <button type="button" class="unmyth-button" data-print="" data-live="" hidden={true}>{ "Print" }</button>
                    { paper() }
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
                <span>{ "Site name (ask whoever runs the website)" }</span>
                <input name="site" required={true} pattern="[a-z0-9]+(-[a-z0-9]+)*" maxlength="40" autocapitalize="none" autocomplete="off" spellcheck="false" title="Lowercase letters, digits and single hyphens" />
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Kiosk code (from whoever runs the website)" }</span>
                <input name="code" maxlength="40" autocapitalize="none" autocomplete="off" spellcheck="false" dir="ltr" pattern="[0-9A-Za-z \\-]{25,40}" title="25 letters and digits, such as 7k3m9-4x2pd-wq8zt-…" aria-describedby="unmyth-setup-code" />
                <span id="unmyth-setup-code" class="unmyth-setup__note">
                    { "Without it the server takes nothing from this kiosk: plays are counted here, and you can export \
                       them." }
                </span>
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Quiz" }</span>
                <select name="pack">{ for ids.iter().map(|id| html! { <option value={(*id).to_owned()}>{ title(id) }</option> }) }</select>
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Language at the start of each visit" }</span>
                <select name="lang">
                    { for packs.iter().map(|pack| html! {
                        <option value={pack.lang().to_owned()} data-pack={pack.id().to_owned()}>{ pack.lang() }{ ": " }{ pack.title() }</option>
                    }) }
                </select>
            </label>
            <label class="unmyth-setup__field">
                <span>{ "Save plays in groups of" }</span>
                <input name="group" type="number" min="1" max="50" required={true} value="5" aria-describedby="unmyth-setup-group" />
                <span id="unmyth-setup-group" class="unmyth-setup__note">
                    { "A power cut loses unsaved plays: at most one fewer than this number per language. With a \
                       smaller number it loses fewer plays, but each saved sum covers fewer people, so it reveals more \
                       about each of them. With 1, single people's answers are saved." }
                </span>
            </label>
            <label class="unmyth-setup__tick"><input name="counting" type="checkbox" checked={true} /><span>{ "Count plays" }</span></label>
            <label class="unmyth-setup__field">
                <span>{ "PIN for the attendant menu, 4 to 12 digits" }</span>
                <input name="pin" inputmode="numeric" pattern="[0-9]{4,12}" autocomplete="off" title="4 to 12 digits" />
            </label>
            <button class="unmyth-button unmyth-button--main">{ "Save" }</button>
        </form>
    }
}

/// What the kiosk can do without.
fn device() -> Html {
    html! { <>
        <p>{ "The kiosk works without these, but not as well." }</p>
        { act("Check it") }
        { said(&[
            ("good", true, "This device has all that the kiosk needs."),
            ("lacks", false, "Missing on this device:"),
        ]) }
        <ul class="unmyth-setup__list">
            { lacks("locks", "Noticing a second window. Make sure that the kiosk is open only once, or counts \
                              can be lost.") }
            { lacks("awake", "Keeping the screen on. Switch off auto-lock and power saving in the device's \
                              settings.") }
            { lacks("voice", "Reading aloud: this device has no voice of its own for the language that you \
                              chose. Install one in the device's settings. For Debian and Raspberry Pi, see \
                              \"Lock the device\" below.") }
        </ul>
    </> }
}

/// Something that the device may lack.
fn lacks(name: &'static str, words: &'static str) -> Html {
    html! { <li key={name} data-lacks={name} hidden={true}>{ words }</li> }
}

/// Why plays may not count as whoever sets the kiosk up expects. A browser's own wish holds for a kiosk as for any page.
fn counts_nothing() -> Html {
    html! { <>
        <p data-why="unknown" role="status" hidden={true}>
            <strong>{ "This website does not know this site name" }</strong>
            { ". Its server takes no plays from this kiosk. Correct the name, or ask whoever runs this website to add it." }
        </p>
        <p data-why="off" role="status" hidden={true}>
            <strong>{ "Plays are not counted" }</strong>
            { ": \"Count plays\" is off." }
        </p>
        <p data-why="refuses" hidden={true}>
            <strong>{ "This browser asks websites not to count its visits" }</strong>
            { ", with Global Privacy Control or Do Not Track. The kiosk respects that: people can play, but nothing is \
               counted or sent. To count plays, switch it off in the browser's settings, or use another browser." }
        </p>
    </> }
}

/// What whoever looks after the kiosk has on paper; the script fills in what is saved on this device.
fn paper() -> Html {
    let filled = |label: &'static str, name: &'static str| html! { <li><b>{ label }</b>{ " " }<span data-paper={name} translate="no" /></li> };
    html! {
        <div class="unmyth-setup__paper">
            <ul>
                { filled("Address:", "address") }
                { filled("Quiz:", "quiz") }
                { filled("Site name:", "site") }
                <li><b>{ "Help, name and phone:" }</b>{ " ______________________________" }</li>
            </ul>
            <p>{ "Do not write the PIN on this page. Give it to the attendants in person." }</p>
            <p><b>{ "Before the doors open:" }</b>{ " ☐ plugged in  ☐ sound on  ☐ auto-lock and power saving off  ☐ device \
                locked to the kiosk (iPad: press the side or home button three times, Start. Android: recent apps, Pin. \
                PC: its start script)  ☐ one play tried" }</p>
            <p><b>{ "Attendant menu:" }</b>{ " on the waiting screen, hold the upper right corner (in Arabic, the upper \
                left one) for three seconds. Then enter the PIN." }</p>
            <p><b>{ "Every evening:" }</b>{ " Export as CSV. Find the file and open it. If there is none: Show the counts, \
                and scan each code with a phone." }</p>
            <p><b>{ "After the event:" }</b>{ " the same, and only then Start from zero." }</p>
            <ul>
                <li><b>{ "The kiosk has stopped:" }</b>{ " export the counts there, then Start again." }</li>
                <li><b>{ "The screen is dark:" }</b>{ " touch it, then check the plug." }</li>
                <li><b>{ "It is open in another tab:" }</b>{ " close the other tab." }</li>
                <li><b>{ "Plays are not sent:" }</b>{ " they wait on the device. Check the network." }</li>
                <li><b>{ "Saving fails:" }</b>{ " leave the kiosk open, and make room on the device." }</li>
                <li><b>{ "Anything else:" }</b>{ " open the address above." }</li>
            </ul>
        </div>
    }
}

/// How devices are kept to one page, by their own settings.
fn lock() -> Html {
    let one = |device: &'static str, steps: Html| html! { <details><summary>{ device }</summary>{ steps }</details> };
    html! { <>
        <p>{ "This keeps visitors from leaving the kiosk and using anything else on the device." }</p>
        { one("iPad or iPhone: Guided Access", html! { <ol>
            <li>{ "Settings, Accessibility, Guided Access: on, with a passcode." }</li>
            <li>{ "Settings, Display & Brightness, Auto-Lock: Never." }</li>
            <li>{ "Open the kiosk from its icon, press the side or home button three times, then tap Start." }</li>
        </ol> }) }
        { one("Android: app pinning", html! { <ol>
            <li>{ "Settings, Security, App pinning: on, with the PIN asked for before unpinning." }</li>
            <li>{ "Open the kiosk, show the recent apps, tap its icon, then tap Pin." }</li>
        </ol> }) }
        { one("Raspberry Pi or any PC: Chromium", html! { <>
            <p>{ "Start this command when the session begins, with your kiosk's address at its end:" }</p>
            <pre class="unmyth-setup__code" dir="ltr" translate="no">{ "chromium --kiosk --no-first-run --noerrdialogs --hide-crash-restore-bubble \\\n  --disable-pinch --disable-features=OverscrollHistoryNavigation \\\n  --enable-speech-dispatcher https://quiz.example.org/kiosk/" }</pre>
            <p>{ "For \"Read aloud\" on Debian or Raspberry Pi OS, install the packages speech-dispatcher and \
                  speech-dispatcher-espeak-ng." }</p>
            <p>{ "Switch off the screen saver. Before that, set the kiosk up as the same user and without \
                  --kiosk." }</p>
        </> }) }
    </> }
}
