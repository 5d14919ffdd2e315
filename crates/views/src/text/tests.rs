//! The languages: each has all its forms, and a score is a sentence in each.

use quiz::Score;

use super::{ALL, Text, forms};

#[test]
fn a_page_gets_its_primary_language_or_english() {
    let table = [("en", "en"), ("en-US", "en"), ("EN", "en"), ("es-MX", "es"), ("ar", "ar"), ("tlh", "en"), ("", "en")];
    for (lang, text) in table {
        assert_eq!(Text::of(lang).lang(), text, "{lang}");
    }
}

#[test]
fn the_score_is_a_sentence() {
    let table = [
        ((0, 1), "This was a tricky one. Now you know the fact."),
        ((0, 3), "These were tricky ones. Now you know the facts."),
        ((1, 1), "You got the one card right."),
        ((1, 3), "You got one of three cards right the first time."),
        ((3, 3), "You got all three cards right the first time."),
        ((11, 12), "You got 11 of 12 cards right the first time."),
    ];
    for ((right, of), said) in table {
        assert_eq!(Text::of("en").score(Score { right, wrong: of - right, not_sure: 0 }), said);
    }
    let unsure = Score { right: 0, wrong: 0, not_sure: 3 };
    assert_eq!(Text::of("en").score(unsure), "You weren't sure. Now you know the facts.");
}

/// A text with too few forms would be shown with its bars; one without its place, without its number.
#[test]
fn every_language_has_all_forms() {
    for text in ALL {
        let forms = [
            text.try_again(),
            text.score_unsure(),
            text.score_none(),
            text.score_all(),
            text.score_some(),
            text.principles_stand_behind(),
        ];
        for words in forms {
            assert_eq!(words.split('|').count(), forms::count(text.lang()), "{}: {words}", text.lang());
        }
        for words in [text.card_of(), text.second_attempt_of(), text.principle_of()] {
            assert!(words.contains("{1}") && words.contains("{2}"), "{}: {words}", text.lang());
        }
        for number in [0, 1, 2, 3, 7, 11, 100] {
            for right in 0..=number {
                let said = text.score(Score { right, wrong: number - right, not_sure: 0 });
                assert!(!said.contains(['|', '{', '}']) && !said.is_empty(), "{}: {said}", text.lang());
            }
        }
        assert!(text.words().iter().all(|words| !words.trim().is_empty()), "{} has an empty text", text.lang());
    }
}
