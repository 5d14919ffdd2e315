//! The whole way: a pack of three cards from nothing, its errors mended, downloaded, served, built and played.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{asks_only_for_its_own_files, host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::site::{Site, copy, needed, player};
use crate::support::words;

/// What somebody writes on three cards: myth, fact, kind of error, because.
const CARDS: [[&str; 4]; 3] = [
    ["Tap water is bad for you.", "Tap water here is tested every day.", "unchecked", "Nobody who says so has looked."],
    [
        "You drink or you do not.",
        "People can drink less, or on fewer days.",
        "either-or",
        "It leaves out all that is between.",
    ],
    [
        "One rude guest means rude guests.",
        "Most guests say thank you at the door.",
        "part-for-whole",
        "It takes one guest for all.",
    ],
];

#[test]
fn quiz_is_written_from_nothing_and_played() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        page.begin_empty(&host.root).await?;
        page.write_around_the_cards().await?;
        page.show_card(0).await?;
        for at in 0..3 {
            if at > 0 {
                page.press(Hand::Script, text.add_another_card).await?;
                page.until_screen(&format!("card-{at}")).await?;
            }
            page.write_card(at).await?;
        }
        mend(page).await?;
        page.add_contact().await?;

        let packs = scratch.folder().join("packs");
        let report = page.text(".unmyth-files").await?;
        ensure!(report.contains(&plain(&(text.into_folder)("water-myth-or-fact"))), "{report}");
        let file = page.take(&named(text.take, "en.json"), &packs.join("water-myth-or-fact"), "en.json").await?;
        page.keep_now().await?;
        asks_only_for_its_own_files(&host)?;
        page.is_quiet().await?;

        let pack = Pack::read_file(&file)?;
        ensure!(pack.cards.len() == 3, "the file has {} cards", pack.cards.len());
        let site = Site::of_packs(&packs).await?;
        play(page, &site.origin, &pack).await.context("as `unmyth serve` has it")?;

        let out = scratch.folder().join("static");
        // The old website, so that the programs need not be compressed again.
        copy(&needed("UNMYTH_SITE")?, &out)?;
        let mut build = Command::new(needed("UNMYTH_BIN")?);
        build.arg("build").arg("--packs").arg(&packs).arg("--player").arg(player()?).arg("--out").arg(&out);
        let built = build.output()?;
        ensure!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let host = Host::start(Plan { folder: out, ..Plan::site()? }).await?;
        play(page, &host.root, &pack).await.context("as `unmyth build` has it")
    })
}

impl Page {
    /// Writes what is around the cards, and two principles.
    async fn write_around_the_cards(&self) -> Result<()> {
        let text = words::studio();
        self.fill(&[
            ("title", "Water: myth or fact?"),
            ("summary", "Three cards about what people drink."),
            ("credit", "Written by the water office."),
            ("introduction.title", "What this is about"),
            ("introduction.paragraphs[0]", "Water is for all."),
        ])
        .await?;
        self.show_part(text.part_principles, "principles").await?;
        self.write_in("principles[0].text", "Everyone is welcome.").await?;
        // The checks have looked by then, and nothing moves under the pointer.
        self.until_all_kept().await?;
        self.press(Hand::Pointer, text.add_principle).await?;
        self.until_focus("principles[1].text").await?;
        self.write_in("principles[1].text", "Ask and listen.").await
    }

    /// Says where to turn, after which nothing is left to look at.
    async fn add_contact(&self) -> Result<()> {
        let text = words::studio();
        self.show_part(text.part_ending, "ending").await?;
        self.press(Hand::Script, text.add_contact).await?;
        self.fill(&[("contacts[0].label", "Ask the water office"), ("contacts[0].url", "https://example.org")]).await?;
        self.run("document.querySelector('.unmyth-field__quick').click()", vec![]).await?;
        self.show_part(text.part_files, "files").await?;
        self.until("the words for that", &standing(text.all_well)).await
    }

    /// Writes the card at a place, which is shown, and chooses its first principle.
    async fn write_card(&self, at: usize) -> Result<()> {
        let fields = ["myth", "fact", "error", "because"].map(|field| format!("cards[{at}].{field}"));
        let texts: Vec<_> = fields.iter().map(String::as_str).zip(CARDS[at]).collect();
        self.fill(&texts).await?;
        let tick = "document.getElementById(arguments[0]).querySelector('input').click()";
        self.run(tick, vec![json!(format!("cards[{at}].principles"))]).await.map(drop)
    }
}

/// With errors on the last card, which is shown: each is listed, the list leads to its field, and what is mended leaves it.
async fn mend(page: &Page) -> Result<()> {
    let (text, because) = (words::studio(), " and so on".repeat(24));
    page.fill(&[("cards[2].myth", " Addicts are all alike."), ("cards[2].because", &because)]).await?;
    page.until("too many characters", "document.getElementById('cards[2].because-count').querySelector('strong')")
        .await?;
    page.until_checked("cards[2].myth", "Addicts").await?;
    page.show_part(text.part_files, "files").await?;
    let errors = page.texts(".unmyth-remarks__one--error").await?;
    ensure!(errors.len() == 2, "there are {errors:?}");
    page.run("document.querySelector('.unmyth-remarks__one--error button').click()", vec![]).await?;
    page.until_focus("cards[2].myth").await?;
    let invalid = page.run("return document.activeElement.getAttribute('aria-invalid')", vec![]).await?;
    ensure!(invalid == "true", "the field is not marked");
    page.refill("cards[2].myth", CARDS[2][0]).await?;
    page.refill("cards[2].because", CARDS[2][3]).await?;
    page.show_part(text.part_files, "files").await?;
    page.until("no errors", "!document.querySelector('.unmyth-remarks__one--error')").await?;
    // Not ready yet: nobody is told where to turn.
    page.until("what is left", &standing(&(text.help.look_first)(1))).await
}

/// What "Check and export" says of the quiz as a whole.
fn standing(words: &str) -> String {
    format!("document.querySelector('.unmyth-files__standing')?.textContent === {words:?}")
}

async fn play(page: &Page, root: &str, pack: &Pack) -> Result<()> {
    page.goto(&format!("{root}/water-myth-or-fact/")).await?;
    page.until_live().await?;
    page.play_on(Hand::Script, pack, |_, question| question.truth).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("all three"), "the score is {score:?}");
    Ok(())
}
