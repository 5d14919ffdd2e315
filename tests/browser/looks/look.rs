//! What is looked at on each screen.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::support::eye::Scheme;
use crate::support::page::Page;

/// How a surface is shown.
#[derive(Clone, Copy)]
pub(crate) struct Surface {
    /// Its windows, in CSS pixels.
    pub(crate) windows: &'static [(u32, u32)],
    /// How large whatever is pressed has to be, in CSS pixels.
    pub(crate) target: u32,
}

/// A laptop, a phone, and a window of 1280 x 1024 magnified to 400 %.
pub(crate) const PAGE: Surface = Surface { windows: &[(1280, 800), (360, 740), (320, 256)], target: 44 };
/// The same, and a tablet.
pub(crate) const STUDIO: Surface = Surface { windows: &[(1280, 800), (800, 1000), (360, 740), (320, 256)], target: 44 };
/// A pillar, a wall, a small tablet and a large one.
pub(crate) const KIOSK: Surface =
    Surface { windows: &[(1080, 1920), (1920, 1080), (1280, 800), (810, 1080)], target: 56 };

/// The narrowest: there axe-core finds nothing that it has not found on the phone.
const MAGNIFIED: u32 = 320;

impl Page {
    /// Looks at the screen that is shown in every way, and keeps pictures of it.
    pub(crate) async fn looks_well(&self, name: &str, surface: Surface) -> Result<()> {
        for (width, height) in surface.windows {
            self.resize(*width, *height).await?;
            let in_window = async {
                self.fits().await?;
                self.has_large_targets(surface.target).await?;
                for scheme in Scheme::ALL {
                    self.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                    self.shoot(&format!("{name}-{width}-{}", scheme.name())).await?;
                    match scheme {
                        Scheme::Light if *width > MAGNIFIED => self.has_no_fault().await.context("in light")?,
                        Scheme::Dark if *width > MAGNIFIED => self.has_contrast().await.context("in dark")?,
                        _ => {}
                    }
                }
                self.fits_mirrored(&format!("{name}-{width}")).await
            };
            in_window.await.with_context(|| format!("{name} at {width} x {height}"))?;
        }
        let (width, height) = surface.windows[0];
        self.resize(width, height).await?;
        for scheme in Scheme::ALL {
            self.media("", &[("forced-colors", "active"), ("prefers-color-scheme", scheme.name())]).await?;
            self.shoot(&format!("{name}-forced-{}", scheme.name())).await?;
            let lost = self.run(include_str!("scripts/lost_in_forced_colors.js"), vec![]).await?;
            nothing_of(&lost).with_context(|| format!("{name} in forced colors, {}", scheme.name()))?;
        }
        self.media("", &[]).await
    }

    /// Fails where the page is wider than its window once it runs the other way.
    async fn fits_mirrored(&self, name: &str) -> Result<()> {
        let before = self.text_of("document.documentElement.dir").await?;
        let turn = "document.documentElement.dir = arguments[0]";
        self.run(turn, vec![json!(if before == "rtl" { "ltr" } else { "rtl" })]).await?;
        self.fits().await.context("running the other way")?;
        self.shoot(&format!("{name}-mirrored")).await?;
        self.run(turn, vec![json!(before)]).await.map(drop)
    }

    /// Fails where something to press is smaller than that, in CSS pixels. Links within a text may be.
    pub(crate) async fn has_large_targets(&self, least: u32) -> Result<()> {
        let small = self.run(include_str!("scripts/small_targets.js"), vec![json!(least)]).await?;
        nothing_of(&small).with_context(|| format!("smaller than {least} px"))
    }
}

fn nothing_of(found: &Value) -> Result<()> {
    ensure!(found.as_array().is_some_and(Vec::is_empty), "{found:#}");
    Ok(())
}
