//! A folder in which a server is at home: a pack, a configuration that stops nobody, and a database that nobody has used.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use tempfile::TempDir;

use super::crowd::KIOSK_CODE_SHA256;
use super::database::Database;
use super::message::{FAIRS, LIBRARY};
use crate::server::Server;

/// The project's own packs.
const PACKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../packs");

/// The least that passes for a player, a kiosk and a studio: nobody plays.
const PLAYER: [(&str, &str); 6] = [
    ("unmyth-widget-0.js", GLUE),
    ("unmyth-widget-0_bg.wasm", WASM),
    ("kiosk/unmyth-kiosk-0.js", GLUE),
    ("kiosk/unmyth-kiosk-0_bg.wasm", WASM),
    ("studio/unmyth-studio-0.js", GLUE),
    ("studio/unmyth-studio-0_bg.wasm", WASM),
];
const GLUE: &str = "export { __wbg_init as default };";
const WASM: &str = "\0asm\u{1}\0\0\0";

/// See the module.
pub(crate) struct Home {
    pub(crate) database: Database,
    folder: TempDir,
}

impl Home {
    /// With a file of SQLite's, on the disk that `out` is on.
    pub(crate) fn on_sqlite(out: &Path) -> Result<Self> {
        let folder = tempfile::tempdir_in(out)?;
        let database = Database::sqlite(folder.path());
        Ok(Self { database, folder })
    }

    /// With the database of this address.
    pub(crate) fn on_postgres(out: &Path, url: &str) -> Result<Self> {
        Ok(Self { database: Database::postgres(url), folder: tempfile::tempdir_in(out)? })
    }

    /// Starts a server here, which builds its site first.
    pub(crate) fn start(&self, unmyth: &Path) -> Result<Server> {
        let (config, player) = (self.folder.path().join("unmyth.toml"), self.folder.path().join("player"));
        // Senders are told apart by what this machine, as their proxy, says of them; and a site's day is never full.
        let mut text = "trusted-proxies = [\"127.0.0.1\"]\ndaily-plays = 1000000000\n".to_owned();
        for site in [LIBRARY].iter().chain(&FAIRS) {
            let _ = write!(text, "[sites.{site}]\ntitle = \"{site}\"\nkiosk-code-sha256 = \"{KIOSK_CODE_SHA256}\"\n");
        }
        fs::write(&config, text)?;
        fs::create_dir_all(player.join("kiosk"))?;
        fs::create_dir_all(player.join("studio"))?;
        for (name, content) in PLAYER {
            fs::write(player.join(name), content)?;
        }
        let flags = ["--packs", "--player", "--config", "--data"].map(OsStr::new);
        let values = [PACKS.as_ref(), player.as_os_str(), config.as_os_str(), self.database.data.as_ref()];
        let more: Vec<&OsStr> = flags.into_iter().zip(values).flat_map(|(flag, value)| [flag, value]).collect();
        Server::start(unmyth, &self.folder.path().join("dist"), &more)
    }
}
