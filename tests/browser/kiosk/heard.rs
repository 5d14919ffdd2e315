//! What somebody hears who comes to a kiosk with keys, with a real screen reader.

use anyhow::{Context as _, Result, ensure};

use crate::support::host::{Host, Plan};
use crate::support::page::plain;
use crate::support::reader::Reader;
use crate::support::session::run_alone;
use crate::support::words;

/// How a button ends.
const BUTTON: &str = " push button.";

/// How long the idle prompt says that there is time, in seconds.
const ANSWER: u32 = 25;

#[test]
fn in_english_and_in_spanish() -> Result<()> {
    run_alone(async || {
        for lang in ["en", "es"] {
            from_the_pause_to_the_idle_prompt(lang).await.with_context(|| format!("in {lang}"))?;
        }
        Ok(())
    })
}

/// What became of the pause, a way to begin for those with keys; and whoever is away is asked with a question, the time to
/// answer, and the button.
async fn from_the_pause_to_the_idle_prompt(lang: &str) -> Result<()> {
    let text = words::kiosk(lang);
    let button = |label: &str| plain(&format!("{label}{BUTTON}"));
    let script = format!("<script>{}</script></head>", include_str!("scripts/heard.js"));
    let edits = vec![("</head>", script), ("Content-Security-Policy", "X-Policy".to_owned())];
    let host = Host::start(Plan { edits, ..Plan::counting("on").await? }).await?;
    let mut reader = Reader::open(&format!("{}/kiosk/?lang={lang}", host.root), text.attendant_corner, "live").await?;

    reader.tab_to(&button(text.pause)).await?;
    for said in [text.paused, text.goes_on] {
        reader.press("Return")?;
        let heard = reader.until_heard(&plain(said)).await?;
        ensure!(heard.len() == 1, "of the pause this was read: {heard:#?}");
    }
    reader.tab_back_to(&button(text.begin_heard)).await?;
    reader.press("Return")?;
    reader.until_heard(" heading level 2.").await?;

    reader.press("F8")?;
    let heard = reader.until_heard(&button(text.still_here)).await?;
    let question = format!("{} dialog {}", text.still_there, (text.still_there_about)(ANSWER));
    ensure!(heard == [plain(&question), button(text.still_here)], "of the idle prompt this was read: {heard:#?}");
    Ok(())
}
