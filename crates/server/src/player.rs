//! The player: what `trunk build` makes of the widget, made into two files whose names and integrity are known.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::{digest, files};

/// Starts the player.
const BOOT: &str = include_str!("../../../assets/boot.js");

/// The player's two files.
pub(crate) struct Player {
    /// The module that a page loads: the glue between the browser and the WebAssembly, and what starts it.
    pub(crate) module: File,
    /// The WebAssembly.
    pub(crate) wasm: File,
}

/// A file with the name that its content gives it.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
    pub(crate) integrity: String,
}

impl File {
    fn new(stem: &str, end: &str, content: Vec<u8>) -> Self {
        Self {
            name: format!("{}.{end}", digest::name(stem, &content)),
            integrity: digest::integrity(&content),
            content,
        }
    }
}

impl Player {
    /// Makes the player of what trunk left in `folder`.
    ///
    /// # Errors
    ///
    /// Files that are missing, that are there twice, or that are no WebAssembly, with the command that mends it.
    pub(crate) fn find(folder: &Path) -> Result<Self> {
        let names = files::names(folder).context("there is no player. Make it with `cargo xtask build`")?;
        let one = |end: &str| {
            let mut found = names.iter().filter(|name| name.starts_with("unmyth-widget") && name.ends_with(end));
            let here = folder.display();
            match (found.next(), found.next()) {
                (Some(name), None) => files::read(&folder.join(name)),
                (None, _) => bail!("no unmyth-widget…{end} in {here}. Make it with `cargo xtask build`"),
                (Some(_), Some(_)) => {
                    bail!("two unmyth-widget…{end} in {here}. Delete the folder and run `cargo xtask build` again")
                }
            }
        };
        let (glue, wasm) = (one(".js")?, one("_bg.wasm")?);
        let wasm = without_names(&wasm).context("the player's WebAssembly is damaged: run `cargo xtask build`")?;
        let wasm = File::new("player", "wasm", wasm);
        let module = File::new("player", "js", [&glue, BOOT.as_bytes()].concat());
        Ok(Self { module, wasm })
    }

    /// Puts the player into `out`.
    pub(crate) fn install(&self, out: &Path) -> Result<()> {
        [&self.module, &self.wasm].into_iter().try_for_each(|file| files::put(&out.join(&file.name), &file.content))
    }
}

/// A WebAssembly without the sections that only a debugger reads: the functions' names are a fifth of it.
fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if matches!(payload, Payload::CustomSection(_)) {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let data = &wasm[usize::try_from(range.start)?..usize::try_from(range.end)?];
            kept.section(&RawSection { id, data });
        }
    }
    Ok(kept.finish())
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn custom_sections_go_and_the_rest_stays() {
        let header = b"\0asm\x01\0\0\0";
        let types = [1, 4, 1, 0x60, 0, 0];
        let custom = [0, 5, 4, b'n', b'a', b'm', b'e'];
        let wasm = [header.as_slice(), &types, &custom].concat();
        assert_eq!(without_names(&wasm).expect("is whole"), [header.as_slice(), &types].concat());
        assert!(without_names(&wasm[..11]).is_err(), "cut off");
        assert!(without_names(b"<!doctype html>").is_err(), "no WebAssembly at all");
    }
}
