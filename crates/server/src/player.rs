//! The player: the two files that `trunk build` makes of the widget, found by their names.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::files;

/// Where the player's files lie, and what they are called.
pub(crate) struct Player {
    folder: PathBuf,
    /// The glue between the browser and the WebAssembly, a JavaScript module.
    pub(crate) glue: String,
    /// The WebAssembly.
    pub(crate) wasm: String,
}

impl Player {
    /// Finds the player in `folder`.
    pub(crate) fn find(folder: &Path) -> Result<Self> {
        let names = files::names(folder).context("there is no player. Make it with `trunk build --release`")?;
        let one = |end: &str| {
            let mut found = names.iter().filter(|name| name.starts_with("unmyth-widget") && name.ends_with(end));
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(name.clone()),
                (None, _) => Err(anyhow::anyhow!(
                    "no player in {}: a file unmyth-widget…{end} is missing. \
                    Make it with `trunk build --release`",
                    folder.display()
                )),
                (Some(_), Some(_)) => Err(anyhow::anyhow!(
                    "more than one player in {}: two files end with {end}. \
                    Delete the folder and make it again with `trunk build --release`",
                    folder.display()
                )),
            }
        };
        Ok(Self { glue: one(".js")?, wasm: one("_bg.wasm")?, folder: folder.to_owned() })
    }

    /// Puts the player into `out`, with the small module that starts it.
    pub(crate) fn install(&self, out: &Path) -> Result<()> {
        for name in [&self.glue, &self.wasm] {
            files::write(&out.join(name), files::read(&self.folder.join(name))?)?;
        }
        files::write(&out.join("boot.js"), self.boot())
    }

    /// Starts the WebAssembly; where that fails, the still page shows all of the quiz.
    fn boot(&self) -> String {
        let Self { glue, wasm, .. } = self;
        format!(
            "import init from \"./{glue}\";\n\
             init({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }})\n  \
             .catch(() => document.getElementById(\"unmyth\").setAttribute(\"data-alone\", \"\"));\n"
        )
    }
}
