//! Every word that stands around the quiz on a kiosk, one constant a language; the quiz itself has its own.

mod ar;
mod en;
mod es;

/// The words in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "most texts say themselves what they are")]
pub struct Text {
    /// The language, as a language tag.
    pub lang: &'static str,
    /// The page's title and what it is for.
    pub title: &'static str,
    /// For whoever finds the page elsewhere.
    pub about: &'static str,

    pub begin: &'static str,
    /// The same for those who hear it and have keys; it begins as what is read does.
    pub begin_heard: &'static str,
    pub pause: &'static str,
    pub go_on: &'static str,
    /// What is said of the two to those who do not see what they do.
    pub paused: &'static str,
    pub goes_on: &'static str,
    pub fact: &'static str,
    pub principle: &'static str,
    pub no_program: &'static str,

    pub tools: &'static str,
    pub languages: &'static str,
    pub larger: &'static str,
    pub usual: &'static str,
    pub aloud: &'static str,
    pub hush: &'static str,
    /// The answers by their names, to be heard after the statement.
    pub answers: &'static str,
    pub done: &'static str,

    pub still_there: &'static str,
    /// What happens otherwise, in so many seconds.
    pub still_there_about: fn(u32) -> String,
    pub still_here: &'static str,

    pub again: &'static str,
    pub take_along: &'static str,
    pub take_along_about: &'static str,
    pub take_quiz: &'static str,
    pub code_of: fn(&str) -> String,

    pub counted: &'static str,
    pub promise: &'static str,
    pub counts_nothing: &'static str,
    pub nothing_counted: &'static str,
    /// What is counted, what never is, each with its label.
    pub terms: [(&'static str, &'static str); 2],
    pub sent_label: &'static str,
    pub sent_sums: &'static str,
    pub sent_nowhere: &'static str,
    pub kept: fn(usize) -> String,
    pub kept_label: &'static str,
    pub leave_out: &'static str,
    pub left_out: &'static str,
    pub in_sum: fn(usize) -> String,

    pub attendant: &'static str,
    pub attendant_corner: &'static str,
    pub pin: &'static str,
    pub pin_about: &'static str,
    pub pin_missed: &'static str,
    pub pin_wait: &'static str,
    pub pin_gone: &'static str,
    pub open: &'static str,
    pub back: &'static str,
    pub plays_kept: &'static str,
    pub plays_unsent: &'static str,
    pub plays_open: &'static str,
    pub last_sent: &'static str,
    pub never_sent: &'static str,
    pub ago: fn(u32) -> String,
    pub starts_ago: fn(u32) -> String,
    pub refused_label: &'static str,
    /// Why, by the status of its answer.
    pub refused: fn(u16) -> String,
    pub nowhere_to_send: &'static str,
    pub storage: &'static str,
    pub storage_persists: &'static str,
    pub storage_may_go: &'static str,
    pub storage_fails: &'static str,
    pub storage_unread: &'static str,
    pub offline: &'static str,
    pub offline_ready: &'static str,
    pub offline_loading: &'static str,
    pub offline_insecure: &'static str,
    pub offline_blocked: &'static str,
    /// About a file, by its path.
    pub offline_missing: fn(&str) -> String,
    pub offline_altered: fn(&str) -> String,
    pub offline_full: &'static str,
    /// What the browser refuses.
    pub missing: &'static str,
    pub missing_storage: &'static str,
    pub missing_locks: &'static str,
    pub missing_awake: &'static str,
    pub missing_voice: &'static str,
    pub missing_screen: &'static str,
    pub version: &'static str,
    pub site: &'static str,
    pub site_unknown: fn(&str) -> String,
    pub export_csv: &'static str,
    pub export_json: &'static str,
    pub export_fails: &'static str,
    /// A file of this name was asked for.
    pub export_asked: fn(&str) -> String,
    pub sums: &'static str,
    pub sums_about: &'static str,
    pub sums_none: &'static str,
    pub try_line: &'static str,
    pub line_works: &'static str,
    pub line_fails: &'static str,
    pub send_now: &'static str,
    pub setup: &'static str,
    pub reset: &'static str,
    pub reset_about: fn(&str) -> String,
    pub reset_number: &'static str,
    pub delete_digit: &'static str,
    pub reset_sure: &'static str,
    pub reset_do: &'static str,
    pub reset_done: &'static str,
    pub reset_fails: &'static str,

    /// Where the kiosk is open a second time.
    pub elsewhere: &'static str,
    pub elsewhere_about: &'static str,
    /// Where the browser cannot run the program.
    pub unfit: &'static str,
    pub unfit_about: &'static str,
    /// Where the program stops again and again.
    pub halted: &'static str,
    pub halted_about: &'static str,
    pub start_again: &'static str,
}

/// The languages of these words.
const ALL: &[&Text] = &[&en::EN, &es::ES, &ar::AR];

impl Text {
    /// Which way these words run.
    pub(crate) fn dir(&self) -> &'static str {
        views::Text::dir(self.lang)
    }

    /// The words for a pack in `lang`, by its primary language; English where there are no others.
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        ALL.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&&en::EN)
    }
}
