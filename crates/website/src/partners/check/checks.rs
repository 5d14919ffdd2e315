//! What the check tries, and in words all that may come of it, each with what to do about it.

use super::Check;
use super::Kind::{Fine, Note, Wrong};

/// All checks in the order in which they stand. In their words `{name}` is a name that the script fills in, as code;
/// `{#name}` is a number, and `{@name}` a link.
pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "place",
        title: "The address",
        tried: "Checks whether your page can reach this website at the address you opened here.",
        outcomes: &[
            ("fine", Fine, "The quiz is at {base}."),
            (
                "plain",
                Note,
                "You opened this website at an http: address. Pages with https: addresses cannot show a quiz from \
                 there. Write https: in your code if the website has it.",
            ),
            (
                "mixed",
                Wrong,
                "Your page has an https: address and this website an http: one, which browsers block. Write https: in \
                 your code. If the website has no https: address, its operator needs a certificate.",
            ),
            (
                "elsewhere",
                Wrong,
                "The base {base} is another website, which this page may not check. Open the check there: \
                 {@elsewhere}.",
            ),
            (
                "unread",
                Wrong,
                "The base {base} is not an address. Write it like https://example.org/quiz/, or leave it out.",
            ),
        ],
    },
    Check {
        name: "script",
        title: "The script",
        tried: "Loads embed.js, as a page on another website does.",
        outcomes: &[
            ("fine", Fine, "It loaded and ran, and any page may use it."),
            (
                "missing",
                Wrong,
                "There is no {address} ({status}). If your code has a base, it must be the root of the website. If it \
                 has none, the website's operator should upload the whole built folder again.",
            ),
            (
                "type",
                Wrong,
                "The server sends it as {type}, but browsers run scripts only as `text/javascript`. The website's \
                 operator can set the type of files that end in .js.",
            ),
            (
                "cors",
                Wrong,
                "It loaded, but without the header `Access-Control-Allow-Origin: *`. So browsers block it on pages at \
                 other addresses, such as yours, and block the player in its frame. The website's operator can add the \
                 header. Until then, use the plain iframe.",
            ),
            (
                "broken",
                Wrong,
                "It loaded but did not run. Either the file was cut off or changed on its way, or this browser is \
                 older than 2023. Update the browser and check again. If that does not help, tell the website's \
                 operator.",
            ),
        ],
    },
    Check {
        name: "pack",
        title: "The quiz",
        tried: "Opens the quiz that your code names.",
        outcomes: &[
            ("fine", Fine, "The quiz {pack} is there."),
            ("missing", Wrong, "There is no quiz {pack} on this website. It has: {packs}. Set pack to one of them."),
            ("none", Wrong, "No pack is named. This website has: {packs}. Set pack to one of them."),
            (
                "other",
                Wrong,
                "The page at {address} is not a quiz. The website's operator should check which page that is.",
            ),
            (
                "away",
                Wrong,
                "The server did not answer. Try again. If that does not help, tell the website's operator.",
            ),
        ],
    },
    Check {
        name: "lang",
        title: "The language",
        tried: "Opens the quiz in the language that your code names.",
        outcomes: &[
            ("fine", Fine, "The quiz is available in {lang}."),
            (
                "own",
                Fine,
                "Your code names no language. The quiz uses your page's language or else the visitor's, if it has \
                 that. It has {langs}.",
            ),
            (
                "missing",
                Wrong,
                "The quiz has no page in {lang}. It has {langs}. Set lang to one of them, or leave lang out.",
            ),
            (
                "other",
                Wrong,
                "The page for {lang} says that it is in {found}. The website's operator should build the website \
                 again.",
            ),
        ],
    },
    Check {
        name: "ancestors",
        title: "Permission to show it",
        tried: "Reads from the quiz's headers which pages may show it in a frame.",
        outcomes: &[
            ("fine", Fine, "Any page may show it."),
            ("yours", Fine, "Your page may show it."),
            (
                "some",
                Note,
                "Only pages at these addresses may show it: {ancestors}. If yours is not among them, ask the website's \
                 operator to add it. To check your page, enter its address above.",
            ),
            (
                "others",
                Wrong,
                "{page} may not show it. Only pages at these addresses may: {ancestors}. Ask the website's operator to \
                 add yours to frame-ancestors.",
            ),
            (
                "options",
                Wrong,
                "The header `X-Frame-Options: {options}` forbids frames on other websites. The website's operator can \
                 remove it for the quiz.",
            ),
        ],
    },
    Check {
        name: "policy",
        title: "Content Security Policy",
        tried: "Compares the policy that the server sends with the one in the quiz.",
        outcomes: &[
            ("fine", Fine, "The server lets the quiz do what it needs, and nothing more."),
            (
                "safari",
                Note,
                "In Safari, frames show the static page, with all cards at once. Safari needs a policy that names this \
                 website. The website's operator can build it with `--address {origin}`.",
            ),
            (
                "other",
                Wrong,
                "The server sends a policy of its own, which can block the quiz: {policy}. The website's operator \
                 should remove it. The quiz has its own policy.",
            ),
        ],
    },
    Check {
        name: "player",
        title: "The player",
        tried: "Loads the player, which shows the cards one at a time, and checks whether this browser runs \
                WebAssembly.",
        outcomes: &[
            ("fine", Fine, "It loaded completely, frames may use it, and this browser runs it."),
            (
                "nowasm",
                Note,
                "This browser does not run WebAssembly; some switch it off for security. It shows the static page \
                 instead: all cards at once, without a score.",
            ),
            (
                "missing",
                Wrong,
                "There is no {address}, so visitors see the static page. The website's operator should upload the \
                 whole built folder again.",
            ),
            (
                "changed",
                Wrong,
                "{address} was changed after the build, so visitors see the static page. The website's operator should \
                 upload the whole built folder again, and switch off anything that rewrites scripts on the way.",
            ),
            (
                "cors",
                Wrong,
                "The files lack the header `Access-Control-Allow-Origin: *`, so frames show the static page. The \
                 website's operator can add it.",
            ),
            (
                "type",
                Wrong,
                "The server sends {address} as {type}, so visitors see the static page. The website's operator can set \
                 the type of files that end in .js.",
            ),
        ],
    },
    Check {
        name: "frame",
        title: "The frame",
        tried: "Shows the quiz in a frame and waits until it reports that it is ready.",
        outcomes: &[
            ("fine", Fine, "It is ready."),
            (
                "silent",
                Wrong,
                "The frame did not report within 20 seconds that it is ready. If there is a problem above, fix that \
                 first. If not, try without browser extensions that block frames or scripts, and on another network.",
            ),
        ],
    },
    Check {
        name: "height",
        title: "The height",
        tried: "Waits until the frame reports the height of the quiz, and compares it with the height that it gets.",
        outcomes: &[
            ("fine", Fine, "The quiz needs {#height} px and gets {#room} px."),
            (
                "cut",
                Note,
                "The quiz needs {#height} px and gets {#room} px, so it scrolls in its frame. Give it more width on \
                 your page.",
            ),
            (
                "none",
                Wrong,
                "The frame reported no height. It stays as tall as a first card, and taller content scrolls inside.",
            ),
        ],
    },
    Check {
        name: "storage",
        title: "No cookies, no storage",
        tried: "Tries to read the frame's content. That must fail: only a frame that could store data would allow it.",
        outcomes: &[
            (
                "fine",
                Fine,
                "The browser isolates the frame. It has no cookies and no storage, and the quiz works without them.",
            ),
            (
                "open",
                Wrong,
                "The frame's content could be read, so it is not isolated. A browser extension or a changed script has \
                 changed the frame. Try without extensions.",
            ),
        ],
    },
    Check {
        name: "accent",
        title: "The accent color",
        tried: "Compares the color with the light and the dark background.",
        outcomes: &[
            ("own", Fine, "Your code names none, so the quiz uses its own."),
            ("fine", Fine, "{accent} is readable as it is."),
            ("suited", Note, "To stay readable, {accent} is shown as {light} in light and {dark} in dark."),
            (
                "unread",
                Wrong,
                "The quiz cannot read the color {accent}, so it uses its own. Write six digits from 0 to 9 and a to f, \
                 such as #0c5c63.",
            ),
        ],
    },
    Check {
        name: "blocked",
        title: "Nothing is blocked",
        tried: "Lists what the browser blocks on this page because of a policy.",
        outcomes: &[
            ("fine", Fine, "Nothing was blocked."),
            (
                "some",
                Wrong,
                "The browser blocked this: {blocked}. The cause is the server's own policy or a browser extension. Try \
                 without extensions. If that does not help, tell the website's operator.",
            ),
        ],
    },
];
