//! The interface in English.

use quiz::Score;

use super::Text;

pub(super) const EN: Text = Text {
    lang: "en",

    ask: "Myth or fact?",
    answers: "Your answer",
    myth: "Myth",
    fact: "Fact",
    not_sure: "Not sure",
    myth_label: "Myth:",
    fact_label: "Fact:",

    right_myth: "That's right, this is a myth.",
    missed_myth: "This one gets repeated a lot. It's a myth.",
    right_fact: "That's right, this one is true.",
    missed_fact: "This one is true.",
    either_or: "either/or",
    taken_for: "one thing taken for another",
    straw_man: "a straw man",
    error_in_myth: "The error in the myth",
    principle_behind: "The principle behind it",
    source: "Source",

    card_of: |place, of| format!("Card {place} of {of}"),
    second_look_of: |place, of| format!("Another look: {place} of {of}"),
    next_card: "Next card",
    look_again: |of| match of {
        1 => "Look again at one card".to_owned(),
        _ => format!("Look again at {} cards", word(of)),
    },
    see_result: "See your result",

    result: "Your result",
    score,
    score_of: |right, of| format!("{right} of {of} at first answer"),
    facts: "Facts to take along",
    knew: "You knew this one",
    missed: "New to you today",
    was_not_sure: "You weren't sure",
    share: "Share the facts",
    copied: "The facts are copied. Paste them where you like.",
    copy_by_hand: "Copying is blocked here. Select the text and copy it:",
    print: "Print",
    start_over: "Start over",
    closing: "To close with",
    principles_stand_behind: |of| match of {
        1 => "One principle stands behind these facts.".to_owned(),
        _ => format!("These facts rest on {} principles.", word(of)),
    },
    see_principles: "See the principles",
    contact: "Talk to someone",
    resources: "Read on",

    principles: "Principles",
    principle_of: |place, of| format!("{place} of {of}"),
    previous: "Previous",
    next: "Next",
    about: "About",
    back: "Back to the quiz",
    back_to_result: "Back to your result",
    menu: "More about this quiz",

    not_counted: "This is the plain version: all cards on one page, no score. Nothing is counted on this page.",

    trouble: "The quiz can't be shown just now",
    trouble_pack: "Something is wrong with its content, not with your device. Whoever runs this page can fix it.",
    trouble_stopped: "It stopped by itself. Nothing you did caused this, and no answer was kept.",
    trouble_detail: "What went wrong, for whoever runs this page",
    start_again: "Start again",
    quizzes: "Myth or fact?",
    quizzes_about: "Short quizzes. Nobody can see your answers.",
    missing: "There is no page here",
    missing_about: "The address may have changed, or there is a typo in it.",
    to_quizzes: "See the quizzes",
};

fn score(score: Score) -> String {
    let (right, of) = (score.right, score.of());
    let cards = if of == 1 { "card" } else { "cards" };
    match right {
        0 => {
            let start = if score.wrong == 0 { "You weren't sure" } else { "These were tricky ones" };
            format!("{start}. Now you know {}.", if of == 1 { "the fact" } else { "the facts" })
        }
        _ if right == of && of == 1 => "You told myth from fact on the one card.".to_owned(),
        _ if right == of => format!("You told myth from fact on all {} cards.", word(of)),
        _ => format!("You told myth from fact on {} of {} {cards}.", word(right), word(of)),
    }
}

/// A number as a word, where English writes one.
fn word(number: usize) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    words.get(number).map_or_else(|| number.to_string(), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use quiz::Score;

    #[test]
    fn the_score_is_a_sentence() {
        let table = [
            ((0, 1), "These were tricky ones. Now you know the fact."),
            ((0, 3), "These were tricky ones. Now you know the facts."),
            ((1, 1), "You told myth from fact on the one card."),
            ((1, 3), "You told myth from fact on one of three cards."),
            ((3, 3), "You told myth from fact on all three cards."),
            ((11, 12), "You told myth from fact on 11 of 12 cards."),
        ];
        for ((right, of), said) in table {
            assert_eq!(super::score(Score { right, wrong: of - right, not_sure: 0 }), said);
        }
        let unsure = Score { right: 0, wrong: 0, not_sure: 3 };
        assert_eq!(super::score(unsure), "You weren't sure. Now you know the facts.");
    }
}
