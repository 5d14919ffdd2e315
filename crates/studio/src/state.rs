//! The studio as a value: what is in its drafts and what is shown, changed by events alone.

mod addresses;
mod archive;
mod arrival;
mod draft;
mod event;
mod field;
mod filter;
mod folder;
mod ids;
mod kept;
mod last_source;
mod list;
mod part;
mod rehearsal;
mod remark;
mod template;
#[cfg(test)]
mod tests;
mod work;

pub use draft::Draft;
pub use event::{Event, File, Notice, Said, Way};
pub use field::{CardField, Field, LeadField, Links, RESEARCH, SourceField};
pub use filter::{Filter, Standing, Translatable};
pub use folder::Folder;
pub use kept::{DraftStore, Failure, Record};
pub use last_source::last_source;
pub use list::List;
pub use part::Part;
pub use rehearsal::{Panel, Rehearsal, Tap};
pub use remark::{Remark, is_address, remarks, waivers_of};
pub use template::Template;

use quiz::{Day, Today};
use work::Outcome;

/// The heading of what is shown, as something that focus can go to.
pub const HEADING: &str = "unmyth-studio-heading";
/// The field for a language to be added.
pub const NEW_LANGUAGE: &str = "unmyth-studio-language";
/// The words about a file that could not be read.
pub const NOTICE: &str = "unmyth-studio-notice";
/// The words about what could not be forgotten.
pub const UNFORGOTTEN: &str = "unmyth-studio-unforgotten";

/// See the module.
#[derive(Clone, Debug)]
pub struct Studio {
    /// The day, as the device has it.
    pub today: Day,
    /// The days that it is anywhere on earth: what others have dated is checked by these.
    pub days: Today,
    /// The drafts of this device.
    pub draft_store: DraftStore,
    /// What the device keeps could not be read: there may be more than is shown.
    pub is_blind: bool,
    /// Which of them is worked on, by its key; none at the start.
    pub at: Option<u32>,
    /// What is to be told of a file.
    pub notice: Option<Notice>,
    /// Why something was not forgotten.
    pub unforgotten: Option<Failure>,
    /// A language that was to be added and is none.
    pub unknown: Option<String>,
    /// What was done last, for those who cannot see it; counted, so that the same is said twice.
    pub said: Option<(u32, Said)>,
    /// Where focus is to go, by the element's id; counted, so that it goes there again.
    pub aim: (u32, Option<String>),
}

impl Studio {
    /// A studio with what the device has kept, which could not be read where it is none.
    pub fn new(today: Day, draft_store: Option<DraftStore>) -> Self {
        Self {
            today,
            days: today.into(),
            is_blind: draft_store.is_none(),
            draft_store: draft_store.unwrap_or_default(),
            at: None,
            notice: None,
            unforgotten: None,
            unknown: None,
            said: None,
            aim: (0, None),
        }
    }

    /// The draft that is being edited.
    pub fn draft(&self) -> Option<&Draft> {
        self.at.and_then(|key| self.draft_store.drafts.iter().find(|draft| draft.key == key)).map(|draft| &**draft)
    }

    /// The studio after something has happened.
    #[must_use]
    pub fn after(mut self, event: Event) -> Self {
        if !matches!(event, Event::Write(..) | Event::Settle | Event::Reach(_)) {
            self.notice = None;
            self.unforgotten = None;
            self.unknown = None;
        }
        match event {
            Event::Begin(template) => {
                let key = self.draft_store.free_key();
                self.draft_store.drafts.push(template.draft(key).into());
                self.enter(key);
            }
            Event::GoOn(key) => self.enter(key),
            Event::Leave => {
                self.work(Event::Settle);
                self.tidy_up();
                self.at = None;
                self.aim_at(HEADING);
            }
            Event::Forget(key) => {
                let title = self
                    .draft_store
                    .drafts
                    .iter()
                    .find(|draft| draft.key == key)
                    .map(|draft| draft.now.pack.title.clone());
                self.draft_store.forget(key);
                self.at = self.at.filter(|at| *at != key);
                self.say(Said::Forgotten(Some(title.unwrap_or_default())));
                self.aim_at(HEADING);
            }
            Event::ForgetAll => {
                self.draft_store.forget_all();
                self.at = None;
                self.say(Said::Forgotten(None));
                self.aim_at(HEADING);
            }
            Event::Unforgotten(why) => {
                self.unforgotten = Some(why);
                self.aim_at(UNFORGOTTEN);
            }
            Event::Parted => {
                self.say(Said::Parted);
                self.aim_at(HEADING);
            }
            Event::Opened(files) => self.open(files),
            event => self.work(event),
        }
        self
    }

    /// What is done to the draft that is being edited.
    fn work(&mut self, event: Event) {
        let Some(draft) = self.at.and_then(|key| self.draft_store.get_mut(key)) else { return };
        let Outcome { aim, said, notice, unknown } = draft.work(event);
        self.unknown = unknown.or(self.unknown.take());
        if notice.is_some() {
            self.notice = notice;
        }
        if let Some(aim) = aim {
            self.aim_at(&aim);
        }
        if let Some(said) = said {
            self.say(said);
        }
    }

    fn enter(&mut self, key: u32) {
        self.tidy_up();
        self.at = Some(key);
        self.aim_at(HEADING);
    }

    /// An empty draft in which nothing was ever written is no loss.
    fn tidy_up(&mut self) {
        let at = self.at;
        self.draft_store.drafts.retain(|draft| Some(draft.key) != at || !draft.is_blank || draft.changes > 0);
    }

    fn aim_at(&mut self, id: &str) {
        self.aim = (self.aim.0 + 1, Some(id.to_owned()));
    }

    fn say(&mut self, said: Said) {
        let count = self.said.as_ref().map_or(0, |(count, _)| *count);
        self.said = Some((count + 1, said));
    }
}
