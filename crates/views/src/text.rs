//! Every word of the interface, one constant a language; a language that lacks a string does not compile.
//!
//! A page carries the words of its own language, as a list, and the player reads them there: another language costs the
//! player nothing. Where a number stands in a text, `{1}` and `{2}` hold its place; where the text changes with it, its
//! forms stand in one string, separated by `|`, in the order in which [`forms`] counts them.

mod ar;
mod en;
mod es;
mod forms;
mod numbers;
mod tags;
mod website;

pub use website::Website;

use quiz::{Answer, Form, Kind, Mistake, Outcome};

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident,)*) => {
        /// The words of one language as they are written down.
        struct Words {
            $($name: &'static str,)*
        }

        impl Words {
            const fn text(self) -> Text {
                Text([$(self.$name),*])
            }
        }

        /// Where each text stands in [`Text`].
        #[expect(non_camel_case_types, reason = "it has the text's name")]
        enum Place {
            $($name,)*
            End,
        }

        /// The interface in one language. Texts of the pack are not here: they come with the pack.
        #[derive(Debug)]
        pub struct Text([&'static str; Place::End as usize]);

        #[expect(missing_docs, reason = "most texts say themselves what they are")]
        impl Text {
            $($(#[$meta])* pub fn $name(&self) -> &'static str {
                self.0[Place::$name as usize]
            })*
        }
    };
}

texts! {
    /// The language, as a language tag.
    lang,
    /// Its words for 0, 1, 2 and so on, where it writes them out.
    numbers,

    /// The question over every statement.
    ask,
    answers,
    myth,
    fact,
    not_sure,
    myth_label,
    fact_label,

    right_myth,
    missed_myth,
    unsure_myth,
    right_fact,
    missed_fact,
    unsure_fact,
    either_or,
    taken_for,
    straw_man,
    unchecked,
    part_for_whole,
    error_in_myth,
    principle_behind,
    source,
    definition,
    research,

    card_of,
    second_attempt_of,
    next_card,
    try_again,
    see_result,

    result,
    /// No right answer, by how many cards were asked; one form each.
    score_unsure,
    score_none,
    /// All right, and some of them.
    score_all,
    score_some,
    facts,
    knew,
    missed,
    was_not_sure,
    share,
    copied,
    copy_by_hand,
    print,
    start_over,
    closing,
    principles_stand_behind,
    /// What leads to the principles.
    see_principles,
    contacts,
    resources,

    principles,
    principle_of,
    previous,
    next,
    about,
    /// Leads back from a page over the play.
    back,
    /// Leads back from such a page where the play is over.
    back_to_result,
    menu,

    not_counted,

    counted,
    /// What is promised of counting.
    promise,
    counts_nothing,
    what_that_means,
    nothing_goes,
    nothing_goes_yet,
    /// What is sent, what never is, what becomes of it, what is shown: each with its label.
    sent_label,
    sent_about,
    never_label,
    never_about,
    kept_label,
    kept_about,
    shown_label,
    shown_about,
    message,
    /// A card by its place, and how its first answer came out.
    card_answer,
    answer_right,
    answer_missed,
    answer_unsure,
    no_answers,
    exact_message,
    so_far,
    so_far_asks,
    ready,
    asks,
    sent,
    withheld,
    refused,
    send_nothing,
    send_no_more,
    send_nothing_until,
    asks_now,
    agree,
    decline,
    agreed,
    declined,

    trouble,
    trouble_pack,
    trouble_stopped,
    trouble_detail,
    start_again,
    /// How many cards a play takes, and how many minutes.
    cards,
    minutes,
    to_quizzes,
    more_quizzes,
    again_about,
    again_link,
    remind,
    remind_note,
    /// What the entry in a calendar is called: it tells nobody what the quiz is about.
    reminder,
    languages,
    /// Where another language cannot be had without losing the answers: the question, and the two answers to it.
    no_language,
    stay,
    go_there,
}

/// The languages that the interface speaks.
const ALL: &[&Text] = &[&en::EN, &es::ES, &ar::AR];

impl Text {
    /// All texts in their order, for a page.
    pub fn words(&self) -> &[&'static str] {
        &self.0
    }

    /// The interface of the texts that a page holds, one after the other.
    pub fn read(mut next: impl FnMut() -> &'static str) -> Self {
        Self(std::array::from_fn(|_| next()))
    }

    /// The interface for a page in `lang`, by its primary language; English where there is no other.
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        ALL.iter().find(|text| text.lang().eq_ignore_ascii_case(primary)).unwrap_or(&&en::EN)
    }

    /// Whether the interface speaks the primary language of `lang`.
    pub fn speaks(lang: &str) -> bool {
        Self::of(lang).lang() == lang.split('-').next().unwrap_or_default()
    }

    /// What is counted, from what is sent to what is shown, each with its label.
    pub(crate) fn counting(&self) -> [(&'static str, &'static str); 4] {
        [
            (self.sent_label(), self.sent_about()),
            (self.never_label(), self.never_about()),
            (self.kept_label(), self.kept_about()),
            (self.shown_label(), self.shown_about()),
        ]
    }

    pub(crate) fn answer(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Myth => self.myth(),
            Answer::Fact => self.fact(),
            Answer::NotSure => self.not_sure(),
        }
    }

    /// The first line of the feedback; it never says that someone is wrong.
    pub(crate) fn verdict(&self, form: Form, outcome: Outcome) -> &'static str {
        match (form, outcome) {
            (Form::Myth, Outcome::Right) => self.right_myth(),
            (Form::Myth, Outcome::Wrong) => self.missed_myth(),
            (Form::Myth, Outcome::NotSure) => self.unsure_myth(),
            (Form::Fact, Outcome::Right) => self.right_fact(),
            (Form::Fact, Outcome::Wrong) => self.missed_fact(),
            (Form::Fact, Outcome::NotSure) => self.unsure_fact(),
        }
    }

    pub(crate) fn label(&self, form: Form) -> &'static str {
        match form {
            Form::Myth => self.myth_label(),
            Form::Fact => self.fact_label(),
        }
    }

    /// What a card's fact rests on.
    pub(crate) fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Definition => self.definition(),
            Kind::Research => self.research(),
        }
    }

    pub(crate) fn mistake(&self, mistake: Mistake) -> &'static str {
        match mistake {
            Mistake::EitherOr => self.either_or(),
            Mistake::TakenFor => self.taken_for(),
            Mistake::StrawMan => self.straw_man(),
            Mistake::Unchecked => self.unchecked(),
            Mistake::PartForWhole => self.part_for_whole(),
        }
    }

    pub(crate) fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => self.knew(),
            Outcome::Wrong => self.missed(),
            Outcome::NotSure => self.was_not_sure(),
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

#[cfg(test)]
mod tests;
