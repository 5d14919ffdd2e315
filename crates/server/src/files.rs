//! Reading and writing files with errors that name them.

use std::path::Path;

use anyhow::{Context, Result};

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file and the folders it lies in.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let said = || format!("cannot write {}. Is there room, and may you write there?", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(said)?;
    }
    std::fs::write(path, bytes).with_context(said)
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let said = || format!("cannot read the folder {}", folder.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(said)? {
        let name = entry.with_context(said)?.file_name();
        // Names that are no text cannot be a pack's or the player's.
        names.extend(name.into_string());
    }
    names.sort();
    Ok(names)
}
