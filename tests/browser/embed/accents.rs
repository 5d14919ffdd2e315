//! Whatever accent a partner asks for, it can be read; and neither the quiz with one nor the page around it has a fault.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::partner::Partner;
use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::session::run;
use crate::support::site::{QUIZ, needed};

/// What an accent is shown on, or has as text on it, in light and in dark: assets/styles/tokens.css.
const GROUNDS: [(&str, [&str; 3]); 2] =
    [("light", ["#faf5ec", "#fffdf8", "#ffffff"]), ("dark", ["#1a232e", "#222d3a", "#0e2227"])];

/// WCAG 2.2, relative luminance.
fn luminance(color: &str) -> Result<f64> {
    let channel = |at: usize| -> Result<f64> {
        let digits = color.get(at..at + 2).with_context(|| format!("{color:?} is no color"))?;
        let share = f64::from(u8::from_str_radix(digits, 16)?) / 255.0;
        Ok(if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    Ok(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

fn contrast(one: &str, other: &str) -> Result<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Ok((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// What `unmyth check` says that pages show in an accent's place, in light and in dark; `None` where it says that it can be
/// read.
fn told(accents: &[String]) -> Result<Vec<Option<String>>> {
    let mut check = Command::new(needed("UNMYTH_BIN")?);
    check.args(["check", "--format", "json", "--verbose"]);
    let done = check.args(accents.iter().flat_map(|accent| ["--accent", accent])).output()?;
    let diagnostics: Vec<Value> = serde_json::from_slice(&done.stdout)?;
    ensure!(diagnostics.len() == 2 * accents.len(), "there are {} diagnostics", diagnostics.len());
    let shown = |diagnostic: &Value| diagnostic["args"]["shown"].as_str().map(ToOwned::to_owned);
    Ok(diagnostics.iter().map(shown).collect())
}

#[test]
fn each_can_be_read() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.open_quiz().await?;
        let all = page.run(include_str!("scripts/accents.js"), vec![]).await?;
        let all = all.as_array().context("a list")?;
        ensure!(all.len() == 216, "there are {}", all.len());
        let text = |value: &Value| value.as_str().map(ToOwned::to_owned).context("a color is text");
        let asked = all.iter().map(|accent| text(&accent["asked"])).collect::<Result<Vec<_>>>()?;
        let mut told = told(&asked)?.into_iter();
        for accent in all {
            for (look, grounds) in GROUNDS {
                let (asked, shown) = (text(&accent["asked"])?, text(&accent[look])?);
                let told = told.next().flatten().unwrap_or_else(|| asked.clone());
                ensure!(told == shown, "{asked} is {shown} in {look}, and `unmyth check` says {told}");
                let mut is_fine = true;
                for ground in grounds {
                    let ratio = contrast(&shown, ground)?;
                    ensure!(ratio >= 4.5, "{asked} is {shown} in {look}, with {ratio} : 1 to {ground}");
                    is_fine &= contrast(&asked, ground)? >= 4.5;
                }
                ensure!(!is_fine || shown == asked, "{asked} can be read in {look}, and is {shown}");
            }
        }
        Ok(())
    })
}

#[test]
fn no_fault_with_one_or_around_it() -> Result<()> {
    run(Engine::Chromium, async |page| {
        for scheme in Scheme::ALL {
            page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
            page.goto("about:blank").await?;
            page.goto(&format!("{}{QUIZ}#accent=ffcc00", page.origin())).await?;
            page.until_live().await?;
            page.has_no_fault().await.with_context(|| format!("{scheme:?}"))?;
        }
        page.open_partner(&Partner::start().await?, "plain.html").await?;
        page.has_no_fault().await
    })
}
