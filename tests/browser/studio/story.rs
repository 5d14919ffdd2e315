//! The whole way: a pack of three cards from nothing, what the checks say mended, taken along, served, built and played.

use std::process::Command;

use anyhow::{Result, ensure};

use super::{asks_for_its_own_alone, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::site::{Site, needed, player};

#[test]
fn from_nothing_to_a_play() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.begin_empty(&host.root).await?;
        page.write_frame().await?;
        page.show_part("1.", "card-0").await?;
        for at in 0..3 {
            page.write_card(at).await?;
            if at < 2 {
                page.run("document.querySelector('.unmyth-parts__add').click()", vec![]).await?;
                page.until_screen(&format!("card-{}", at + 1)).await?;
            }
        }
        mend(page).await?;

        let home = scratch.folder().join("packs/water-myth-or-fact");
        let told = page.text(".unmyth-files").await?;
        ensure!(told.contains("one folder named \"water-myth-or-fact\""), "{told}");
        let file = page.take("Download en.json", &home, "en.json").await?;
        page.until_all_kept().await?;
        asks_for_its_own_alone(&host)?;
        page.is_quiet().await?;

        let pack = Pack::read_file(&file)?;
        ensure!(pack.cards.len() == 3, "the file has {} cards", pack.cards.len());
        let packs = scratch.folder().join("packs");
        let site = Site::of_packs(&packs).await?;
        play(page, &site.origin, &pack).await?;

        let out = scratch.folder().join("static");
        let built = Command::new(needed("UNMYTH_BIN")?)
            .arg("build")
            .arg("--packs")
            .arg(&packs)
            .arg("--player")
            .arg(player()?)
            .arg("--out")
            .arg(&out)
            .output()?;
        ensure!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let host = Host::start(Plan { folder: out, ..Plan::site()? }).await?;
        play(page, &host.root, &pack).await
    })
}

/// Something is wrong on purpose: the way to it leads from the list of what is to mend, and what is mended leaves it.
async fn mend(page: &Page) -> Result<()> {
    page.write_in("cards[2].myth", " Addicts are all alike.").await?;
    page.write_in("cards[2].because", &" and so on".repeat(24)).await?;
    page.until(
        "what is said of it",
        "document.getElementById('cards[2].because-count').innerText.includes('too many')",
    )
    .await?;
    page.until("the word to avoid", "document.getElementById('cards[2].myth-said').innerText.includes('Addicts')")
        .await?;
    page.show_part("Check and export", "files").await?;
    let found = page.texts(".unmyth-remarks__one--error").await?;
    ensure!(found.len() == 2, "there are {found:?}");
    page.run("document.querySelector('.unmyth-remarks__one--error button').click()", vec![]).await?;
    page.until("the field itself", "document.activeElement.id === 'cards[2].myth'").await?;
    let wrong = page.run("return document.activeElement.getAttribute('aria-invalid')", vec![]).await?;
    ensure!(wrong == "true", "the field is not marked");
    page.write_anew("cards[2].myth", super::CARDS[2][0]).await?;
    page.write_anew("cards[2].because", super::CARDS[2][3]).await?;
    page.show_part("Check and export", "files").await?;
    page.until("nothing to be left", "!document.querySelector('.unmyth-remarks__one--error')").await?;
    page.until("that to be said", "document.querySelector('main').innerText.includes('Nothing is left to mend')").await
}

async fn play(page: &Page, root: &str, pack: &Pack) -> Result<()> {
    page.goto(&format!("{root}/water-myth-or-fact/")).await?;
    page.until_live().await?;
    page.play_on(Hand::Pointer, pack, |_, question| question.truth).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("3 of 3"), "the score is {score:?}");
    Ok(())
}
