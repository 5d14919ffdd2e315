//! What a device keeps of each desk, and the desks that it has.

use std::collections::BTreeSet;

use quiz::Day;
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::folder::Folder;

/// The desks of a device.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Those that can be worked on, the last one begun at the end.
    pub desks: Vec<Desk>,
    /// The days on which those were changed last that the device had when the page was opened.
    days: Vec<(u32, Day)>,
    /// What this version cannot read, by its key, as it is kept.
    pub unread: Vec<(u32, String)>,
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

    /// A key that no desk of this device has.
    pub(super) fn free_key(&self) -> u32 {
        let keys = self.desks.iter().map(|desk| desk.key).chain(self.unread.iter().map(|(key, _)| *key));
        let keys: BTreeSet<u32> = keys.chain(self.days.iter().map(|(key, _)| *key)).collect();
        keys.last().map_or(1, |last| last + 1)
    }

    pub(super) fn forget(&mut self, key: u32) {
        self.desks.retain(|desk| desk.key != key);
        self.unread.retain(|(known, _)| *known != key);
    }
}
