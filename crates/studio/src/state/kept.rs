//! What a device keeps of each draft, and the drafts that it has.

use std::rc::Rc;

use quiz::Day;
use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::folder::Folder;

/// Why the device did not do as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no room.
    Full,
    /// The browser keeps nothing, or fails to.
    Forbidden,
    /// Another tab has changed it since this one read it.
    Changed,
    /// Another tab has forgotten it.
    Forgotten,
}

/// The drafts of a device.
#[derive(Clone, Debug, Default)]
pub struct DraftStore {
    /// Those that can be worked on, the last one begun at the end.
    pub drafts: Vec<Rc<Draft>>,
    /// The days on which those were changed last that the device had when the page was opened.
    days: Vec<(u32, Day)>,
    /// What this version cannot read, by its key, as it is kept.
    pub unread: Vec<(u32, Rc<str>)>,
    /// The last key that was given: none is given twice, or what is kept of one draft would be taken for another's.
    last_key: u32,
}

/// A draft as it is kept: a day, and nothing finer.
#[derive(Deserialize, Serialize)]
pub struct Record {
    kept_on: String,
    folder: Folder,
}

impl Record {
    /// The draft as text, kept on this day.
    pub fn of(draft: &Draft, today: Day) -> String {
        let record = Self { kept_on: today.to_string(), folder: (*draft.now).clone() };
        // Structs of texts always become JSON.
        serde_json::to_string(&record).unwrap_or_default()
    }
}

impl DraftStore {
    /// Reads what a device has kept, each with its key.
    pub fn read(records: Vec<(u32, String)>) -> Self {
        let mut draft_store = Self::default();
        for (key, text) in records {
            draft_store.last_key = draft_store.last_key.max(key);
            match serde_json::from_str::<Record>(&text) {
                Ok(record) => {
                    draft_store.drafts.push(Draft::kept(key, record.folder).into());
                    draft_store.days.extend(record.kept_on.parse().ok().map(|day| (key, day)));
                }
                Err(_) => draft_store.unread.push((key, text.into())),
            }
        }
        draft_store
    }

    /// The day on which the draft was changed last, where today is `today`.
    pub fn day_of(&self, draft: &Draft, today: Day) -> Day {
        let day = self.days.iter().find(|(known, _)| *known == draft.key).map(|(_, day)| *day);
        day.filter(|_| draft.changes == 0).unwrap_or(today)
    }

    /// A key that no draft has had here. Where on the disk it will be is found there.
    pub(super) fn free_key(&mut self) -> u32 {
        self.last_key += 1;
        self.last_key
    }

    /// The draft of that key, to be changed; nothing of the others is copied for that.
    pub(super) fn get_mut(&mut self, key: u32) -> Option<&mut Draft> {
        self.drafts.iter_mut().find(|draft| draft.key == key).map(Rc::make_mut)
    }

    pub(super) fn forget(&mut self, key: u32) {
        self.drafts.retain(|draft| draft.key != key);
        self.unread.retain(|(known, _)| *known != key);
    }

    pub(super) fn forget_all(&mut self) {
        *self = Self { last_key: self.last_key, ..Self::default() };
    }
}
