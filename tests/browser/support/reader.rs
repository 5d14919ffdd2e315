//! A screen reader, by keys alone: Orca with Firefox on a display and a bus of their own, and a file for its voice.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use tokio::sync::{Mutex, MutexGuard};

use crate::support::engine::{on_path, start_display};
use crate::support::page::plain;
use crate::support::scratch::Scratch;
use crate::support::wait::until;

/// What Orca says of keys and of where it is, which is not what is read.
const AROUND: [&str; 6] = ["tab", "return", "escape", "left shift", "article", "F8"];

/// Orca lets nobody have two of it.
static ONE: Mutex<()> = Mutex::const_new(());

/// How it ends what it says of that which Tab comes to.
const STOPS: [&str; 2] = [" push button.", " link."];

/// Somebody who listens.
pub(crate) struct Reader {
    scratch: Scratch,
    display: String,
    /// How many lines were heard before the last key.
    before: usize,
    /// Given back when all else has ended.
    _one: MutexGuard<'static, ()>,
}

impl Reader {
    /// Opens the address of a page of that name in Firefox, waits for its window to have this title, and then starts Orca.
    pub(crate) async fn open(address: &str, name: &str, title: &str) -> Result<Self> {
        let one = ONE.lock().await;
        let mut scratch = Scratch::new()?;
        let display = start_display(&mut scratch).await?;
        let bus = format!("unix:path={}", scratch.folder().join("bus").display());
        scratch.start("bus", Command::new("dbus-daemon").args(["--session", "--nofork", "--address", &bus]))?;
        let is_there = scratch.folder().join("bus");
        until("the bus", async || Ok(is_there.exists().then_some(()))).await?;
        let mut reader = Self { scratch, display, before: 0, _one: one };
        reader.start("openbox", &mut Command::new("openbox"))?;
        let profile = reader.scratch.folder().join("firefox");
        fs::create_dir(&profile)?;
        fs::write(profile.join("user.js"), include_str!("scripts/reader_firefox.js"))?;
        let mut firefox = Command::new(on_path(&["firefox-esr", "firefox"])?);
        firefox.args(["--no-remote", "--kiosk", "--profile"]).arg(&profile).arg(address);
        reader.start("firefox", &mut firefox)?;
        let wanted = format!("a window that is called {title:?}");
        let window = until(&wanted, async || {
            let found = reader.xdotool(&["search", "--name", title]).output()?;
            Ok((!found.stdout.trim_ascii().is_empty()).then_some(()))
        });
        window.await.with_context(|| format!("these windows are there: {}", reader.windows()))?;
        fs::write(reader.scratch.folder().join("speechd.py"), include_str!("scripts/speechd.py"))?;
        let mut orca = Command::new("orca");
        orca.arg("--replace").env("PYTHONPATH", reader.scratch.folder()).env("HEARD", reader.heard_file());
        reader.start("orca", &mut orca)?;
        reader.until_heard(&format!("{title} — Mozilla Firefox frame.")).await?;
        // Then it says where in the page it is: at the document or, if Firefox was still at work, at its first heading.
        reader.until_line(|line| line.starts_with(name)).await?;
        Ok(reader)
    }

    /// Presses a key, as xdotool names it.
    pub(crate) fn press(&mut self, key: &str) -> Result<()> {
        self.before = self.heard().len();
        let done = self.xdotool(&["key", "--clearmodifiers", key]).status()?;
        ensure!(done.success(), "xdotool cannot press {key}");
        Ok(())
    }

    /// Presses Tab until the button or the link that has the focus is read so.
    pub(crate) async fn tab_to(&mut self, words: &str) -> Result<()> {
        self.step_to("Tab", words).await
    }

    /// The same in the other direction.
    pub(crate) async fn tab_back_to(&mut self, words: &str) -> Result<()> {
        self.step_to("shift+Tab", words).await
    }

    /// Reads on line by line until these words have been read, one after the other.
    pub(crate) async fn read_on_to(&mut self, words: &str) -> Result<()> {
        let mut read = String::new();
        for _ in 0..24 {
            self.press("Down")?;
            for line in self.until_line(|_| true).await? {
                read = format!("{read} {line}");
            }
            if read.contains(words) {
                return Ok(());
            }
        }
        anyhow::bail!("{words:?} was not read on the way: {read:?}")
    }

    async fn step_to(&mut self, key: &str, words: &str) -> Result<()> {
        for _ in 0..12 {
            self.press(key)?;
            let before = self.before;
            let read = until("a stop to be read", async || {
                let heard = self.heard();
                Ok(heard.into_iter().skip(before).find(|line| STOPS.iter().any(|stop| line.ends_with(stop))))
            });
            let read = read.await.with_context(|| format!("this was read: {:#?}", self.heard()))?;
            if read == words {
                return Ok(());
            }
        }
        anyhow::bail!("{key} does not come to {words:?}: {:#?}", self.heard())
    }

    /// Waits for a line that ends so; all that was read since the last key, less what Orca says of keys and places.
    pub(crate) async fn until_heard(&self, end: &str) -> Result<Vec<String>> {
        self.until_line(|line| line.ends_with(end)).await.with_context(|| format!("{end:?} was not read"))
    }

    /// The same for a line that is as it should be.
    pub(crate) async fn until_line(&self, is_it: impl Fn(&str) -> bool) -> Result<Vec<String>> {
        let heard = until("the line to be read", async || {
            let heard = self.heard();
            Ok(heard.iter().skip(self.before).any(|line| is_it(line)).then_some(heard))
        });
        let heard = heard.await.with_context(|| format!("this was read: {:#?}", self.heard()))?;
        let is_read = |line: &String| !AROUND.contains(&line.as_str()) && !line.starts_with("leaving ");
        Ok(heard.into_iter().skip(self.before).filter(is_read).collect())
    }

    /// Each line since the start, plain.
    fn heard(&self) -> Vec<String> {
        fs::read_to_string(self.heard_file()).unwrap_or_default().lines().map(plain).collect()
    }

    /// What the windows are called, and what Firefox said.
    fn windows(&self) -> String {
        let names = self.xdotool(&["search", "--name", "", "getwindowname", "%@"]).output();
        let names = names.map(|names| String::from_utf8_lossy(&names.stdout).into_owned()).unwrap_or_default();
        format!("{names}\nFirefox said: {}", self.scratch.said("firefox"))
    }

    fn heard_file(&self) -> PathBuf {
        self.scratch.folder().join("heard.txt")
    }

    fn start(&mut self, name: &str, command: &mut Command) -> Result<()> {
        let folder = self.scratch.folder().display().to_string();
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={folder}/bus"))
            .env("XDG_RUNTIME_DIR", &folder)
            .env("GTK_MODULES", "gail:atk-bridge")
            .env("GNOME_ACCESSIBILITY", "1");
        self.scratch.start(name, command)
    }

    fn xdotool(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("xdotool");
        command.args(arguments).env("DISPLAY", &self.display);
        command
    }
}
