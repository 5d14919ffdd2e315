//! Every word of the studio, one constant a language; what visitors read has its own.

mod en;
mod say;

use crate::state::Standing;

/// The words in one language.
#[derive(Debug)]
#[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "the server draws what comes before the program"))]
pub struct Text {
    /// The language, as a language tag.
    pub lang: &'static str,
    /// The page's title.
    pub title: &'static str,
    /// What the page is for, in two sentences.
    pub about: &'static str,
    pub(crate) loading: &'static str,
    pub(crate) needs_scripts: &'static str,
    pub(crate) elsewhere: &'static str,
    pub(crate) elsewhere_about: &'static str,
    pub(crate) halted: &'static str,
    pub(crate) halted_about: &'static str,
    pub(crate) halted_detail: &'static str,
    pub(crate) again: &'static str,

    pub(crate) go_on_heading: &'static str,
    pub(crate) go_on: &'static str,
    pub(crate) untitled: &'static str,
    pub(crate) begin_heading: &'static str,
    pub(crate) begin_empty: &'static str,
    pub(crate) begin_example: &'static str,
    pub(crate) begin_example_about: &'static str,
    pub(crate) open: &'static str,
    pub(crate) open_about: &'static str,
    pub(crate) unread: &'static str,
    pub(crate) unread_take: &'static str,
    pub(crate) forget: &'static str,
    pub(crate) forget_all: &'static str,
    pub(crate) forget_sure: &'static str,
    pub(crate) forget_yes: &'static str,
    pub(crate) forget_no: &'static str,

    pub(crate) all_quizzes: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) redo: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) keeping: &'static str,
    pub(crate) not_yet: &'static str,
    pub(crate) unkept_full: &'static str,
    pub(crate) unkept_forbidden: &'static str,
    pub(crate) parts: &'static str,
    pub(crate) to_mend: &'static str,
    pub(crate) next: &'static str,
    pub(crate) previous: &'static str,

    pub(crate) error: &'static str,
    pub(crate) warning: &'static str,
    pub(crate) info: &'static str,
    pub(crate) optional: &'static str,
    pub(crate) up: &'static str,
    pub(crate) down: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) keep_word: &'static str,
    pub(crate) choose: &'static str,

    pub(crate) part_about: &'static str,
    pub(crate) part_about_hint: &'static str,
    pub(crate) quiz_title: &'static str,
    pub(crate) quiz_title_hint: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) summary_hint: &'static str,
    pub(crate) credit: &'static str,
    pub(crate) credit_hint: &'static str,
    pub(crate) written_in: &'static str,
    pub(crate) written_in_hint: &'static str,
    pub(crate) introduction: &'static str,
    pub(crate) introduction_title: &'static str,
    pub(crate) introduction_title_hint: &'static str,
    pub(crate) paragraph: &'static str,
    pub(crate) add_paragraph: &'static str,
    pub(crate) settings: &'static str,
    pub(crate) deck: &'static str,
    pub(crate) deck_hint: &'static str,
    pub(crate) address: &'static str,
    pub(crate) address_hint: &'static str,

    pub(crate) part_principles: &'static str,
    pub(crate) part_principles_hint: &'static str,
    pub(crate) principle: &'static str,
    pub(crate) add_principle: &'static str,

    pub(crate) all_cards: &'static str,
    pub(crate) card: &'static str,
    pub(crate) empty_card: &'static str,
    pub(crate) card_hint: &'static str,
    pub(crate) add_card: &'static str,
    pub(crate) add_another_card: &'static str,
    pub(crate) myth: &'static str,
    pub(crate) myth_hint: &'static str,
    pub(crate) fact: &'static str,
    pub(crate) fact_hint: &'static str,
    pub(crate) because: &'static str,
    pub(crate) because_hint: &'static str,
    pub(crate) mistake: &'static str,
    pub(crate) mistake_hint: &'static str,
    pub(crate) either_or: &'static str,
    pub(crate) taken_for: &'static str,
    pub(crate) straw_man: &'static str,
    pub(crate) unchecked: &'static str,
    pub(crate) part_for_whole: &'static str,
    pub(crate) behind: &'static str,
    pub(crate) behind_hint: &'static str,
    pub(crate) behind_none: &'static str,
    pub(crate) rests_on: &'static str,
    pub(crate) on_definition: &'static str,
    pub(crate) on_research: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) sources_hint: &'static str,
    pub(crate) source: &'static str,
    pub(crate) add_source: &'static str,
    pub(crate) source_by: &'static str,
    pub(crate) source_by_hint: &'static str,
    pub(crate) source_title: &'static str,
    pub(crate) source_year: &'static str,
    pub(crate) source_url: &'static str,
    pub(crate) source_url_hint: &'static str,
    pub(crate) note: &'static str,
    pub(crate) note_hint: &'static str,
    pub(crate) checked_on: &'static str,
    pub(crate) review_by: &'static str,
    pub(crate) review_by_hint: &'static str,

    pub(crate) preview: &'static str,
    pub(crate) preview_form: &'static str,
    pub(crate) as_myth: &'static str,
    pub(crate) as_fact: &'static str,
    pub(crate) preview_state: &'static str,
    pub(crate) preview_look: &'static str,
    pub(crate) preview_lang: &'static str,
    pub(crate) question: &'static str,
    pub(crate) right: &'static str,
    pub(crate) missed: &'static str,
    pub(crate) not_sure: &'static str,
    pub(crate) light: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) no_myth: &'static str,
    pub(crate) no_fact: &'static str,
    pub(crate) no_because: &'static str,
    pub(crate) no_principle: &'static str,
    pub(crate) no_credit: &'static str,

    pub(crate) part_ending: &'static str,
    pub(crate) part_ending_hint: &'static str,
    pub(crate) closing: &'static str,
    pub(crate) closing_hint: &'static str,
    pub(crate) closing_by: &'static str,
    pub(crate) closing_by_hint: &'static str,
    pub(crate) contact: &'static str,
    pub(crate) contact_hint: &'static str,
    pub(crate) contact_label: &'static str,
    pub(crate) contact_label_hint: &'static str,
    pub(crate) url: &'static str,
    pub(crate) url_hint: &'static str,
    pub(crate) resources: &'static str,
    pub(crate) resource: &'static str,
    pub(crate) add_resource: &'static str,

    pub(crate) part_languages: &'static str,
    pub(crate) part_languages_hint: &'static str,
    pub(crate) add_language: &'static str,
    pub(crate) new_language: &'static str,
    pub(crate) new_language_hint: &'static str,
    pub(crate) open_language: &'static str,
    pub(crate) no_languages: &'static str,
    pub(crate) translation: &'static str,
    pub(crate) translation_hint: &'static str,
    pub(crate) stale: &'static str,
    pub(crate) still_holds: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) same_address: &'static str,
    pub(crate) sift: &'static str,
    pub(crate) sift_all: &'static str,
    pub(crate) sift_missing: &'static str,
    pub(crate) sift_stale: &'static str,
    pub(crate) sift_done: &'static str,
    pub(crate) sifted_none: &'static str,
    pub(crate) next_unfinished: &'static str,
    pub(crate) all_done: &'static str,
    pub(crate) left_of: fn(usize, usize) -> String,
    pub(crate) reviewed: &'static str,
    pub(crate) reviewed_hint: &'static str,
    pub(crate) not_reviewed: &'static str,
    pub(crate) reviewed_by: &'static str,
    pub(crate) reviewed_by_hint: &'static str,
    pub(crate) reviewed_on: &'static str,
    pub(crate) remove_language: &'static str,
    pub(crate) tables: &'static str,
    pub(crate) tables_hint: &'static str,
    pub(crate) take_csv: &'static str,
    pub(crate) take_po: &'static str,
    pub(crate) bring_table: &'static str,

    pub(crate) part_files: &'static str,
    pub(crate) all_well: &'static str,
    pub(crate) waivers: &'static str,
    pub(crate) waiver_remove: &'static str,
    pub(crate) files: &'static str,
    pub(crate) files_unfit: &'static str,
    pub(crate) take: &'static str,

    pub(crate) no_language: fn(&str) -> String,
    pub(crate) added: fn(&str) -> String,
    pub(crate) removed: fn(&str) -> String,
    pub(crate) moved: fn(&str, usize, usize) -> String,
    pub(crate) taken: fn(&str) -> String,
    pub(crate) undone: fn(&str) -> String,
    pub(crate) redone: fn(&str) -> String,
    pub(crate) forgotten: fn(&str) -> String,
    pub(crate) forgotten_all: &'static str,
    pub(crate) confirmed: fn(&str) -> String,
    pub(crate) waived: fn(&str, bool) -> String,
    pub(crate) sifted: fn(&str, usize) -> String,
    pub(crate) kept_since: fn(&str) -> String,
    pub(crate) count_left: fn(usize) -> String,
    pub(crate) count_over: fn(usize) -> String,
    pub(crate) place_of: fn(&str, usize, usize) -> String,
    pub(crate) translated_of: fn(usize, usize) -> String,
    pub(crate) into_folder: fn(&str) -> String,
    pub(crate) cannot_open: fn(&str) -> String,
    pub(crate) and_stays: &'static str,
    pub(crate) taken_but: fn(&str) -> String,
    pub(crate) and_taken: &'static str,
    pub(crate) mend: fn(usize) -> String,
    pub(crate) look_at: fn(usize) -> String,
}

/// The languages of these words.
const ALL: &[&Text] = &[&en::EN];

impl Text {
    /// The words in `lang`, by its primary language; English where there are no others.
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        ALL.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&&en::EN)
    }

    /// What a quiz of this title is called; it may have none yet.
    pub(crate) fn title_of<'a>(&'a self, title: &'a str) -> &'a str {
        if title.trim().is_empty() { self.untitled } else { title }
    }

    /// What texts are called that stand so in a translation; all of them, without that.
    pub(crate) fn standing(&self, standing: Option<Standing>) -> &'static str {
        match standing {
            None => self.sift_all,
            Some(Standing::Missing) => self.sift_missing,
            Some(Standing::Stale) => self.sift_stale,
            Some(Standing::Done) => self.sift_done,
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
