//! What the check tries, and in words all that may come of it, each with what to do about it.

use super::Check;
use super::Kind::{Fine, Note, Wrong};

/// All checks in the order in which they stand. In their words `{name}` is a name that the script fills in, as code;
/// `{#name}` is a number, and `{@name}` a link.
pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "place",
        title: "The address",
        tried: "Whether your page can reach this site as it was opened here.",
        outcomes: &[
            ("fine", Fine, "The quiz is at {base}."),
            (
                "plain",
                Note,
                "This site was opened at an address with http:. Pages at https: cannot show it from there. Write \
                 https: in the code, if the site has it.",
            ),
            (
                "mixed",
                Wrong,
                "Your page begins with https: and this site with http:, which browsers refuse. Write https: in the \
                 code; if the site has no such address, its operator needs a certificate.",
            ),
            (
                "elsewhere",
                Wrong,
                "The base {base} is another site, which this page may not try. Open the check there: {@elsewhere}.",
            ),
            ("unread", Wrong, "The base {base} is no address. Write it as https://example.org/quiz/, or leave it out."),
        ],
    },
    Check {
        name: "script",
        title: "The script",
        tried: "Loads embed.js, as a page elsewhere does.",
        outcomes: &[
            ("fine", Fine, "It came, as a script that any page may use, and ran."),
            (
                "missing",
                Wrong,
                "There is no {address} ({status}). If you have written a base, it must be the site's root. If you \
                 have not, the site's operator should put the whole built folder on the server again.",
            ),
            (
                "type",
                Wrong,
                "The server sends it as {type}, and browsers run scripts only as `text/javascript`. The site's \
                 operator can set the type of files that end in .js.",
            ),
            (
                "cors",
                Wrong,
                "It came, but without the header `Access-Control-Allow-Origin: *`. Browsers keep it from pages at \
                 other addresses, such as yours, and the player from its frame. The site's operator can add the \
                 header; until then, use the plain frame.",
            ),
            (
                "broken",
                Wrong,
                "It came and did not run. Its file may be cut off, or changed on its way, or this browser is older \
                 than 2023.",
            ),
        ],
    },
    Check {
        name: "pack",
        title: "The quiz",
        tried: "Opens the page of the quiz that your element names.",
        outcomes: &[
            ("fine", Fine, "The quiz {pack} is there."),
            ("missing", Wrong, "There is no quiz {pack} on this site. It has: {packs}. Write one of them as pack."),
            ("none", Wrong, "No pack is named. This site has: {packs}. Write one of them as pack."),
            (
                "other",
                Wrong,
                "Something else than a quiz is at {address}. The site's operator should look which page that is.",
            ),
            ("away", Wrong, "The server did not answer. Try again; if it stays so, tell the site's operator."),
        ],
    },
    Check {
        name: "lang",
        title: "The language",
        tried: "Opens the quiz in the language that your element asks for.",
        outcomes: &[
            ("fine", Fine, "The quiz is there in {lang}."),
            (
                "own",
                Fine,
                "None is asked for: the quiz takes your page's, or else the visitor's, where it has it. It has \
                 {langs}.",
            ),
            (
                "missing",
                Wrong,
                "The quiz has no page in {lang}. It has {langs}. Write one of them as lang, or leave lang out.",
            ),
            (
                "other",
                Wrong,
                "The page for {lang} says that it is in {found}. The site's operator should build it again.",
            ),
        ],
    },
    Check {
        name: "ancestors",
        title: "Leave to show it",
        tried: "Reads in the quiz's own headers whose pages may show it in a frame.",
        outcomes: &[
            ("fine", Fine, "Any page may."),
            ("yours", Fine, "Your page is among those that may."),
            (
                "some",
                Note,
                "Only pages at these addresses may: {ancestors}. If yours is not among them, ask the site's \
                 operator to add it. To have it looked up, write its address above.",
            ),
            (
                "others",
                Wrong,
                "Only pages at these addresses may, and {page} is not among them: {ancestors}. Ask the site's \
                 operator to add it as frame-ancestors.",
            ),
            (
                "options",
                Wrong,
                "The server forbids frames on other sites by the header `X-Frame-Options: {options}`. The site's \
                 operator can take it out for the quiz.",
            ),
        ],
    },
    Check {
        name: "policy",
        title: "The quiz's policy",
        tried: "Compares the policy that the server sends with the one that the quiz was built with.",
        outcomes: &[
            ("fine", Fine, "The server lets the quiz do what it needs, and nothing more."),
            (
                "safari",
                Note,
                "In Safari, frames show the plain quiz, all cards on one page: its policy does not name this site, \
                 which Safari needs. The site's operator can build it with `--address {origin}`.",
            ),
            (
                "other",
                Wrong,
                "The server sends a policy of its own with the quiz, and both must allow what it does: {policy}. \
                 The site's operator should take it out; the quiz has its own.",
            ),
        ],
    },
    Check {
        name: "player",
        title: "The player",
        tried: "Loads what shows the cards one by one, and whether this browser runs WebAssembly.",
        outcomes: &[
            ("fine", Fine, "It came whole, frames may use it, and this browser runs it."),
            (
                "nowasm",
                Note,
                "This browser runs no WebAssembly; some do so to be on guard. The quiz is then plain: all cards on \
                 one page, no score.",
            ),
            (
                "missing",
                Wrong,
                "There is no {address}, so visitors get the plain quiz. The site's operator should put the whole \
                 built folder on the server again.",
            ),
            (
                "changed",
                Wrong,
                "{address} is not as it was built, so visitors get the plain quiz. The site's operator should put \
                 the whole built folder on the server again, and switch off what rewrites scripts on the way.",
            ),
            (
                "cors",
                Wrong,
                "The files lack the header `Access-Control-Allow-Origin: *`, so in frames visitors get the plain \
                 quiz. The site's operator can add it.",
            ),
            (
                "type",
                Wrong,
                "The server sends {address} as {type}, so visitors get the plain quiz. The site's operator can set \
                 the type of files that end in .js.",
            ),
        ],
    },
    Check {
        name: "frame",
        title: "The frame",
        tried: "Shows the quiz in a frame, and waits for it to say that it is there.",
        outcomes: &[
            ("fine", Fine, "It is there."),
            (
                "silent",
                Wrong,
                "The frame did not say that it is there within 20 seconds. If something is not right above, begin \
                 there. If not, try without extensions that block frames or scripts, and on another network.",
            ),
        ],
    },
    Check {
        name: "height",
        title: "The height",
        tried: "Waits for the frame to say how high the quiz is, and compares it with the room that it gets.",
        outcomes: &[
            ("fine", Fine, "The quiz asks for {#height} px and has {#room} px."),
            (
                "cut",
                Note,
                "The quiz asks for {#height} px and has {#room} px: it scrolls in its frame. On your page, give it \
                 more width.",
            ),
            (
                "none",
                Wrong,
                "No height came, so the frame stays as high as a first card, and what is higher scrolls in it.",
            ),
        ],
    },
    Check {
        name: "storage",
        title: "No cookies, no storage",
        tried: "Tries to reach into the frame, which only a page with storage of its own would let.",
        outcomes: &[
            (
                "fine",
                Fine,
                "The browser keeps the frame apart: it has no cookies and no storage, and the quiz is there all \
                 the same.",
            ),
            (
                "open",
                Wrong,
                "The frame could be reached into, so it is not kept apart. Something has changed the element's \
                 frame: an extension, or a changed script.",
            ),
        ],
    },
    Check {
        name: "accent",
        title: "The accent",
        tried: "Holds the color against light and dark paper.",
        outcomes: &[
            ("own", Fine, "None is asked for: the quiz has its own."),
            ("fine", Fine, "{accent} can be read as it is."),
            (
                "suited",
                Note,
                "So that everybody can read it, {accent} is shown as {light} in light and {dark} in dark.",
            ),
            (
                "unread",
                Wrong,
                "{accent} is no color that the quiz knows, and it keeps its own. Write six digits from 0 to f, \
                 such as #0c5c63.",
            ),
        ],
    },
    Check {
        name: "blocked",
        title: "Nothing is blocked",
        tried: "Listens for what the browser's policy check stops on this page.",
        outcomes: &[
            ("fine", Fine, "Nothing was stopped."),
            (
                "some",
                Wrong,
                "This was stopped: {blocked}. On this page it is the server's own policy or an extension: try \
                 without extensions, and then tell the site's operator.",
            ),
        ],
    },
];
