//! How what was counted fares, for those who look after it.

/// How what was counted fares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    /// How many plays the device has on its disk in all.
    pub(crate) plays: usize,
    /// How many of them the server has not taken.
    pub(crate) unsent: usize,
    /// How many are still to be written.
    pub(crate) unkept: usize,
    /// Whether the disk takes what it is given.
    pub(crate) is_well: bool,
    /// When the server last took something.
    pub(crate) last_sent: LastSent,
    /// What the server says of messages that it does not take.
    pub(crate) refused: Option<u16>,
    /// All that is kept is to be deleted, and is not yet.
    pub(crate) clears: bool,
}

/// When the server last took something.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum LastSent {
    /// Never, as far as the device knows.
    #[default]
    Never,
    /// So many starts of the kiosk ago.
    Starts(u32),
    /// Since this start, by [`super::now`].
    At(f64),
}
