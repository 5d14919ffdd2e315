//! Explains the codes about translations.

use super::Explanation;

/// One entry per code.
pub(super) const TRANSLATIONS: &[Explanation] = &[
    Explanation {
        code: "other-pack",
        meaning: "The translation has another id than the source pack beside it.",
        example: "\"id\": \"better\" beside a source pack with \"id\": \"good\"",
        remedy: "Write the source pack's id.",
    },
    Explanation {
        code: "other-source-language",
        meaning: "The translation says that it was made from another language than that of the source pack.",
        example: "\"from\": \"fr\" beside a source pack with \"lang\": \"en\"",
        remedy: "Write the source pack's language under `from`.",
    },
    Explanation {
        code: "same-language",
        meaning: "The translation is in the language of its source pack.",
        example: "\"lang\": \"en\" beside a source pack with \"lang\": \"en\"",
        remedy: "Write the language of the translation under `lang`.",
    },
    Explanation {
        code: "not-reviewed",
        meaning: "No native speaker who works in the field has reviewed the translation.",
        example: "a translation without \"reviewed_by_role\" and \"reviewed_on\"",
        remedy: "Ask one. Then write what they do, without a name, and the day.",
    },
    Explanation {
        code: "reviewer-missing",
        meaning: "There is a day of review, but not what the reviewer does.",
        example: "\"reviewed_on\": \"2026-11-23\" without \"reviewed_by_role\"",
        remedy: "Write what the reviewer does, without a name.",
    },
    Explanation {
        code: "review-day-missing",
        meaning: "There is a reviewer, but no day of review.",
        example: "\"reviewed_by_role\": \"nurse, native speaker\" without \"reviewed_on\"",
        remedy: "Write the day of the review.",
    },
    Explanation {
        code: "reviewer-blank",
        meaning: "The text that says what the reviewer does is blank.",
        example: "\"reviewed_by_role\": \" \"",
        remedy: "Write what the reviewer does: \"harm-reduction worker, native speaker\".",
    },
    Explanation {
        code: "untranslated",
        meaning: "The text is not translated, so visitors see the original.",
        example: "no entry \"cards.crime.fact\" under \"texts\"",
        remedy: "Translate it.",
    },
    Explanation {
        code: "stale-text",
        meaning: "The original has changed since the text was translated, so visitors see the original.",
        example: "\"of\": \"00000000\", which is not the source hash of the original",
        remedy: "Translate it again, or confirm the translation in the studio if it still fits.",
    },
    Explanation {
        code: "unconfirmed-text",
        meaning: "Nobody knows from which original the text was translated, so visitors see the original.",
        example: "\"of\": \"\"",
        remedy: "Check it, then confirm it in the studio or with `unmyth translate import`.",
    },
    Explanation {
        code: "changed-since-review",
        meaning: "The text was changed since the translation was reviewed, so the reviewer has not read it as it is now.",
        example: "\"reviewed_as\": \"65f3f817\" in a text of a reviewed translation",
        remedy: "Have the text reviewed. Then press \"All of it was reviewed\" in the studio, or remove \"reviewed_as\".",
    },
    Explanation {
        code: "copied-text",
        meaning: "The translation is the original text word for word.",
        example: "\"text\": \"Studies have not linked the two.\" in es.json",
        remedy: "Translate it, or remove it. Visitors then see the original anyway.",
    },
    Explanation {
        code: "translation-progress",
        meaning: "A measurement: how many texts are translated, out of date and missing.",
        example: "not a problem; `--verbose` shows it",
        remedy: "Nothing.",
    },
];
