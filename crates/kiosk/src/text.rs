//! Every word that stands around the quiz on a kiosk, one constant a language; the quiz itself has its own.

mod ar;
mod en;
mod es;

/// The words in one language.
#[derive(Debug)]
#[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "the server draws the first screen alone"))]
pub struct Text {
    /// The language, as a language tag.
    pub lang: &'static str,
    /// The page's title and what it is for.
    pub title: &'static str,
    /// For whoever finds the page elsewhere.
    pub about: &'static str,

    pub(crate) begin: &'static str,
    pub(crate) pause: &'static str,
    pub(crate) go_on: &'static str,
    pub(crate) fact: &'static str,
    pub(crate) principle: &'static str,
    pub(crate) no_program: &'static str,

    pub(crate) tools: &'static str,
    pub(crate) languages: &'static str,
    pub(crate) larger: &'static str,
    pub(crate) usual: &'static str,
    pub(crate) aloud: &'static str,
    pub(crate) hush: &'static str,
    /// The answers by their names, to be heard after the statement.
    pub(crate) answers: &'static str,
    pub(crate) done: &'static str,

    pub(crate) still_there: &'static str,
    pub(crate) still_there_about: &'static str,
    pub(crate) still_here: &'static str,

    pub(crate) again: &'static str,
    pub(crate) take_along: &'static str,
    pub(crate) take_along_about: &'static str,
    pub(crate) take_quiz: &'static str,
    pub(crate) code_of: fn(&str) -> String,

    pub(crate) counted: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) counts_nothing: &'static str,
    pub(crate) nothing_counted: &'static str,
    /// What is counted, what never is, each with its label.
    pub(crate) terms: [(&'static str, &'static str); 2],
    pub(crate) sent_label: &'static str,
    pub(crate) sent_sums: &'static str,
    pub(crate) sent_nowhere: &'static str,
    pub(crate) kept: fn(usize) -> String,
    pub(crate) kept_label: &'static str,
    pub(crate) leave_out: &'static str,
    pub(crate) left_out: &'static str,
    pub(crate) in_sum: fn(usize) -> String,

    pub(crate) keeper: &'static str,
    pub(crate) keeper_door: &'static str,
    pub(crate) pin: &'static str,
    pub(crate) pin_about: &'static str,
    pub(crate) pin_missed: &'static str,
    pub(crate) pin_wait: &'static str,
    pub(crate) open: &'static str,
    pub(crate) back: &'static str,
    pub(crate) plays_kept: &'static str,
    pub(crate) plays_unsent: &'static str,
    pub(crate) plays_open: &'static str,
    pub(crate) last_sent: &'static str,
    pub(crate) never_sent: &'static str,
    pub(crate) ago: fn(u32) -> String,
    pub(crate) starts_ago: fn(u32) -> String,
    pub(crate) refused_label: &'static str,
    /// Why, by the status of its answer.
    pub(crate) refused: fn(u16) -> String,
    pub(crate) nowhere_to_send: &'static str,
    pub(crate) storage: &'static str,
    pub(crate) storage_persists: &'static str,
    pub(crate) storage_may_go: &'static str,
    pub(crate) storage_fails: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) offline_ready: &'static str,
    pub(crate) offline_not_ready: &'static str,
    pub(crate) version: &'static str,
    pub(crate) site: &'static str,
    pub(crate) export_csv: &'static str,
    pub(crate) export_json: &'static str,
    pub(crate) export_fails: &'static str,
    pub(crate) try_line: &'static str,
    pub(crate) line_works: &'static str,
    pub(crate) line_fails: &'static str,
    pub(crate) send_now: &'static str,
    pub(crate) setup: &'static str,
    pub(crate) reset: &'static str,
    pub(crate) reset_about: fn(&str) -> String,
    pub(crate) reset_number: &'static str,
    pub(crate) delete_digit: &'static str,
    pub(crate) reset_do: &'static str,
    pub(crate) reset_done: &'static str,
    pub(crate) reset_fails: &'static str,

    /// Where the kiosk is open a second time.
    pub elsewhere: &'static str,
    pub(crate) elsewhere_about: &'static str,
    /// Where the browser cannot run the program.
    pub unfit: &'static str,
    pub(crate) unfit_about: &'static str,
    /// Where the program stops again and again.
    pub halted: &'static str,
    pub(crate) halted_about: &'static str,
    pub(crate) start_again: &'static str,
}

/// The languages of these words.
const ALL: &[&Text] = &[&en::EN, &es::ES, &ar::AR];

impl Text {
    /// Which way these words run.
    pub(crate) fn dir(&self) -> &'static str {
        unmyth_widget::Text::dir(self.lang)
    }

    /// The words for a pack in `lang`, by its primary language; English where there are no others.
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        ALL.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&&en::EN)
    }
}
