//! What teaches is on a kiosk's screen after each answer: on pillars, walls and tablets, in usual and in larger text.

use anyhow::{Context as _, Result};
use serde_json::json;

use super::host;
use crate::looks::look::KIOSK;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::session::run;
use crate::support::teaching::Seen;
use crate::support::words;

#[test]
fn in_usual_text() -> Result<()> {
    in_each_window(false)
}

#[test]
fn in_larger_text() -> Result<()> {
    in_each_window(true)
}

fn in_each_window(larger: bool) -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        for (pack, lang) in [("harm-reduction", "en"), ("harm-reduction", "es"), ("evidence", "en"), ("evidence", "es")]
        {
            page.open_kiosk(&host.root).await?;
            page.set_up(json!({ "pack": pack, "lang": lang })).await?;
            for (turn, (width, height)) in (0..).zip(KIOSK.windows) {
                page.resize(*width, *height).await?;
                page.begin_visit().await?;
                if larger {
                    page.press(Hand::Script, words::kiosk(lang).larger).await?;
                    page.until("larger text", "'larger' in document.documentElement.dataset").await?;
                }
                let taught = page.is_taught(turn, Seen::Together).await;
                taught.with_context(|| format!("{pack} in {lang} at {width} x {height}"))?;
                page.leave().await?;
            }
        }
        Ok(())
    })
}
