//! Every screen in Spanish, and from right to left in Arabic; and a pack of research in both of its languages.
//!
//! The packs are in Arabic in part alone, so that texts that are borrowed from English stand between Arabic ones.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};

use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::site::Site;

/// The texts that a screen borrows, each with its language and the way it runs.
const BORROWED: &str =
    "return Array.from(document.querySelectorAll('main [lang]'), ({ lang, dir }) => `${lang} ${dir}`)";

/// Which answer to give to the card that comes so many after the first. No card is right at first, so that each comes by twice;
/// then one is right, one is missed, and one is not sure.
const CHOICE: &str = "
    const { deck, cards } = JSON.parse(document.getElementById('unmyth-pack').textContent);
    const asked = document.querySelector('.unmyth-card__statement').textContent.trim();
    const isMyth = cards.some(({ myth }) => [myth].flat().join() === asked);
    const [right, missed] = isMyth ? [0, 1] : [1, 0];
    const [place] = arguments;
    return place < deck ? [missed, 2][place % 2] : [right, missed, 2][place % 3]";

#[test]
fn in_spanish() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = page.origin().to_owned();
        every_screen(page, &format!("{site}/harm-reduction/es/"), "es", "ltr").await
    })
}

#[test]
fn in_arabic() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::in_languages().await?;
        every_screen(page, &format!("{site}/harm-reduction/ar/"), "ar", "rtl").await?;
        every_screen(page, &format!("{site}/evidence/ar/"), "ar", "rtl").await
    })
}

/// Its cards have more to say than those of the first pack.
#[test]
fn of_research() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = page.origin().to_owned();
        every_screen(page, &format!("{site}/evidence/"), "en", "ltr").await?;
        every_screen(page, &format!("{site}/evidence/es/"), "es", "ltr").await
    })
}

#[test]
fn what_is_borrowed_is_marked() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::in_languages().await?;
        page.goto(&format!("{site}/harm-reduction/ar/")).await?;
        page.until_live().await?;
        let said = page.text("h1").await?;
        ensure!(said == "الحد من الضرر: خرافة أم حقيقة؟", "the title is {said:?}");
        let asked = page.text(".unmyth-card__ask").await?;
        ensure!(asked == "خرافة أم حقيقة؟", "it asks {asked:?}");
        let marked = page.run(BORROWED, vec![]).await?;
        let marked: Vec<&str> = marked.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
        ensure!(!marked.is_empty() && marked.iter().all(|it| *it == "en ltr"), "these are marked: {marked:?}");
        // Of Spanish there is all.
        page.goto(&format!("{}/harm-reduction/es/", page.origin())).await?;
        page.until_live().await?;
        let marked = page.run(BORROWED, vec![]).await?;
        ensure!(marked == serde_json::json!([]), "these are borrowed: {marked}");
        Ok(())
    })
}

async fn every_screen(page: &Page, address: &str, lang: &str, dir: &str) -> Result<()> {
    let pack = address.split('/').nth(3).unwrap_or_default().to_owned();
    for (width, height, scheme) in [(360, 740, Scheme::Light), (1280, 800, Scheme::Dark), (320, 640, Scheme::Light)] {
        page.resize(width, height).await?;
        page.media("screen", &[("prefers-color-scheme", scheme.name())]).await?;
        let look = async |screen: &str| {
            let seen = async {
                page.fits().await?;
                page.has_no_fault().await?;
                page.shoot(&format!("{pack}-{lang}-{screen}-{width}-{}", scheme.name())).await
            };
            seen.await.with_context(|| format!("{screen} in {lang} at {width} px"))
        };
        page.goto(address).await?;
        page.until_live().await?;
        let page_of = page.text_of("`${document.documentElement.lang} ${document.documentElement.dir}`").await?;
        ensure!(page_of == format!("{lang} {dir}"), "the page is {page_of:?}");
        for (place, screen) in ["principles", "about", "counted"].into_iter().enumerate() {
            click(page, ".unmyth-page__entry", place).await?;
            page.until_screen(screen).await?;
            look(screen).await?;
            click(page, ".unmyth-back, .unmyth-principles > .unmyth-button, [data-screen] .unmyth-button", usize::MAX)
                .await?;
            page.until_screen("question").await?;
        }
        look("question").await?;
        let (mut cards, mut verdicts) = (0, BTreeSet::new());
        while page.screen().await? != "results" {
            page.until_screen("question").await?;
            let choice = page.run(CHOICE, vec![cards.into()]).await?;
            let choice = usize::try_from(choice.as_u64().context("a place")?)?;
            click(page, ".unmyth-card__choice", choice).await?;
            page.until_screen("feedback").await?;
            verdicts.insert(page.text_of("document.querySelector('.unmyth-feedback__verdict').className").await?);
            look(&format!("feedback-{cards}")).await?;
            click(page, ".unmyth-onward .unmyth-button", 0).await?;
            page.until("the next screen", "!document.querySelector('[data-screen=feedback]')").await?;
            cards += 1;
        }
        ensure!(cards >= 6, "{cards} cards came by");
        ensure!(verdicts.len() == 3, "these verdicts were seen: {verdicts:?}");
        look("results").await?;
    }
    Ok(())
}

/// Presses the one at that place of what the selector finds; the last where there are fewer.
async fn click(page: &Page, selector: &str, place: usize) -> Result<()> {
    let script = "const all = [...document.querySelectorAll(arguments[0])].filter(it => it.checkVisibility());
        all[Math.min(arguments[1], all.length - 1)].click()";
    page.run(script, vec![selector.into(), u32::try_from(place).unwrap_or(u32::MAX).into()]).await.map(drop)
}
