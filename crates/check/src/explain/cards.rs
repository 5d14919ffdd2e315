//! Explains the codes about cards and other texts: sources and dates, words, length, reading and style.

use super::Explanation;

/// One entry per code.
pub(super) const CARDS: &[Explanation] = &[
    Explanation {
        code: "source-missing",
        meaning: "A card says that it is based on research, but has no source.",
        example: "\"kind\": \"research\", \"sources\": []",
        remedy: "Add a source, or remove \"kind\" if the card explains a definition.",
    },
    Explanation {
        code: "claim-without-source",
        meaning: "The fact cites studies or figures, but its card names no source, so nobody can look them up.",
        example: "\"fact\": \"In a survey, 3 in 4 people set their own goals.\" without \"sources\"",
        remedy: "Add the source. If the fact is based on research, also write \"kind\": \"research\".",
    },
    Explanation {
        code: "year-in-future",
        meaning: "A source has a year that has not come yet.",
        example: "\"year\": 2072",
        remedy: "Correct the year.",
    },
    Explanation {
        code: "check-date-missing",
        meaning: "A card with sources does not say when somebody last checked it against them.",
        example: "a card with \"sources\", but without \"checked_on\"",
        remedy: "Check the card, and write the day: \"checked_on\": \"2026-11-23\".",
    },
    Explanation {
        code: "review-date-missing",
        meaning: "A card with sources does not say by when somebody must check it again.",
        example: "a card with \"sources\", but without \"review_by\"",
        remedy: "Write the day: \"review_by\": \"2027-11-23\".",
    },
    Explanation {
        code: "bad-date",
        meaning: "This is not a date, or the calendar has no such day.",
        example: "\"review_by\": \"23 November 2027\"",
        remedy: "Write year, month and day: \"2027-11-23\".",
    },
    Explanation {
        code: "date-in-future",
        meaning: "Something is said to have been done on a day that has not come yet.",
        example: "\"checked_on\": \"2062-11-23\"",
        remedy: "Write the day on which it was really done.",
    },
    Explanation {
        code: "review-before-check",
        meaning: "The card's next check is before its last one.",
        example: "\"checked_on\": \"2026-11-23\", \"review_by\": \"2026-11-22\"",
        remedy: "Set a later day under `review_by`.",
    },
    Explanation {
        code: "card-overdue",
        meaning: "The day of the card's next check has passed, so the quiz leaves the card out.",
        example: "\"review_by\": \"2026-11-24\", and today is 2026-11-25",
        remedy: "Check the card against its sources, correct it if needed, and set both days again.",
    },
    Explanation {
        code: "card-due-soon",
        meaning: "The day of the card's next check comes soon. After that day the quiz leaves the card out.",
        example: "\"review_by\": \"2026-12-01\", and today is 2026-11-25",
        remedy: "Check the card against its sources, and set both days again.",
    },
    Explanation {
        code: "email-address",
        meaning: "A text has an email address in it. Texts name no persons, and contacts have a list of their own.",
        example: "\"note\": \"Write to someone@example.org.\"",
        remedy: "Remove it. If it belongs to an office or a role, list it under \"contacts\".",
    },
    Explanation {
        code: "phone-number",
        meaning: "A text has a phone number in it. Contacts have a list of their own.",
        example: "\"note\": \"Call (608) 555-0100.\"",
        remedy: "Remove it. If it belongs to an office or a role, list it under \"contacts\".",
    },
    Explanation {
        code: "phone-number-or-count",
        meaning: "A text has digits that may be a phone number or a count.",
        example: "\"fact\": \"In that year 612 345 678 people were asked.\"",
        remedy: "If it is a phone number, remove it. If it is a count, write \"612 million\" or use commas.",
    },
    Explanation {
        code: "word-to-avoid",
        meaning: "The text has a word that hurts people or that quizzes should not use. The message shows what to \
            write instead.",
        example: "\"fact\": \"Addicts set their own goals.\"",
        remedy: "Use one of the words in the message. If you quote somebody, allow the word under `waivers`.",
    },
    Explanation {
        code: "statement-too-long",
        meaning: "The myth or fact is so long that visitors with a small phone must scroll to answer.",
        example: "a myth of 248 characters",
        remedy: "Shorten it to 240 characters or fewer.",
    },
    Explanation {
        code: "reason-too-long",
        meaning: "The reason (`because`) is so long that visitors with a small phone must scroll to see it.",
        example: "a `because` of 168 characters",
        remedy: "Shorten it to 160 characters or fewer.",
    },
    Explanation {
        code: "word-too-long",
        meaning: "A word does not fit on one line of a small phone.",
        example: "\"because\": \"Ask the donaudampfschifffahrtsgesellschaft.\"",
        remedy: "Use a shorter word, or one with a hyphen where the line may break.",
    },
    Explanation {
        code: "reading-grade",
        meaning: "A measurement: the school year in which children can read the text (Flesch-Kincaid, English only).",
        example: "not a problem; `--verbose` shows it for each text",
        remedy: "Nothing.",
    },
    Explanation {
        code: "hard-to-read",
        meaning: "The text is hard to read. Many visitors will not understand it.",
        example: "\"fact\": \"Municipal investigations identified no association whatsoever.\"",
        remedy: "Use shorter sentences or shorter words.",
    },
    Explanation {
        code: "fact-only-denies",
        meaning: "The fact says that the myth is wrong, and nothing new. Visitors then remember only the myth.",
        example: "\"myth\": \"Crime goes up.\", \"fact\": \"It is not true that crime goes up.\"",
        remedy: "Say what is true instead, and add something new.",
    },
    Explanation {
        code: "fact-starts-with-denial",
        meaning: "The fact first repeats the myth with a \"not\", and only then says what is true. Readers remember what \
            comes first, and that is the myth.",
        example: "\"fact\": \"Harm reduction does not say drugs are safe. It names the real danger.\"",
        remedy: "Write only what is true, such as \"Harm reduction names the real danger\". The myth is on the card anyway.",
    },
    Explanation {
        code: "reason-only-denies",
        meaning: "The reason (`because`) says that the myth is wrong, but not why.",
        example: "\"because\": \"This is just a myth, and it is not true.\"",
        remedy: "Name the error in the myth.",
    },
    Explanation {
        code: "reason-too-short",
        meaning: "The reason (`because`) has too few words to say why the myth is wrong.",
        example: "\"because\": \"Not so, friend.\"",
        remedy: "Say in a sentence what is wrong with the myth.",
    },
    Explanation {
        code: "reason-repeats",
        meaning: "The reason (`because`) only repeats the myth or the fact.",
        example: "\"myth\": \"Harm reduction says that drugs are safe.\", \"because\": \"It says that drugs are \
            safe.\"",
        remedy: "Name the error in the myth.",
    },
    Explanation {
        code: "guessed-by-length",
        meaning: "A measurement: how many statements a visitor gets right who only looks at their length.",
        example: "not a problem; the check prints it for each pack",
        remedy: "Nothing. The closer it is to half, the better.",
    },
    Explanation {
        code: "length-gives-away",
        meaning: "Myths and facts differ so much in length that visitors can answer without reading.",
        example: "6 short myths, and 6 facts that are all longer",
        remedy: "Shorten some of the longer kind, and make some of the shorter kind longer.",
    },
    Explanation {
        code: "myth-outside-card",
        meaning: "A title, summary, credit or introduction repeats a myth, and nothing there says that it is one.",
        example: "\"title\": \"Harm reduction says drugs are safe\"",
        remedy: "Remove the myth from this text. State only facts there.",
    },
    Explanation {
        code: "same-statement",
        meaning: "Two cards have the same myth or the same fact.",
        example: "\"fact\": \"People set their own goals.\" in two cards",
        remedy: "Remove one of the two cards, or change its statement.",
    },
    Explanation {
        code: "myth-and-fact",
        meaning: "The same statement is a myth and a fact.",
        example: "\"It makes no difference which words we use.\" as the myth of one card and the fact of another",
        remedy: "Rewrite one of the two.",
    },
];
