//! A picture of what is to be seen when: the quiz above, the page by hand below, a frame each hundred milliseconds.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::chromium::Chromium;
use crate::page::Page;
use crate::subject::Who;
use crate::trace::Trace;

/// Milliseconds between two frames, and how many frames there are.
const STEP: f64 = 100.0;
const FRAMES: u32 = 13;

const STYLE: &str =
    "body { margin: 0; padding: 24px; width: max-content; background: #fff; color: #111; font: 14px sans-serif }
    h2 { margin: 16px 0 8px; font-size: 16px } div { display: flex; gap: 8px } figure { margin: 0 }
    img, i { display: block; box-sizing: border-box; width: 132px; height: 272px; border: 1px solid #999 }
    figcaption { padding-top: 4px; text-align: center }";

/// What was to be seen of a page.
pub(crate) struct Strip {
    /// When the first card could be answered.
    pub(crate) card: f64,
    heading: String,
    /// When each picture was shown, and the picture as a JPEG in Base64.
    pictures: Vec<(f64, String)>,
}

/// Loads a page and keeps what is to be seen.
pub(crate) fn film(page: &mut Page<'_>, who: Who) -> Result<Strip> {
    Trace::start(page, true)?;
    page.open()?;
    let seen = page.ask("rest()")?;
    let trace = Trace::end(page)?;
    let name = match who {
        Who::Ours => "unmyth",
        Who::ByHand => "a page written by hand",
    };
    let card = seen["answerable"].as_f64().context("nobody saw the first card")?;
    let player = seen["live"].as_f64().map(|at| format!(", player at {at:.0} ms")).unwrap_or_default();
    Ok(Strip { card, heading: format!("{name}: first card at {card:.0} ms{player}"), pictures: trace.pictures })
}

impl Strip {
    /// The picture that is shown at a time; none before the first.
    fn at(&self, time: f64) -> Option<&str> {
        self.pictures.iter().rev().find(|(at, _)| *at <= time).map(|(_, picture)| picture.as_str())
    }

    fn html(&self) -> String {
        let mut html = format!("<h2>{}</h2><div>", self.heading);
        for frame in 0..FRAMES {
            let time = f64::from(frame) * STEP;
            let picture = self.at(time).map_or("<i></i>".to_owned(), |picture| {
                format!("<img alt=\"\" src=\"data:image/jpeg;base64,{picture}\">")
            });
            // Writing to a string cannot fail.
            let _ = write!(html, "<figure>{picture}<figcaption>{time} ms</figcaption></figure>");
        }
        html + "</div>"
    }
}

/// Draws the strips as one picture; `page` is where its HTML may lie.
pub(crate) fn draw(chromium: &mut Chromium, strips: &[Strip], page: &Path, picture: &Path) -> Result<()> {
    let strips: String = strips.iter().map(Strip::html).collect();
    fs::write(page, format!("<!doctype html><meta charset=\"utf-8\"><style>{STYLE}</style>{strips}"))?;
    let made = chromium.call("Target.createTarget", json!({ "url": "about:blank" }))?;
    let target = &made["targetId"];
    let attached = chromium.call("Target.attachToTarget", json!({ "targetId": target, "flatten": true }))?;
    let session = attached["sessionId"].as_str().context("Chromium gives no name")?;
    let devtools = &mut chromium.devtools;
    devtools.forget();
    devtools.call(Some(session), "Page.enable", json!({}))?;
    devtools.call(Some(session), "Page.navigate", json!({ "url": format!("file://{}", page.display()) }))?;
    devtools.event("Page.loadEventFired", Duration::from_secs(20))?.context("the filmstrip never loads")?;
    let sizes = devtools.call(Some(session), "Page.getLayoutMetrics", json!({}))?;
    let mut clip = sizes["cssContentSize"].clone();
    clip["scale"] = 1.into();
    let shot = json!({ "captureBeyondViewport": true, "clip": clip });
    let shot = devtools.call(Some(session), "Page.captureScreenshot", shot)?;
    fs::write(picture, BASE64_STANDARD.decode(shot["data"].as_str().unwrap_or_default())?)?;
    chromium.call("Target.closeTarget", json!({ "targetId": target }))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Strip;

    #[test]
    fn a_frame_shows_the_latest_picture() {
        let pictures = vec![(90.0, "a".to_owned()), (95.0, "b".to_owned()), (200.0, "c".to_owned())];
        let strip = Strip { card: 0.0, heading: String::new(), pictures };
        for (time, picture) in [(0.0, None), (90.0, Some("a")), (100.0, Some("b")), (200.0, Some("c"))] {
            assert_eq!(strip.at(time), picture, "at {time}");
        }
    }
}
