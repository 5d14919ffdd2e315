//! The built site on a plain static host, in a folder of somebody else's site.

use anyhow::{Result, ensure};

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::mixed;

/// Where the site is on that host.
const FOLDER: &str = "/some/where";

in_each_engine! {
    a_whole_play: Traffic differs in Loading,
    the_language_has_a_page_of_its_own: Usual differs in Loading,
}

async fn a_whole_play(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = Host::start(Plan { prefix: FOLDER, ..Plan::site()? }).await?;
    page.goto(&format!("{}/", host.root)).await?;
    page.press(Hand::Pointer, "Harm reduction: myth or fact?").await?;
    page.until_live().await?;
    page.press(Hand::Pointer, "Principles").await?;
    page.until_screen("principles").await?;
    page.press(Hand::Pointer, "Back to the quiz").await?;
    page.until_screen("question").await?;
    page.play_on(Hand::Pointer, &pack, mixed).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("1 of 3"), "the score is {score:?}");
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
        page.requests_begin_with(&format!("{}/", host.root)).await?;
    }
    stays_in_its_folder(&host)
}

async fn the_language_has_a_page_of_its_own(page: &Page) -> Result<()> {
    let host = Host::start(Plan { prefix: FOLDER, ..Plan::site()? }).await?;
    page.goto(&format!("{}en/", host.quiz())).await?;
    page.until_live().await?;
    page.play_on(Hand::Pointer, &Pack::read()?, |_, question| question.truth).await?;
    stays_in_its_folder(&host)
}

fn stays_in_its_folder(host: &Host) -> Result<()> {
    let asked = host.asked();
    let away: Vec<_> = asked.iter().filter(|path| !path.starts_with(FOLDER)).collect();
    ensure!(away.is_empty(), "asked for outside the folder: {away:?}");
    ensure!(asked.iter().any(|path| path.contains("/player/")), "no player was asked for: {asked:?}");
    Ok(())
}
