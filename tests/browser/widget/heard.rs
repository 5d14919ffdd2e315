//! What somebody hears who plays by keys, with a real screen reader.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::support::host::{Host, Plan};
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::plain;
use crate::support::reader::Reader;
use crate::support::session::run_alone;
use crate::support::site::project;
use crate::support::words;

/// The title that the page gets once the player is there: then the screen reader begins.
const LIVE: &str = "live";
/// How a heading of a screen ends, and a button.
const HEADING: &str = " heading level 2.";
const BUTTON: &str = " push button.";

/// How a button is read.
fn button(label: &str) -> String {
    plain(&format!("{label}{BUTTON}"))
}

/// One after the other: Orca lets nobody have two of it.
#[test]
fn in_english_and_in_spanish() -> Result<()> {
    run_alone(async || {
        for lang in ["en", "es"] {
            let words = words::quiz(lang);
            let counted = [words.counts_nothing(), words.nothing_goes()].map(plain);
            // Each on a page of its own: Orca 43 reads on in the second panel of a page as if it were the first.
            a_panel(lang, words.what_that_means(), &counted).await.with_context(|| format!("counted, in {lang}"))?;
            a_panel(lang, words.about(), &introduction(lang)?).await.with_context(|| format!("about, in {lang}"))?;
            a_whole_quiz(lang).await.with_context(|| format!("in {lang}"))?;
        }
        Ok(())
    })
}

/// Somebody who listens to the quiz's page; the host that it comes from.
async fn open(lang: &str) -> Result<(Host, Reader)> {
    let script = format!("<script>{}</script></body>", include_str!("scripts/say_live.js"));
    let edits = vec![("</body>", script), ("Content-Security-Policy", "X-Policy".to_owned())];
    let host = Host::start(Plan { edits, ..Plan::site()? }).await?;
    let name = if lang == "en" { "Harm reduction: myth or fact?" } else { "Reducción de daños: ¿mito o realidad?" };
    let reader = Reader::open(&format!("{}/harm-reduction/{lang}/", host.root), name, LIVE).await?;
    Ok((host, reader))
}

/// A play whose first card is missed and comes back; then the result, and the principles.
async fn a_whole_quiz(lang: &str) -> Result<()> {
    let pack = Pack::read()?;
    let (_host, mut reader) = open(lang).await?;

    let words = words::quiz(lang);
    let first = if lang == "en" { 0 } else { 2 * pack.cards.len() };
    let mut question = pack.questions().nth(first).context("the pack has a first card")?.1;
    let once = words.try_again().split('|').next().unwrap_or_default();
    for (place, way_on) in (1..).zip([words.next_card(), words.next_card(), once, words.see_result()]) {
        let answer = if place == 1 { question.miss() } else { question.truth };
        is_told(&mut reader, lang, &question, answer).await.with_context(|| format!("card {place}"))?;
        reader.tab_to(&button(way_on)).await?;
        reader.press("Return")?;
        let heard = reader.until_heard(HEADING).await?;
        if way_on == words.see_result() {
            ensure!(
                heard.len() == 2 && heard[0] == format!("{}.", plain(words.result())),
                "of the result this was read: {heard:#?}"
            );
            break;
        }
        let statement = heard.last().and_then(|line| line.strip_suffix(HEADING)).unwrap_or_default();
        question = pack.question(statement).with_context(|| format!("this was read: {heard:#?}"))?;
        let look = if way_on == once { words.second_attempt_of() } else { words.card_of() };
        let (at, of) = if way_on == once { (1, 1) } else { (place + 1, pack.cards.len()) };
        let place = plain(&look.replace("{1}", &at.to_string()).replace("{2}", &of.to_string()));
        let wanted = [format!("{place}."), plain(words.ask()), format!("{statement}{HEADING}")];
        ensure!(heard == wanted, "of the next card this was read: {heard:#?}");
    }
    are_leafed_through(&mut reader, lang).await?;
    is_changed(&mut reader, if lang == "en" { "Español" } else { "English" }).await
}

/// What "About" has: its title, then its paragraphs.
fn introduction(lang: &str) -> Result<Vec<String>> {
    let file = project().join("packs/harm-reduction").join(format!("{lang}.json"));
    let pack: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let texts = match &pack["texts"] {
        Value::Null => ["title", "paragraphs/0", "paragraphs/1"].map(|at| pack.pointer(&format!("/introduction/{at}"))),
        texts => ["title", "paragraphs.0", "paragraphs.1"].map(|at| texts[format!("introduction.{at}")].get("text")),
    };
    texts
        .into_iter()
        .map(|text| text.and_then(Value::as_str).map(plain).context("the pack has an introduction"))
        .collect()
}

/// A panel by its button: its heading without a further key; line by line what is in it; and by Escape the button again.
async fn a_panel(lang: &str, opener: &str, texts: &[String]) -> Result<()> {
    let (_host, mut reader) = open(lang).await?;
    reader.tab_to(&button(opener)).await?;
    reader.press("Return")?;
    let heard = reader.until_heard(HEADING).await?;
    let heading = heard.last().and_then(|line| line.strip_suffix(HEADING)).unwrap_or_default();
    ensure!(heading == texts[0], "of the panel this was read: {heard:#?}");
    reader.read_on_to(&texts[1..].join(" ")).await?;
    reader.press("Escape")?;
    reader.until_heard(&button(opener)).await?;
    Ok(())
}

/// To another language, over the second principle: its name is read, and nothing twice.
async fn is_changed(reader: &mut Reader, name: &str) -> Result<()> {
    reader.tab_to(&format!("{name} link.")).await?;
    reader.press("Return")?;
    // Either may come first.
    reader.until_line(|line| line == name).await?;
    let mut heard = reader.until_line(|line| line.starts_with("2 ")).await?;
    // Orca reads the link that has the focus or, where the focus came too soon for it, does not.
    heard.retain(|line| !line.ends_with(" link."));
    ensure!(heard.len() == 2, "of the other language this was read: {heard:#?}");
    Ok(())
}

/// After the answer: the verdict, the other side of what was asked, and why; each once, without a further key.
async fn is_told(reader: &mut Reader, lang: &str, question: &Question, answer: Answer) -> Result<()> {
    let words = words::quiz(lang);
    reader.tab_to(&button(answer.label_in(lang))).await?;
    reader.press("Return")?;
    let heard = reader.until_heard(&question.card.because).await?;
    let other = match question.truth {
        Answer::Myth => question.card.fact.clone(),
        _ => format!("{} {}", words.myth_label(), question.card.myth),
    };
    let is_all = heard.len() == 3
        && heard[0] == question.verdict_in(lang, answer)
        && heard[1] == plain(&other)
        && heard[2].starts_with(&plain(words.error_in_myth()));
    ensure!(is_all, "of the answer this was read: {heard:#?}");
    Ok(())
}

/// The heading, then its principle; and another principle once.
async fn are_leafed_through(reader: &mut Reader, lang: &str) -> Result<()> {
    let words = words::quiz(lang);
    reader.tab_to(&button(words.see_principles())).await?;
    reader.press("Return")?;
    let heard = reader.until_line(|line| line.starts_with("1 ")).await?;
    ensure!(
        heard.len() == 2 && heard[0].starts_with(words.principles()),
        "of the principles this was read: {heard:#?}"
    );
    reader.tab_to(&button(words.next())).await?;
    reader.press("Return")?;
    let heard = reader.until_line(|line| line.starts_with("2 ")).await?;
    ensure!(heard.len() == 1, "of the second principle this was read: {heard:#?}");
    Ok(())
}
