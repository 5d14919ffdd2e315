//! Sites of packs that a test makes: longer ones, other words, other languages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::scratch::Scratch;
use crate::site::{needed, player};

/// The project's own pack, as it stands in its file.
pub(super) fn own() -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/harm-reduction/en.json");
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Builds a site of packs, each with its place among them, whose tally is its host's own; where the site is.
pub(super) fn build(scratch: &Scratch, packs: &[(&str, &str)]) -> Result<PathBuf> {
    for (place, pack) in packs {
        let path = scratch.folder().join("packs").join(place);
        fs::create_dir_all(path.parent().context("a pack has a folder")?)?;
        fs::write(path, pack)?;
    }
    let mut command = Command::new(needed("UNMYTH_BIN")?);
    command.args(["build", "--packs", "packs", "--out", "site", "--tally", "/api/tally", "--player"]).arg(player()?);
    let done = command.current_dir(scratch.folder()).output()?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(scratch.folder().join("site"))
}
