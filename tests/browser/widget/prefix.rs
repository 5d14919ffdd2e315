//! The built site on a plain static host, in a folder of somebody else's site.

use anyhow::{Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;
use crate::support::words;

/// Where the site is on that host.
const FOLDER: &str = "/some/where";

in_chromium! {
    stays_in_its_folder: Traffic,
}

/// With all that it loads and sends, whether the address has a language or not.
async fn stays_in_its_folder(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    let host = Host::start(Plan { prefix: FOLDER, ..Plan::counting("on").await? }).await?;
    page.goto(&format!("{}/", host.root)).await?;
    page.press(Hand::Pointer, "Harm reduction: myth or fact?").await?;
    page.until_live().await?;
    page.press(Hand::Script, words.principles()).await?;
    page.until_screen("principles").await?;
    page.press(Hand::Script, words.back()).await?;
    page.until_screen("question").await?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("one of three"), "the score is {score:?}");
    host.until_letters(1).await?;

    page.goto(&format!("{}en/", host.quiz())).await?;
    page.until_live().await?;
    page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;
    let letters = host.until_letters(2).await?;
    ensure!(letters.iter().all(|letter| letter.path == "/some/where/api/tally"), "{letters:#?}");

    page.is_quiet().await?;
    page.requests_begin_with(&format!("{}/", host.root)).await?;
    let asked = host.asked();
    let away: Vec<_> = asked.iter().filter(|path| !path.starts_with(FOLDER)).collect();
    ensure!(away.is_empty(), "asked for outside the folder: {away:?}");
    ensure!(asked.iter().any(|path| path.contains("/player/")), "no player was asked for: {asked:?}");
    Ok(())
}
