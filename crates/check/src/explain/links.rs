//! Explains the codes about contacts and links, waivers and accent colors.

use super::Explanation;

/// One entry per code.
pub(super) const LINKS: &[Explanation] = &[
    Explanation {
        code: "no-contact",
        meaning: "The quiz does not say where visitors get help.",
        example: "\"contacts\": []",
        remedy: "Add an office, help line or role that has agreed to be contacted. If your website has contacts, check \
            with `--config`.",
    },
    Explanation {
        code: "area-missing",
        meaning: "A phone link does not say where its number works.",
        example: "{ \"label\": \"Help line\", \"url\": \"tel:+16085550100\" }",
        remedy: "Add the area: \"area\": \"United States\".",
    },
    Explanation {
        code: "hours-missing",
        meaning: "A phone link does not say when somebody answers.",
        example: "{ \"label\": \"Help line\", \"url\": \"tel:+16085550100\" }",
        remedy: "Add the hours: \"hours\": \"Every day, 8 am to 8 pm\".",
    },
    Explanation {
        code: "link-date-missing",
        meaning: "A contact or link does not say by when somebody must test it again.",
        example: "{ \"label\": \"Clinic\", \"url\": \"https://example.org\" }",
        remedy: "Test the link, and add the day: \"review_by\": \"2027-05-31\".",
    },
    Explanation {
        code: "link-overdue",
        meaning: "The day by which the link had to be tested again has passed. Visitors still see the link.",
        example: "\"review_by\": \"2026-11-24\", and today is 2026-11-25",
        remedy: "Test the link, and set a later day.",
    },
    Explanation {
        code: "link-due-soon",
        meaning: "The day by which the link must be tested again comes soon.",
        example: "\"review_by\": \"2026-12-24\", and today is 2026-11-25",
        remedy: "Test the link, and set a later day.",
    },
    Explanation {
        code: "unknown-text",
        meaning: "A waiver or a translation names a text that the pack does not have.",
        example: "\"at\": \"cards.own-goal.myth\", but the card's id is \"own-goals\"",
        remedy: "Correct the name. The message shows the closest one. If the text is gone, remove the entry.",
    },
    Explanation {
        code: "waiver-without-words",
        meaning: "A waiver with \"self-described\" names no words, so it allows nothing.",
        example: "{ \"at\": \"title\", \"why\": \"self-described\", \"words\": [] }",
        remedy: "Name the words, or remove the waiver.",
    },
    Explanation {
        code: "waiver-not-needed",
        meaning: "A waiver allows a word that is not a word to avoid in that text.",
        example: "{ \"at\": \"title\", \"why\": \"quoted\", \"words\": [\"myth\"] }",
        remedy: "Remove the word, or correct it to the one in the message.",
    },
    Explanation {
        code: "bad-color",
        meaning: "This is not a color.",
        example: "unmyth check --accent teal",
        remedy: "Write six hex digits, such as 0c5c63.",
    },
    Explanation {
        code: "contrast",
        meaning: "A measurement: the contrast of the accent color on one page.",
        example: "not a problem; `--verbose` shows it",
        remedy: "Nothing.",
    },
    Explanation {
        code: "low-contrast",
        meaning: "The accent color is hard to read on the light or the dark page. Pages show a color near it instead.",
        example: "unmyth check --accent ffcc00",
        remedy: "Use the color in the message, or choose one with more contrast.",
    },
];
