//! A quiz in several languages: its frame goes on to the page's, without a move or a word more.

use anyhow::{Result, ensure};

use super::hosts::stands_a_play;
use super::partner::Partner;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::site::Site;

in_each_engine! {
    the_quiz_speaks_the_language_of_its_page: Usual differs in Frames,
}

in_chromium! {
    the_very_language_comes_first: Usual,
    a_title_of_the_element_comes_first: Usual,
}

/// Whatever the link in the element says.
async fn is_named(page: &Page, title: &str, lang: &str) -> Result<()> {
    let frame = "const { title, lang } = watch.frames()[0]; return `${title} ${lang}`";
    let found = page.run(frame, vec![]).await?;
    ensure!(found == format!("{title} {lang}"), "the frame is called {found}");
    Ok(())
}

/// Their page says which language it is in.
async fn offers_no_language(page: &Page) -> Result<()> {
    page.within(0, async || {
        let offered = page.texts(".unmyth-languages, .unmyth-leave").await?;
        ensure!(offered.is_empty(), "a frame offers {offered:?}");
        Ok(())
    })
    .await
}

async fn is_at(page: &Page, path: &str, lang: &str) -> Result<()> {
    page.within(0, async || {
        let found = page.text_of("`${location.pathname} ${document.documentElement.lang}`").await?;
        ensure!(found == format!("{path} {lang}"), "the quiz is at {found}");
        Ok(())
    })
    .await
}

async fn the_quiz_speaks_the_language_of_its_page(page: &Page) -> Result<()> {
    let partner = Partner::of(&Site::in_languages().await?).await?;
    stands_a_play(page, &partner, "spanish.html").await?;
    // As its pack in Spanish is called on this site.
    is_named(page, "Harm reduction: myth or fact?", "es").await?;
    is_at(page, "/harm-reduction/es/", "es").await?;
    offers_no_language(page).await?;
    // Another look does not lead back.
    page.set("theme", Some("dark")).await?;
    page.within(0, async || {
        page.until("the look", "document.documentElement.style.colorScheme === 'dark'").await?;
        ensure!(page.screen().await? == "results", "the play is over\n{}", page.describe().await);
        Ok(())
    })
    .await?;
    is_at(page, "/harm-reduction/es/", "es").await
}

/// Of a quiz whose main page is in Brazil's Portuguese, and which has Portugal's too.
async fn the_very_language_comes_first(page: &Page) -> Result<()> {
    let partner = Partner::of(&Site::in_languages().await?).await?;
    for (lang, path, found) in [("pt", "/other/pt/", "pt"), ("pt-BR", "/other/", "pt-BR"), ("de", "/other/", "pt-BR")] {
        page.goto(&partner.at("plain.html")).await?;
        page.until_ready(0).await?;
        page.run("document.documentElement.lang = arguments[0]; watch.told.length = 0", vec![lang.into()]).await?;
        page.set("pack", Some("other")).await?;
        page.until("the other quiz", "watch.told.includes('unmyth-ready 0')").await?;
        page.until_ready(0).await?;
        is_at(page, path, found).await?;
    }
    Ok(())
}

async fn a_title_of_the_element_comes_first(page: &Page) -> Result<()> {
    let partner = Partner::of(&Site::in_languages().await?).await?;
    page.goto(&partner.at("spanish.html")).await?;
    page.until_ready(0).await?;
    page.run("watch.told.length = 0", vec![]).await?;
    page.set("title", Some("Un juego")).await?;
    // It begins anew.
    page.set("site", Some("library")).await?;
    page.until("the quiz again", "watch.told.includes('unmyth-ready 0')").await?;
    is_named(page, "Un juego", "").await
}
