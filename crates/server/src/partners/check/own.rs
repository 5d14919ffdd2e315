//! What a partner's own page says in a browser's console where something is not right, and what to do about it.

/// What is to be seen, and what to do; in the words of `checks`.
pub(super) const OWN: [(&str, &str); 8] = [
    (
        "A line with `script-src` and embed.js",
        "Your page's policy keeps the script out. The lines to add are at “For your policy”.",
    ),
    (
        "A line with `frame-src`, `child-src` or `default-src`",
        "Your page's policy keeps the frame out. The lines to add are at “For your policy”.",
    ),
    (
        "A line with `frame-ancestors` or `X-Frame-Options`",
        "The quiz's site lets other pages show it, and not yours. Ask its operator to add your page's address.",
    ),
    ("“Mixed content”", "Your page begins with https: and the code with http:. Write https: in the code."),
    ("“integrity”", "The pinned code is not that of the file. Take it anew, both parts of it."),
    ("“Cannot use import.meta outside a module”", "Write `type=\"module\"` in the script's tag, as in the code."),
    (
        "Nothing, and there is a link in the place of the quiz",
        "The script is not on the page: some editors take script tags out. Use the plain frame.",
    ),
    (
        "Nothing, and the quiz is not as you have chosen",
        "There may be two versions of the script on the page, of which the first serves. To count them, type this behind \
         the “>”:",
    ),
];
