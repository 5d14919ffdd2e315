//! What a partner's own page says in a browser's console where something is not right, and what to do about it.

/// What is to be seen, and what to do; in the words of `checks`.
pub(super) const OWN: [(&str, &str); 8] = [
    (
        "A line with `script-src` and embed.js",
        "Your page's policy blocks the script. The page with the code shows the lines to add, under “Content Security \
         Policy”.",
    ),
    (
        "A line with `frame-src`, `child-src` or `default-src`",
        "Your page's policy blocks the frame. The page with the code shows the lines to add, under “Content Security \
         Policy”.",
    ),
    (
        "A line with `frame-ancestors` or `X-Frame-Options`",
        "The quiz's website lets other pages show it, but not yours. Ask its operator to add your page's address.",
    ),
    ("“Mixed content”", "Your page has an https: address, but your code has an http: one. Write https: in your code."),
    ("“integrity”", "The pinned code does not match the script. Copy the code again, both lines."),
    ("“Cannot use import.meta outside a module”", "Write `type=\"module\"` in the script's tag, as in the code."),
    (
        "Nothing, and there is a link instead of the quiz",
        "The script is not on the page. Some editors remove script tags. Use the plain iframe.",
    ),
    (
        "Nothing, and the quiz does not look as you chose",
        "There may be two versions of the script on the page, and only the first one is used. To count them, type this \
         after the “>”:",
    ),
];
