//! Explains the codes of the rules that every pack must keep, and of what else concerns a whole pack.

use super::Explanation;

/// One entry per code.
pub(super) const RULES: &[Explanation] = &[
    Explanation {
        code: "text-missing",
        meaning: "A field that visitors need is empty or has only spaces.",
        example: "\"fact\": \"\"",
        remedy: "Write the text.",
    },
    Explanation {
        code: "text-too-long",
        meaning: "The text has more characters than its field may have. The message says how many fit.",
        example: "\"title\": \"Everything that people in our town believe about harm reduction, and what studies say\" \
            (a title has at most 80)",
        remedy: "Shorten the text by the number of characters in the message.",
    },
    Explanation {
        code: "wrong-count",
        meaning: "A list has too few or too many entries, or `deck` asks for no card or for too many.",
        example: "\"principles\": [] (a card needs 1 to 3)",
        remedy: "Add or remove entries until the number is within the limits in the message.",
    },
    Explanation {
        code: "invisible-character",
        meaning: "The text has a character that nobody sees, such as a line break or a mark that turns the text \
            around. Such characters often come with pasted text.",
        example: "\"closing\": { \"text\": \"I hope\\nfor the best.\" }",
        remedy: "Delete the character and type the text around it again.",
    },
    Explanation {
        code: "bad-id",
        meaning: "An id has characters that web addresses cannot have, or more than 40 of them.",
        example: "\"id\": \"Own Goals!\"",
        remedy: "Use lowercase letters a to z, digits and single hyphens: \"own-goals\".",
    },
    Explanation {
        code: "duplicate-id",
        meaning: "Two cards or two principles have the same id.",
        example: "\"id\": \"choice\" in principles[0] and in principles[3]",
        remedy: "Give one of the two another id, or remove it if it is a copy.",
    },
    Explanation {
        code: "principle-twice",
        meaning: "A card names the same principle twice.",
        example: "\"principles\": [\"choice\", \"choice\"]",
        remedy: "Remove one of them.",
    },
    Explanation {
        code: "unknown-principle",
        meaning: "A card names a principle that the pack does not have.",
        example: "\"principles\": [\"choices\"], but the principle's id is \"choice\"",
        remedy: "Correct the id, or add the principle to the pack.",
    },
    Explanation {
        code: "unknown-error-kind",
        meaning: "The field `error` of a card names a kind of error that does not exist.",
        example: "\"error\": \"strawman\"",
        remedy: "Choose one of the kinds in the message.",
    },
    Explanation {
        code: "bad-language",
        meaning: "The language is not written as a language tag.",
        example: "\"lang\": \"English\"",
        remedy: "Write the short name: \"en\", \"es\" or \"pt-BR\".",
    },
    Explanation {
        code: "bad-address",
        meaning: "A contact or link has an address that visitors cannot open.",
        example: "\"url\": \"example.org\"",
        remedy: "Write a complete address that starts with https://, mailto: or tel:.",
    },
    Explanation {
        code: "bad-page-address",
        meaning: "A source has an address that is not that of a web page.",
        example: "\"url\": \"http://example.org\"",
        remedy: "Write a complete address that starts with https://.",
    },
    Explanation {
        code: "reserved-id",
        meaning: "The website uses this name for a page or folder of its own.",
        example: "\"id\": \"studio\"",
        remedy: "Choose another id, and give the pack's folder the same name.",
    },
    Explanation {
        code: "too-few-cards",
        meaning: "Each play should have more cards than the pack has.",
        example: "\"deck\": 7 in a pack with 6 cards",
        remedy: "Write more cards, or set a smaller number.",
    },
    Explanation {
        code: "no-word-list",
        meaning: "The check has no list of words to avoid for this language, so it did not look for them.",
        example: "\"lang\": \"fr\"",
        remedy: "Ask somebody who speaks the language to read the texts for hurtful words.",
    },
];
