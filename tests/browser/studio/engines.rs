//! In each engine: a quiz is begun, seen and kept.

use anyhow::{Result, ensure};

use super::host;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::in_each_engine;

in_each_engine! {
    a_quiz_is_begun_seen_and_kept: Usual differs in Storage,
}

async fn a_quiz_is_begun_seen_and_kept(page: &Page) -> Result<()> {
    let host = host().await?;
    page.begin_empty(&host.root).await?;
    page.write_in("title", "Water").await?;
    page.show_part("1.", "card-0").await?;
    page.write_in("cards[0].myth", "Tap water is bad.").await?;
    let inside = |condition: &str| {
        format!("(frame => frame && {condition})(document.querySelector('.unmyth-preview__frame')?.contentDocument)")
    };
    page.until("the card as visitors see it", &inside("frame.body.innerText.includes('Tap water is bad.')")).await?;
    let script = "document.querySelector('.unmyth-preview__frame').contentDocument.querySelector('summary').click()";
    page.run(script, vec![]).await?;
    page.until("the verdict", &inside("frame.body.innerText.includes('this is a myth')")).await?;
    page.until("that to be chosen", "document.querySelectorAll('[name=unmyth-preview-state]')[1].checked").await?;
    page.until_all_kept().await?;
    page.session.client.refresh().await?;
    page.until_screen("start").await?;
    page.press(Hand::Script, "Go on Water").await?;
    page.until_screen("about-quiz").await?;
    ensure!(page.read_in("title").await? == "Water", "the title is gone");
    Ok(())
}
