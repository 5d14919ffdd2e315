//! A play leaves no trace: no console message, no request elsewhere, nothing stored.

use anyhow::Result;

use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;
use crate::support::words;

in_chromium! {
    over_a_whole_play: Traffic,
}

async fn over_a_whole_play(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    page.goto(&format!("{}/", page.origin())).await?;
    page.open_quiz().await?;
    for (label, screen) in [(words.principles(), "principles"), (words.about(), "about")] {
        page.press(Hand::Script, label).await?;
        page.until_screen(screen).await?;
        page.press(Hand::Script, words.back()).await?;
        page.until_screen("question").await?;
    }
    page.play_on(Hand::Script, &pack, mixed).await?;
    page.start_over().await?;
    page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;

    page.is_quiet().await?;
    page.stays_home().await?;
    page.keeps_nothing().await
}
