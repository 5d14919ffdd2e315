//! The widget as an ordinary app: the page that trunk makes for developers, without a plain card and with its pack beside it.

use anyhow::{Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::site::player;
use crate::support::visitor::mixed;
use crate::support::words;

in_chromium! {
    plays: Usual,
    says_that_its_pack_is_missing: Usual,
}

async fn plays(page: &Page) -> Result<()> {
    let host = Host::start(Plan { folder: player()?, ..Plan::site()? }).await?;
    page.goto(&format!("{}/", host.root)).await?;
    page.until_live().await?;
    page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("one of three"), "the score is {score:?}");
    Ok(())
}

async fn says_that_its_pack_is_missing(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = Host::start(Plan { folder: player()?, ..Plan::with("en.json", Fault::Missing)? }).await?;
    page.goto(&format!("{}/", host.root)).await?;
    page.until_screen("trouble").await?;
    page.control(words.start_again()).await?;
    page.press(Hand::Script, words.trouble_detail()).await?;
    let all = page.text("main").await?;
    ensure!(all.contains("packs/harm-reduction/en.json") && all.contains("404"), "it says {all}");
    page.fits().await
}
