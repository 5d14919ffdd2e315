//! The three engines: which programs start one, and what a session asks it for.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::support::fonts::Fonts;
use crate::support::scratch::Scratch;
use crate::support::site::needed;
use crate::support::wait::until;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge, Opera and most others.
    Chromium,
    /// Firefox and Tor Browser.
    Firefox,
    /// Safari, and every browser on an iPhone.
    WebKit,
}

/// What engines do each in its own way: the only reasons to run a test in all three. All else runs in Chromium, which has
/// the best tools to look into a page. What a reducer's or a renderer's test proves is not proven again in a browser,
/// beyond one path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Differs {
    /// How `<details>` opens, closes and is worked by keys.
    Disclosures,
    /// Where Tab, a click or a script puts the focus.
    Focus,
    /// What scrolls, when, and how far.
    Scrolling,
    /// How a sandboxed frame is laid out, told of, and cut off from the page around it.
    Frames,
    /// What Back and Forward bring, and when they tell of it.
    History,
    /// What a content security policy keeps out.
    Policies,
    /// What can be stored, and when it is closed.
    Storage,
    /// When scripts, modules and WebAssembly run while a page is loaded, and what happens if they fail.
    Loading,
    /// What leaves a page, in a request or as the page is left.
    Sending,
    /// Paper.
    Printing,
    /// Media features, color schemes and what a visitor has set up.
    Media,
}

/// How a browser is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// As it comes.
    Usual,
    /// As it comes, and its driver does not wait for pages to be loaded.
    Early,
    /// As it comes, and its driver notes each request.
    Traffic,
    /// With scripts switched off.
    NoScripts,
    /// With WebAssembly switched off, as browsers on guard have it.
    NoWebAssembly,
    /// With the browser's own setting not to be tracked, where it has one.
    Guarded,
    /// With bars that take room, as on most desks. Chromium alone hides them otherwise.
    Bars,
    /// With storage closed to frames of other sites. WebKit has it so as it comes.
    NoStorage,
    /// With letters twice as large, as somebody has set in the browser. In Chromium only.
    LargeLetters,
    /// With all site data blocked, as a policy of its owner does. In Chromium only.
    NoSiteData,
}

impl Engine {
    /// Starts the engine's driver in `scratch`; its address, once it answers.
    pub(crate) async fn start(self, setting: Setting, fonts: Fonts, scratch: &mut Scratch) -> Result<String> {
        let port = free_port().await?;
        let mut driver = match self {
            Self::Chromium => {
                let mut driver = Command::new("chromedriver");
                driver.arg(format!("--port={port}"));
                driver
            }
            Self::Firefox => {
                let mut driver = Command::new(needed("UNMYTH_GECKODRIVER")?);
                driver.args(["--port", &port.to_string()]);
                driver
            }
            Self::WebKit => {
                let display = start_display(scratch).await?;
                let mut driver = Command::new("WebKitWebDriver");
                driver
                    .arg(format!("--port={port}"))
                    .env("DISPLAY", display)
                    .env("GDK_BACKEND", "x11")
                    // No desktop's accessibility bus to talk to.
                    .env("NO_AT_BRIDGE", "1")
                    .env("GTK_A11Y", "none")
                    // Its sandbox needs rights that containers do not have. It only ever sees our own pages.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                if setting == Setting::NoWebAssembly {
                    driver.env("JSC_useWasm", "0");
                }
                driver
            }
        };
        driver.env("FONTCONFIG_FILE", fonts.configure(scratch.folder())?);
        scratch.start("driver", &mut driver)?;
        let ready = until("the driver to be ready", async || Ok(is_ready(port).await));
        ready.await.with_context(|| format!("{self:?}'s driver said: {}", scratch.said("driver")))?;
        Ok(format!("http://127.0.0.1:{port}"))
    }

    /// What to ask the driver for; Chromium keeps what it keeps in the folder `profile`.
    pub(crate) fn capabilities(self, setting: Setting, profile: &Path) -> Result<Capabilities> {
        let (scripts, wasm) = (setting != Setting::NoScripts, setting != Setting::NoWebAssembly);
        let keeps = setting != Setting::NoSiteData;
        let (guarded, stores) = (setting == Setting::Guarded, setting != Setting::NoStorage);
        let mut wanted = match self {
            Self::Chromium => json!({
                "goog:chromeOptions": { "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--lang=en-US",
                    format!("--user-data-dir={}", profile.display()),
                    if wasm { "--js-flags=" } else { "--js-flags=--jitless" },
                ], "prefs": {
                    "profile.default_content_setting_values.javascript": if scripts { 1 } else { 2 },
                    "profile.default_content_setting_values.cookies": if keeps { 1 } else { 2 },
                    "webkit.webprefs.default_font_size": if setting == Setting::LargeLetters { 32 } else { 16 },
                    // Do Not Track.
                    "enable_do_not_track": guarded,
                    "profile.block_third_party_cookies": !stores,
                } },
                "goog:loggingPrefs": {
                    "browser": "ALL",
                    // All that goes over the network costs the driver as much as the page costs the browser.
                    "performance": if setting == Setting::Traffic { "ALL" } else { "OFF" },
                },
            }),
            // Geckodriver makes a fresh profile in `TMPDIR`, which is the scratch folder.
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless"],
                    "binary": on_path(&["firefox-esr", "firefox"])?,
                    "prefs": {
                        "javascript.enabled": scripts,
                        "javascript.options.wasm": wasm,
                        "privacy.globalprivacycontrol.enabled": guarded,
                        // 1 closes the storage of all other sites; 5 is how Firefox comes.
                        "network.cookie.cookieBehavior": if stores { 5 } else { 1 },
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": minibrowser()?,
                    "args": [
                        "--automation",
                        format!("--enable-javascript={scripts}"),
                        // It tells a sandboxed page nothing of an error but that there was one.
                        "--enable-write-console-messages-to-stdout=true",
                    ],
                },
            }),
        };
        if self == Self::Chromium && setting != Setting::Bars {
            wanted["goog:chromeOptions"]["args"].as_array_mut().context("a list")?.push("--hide-scrollbars".into());
        }
        // A whole play is one script, which the drivers' own 30 seconds would cut off on a busy machine.
        wanted["timeouts"] = json!({ "script": 120_000 });
        if setting == Setting::Early {
            wanted["pageLoadStrategy"] = "none".into();
        }
        match wanted {
            Value::Object(wanted) => Ok(wanted),
            _ => anyhow::bail!("capabilities are an object"),
        }
    }
}

async fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    Ok(listener.local_addr()?.port())
}

/// Asks the driver's `/status`. A driver that does not listen yet has no answer.
async fn is_ready(port: u16) -> Option<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    let request = format!(
        "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut reply = Vec::new();
    // A driver may keep the connection open, so its end is nothing to wait for.
    while stream.read_buf(&mut reply).await.ok()? > 0 {
        if String::from_utf8_lossy(&reply).contains("\"ready\":true") {
            return Some(());
        }
    }
    None
}

/// A screen of its own, for the engine without a headless mode. The server picks a free number and says which.
///
/// It must not reset: by itself an X server begins anew when its last client leaves, and turns away whoever comes just
/// then. With Xvfb 21.1 that were 13 of 300 clients that came and went; with `-noreset` none of 300.
pub(crate) async fn start_display(scratch: &mut Scratch) -> Result<String> {
    let mut display = Command::new("Xvfb");
    display.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp", "-noreset"]);
    scratch.start("display", &mut display)?;
    let number = until("Xvfb to name its display", async || {
        let said = scratch.said("display");
        Ok(said.lines().find_map(|line| line.trim().parse::<u32>().ok()))
    });
    Ok(format!(":{}", number.await?))
}

pub(crate) fn on_path(names: &[&str]) -> Result<PathBuf> {
    let path = env::var_os("PATH").context("PATH is not set")?;
    names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .with_context(|| format!("{} is missing. Run `cargo xtask test browser`", names.join(" or ")))
}

/// Debian keeps this small browser in a folder named for the machine and the library's version.
fn minibrowser() -> Result<PathBuf> {
    let children = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    children(PathBuf::from("/usr/lib"))
        .flat_map(children)
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
        .context("WebKit's MiniBrowser is missing: run `cargo xtask test browser`")
}
