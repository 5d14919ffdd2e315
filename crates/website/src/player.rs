//! The player, and the programs of kiosk and studio: what `trunk build` makes of each, made into two files whose names and
//! integrity are known.

mod small;

use std::path::Path;

use anyhow::{Context, Result, bail};
use document::digest;

use crate::site::PLAYER;
use crate::{files, scripts};

/// Starts the player.
const BOOT: &str = include_str!("../../../assets/boot.js");

/// Changes the language of its page.
const LANGUAGES: &str = include_str!("../../../assets/languages.js");

/// A program's two files.
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
    pub(crate) fn new(stem: &str, end: &str, content: Vec<u8>) -> Self {
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
        let (glue, wasm) = built(folder, "unmyth-widget")?;
        Ok(Self::of("player", glue + &scripts::without_comments(&[BOOT, LANGUAGES].concat()), wasm))
    }

    /// Makes a kiosk's program of what trunk left in the folder `kiosk` there.
    ///
    /// # Errors
    ///
    /// The same.
    pub(crate) fn find_kiosk(folder: &Path) -> Result<Self> {
        let (glue, wasm) = built(&folder.join("kiosk"), "unmyth-kiosk")?;
        Ok(Self::of("kiosk", glue, wasm))
    }

    /// Makes the studio's program of what trunk left in the folder `studio` there.
    ///
    /// # Errors
    ///
    /// The same.
    pub(crate) fn find_studio(folder: &Path) -> Result<Self> {
        let (glue, wasm) = built(&folder.join("studio"), "unmyth-studio")?;
        Ok(Self::of("studio", glue, wasm))
    }

    fn of(stem: &str, module: String, wasm: Vec<u8>) -> Self {
        Self { module: File::new(stem, "js", module.into_bytes()), wasm: File::new(stem, "wasm", wasm) }
    }

    /// Puts the player into the website `out`, compressed as the website `old` has it, if that has the same.
    pub(crate) fn install(&self, out: &Path, old: &Path) -> Result<()> {
        let (out, old) = (out.join(PLAYER), old.join(PLAYER));
        let mut files = [&self.module, &self.wasm].into_iter();
        files.try_for_each(|file| files::put_again(&out.join(&file.name), &file.content, &old))
    }
}

/// What trunk made of the program `name` in a folder: the glue, and the WebAssembly, as browsers get them.
fn built(folder: &Path, name: &str) -> Result<(String, Vec<u8>)> {
    let names = files::names(folder)
        .context("there is no player. Build it with `cargo xtask build`, or name its folder with --player")?;
    let one = |end: &str| {
        let mut found = names.iter().filter(|file| file.starts_with(name) && file.ends_with(end));
        let here = folder.display();
        match (found.next(), found.next()) {
            (Some(file), None) => files::read(&folder.join(file)),
            (None, _) => bail!("no {name}…{end} in {here}. Build it with `cargo xtask build`"),
            (Some(_), Some(_)) => {
                bail!("two {name}…{end} in {here}. Delete the folder and run `cargo xtask build` again")
            }
        }
    };
    let (glue, wasm) = (one(".js")?, one("_bg.wasm")?);
    // Browsers do not need the comments that wasm-bindgen writes.
    let glue = scripts::without_comments(&String::from_utf8_lossy(&glue));
    small::smaller(&glue, &wasm)
        .with_context(|| format!("the WebAssembly of {name} is damaged. Build it again with `cargo xtask build`"))
}
