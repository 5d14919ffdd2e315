//! A browser that lacks something newer shows a whole look, a light one, and no answer before its question.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::Answer;
use crate::support::page::{Page, plain};
use crate::support::session::in_chromium;
use crate::support::visitor::OPEN;
use crate::support::words;

in_chromium! {
    plays_a_whole_quiz: Usual,
    answers_before_the_player: Usual,
}

/// What the styles have of the last eight years, each under a name that no browser knows: it drops the rule or the value.
const LACKING: [(&str, &str); 8] = [
    (":has(", ":-x-has("),
    (":is(", ":-x-is("),
    ("light-dark(", "-x-light-dark("),
    ("::details-content", "::-x-details-content"),
    ("clamp(", "-x-clamp("),
    (":dir(", ":-x-dir("),
    ("svh", "xvh"),
    (":focus-visible", ":-x-focus-visible"),
];

async fn plays_a_whole_quiz(page: &Page) -> Result<()> {
    for (feature, unknown) in LACKING {
        let in_it = async {
            let host = host(page, feature, unknown, vec![]).await?;
            page.until_live().await?;
            asks(page).await?;
            page.answer(Hand::Script, Answer::NotSure).await?;
            tells(page).await?;
            drop(host);
            anyhow::Ok(())
        };
        in_it.await.with_context(|| format!("without {feature}"))?;
    }
    Ok(())
}

async fn answers_before_the_player(page: &Page) -> Result<()> {
    for (feature, unknown) in LACKING {
        let in_it = async {
            let host = host(page, feature, unknown, vec![(".wasm", Fault::Never)]).await?;
            asks(page).await?;
            page.run("document.querySelectorAll('.unmyth-card__choice')[2].click()", vec![]).await?;
            page.settles().await?;
            tells(page).await?;
            drop(host);
            anyhow::Ok(())
        };
        in_it.await.with_context(|| format!("without {feature}"))?;
    }
    Ok(())
}

async fn host(page: &Page, feature: &'static str, unknown: &str, faults: Vec<(&'static str, Fault)>) -> Result<Host> {
    // What is supported is asked by the same names, and so falls away with them.
    // The page's policy knows its styles and scripts by what they were.
    let edits = vec![(feature, unknown.to_owned()), ("Content-Security-Policy", "X-Policy".to_owned())];
    let host = Host::start(Plan { faults, edits, ..Plan::site()? }).await?;
    page.media("", &[("prefers-color-scheme", "dark")]).await?;
    page.resize(360, 740).await?;
    page.arrive(&host.quiz()).await?;
    Ok(host)
}

/// The question alone, its answers with an edge, and a ring around what has the focus.
async fn asks(page: &Page) -> Result<()> {
    for label in [".unmyth-card__label", ".unmyth-feedback__verdict"] {
        let shown = page.texts(label).await?;
        ensure!(shown.is_empty(), "before the answer {label} is shown: {shown:?}");
    }
    // Without one of them the whole quiz is on the page.
    page.run("document.querySelector('.unmyth-card__choice').focus()", vec![]).await?;
    page.has_edges().await
}

async fn tells(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let verdict = page.text(".unmyth-feedback__verdict").await?;
    ensure!([plain(words.unsure_myth()), plain(words.unsure_fact())].contains(&verdict), "{verdict:?}");
    ensure!(page.texts(OPEN).await? == [words.not_sure()], "another answer is chosen");
    page.has_edges().await
}

impl Page {
    async fn has_edges(&self) -> Result<()> {
        let found = self.run(include_str!("scripts/edges.js"), vec![]).await?;
        ensure!(found == json!([]), "{found:#}");
        self.has_no_fault().await
    }
}
