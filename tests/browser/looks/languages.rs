//! The quiz in Spanish, and from right to left in Arabic; and a pack of research in both of its languages.
//!
//! The packs are in Arabic in part alone, so that English texts, for want of others, stand between Arabic ones.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::site::Site;

/// A phone, a laptop and the narrowest, each with the scheme that it is looked at in.
const LOOKS: [(u32, u32, Scheme); 3] =
    [(360, 740, Scheme::Light), (1280, 800, Scheme::Dark), (320, 640, Scheme::Light)];

#[test]
fn spanish() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = page.origin().to_owned();
        every_screen(page, &format!("{site}/harm-reduction/es/"), "es", "ltr").await
    })
}

#[test]
fn arabic() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::in_languages().await?;
        every_screen(page, &format!("{site}/harm-reduction/ar/"), "ar", "rtl").await
    })
}

#[test]
fn research_in_arabic() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::in_languages().await?;
        every_screen(page, &format!("{site}/evidence/ar/"), "ar", "rtl").await
    })
}

/// Its cards have more to say than those of the first pack.
#[test]
fn research() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = page.origin().to_owned();
        every_screen(page, &format!("{site}/evidence/"), "en", "ltr").await
    })
}

#[test]
fn research_in_spanish() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = page.origin().to_owned();
        every_screen(page, &format!("{site}/evidence/es/"), "es", "ltr").await
    })
}

#[test]
fn text_in_another_language_is_marked() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let marked = include_str!("scripts/marked.js");
        let site = Site::in_languages().await?;
        page.goto(&format!("{site}/harm-reduction/ar/")).await?;
        page.until_live().await?;
        let said = page.text("h1").await?;
        ensure!(said == "الحد من الضرر: خرافة أم حقيقة؟", "the title is {said:?}");
        let asked = page.text(".unmyth-card__ask").await?;
        ensure!(asked == "خرافة أم حقيقة؟", "it asks {asked:?}");
        let found = page.run(marked, vec![]).await?;
        let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        ensure!(!found.is_empty() && found.iter().all(|it| *it == "en ltr"), "these are marked: {found:?}");
        // Everything is there in Spanish.
        page.goto(&format!("{}/harm-reduction/es/", page.origin())).await?;
        page.until_live().await?;
        let found = page.run(marked, vec![]).await?;
        ensure!(found == json!([]), "these are marked: {found}");
        Ok(())
    })
}

/// Looks at every screen of one play, and at each card of it.
async fn every_screen(page: &Page, address: &str, lang: &str, dir: &str) -> Result<()> {
    page.resize(1280, 800).await?;
    page.goto(address).await?;
    page.until_live().await?;
    let page_of = page.text_of("`${document.documentElement.lang} ${document.documentElement.dir}`").await?;
    ensure!(page_of == format!("{lang} {dir}"), "the page is {page_of:?}");
    for (place, screen) in ["principles", "about", "counted"].into_iter().enumerate() {
        click(page, ".unmyth-page__entry", place).await?;
        page.until_screen(screen).await?;
        look(page, screen).await?;
        click(page, ".unmyth-back, .unmyth-principles > .unmyth-button, [data-screen] .unmyth-button", usize::MAX)
            .await?;
        page.until_screen("question").await?;
    }
    look(page, "question").await?;
    let (mut cards, mut verdicts) = (0, BTreeSet::new());
    while page.screen().await? != "results" {
        page.until_screen("question").await?;
        let choice = page.run(include_str!("scripts/choice.js"), vec![json!(cards)]).await?;
        click(page, ".unmyth-card__choice", usize::try_from(choice.as_u64().context("a place")?)?).await?;
        page.until_screen("feedback").await?;
        verdicts.insert(page.text_of("document.querySelector('.unmyth-feedback__verdict').className").await?);
        look(page, &format!("feedback {cards}")).await?;
        click(page, ".unmyth-onward .unmyth-button", 0).await?;
        page.until("the next screen", "!document.querySelector('[data-screen=feedback]')").await?;
        cards += 1;
    }
    ensure!(cards >= 6, "{cards} cards came by");
    ensure!(verdicts.len() == 3, "these verdicts were seen: {verdicts:?}");
    look(page, "results").await
}

async fn look(page: &Page, screen: &str) -> Result<()> {
    // What is folded is looked at too.
    page.run("document.querySelectorAll('details').forEach((one) => (one.open = true))", vec![]).await?;
    let (lang, pack) =
        (page.text_of("document.documentElement.lang").await?, page.text_of("location.pathname.split('/')[1]").await?);
    for (width, height, scheme) in LOOKS {
        let seen = async {
            page.resize(width, height).await?;
            page.media("screen", &[("prefers-color-scheme", scheme.name())]).await?;
            page.fits().await?;
            page.shoot(&format!("{pack}-{lang}-{screen}-{width}")).await?;
            match (width, scheme) {
                (320, _) => Ok(()),
                (_, Scheme::Light) => page.has_no_fault().await,
                (_, Scheme::Dark) => page.has_contrast().await,
            }
        };
        seen.await.with_context(|| format!("{screen} in {lang} at {width} px"))?;
    }
    Ok(())
}

/// Presses the one at that place of what the selector finds; the last where there are fewer.
async fn click(page: &Page, selector: &str, place: usize) -> Result<()> {
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    page.run(include_str!("scripts/click.js"), vec![json!(selector), json!(place)]).await.map(drop)
}
