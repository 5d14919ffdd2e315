//! What a device keeps of each desk, and the desks that it has.

use quiz::Day;
use serde::{Deserialize, Serialize};

use super::desk::Desk;
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

/// The desks of a device.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Those that can be worked on, the last one begun at the end.
    pub desks: Vec<Desk>,
    /// The days on which those were changed last that the device had when the page was opened.
    days: Vec<(u32, Day)>,
    /// What this version cannot read, by its key, as it is kept.
    pub unread: Vec<(u32, String)>,
    /// The last key that was given: none is given twice, or what is kept of one desk would be taken for another's.
    last_key: u32,
}

/// A desk as it is kept: a day, and nothing finer.
#[derive(Deserialize, Serialize)]
pub struct Record {
    kept_on: String,
    folder: Folder,
}

impl Record {
    /// The desk as text, kept on this day.
    pub fn of(desk: &Desk, today: Day) -> String {
        let record = Self { kept_on: today.to_string(), folder: (*desk.now).clone() };
        // Structs of texts always become JSON.
        serde_json::to_string(&record).unwrap_or_default()
    }
}

impl Shelf {
    /// Reads what a device has kept, each with its key.
    pub fn read(records: Vec<(u32, String)>) -> Self {
        let mut shelf = Self::default();
        for (key, text) in records {
            shelf.last_key = shelf.last_key.max(key);
            match serde_json::from_str::<Record>(&text) {
                Ok(record) => {
                    shelf.desks.push(Desk::kept(key, record.folder));
                    shelf.days.extend(record.kept_on.parse().ok().map(|day| (key, day)));
                }
                Err(_) => shelf.unread.push((key, text)),
            }
        }
        shelf
    }

    /// The day on which the desk was changed last, where today is `today`.
    pub fn day_of(&self, desk: &Desk, today: Day) -> Day {
        let day = self.days.iter().find(|(known, _)| *known == desk.key).map(|(_, day)| *day);
        day.filter(|_| desk.changes == 0).unwrap_or(today)
    }

    /// A key that no desk has had here. Where on the disk it will be is found there.
    pub(super) fn free_key(&mut self) -> u32 {
        self.last_key += 1;
        self.last_key
    }

    pub(super) fn forget(&mut self, key: u32) {
        self.desks.retain(|desk| desk.key != key);
        self.unread.retain(|(known, _)| *known != key);
    }

    pub(super) fn forget_all(&mut self) {
        *self = Self { last_key: self.last_key, ..Self::default() };
    }
}
