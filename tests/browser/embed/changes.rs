//! Attributes that change while the quiz is there: a look takes effect within a play, anything else begins anew.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::partner::Partner;
use crate::support::hand::Hand;
use crate::support::pack::Answer;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};

in_each_engine! {
    a_look_keeps_the_play: Usual differs in Media,
}

in_chromium! {
    all_else_begins_anew: Usual,
}

impl Page {
    /// Gives the first element an attribute, or takes it away.
    pub(super) async fn set(&self, name: &str, value: Option<&str>) -> Result<()> {
        self.run(include_str!("scripts/set.js"), vec![json!(name), json!(value)]).await.map(drop)
    }
}

/// The colors of the frame's page, as they come to be.
async fn looks(page: &Page, scheme: &str, brand: &str) -> Result<()> {
    let (frame_scheme, scheme) = (if scheme.is_empty() { "light dark" } else { scheme }, scheme);
    let found = "return getComputedStyle(watch.frames()[0]).colorScheme";
    let around = page.run(found, vec![]).await?;
    ensure!(around == frame_scheme, "the frame's scheme is {around}");
    page.within(0, async || {
        let look = "`${style.colorScheme} ${style.getPropertyValue('--unmyth-brand')}`";
        let look = look.replace("style", "document.documentElement.style");
        page.until("the look", &format!("{look} === '{scheme} {brand}'")).await?;
        ensure!(page.screen().await? == "feedback", "the play is over\n{}", page.describe().await);
        Ok(())
    })
    .await
}

/// Of a page whose styles name no look, in every way in which a color can be written.
async fn the_ground_says_the_look(page: &Page) -> Result<()> {
    for (ground, look) in [
        ("none", "light"),
        ("#101418", "dark"),
        ("rgb(250 250 240 / 0.9)", "light"),
        ("rgb(0 0 0 / 0.1)", "light"),
        ("oklch(0.2 0.02 250)", "dark"),
        ("oklch(0.95 0.02 250)", "light"),
        ("lab(12 0 0)", "dark"),
        ("color(display-p3 0.9 0.9 0.9)", "light"),
        ("color(srgb 0.1 0.1 0.1)", "dark"),
    ] {
        page.run("document.body.style.background = arguments[0]", vec![json!(ground)]).await?;
        // It is looked at when the quiz comes, and when it is told of a look.
        page.set("theme", Some("auto")).await?;
        page.set("theme", None).await?;
        looks(page, look, "").await.with_context(|| format!("on {ground}"))?;
    }
    page.run("document.body.style.background = ''", vec![]).await.map(drop)
}

async fn a_look_keeps_the_play(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    // Before the frame can hear of it too.
    page.goto(&partner.at("plain.html")).await?;
    page.set("theme", Some("light")).await?;
    page.until_ready(0).await?;
    page.within(0, async || {
        page.until_live().await?;
        page.answer(Hand::Script, Answer::NotSure).await
    })
    .await?;
    looks(page, "light", "").await?;
    page.set("theme", Some("dark")).await?;
    looks(page, "dark", "").await?;
    page.set("accent", Some("#ff8800")).await?;
    looks(page, "dark", "light-dark(#ab5b00, #ff8800)").await?;
    page.set("accent", Some("orange")).await?;
    looks(page, "dark", "").await?;
    page.set("accent", None).await?;
    page.set("theme", None).await?;
    looks(page, "light", "").await?;
    the_ground_says_the_look(page).await?;
    page.run("document.documentElement.style.colorScheme = 'dark only'", vec![]).await?;
    page.set("theme", Some("auto")).await?;
    looks(page, "dark", "").await?;
    page.run("document.documentElement.style.colorScheme = 'light dark'", vec![]).await?;
    page.set("theme", None).await?;
    looks(page, "", "").await?;
    let told = page.run("return watch.told.filter(one => one === 'unmyth-ready 0').length", vec![]).await?;
    ensure!(told == 1, "it was there {told} times");
    Ok(())
}

async fn all_else_begins_anew(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, "plain.html").await?;
    let quiz = partner.quiz();
    let mut times = 1;
    for (name, value, address) in [
        ("lang", "en", "/harm-reduction/en/#grows=1&theme=light"),
        ("counting", "off", "/harm-reduction/en/#grows=1&theme=light&counting=off"),
        ("site", "library", "/harm-reduction/en/#grows=1&theme=light&site=library&counting=off"),
        ("base", quiz, "/harm-reduction/en/#grows=1&theme=light&site=library&counting=off"),
        ("pack", "harm-reduction/.", "/harm-reduction/en/#grows=1&theme=light&site=library&counting=off"),
    ] {
        page.set(name, Some(value)).await?;
        times += 1;
        let ready = format!("watch.told.filter(one => one === 'unmyth-ready 0').length === {times}");
        page.until(&format!("the quiz with another {name}"), &ready).await?;
        let there = page.within(0, async || page.text_of("location.href").await).await?;
        ensure!(there == format!("{quiz}{address}"), "with another {name} it is at {there}");
    }
    Ok(())
}
