//! How many people stand behind a figure at least: the numbers of the promise, which can only be raised.

use std::fmt;

/// The numbers below which nothing is kept, closed or released. There is no way to make them lower than promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    group: u64,
    batch: u64,
    hours: u64,
    cell: u64,
}

/// One of the thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// Plays that reach the disk together: 10.
    Group,
    /// Plays in a batch: 20.
    Batch,
    /// Hours from one closing to the next: 24.
    Hours,
    /// Right answers, and answers that were not right, behind a figure: 11 of each.
    Cell,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { group: 10, batch: 20, hours: 24, cell: 11 }
    }
}

impl Thresholds {
    /// The same with one threshold at `to`.
    ///
    /// # Errors
    ///
    /// `to` is lower than what is promised.
    pub fn raised(self, threshold: Threshold, to: u64) -> Result<Self, TooLow> {
        let promised = Self::default().get(threshold);
        if to < promised {
            return Err(TooLow { threshold, promised });
        }
        Ok(match threshold {
            Threshold::Group => Self { group: to, ..self },
            Threshold::Batch => Self { batch: to, ..self },
            Threshold::Hours => Self { hours: to, ..self },
            Threshold::Cell => Self { cell: to, ..self },
        })
    }

    /// One of the thresholds, as it is set.
    pub fn get(&self, threshold: Threshold) -> u64 {
        match threshold {
            Threshold::Group => self.group,
            Threshold::Batch => self.batch,
            Threshold::Hours => self.hours,
            Threshold::Cell => self.cell,
        }
    }

    /// Whether a batch of so many plays can be closed, be it by hand.
    ///
    /// A batch that has fewer plays than a card needs answers could release nothing and would only be a refusal.
    pub fn closes(&self, plays: u64) -> bool {
        plays >= self.batch.max(self.answers())
    }

    /// Whether a batch closes by itself: with enough plays, so many whole hours after the last one closed.
    pub fn is_due(&self, plays: u64, hours: u64) -> bool {
        self.closes(plays) && hours >= self.hours
    }

    /// How many answers a card must have before it can pass.
    pub(super) fn answers(&self) -> u64 {
        self.cell.saturating_mul(2)
    }

    pub(super) fn cell(&self) -> u64 {
        self.cell
    }
}

/// A threshold that would be lower than promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLow {
    /// Which one.
    pub threshold: Threshold,
    /// What is promised, and so the lowest there is.
    pub promised: u64,
}

impl fmt::Display for TooLow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let promised = self.promised;
        match self.threshold {
            Threshold::Group => write!(f, "a group must have at least {promised} plays")?,
            Threshold::Batch => write!(f, "a batch must have at least {promised} plays")?,
            Threshold::Hours => write!(f, "there must be at least {promised} hours between two batches")?,
            Threshold::Cell => write!(f, "a figure needs at least {promised} right and {promised} other answers")?,
        }
        f.write_str(". Visitors are promised this minimum. Write that number or a higher one")
    }
}

impl std::error::Error for TooLow {}
