//! How the page is looked at: window size, colors, media, and screenshots.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::support::engine::Engine;
use crate::support::page::Page;

/// A color scheme.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As CSS names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// Makes the page's window that large, in CSS px.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.session.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.session.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        } else {
            // A window's size counts its frame, whose size only the window knows.
            let frame = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]).await?;
            let side = |place: usize| frame[place].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or(0);
            self.session.client.set_window_size(width + side(0), height + side(1)).await?;
        }
        self.until(&format!("the window to be {width} px wide"), &format!("innerWidth === {width}")).await
    }

    /// Shows the page as `screen` or `print`, with media features such as `("prefers-color-scheme", "dark")`.
    pub(crate) async fn media(&self, media: &str, features: &[(&str, &str)]) -> Result<()> {
        let wanted: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.session.cdp("Emulation.setEmulatedMedia", json!({ "media": media, "features": wanted })).await?;
        for (name, value) in features {
            let query = format!("({name}: {value})");
            self.until(&query, &format!("matchMedia('{query}').matches")).await?;
        }
        Ok(())
    }

    /// Waits until nothing on the page moves.
    pub(crate) async fn rest(&self) -> Result<()> {
        self.perform(include_str!("scripts/rest.js"), vec![]).await
    }

    /// Keeps a picture of the whole page as `target/shots/<name>.png`, where the variable `UNMYTH_SHOTS` asks for that.
    pub(crate) async fn shoot(&self, name: &str) -> Result<()> {
        if env::var_os("UNMYTH_SHOTS").is_none() {
            return Ok(());
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("shots");
        fs::create_dir_all(&folder)?;
        let before =
            self.run("return [innerWidth, innerHeight, document.scrollingElement.scrollHeight]", vec![]).await?;
        let side = |place: usize| before[place].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or(1);
        let taller = self.session.engine == Engine::Chromium && side(2) > side(1);
        if taller {
            self.resize(side(0), side(2)).await?;
        }
        self.rest().await?;
        let picture = self.session.client.screenshot().await?;
        if taller {
            self.resize(side(0), side(1)).await?;
        }
        ensure!(picture.starts_with(b"\x89PNG"), "the screenshot {name} is no PNG");
        fs::write(folder.join(format!("{name}.png")), picture).with_context(|| format!("cannot keep {name}.png"))
    }
}
