//! The built site, served by the real program, and sites built for a test.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::{Mutex, OnceCell};
use url::Url;

use crate::support::origin::is_new;
use crate::support::scratch::Scratch;
use crate::support::wait::until;

/// Where the quiz is on the site.
pub(crate) const QUIZ: &str = "/harm-reduction/";

/// A served site; it stops when dropped.
pub(crate) struct Site {
    /// Like `http://127.0.0.1:4000`, without a slash at the end.
    pub(crate) origin: String,
    scratch: Scratch,
}

impl Site {
    /// The built site, served once for the whole run.
    pub(crate) async fn shared() -> Result<&'static Self> {
        static SITE: OnceCell<Site> = OnceCell::const_new();
        SITE.get_or_try_init(async || Self::serve(&needed("UNMYTH_SITE")?, Scratch::new()?).await).await
    }

    /// A site that `unmyth serve` has built, whose pages count in this way: its origin and its folder. It is kept for
    /// the whole run.
    pub(crate) async fn counting(way: &'static str) -> Result<(String, PathBuf)> {
        static SITES: Mutex<BTreeMap<&str, Site>> = Mutex::const_new(BTreeMap::new());
        let mut sites = SITES.lock().await;
        if !sites.contains_key(way) {
            let scratch = Scratch::new()?;
            fs::write(scratch.folder().join("unmyth.toml"), booth())?;
            let mut command = built()?;
            command.args(["--counting", way, "--config", "unmyth.toml"]);
            sites.insert(way, Self::start(&mut command, scratch).await?);
        }
        let site = sites.get(way).context("it was built just now")?;
        Ok((site.origin.clone(), site.scratch.folder().join("site")))
    }

    /// A site whose quiz has a second language, and which has another, `other`, in two kinds of Portuguese. Nothing is
    /// translated but parts into Arabic: the texts are those of the project's own packs.
    pub(crate) async fn in_languages() -> Result<String> {
        static SITE: OnceCell<Site> = OnceCell::const_new();
        let site = SITE.get_or_try_init(async || {
            let scratch = Scratch::new()?;
            let packs = project().join("packs");
            let english = fs::read_to_string(packs.join("harm-reduction/en.json"))?;
            for (id, from, lang) in [("harm-reduction", "en", "es"), ("other", "pt-BR", "pt")] {
                let own = english.replacen("\"harm-reduction\"", &format!("\"{id}\""), 1);
                let own = own.replacen("\"lang\": \"en\"", &format!("\"lang\": \"{from}\""), 1);
                let folder = scratch.folder().join("packs").join(id);
                fs::create_dir_all(&folder)?;
                fs::write(folder.join(format!("{from}.json")), own)?;
                let translated = format!(r#"{{"id":"{id}","lang":"{lang}","from":"{from}","texts":{{}}}}"#);
                fs::write(folder.join(format!("{lang}.json")), translated)?;
            }
            copy(&packs.join("evidence"), &scratch.folder().join("packs/evidence"))?;
            for (id, arabic) in [
                ("harm-reduction", include_str!("../../languages/harm-reduction.ar.json")),
                ("evidence", include_str!("../../languages/evidence.ar.json")),
            ] {
                fs::write(scratch.folder().join("packs").join(id).join("ar.json"), arabic)?;
            }
            let mut command = Command::new(needed("UNMYTH_BIN")?);
            command.args(["serve", "--packs", "packs", "--dir", "site", "--player"]).arg(player()?);
            Self::start(&mut command, scratch).await
        });
        Ok(site.await?.origin.clone())
    }

    /// A site that `unmyth serve` has built of the packs in a folder.
    pub(crate) async fn of_packs(packs: &Path) -> Result<Self> {
        let mut command = Command::new(needed("UNMYTH_BIN")?);
        command.arg("serve").arg("--packs").arg(packs).args(["--dir", "site", "--player"]).arg(player()?);
        Self::start(&mut command, Scratch::new()?).await
    }

    /// A site of its own that keeps what it counts, in a folder with this configuration.
    pub(crate) async fn keeping(config: &str) -> Result<Self> {
        let scratch = Scratch::new()?;
        fs::write(scratch.folder().join("unmyth.toml"), config)?;
        Self::start(built()?.args(KEEPING), scratch).await
    }

    /// Kills the server of a site that keeps what it counts.
    pub(crate) fn kill(&mut self) -> Result<()> {
        self.scratch.kill()
    }

    /// Starts it again, at the same address.
    pub(crate) async fn start_again(&mut self) -> Result<()> {
        let mut command = built()?;
        command.args(KEEPING).args(["--listen", self.origin.trim_start_matches("http://")]);
        self.scratch.start("unmyth", &mut command)?;
        listening(&self.scratch).await.map(drop)
    }

    /// Sends a message as a kiosk does, and gives the first line of the answer.
    pub(crate) async fn send(&self, message: &str) -> Result<String> {
        let place = self.origin.trim_start_matches("http://");
        let mut stream = TcpStream::connect(place).await?;
        let head = format!("POST /api/tally HTTP/1.1\r\nHost: {place}\r\nContent-Length: {}\r\n", message.len());
        let head = format!("{head}Authorization: Bearer {KIOSK_CODE}\r\nConnection: close\r\n");
        stream.write_all(format!("{head}\r\n{message}").as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer.lines().next().unwrap_or_default().to_owned())
    }

    /// What the program says to these arguments about what the running server keeps.
    pub(crate) fn ask(&self, arguments: &[&str]) -> Result<String> {
        let mut command = Command::new(needed("UNMYTH_BIN")?);
        command.args(arguments).args(["--data", "unmyth.db"]);
        let done = command.current_dir(self.scratch.folder()).output()?;
        ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        Ok(String::from_utf8(done.stdout)?)
    }

    /// The quiz's address.
    pub(crate) fn quiz(&self) -> String {
        format!("{}{QUIZ}", self.origin)
    }

    async fn serve(folder: &Path, scratch: Scratch) -> Result<Self> {
        let mut command = Command::new(needed("UNMYTH_BIN")?);
        Self::start(command.arg("serve").arg("--dir").arg(folder), scratch).await
    }

    async fn start(command: &mut Command, mut scratch: Scratch) -> Result<Self> {
        // What the test command has built is the old website here, so that the programs need not be compressed again.
        copy(&needed("UNMYTH_SITE")?, &scratch.folder().join("site"))?;
        command.args(["--listen", "127.0.0.1:0"]);
        loop {
            scratch.start("unmyth", command)?;
            let origin = listening(&scratch).await?;
            if is_new(Url::parse(&origin)?.port().context("a port was asked for")?) {
                return Ok(Self { origin, scratch });
            }
            scratch.kill()?;
        }
    }
}

/// How a server is started that keeps what it counts.
/// A configuration with one site, of a kiosk.
pub(crate) fn booth() -> String {
    format!("[sites.booth]\ntitle = \"Booth\"\nkiosk-code-sha256 = \"{KIOSK_CODE_SHA256}\"\n")
}

/// The code of all kiosks here; their sites keep its hash.
pub(crate) const KIOSK_CODE: &str = "7k3m9-4x2pd-wq8zt-n6hbv-1rs50";
const KIOSK_CODE_SHA256: &str = "7386dc9013c6e34b1bfb54745f43f4a15176adc61d1ee086ba26344d3274a827";

const KEEPING: [&str; 4] = ["--config", "unmyth.toml", "--data", "unmyth.db"];

/// Waits until the server in `scratch` can be reached; where that is.
async fn listening(scratch: &Scratch) -> Result<String> {
    until("`unmyth serve` to say where it listens", async || {
        let said = scratch.said("unmyth");
        let address = said.lines().find_map(|line| line.strip_prefix("Listening on "));
        Ok(address.map(|address| address.trim_end_matches('/').to_owned()))
    })
    .await
    .with_context(|| format!("it said: {}", scratch.said("unmyth")))
}

/// `unmyth serve` that first builds the project's own packs into `site`, in the folder in which it is started.
fn built() -> Result<Command> {
    let mut command = Command::new(needed("UNMYTH_BIN")?);
    command.arg("serve").arg("--packs").arg(project().join("packs"));
    command.arg("--player").arg(player()?).args(["--dir", "site"]);
    Ok(command)
}

/// Trunk's own output.
pub(crate) fn player() -> Result<PathBuf> {
    needed("UNMYTH_PLAYER")
}

/// The project's root.
pub(crate) fn project() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        tests.ancestors().nth(2).unwrap_or(tests).to_owned()
    });
    &ROOT
}

/// A path that the test command sets.
pub(crate) fn needed(name: &str) -> Result<PathBuf> {
    env::var_os(name).map(PathBuf::from).with_context(|| format!("{name} is not set: run `cargo xtask test browser`"))
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
