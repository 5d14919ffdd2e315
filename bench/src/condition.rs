//! On what machine and line a page is loaded.

use serde_json::{Value, json};

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Condition {
    /// This machine as it is, and no network to speak of.
    Unthrottled,
    /// A phone of the middle kind on a line of the middle kind.
    MidPhone,
}

impl Condition {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Unthrottled, Self::MidPhone];

    /// For people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Unthrottled => "Unthrottled",
            Self::MidPhone => "Mid phone",
        }
    }

    /// What it is, in numbers.
    pub(crate) fn about(self) -> &'static str {
        match self {
            Self::Unthrottled => "this machine as it is",
            Self::MidPhone => "1.6 Mbit/s, 150 ms round trip, 4x slower processor",
        }
    }

    /// How much slower the processor is.
    pub(crate) fn slower(self) -> u32 {
        match self {
            Self::Unthrottled => 1,
            Self::MidPhone => 4,
        }
    }

    /// What Chromium is told about the line: milliseconds, and bytes a second.
    pub(crate) fn line(self) -> Value {
        match self {
            Self::Unthrottled => {
                json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
            }
            Self::MidPhone => {
                json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000 })
            }
        }
    }
}
