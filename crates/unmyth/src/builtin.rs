//! What the program carries inside itself: the packs that ship, and the programs for browsers.

use std::path::Path;

use anyhow::{Context as _, Result};
use website::files;

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The folder of the programs for browsers. A build of this program from which they were missing has none.
pub(crate) const PLAYER: &str = "player";

/// The folder of the packs that ship.
pub(crate) const PACKS: &str = "packs";

/// Whether there is anything in a built-in folder.
pub(crate) fn has(folder: &str) -> bool {
    in_folder(folder).next().is_some()
}

/// Puts the files of a built-in folder into the folder `to`, and takes away what else is there. Where all is there
/// already, nothing is written.
///
/// # Errors
///
/// A folder that cannot be read or written.
pub(crate) fn unpack(folder: &str, to: &Path) -> Result<()> {
    let is_there = |(name, bytes): (&str, &[u8])| std::fs::read(to.join(name)).is_ok_and(|found| found == bytes);
    if to.is_dir() && in_folder(folder).all(is_there) {
        return Ok(());
    }
    if to.is_dir() {
        std::fs::remove_dir_all(to).with_context(|| format!("cannot replace {}", to.display()))?;
    }
    in_folder(folder).try_for_each(|(name, bytes)| files::write(&to.join(name), bytes))
}

fn in_folder(folder: &str) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().filter_map(move |(name, bytes)| Some((name.strip_prefix(folder)?.strip_prefix('/')?, *bytes)))
}

#[cfg(test)]
mod tests {
    use super::{PACKS, has, unpack};

    #[test]
    fn what_ships_is_put_whole_where_it_is_wanted() {
        let home = tempfile::tempdir().expect("a folder of its own");
        let to = home.path().join("data/packs");
        assert!(has(PACKS) && !has("nothing"));
        unpack(PACKS, &to).expect("can be written");
        let pack = std::fs::read(to.join("harm-reduction/en.json")).expect("is there");
        assert_eq!(pack, include_bytes!("../../../packs/harm-reduction/en.json"));
        let before = to.join("evidence/en.json").metadata().expect("is there").modified().expect("has a time");

        // The same again writes nothing; what an earlier version left goes.
        unpack(PACKS, &to).expect("is there");
        let after = to.join("evidence/en.json").metadata().expect("is there").modified().expect("has a time");
        assert_eq!(before, after);
        std::fs::write(to.join("harm-reduction/en.json"), "of an earlier version").expect("can be written");
        std::fs::write(to.join("old.json"), "of an earlier version").expect("can be written");
        unpack(PACKS, &to).expect("can be written");
        assert!(!to.join("old.json").exists());
        assert_eq!(std::fs::read(to.join("harm-reduction/en.json")).expect("is there"), pack);
    }
}
