//! Counts that no file takes along: they are on the screen, to be read and to be scanned, and nothing is deleted before.

use anyhow::{Context as _, Result, ensure};

use super::clock::run_held;
use super::groups_of;
use crate::support::hand::Hand;
use crate::support::words;

#[test]
fn an_export_that_does_not_arrive_is_noticed() -> Result<()> {
    run_held(async |page| {
        let (host, words) = (page.kiosk(groups_of(1)).await?, words::kiosk("en"));
        page.crowd(12).await?;
        host.until_letters(1).await?;
        page.until_unsent(2).await?;
        // As a device's owner blocks it: the browser says nothing to the page.
        page.run("HTMLAnchorElement.prototype.click = () => {}", vec![]).await?;
        page.call_attendant("attendant").await?;
        page.press(Hand::Pointer, words.export_csv).await?;
        page.until_attendant_says(&(words.export_asked)("unmyth-kiosk.csv")).await?;

        page.press(Hand::Pointer, words.sums).await?;
        page.until("the sums", "document.querySelectorAll('.unmyth-attendant__sum').length === 2").await?;
        let texts = "return [...document.querySelectorAll('.unmyth-attendant__sum')].map((one) => one.textContent)";
        let texts: Vec<String> = serde_json::from_value(page.run(texts, vec![]).await?)?;
        let sent = host.letters()[0].message()?.tally;
        for (text, state, plays) in [(&texts[0], "sent", 10), (&texts[1], "unsent", 2)] {
            let mut lines = text.lines();
            let first = lines.next().context("a line")?;
            ensure!(
                first.starts_with("booth,harm-reduction,") && first.ends_with(&format!(",en,{state},{plays}")),
                "{first}"
            );
            let scores = lines.next().context("a line")?;
            ensure!(scores.starts_with(&format!("scores,{plays},")), "nobody was sure of anything: {text}");
            ensure!(lines.clone().count() == sent.cards().len(), "{text}");
            let answers = lines.flat_map(|line| line.split(',').skip(1)).filter_map(|cell| cell.parse::<usize>().ok());
            ensure!(answers.sum::<usize>() == 3 * plays, "three answers a play: {text}");
        }
        let codes = page.run("return document.querySelectorAll('.unmyth-attendant__sums svg').length", vec![]).await?;
        ensure!(codes == 2, "{codes} codes");
        page.has_no_fault().await?;
        page.shoot("kiosk-attendant-sums").await
    })
}

#[test]
fn nothing_is_deleted_before_somebody_has_the_counts() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(groups_of(1)).await?, words::kiosk("en"));
        page.crowd(2).await?;
        page.until_kept(2).await?;
        page.call_attendant("attendant").await?;
        page.press(Hand::Pointer, words.reset).await?;
        page.type_digits("2").await?;
        page.press(Hand::Script, words.reset_do).await?;
        page.settle().await?;
        page.until_kept(2).await?;
        page.run("document.querySelector('.unmyth-attendant__sure input').click()", vec![]).await?;
        page.press(Hand::Pointer, words.reset_do).await?;
        page.until_attendant_says(words.reset_done).await?;
        page.until_kept(0).await
    })
}
