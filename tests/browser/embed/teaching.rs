//! What teaches is in the window of a page that shows a quiz, after each answer that a visitor gives in its frame.

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::partner::Partner;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{in_each_engine, tests};
use crate::support::visitor::mixed;
use crate::support::wait::until;

in_each_engine! {
    on_a_partners_page: Usual differs in Frames,
}

// In WebKit no frame scrolls the page around it, and WordPress has no script of ours that would.
tests!(in_chromium_and_wordpress, Chromium, in_wordpress: Usual,);
tests!(in_firefox_and_wordpress, Firefox, in_wordpress: Usual,);

/// A phone's and a laptop's, in CSS pixels. Some engines make no window narrower than this.
const WINDOWS: [(u32, u32); 2] = [(500, 640), (1280, 800)];

async fn on_a_partners_page(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    for (width, height) in WINDOWS {
        page.resize(width, height).await?;
        page.open_partner(&partner, "plain.html").await?;
        page.within(0, async || page.until_live().await).await?;
        let frame = "document.querySelector('unmyth-quiz').shadowRoot.querySelector('iframe')";
        page.is_taught_in(frame).await.with_context(|| format!("at {width} x {height}"))?;
    }
    Ok(())
}

async fn in_wordpress(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    for (width, height) in WINDOWS {
        page.resize(width, height).await?;
        page.goto(&partner.at("wordpress.html")).await?;
        page.until_shown_by_wordpress().await?;
        page.in_wordpress(async || page.until_live().await).await?;
        page.is_taught_in("document.querySelector('iframe')")
            .await
            .with_context(|| format!("at {width} x {height}"))?;
    }
    Ok(())
}

impl Page {
    /// Plays with a pointer in a frame, which a JavaScript expression finds. Fails where an answer does not leave what
    /// teaches in the window around it.
    async fn is_taught_in(&self, frame: &str) -> Result<()> {
        let pack = Pack::read()?;
        for place in 0..pack.cards.len() {
            let answer = async || self.answer(Hand::Pointer, mixed(place, &self.question(&pack).await?)).await;
            self.inside(frame, answer).await?;
            // The frame grows once it has asked for it, and then what teaches comes into sight.
            let what = format!("all that teaches to be in the window after the answer at {place}");
            let mut seen = Value::Null;
            let waited = until(&what, async || {
                let boxes = include_str!("scripts/boxes.js");
                let inner = self.inside(frame, async || self.run(boxes, vec![]).await).await?;
                let around = format!("return [{frame}.getBoundingClientRect().top, innerHeight]");
                let outer = self.run(&around, vec![]).await?;
                let at = |value: &Value, place: usize| value[place].as_f64().unwrap_or(f64::NAN);
                let (top, bottom) = (at(&outer, 0) + at(&inner, 0), at(&outer, 0) + at(&inner, 1));
                seen = vec![top, bottom, at(&outer, 1)].into();
                Ok((top >= -0.5 && bottom <= at(&outer, 1) + 0.5).then_some(()))
            });
            waited.await.with_context(|| format!("it is at {seen}"))?;
            self.inside(frame, async || self.go_on(Hand::Pointer).await).await?;
        }
        Ok(())
    }
}
