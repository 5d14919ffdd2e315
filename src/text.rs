//! Every word of the interface, one constant a language; a language that lacks a string does not compile.

mod en;

use quiz::{Answer, Form, Mistake, Outcome, Score};

/// The interface in one language. Texts of the pack are not here: they come with the pack.
#[derive(Debug)]
pub struct Text {
    /// The language, as a language tag.
    pub lang: &'static str,

    pub(crate) ask: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) myth: &'static str,
    pub(crate) fact: &'static str,
    pub(crate) not_sure: &'static str,
    pub(crate) myth_label: &'static str,
    pub(crate) fact_label: &'static str,

    pub(crate) right_myth: &'static str,
    pub(crate) missed_myth: &'static str,
    pub(crate) right_fact: &'static str,
    pub(crate) missed_fact: &'static str,
    pub(crate) either_or: &'static str,
    pub(crate) taken_for: &'static str,
    pub(crate) straw_man: &'static str,
    pub(crate) error_in_myth: &'static str,
    pub(crate) principle_behind: &'static str,
    pub(crate) source: &'static str,

    pub(crate) card_of: fn(usize, usize) -> String,
    pub(crate) second_look_of: fn(usize, usize) -> String,
    pub(crate) next_card: &'static str,
    pub(crate) look_again: fn(usize) -> String,
    pub(crate) see_result: &'static str,

    pub(crate) result: &'static str,
    pub(crate) score: fn(Score) -> String,
    pub(crate) score_of: fn(usize, usize) -> String,
    pub(crate) facts: &'static str,
    pub(crate) knew: &'static str,
    pub(crate) missed: &'static str,
    pub(crate) was_not_sure: &'static str,
    pub(crate) share: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) copy_by_hand: &'static str,
    pub(crate) print: &'static str,
    pub(crate) start_over: &'static str,
    pub(crate) closing: &'static str,
    pub(crate) principles_stand_behind: fn(usize) -> String,
    pub(crate) see_principles: &'static str,
    pub(crate) contact: &'static str,
    pub(crate) resources: &'static str,

    pub(crate) principles: &'static str,
    pub(crate) principle_of: fn(usize, usize) -> String,
    pub(crate) previous: &'static str,
    pub(crate) next: &'static str,
    pub(crate) about: &'static str,
    /// Leads back from a page over the play.
    pub back: &'static str,
    /// Leads back from such a page where the play is over.
    pub back_to_result: &'static str,
    pub(crate) menu: &'static str,

    pub(crate) not_counted: &'static str,

    pub(crate) counted: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) counts_nothing: &'static str,
    pub(crate) what_that_means: &'static str,
    pub(crate) nothing_goes: &'static str,
    pub(crate) nothing_goes_yet: &'static str,
    /// What is sent, what never is, what becomes of it: each with its label.
    pub(crate) counting: [(&'static str, &'static str); 4],
    pub(crate) message: &'static str,
    pub(crate) so_far: &'static str,
    pub(crate) so_far_asks: &'static str,
    pub(crate) ready: &'static str,
    pub(crate) asks: &'static str,
    pub(crate) sent: &'static str,
    pub(crate) withheld: &'static str,
    pub(crate) refused: &'static str,
    pub(crate) send_nothing: &'static str,
    pub(crate) send_nothing_until: &'static str,
    pub(crate) asks_now: &'static str,
    pub(crate) agree: &'static str,
    pub(crate) decline: &'static str,
    pub(crate) agreed: &'static str,
    pub(crate) declined: &'static str,

    pub(crate) trouble: &'static str,
    pub(crate) trouble_pack: &'static str,
    pub(crate) trouble_stopped: &'static str,
    pub(crate) trouble_detail: &'static str,
    pub(crate) start_again: &'static str,
    /// The heading over the list of quizzes.
    pub quizzes: &'static str,
    /// What the list of quizzes is for, in a sentence.
    pub quizzes_about: &'static str,
    /// The heading where an address leads nowhere.
    pub missing: &'static str,
    pub(crate) missing_about: &'static str,
    pub(crate) to_quizzes: &'static str,
}

/// The languages that the interface speaks.
const ALL: &[&Text] = &[&en::EN];

impl Text {
    /// The interface for a page in `lang`, by its primary language; English where there is no other.
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        ALL.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&&en::EN)
    }

    /// Whether the interface speaks the primary language of `lang`.
    pub fn speaks(lang: &str) -> bool {
        Self::of(lang).lang == lang.split('-').next().unwrap_or_default()
    }

    /// Which way a pack in `lang` runs: `ltr` or `rtl`.
    pub fn dir(lang: &str) -> &'static str {
        let primary = lang.split('-').next().unwrap_or_default();
        if ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(&primary) { "rtl" } else { "ltr" }
    }

    /// The question over every statement.
    pub fn ask(&self) -> &'static str {
        self.ask
    }

    /// What is promised of counting.
    pub fn promise(&self) -> &'static str {
        self.promise
    }

    /// A score as a sentence.
    pub fn score(&self, score: Score) -> String {
        (self.score)(score)
    }

    /// What leads to the principles.
    pub fn see_principles(&self) -> &'static str {
        self.see_principles
    }

    pub(crate) fn answer(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Myth => self.myth,
            Answer::Fact => self.fact,
            Answer::NotSure => self.not_sure,
        }
    }

    /// The first line of the feedback; it never says that someone is wrong.
    pub(crate) fn verdict(&self, form: Form, outcome: Outcome) -> &'static str {
        match (form, outcome) {
            (Form::Myth, Outcome::Right) => self.right_myth,
            (Form::Myth, _) => self.missed_myth,
            (Form::Fact, Outcome::Right) => self.right_fact,
            (Form::Fact, _) => self.missed_fact,
        }
    }

    pub(crate) fn label(&self, form: Form) -> &'static str {
        match form {
            Form::Myth => self.myth_label,
            Form::Fact => self.fact_label,
        }
    }

    pub(crate) fn mistake(&self, mistake: Mistake) -> &'static str {
        match mistake {
            Mistake::EitherOr => self.either_or,
            Mistake::TakenFor => self.taken_for,
            Mistake::StrawMan => self.straw_man,
        }
    }

    pub(crate) fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => self.knew,
            Outcome::Wrong => self.missed,
            Outcome::NotSure => self.was_not_sure,
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_page_gets_its_primary_language_or_english() {
        for (lang, text) in [("en", "en"), ("en-US", "en"), ("EN", "en"), ("tlh", "en"), ("", "en")] {
            assert_eq!(Text::of(lang).lang, text, "{lang}");
        }
    }
}
