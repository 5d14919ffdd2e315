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

    counted: "What is counted",
    promise: "We count answers, not people.",
    counts_nothing: "Nothing is counted here.",
    what_that_means: "What that means",
    nothing_goes: "This page sends your answers nowhere. They are gone when you close it.",
    nothing_goes_yet: "As long as the quiz is one plain page, nothing is counted and nothing is sent. Under the player, \
                       which shows the cards one by one, this holds:",
    counting: [
        (
            "What is sent",
            "One short message, once every card has your first answer: which quiz, in which version and language, on \
             which site; how many you told right; and for each card whether you told it right, missed it or were not \
             sure. A random number, new each time, keeps it from being counted twice.",
        ),
        (
            "What never is in it",
            "Your name, an account, a cookie, a time, the order of your answers, or any answer after the first. Stop \
             before the last card, and nothing is sent.",
        ),
        (
            "How it is kept",
            "Added up with at least nine other plays before it is written down. As with any page, the server sees a \
             network address; it does not keep it.",
        ),
        (
            "What is shown",
            "Sums of 22 plays or more, and of a card only where enough people told it right and enough did not.",
        ),
    ],
    message: "Your message",
    so_far: "So far. It goes out when every card has your first answer and you go on.",
    so_far_asks: "So far. With your result you are asked whether to send it.",
    ready: "This goes out when you go on, or leave the page.",
    asks: "With your result you are asked whether to send this.",
    sent: "This was sent. If it does not get through, the same is sent again: six times at most, within 15 minutes.",
    withheld: "Nothing is sent. This stays here:",
    refused: "Your browser asks websites not to track you. So nothing is sent of your answers, and the quiz is the same.",
    send_nothing: "Send nothing",
    send_nothing_until: "This holds until you close the page or load it anew. It is not stored.",
    asks_now: "May we count your answers?",
    agree: "Count my answers",
    decline: "Don't",
    agreed: "Thank you. Your answers are on their way.",
    declined: "Nothing is sent.",

    trouble: "The quiz can't be shown just now",
    trouble_pack: "Something is wrong with its content, not with your device. Whoever runs this page can fix it.",
    trouble_stopped: "It stopped by itself. Nothing you did caused this, and nothing was kept on this device.",
    trouble_detail: "What went wrong, for whoever runs this page",
    start_again: "Start again",
    quizzes: "Myth or fact?",
    quizzes_about: "Short quizzes about what people believe. No account, no cookies.",
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
