//! What an operator and everybody else can read of the tallies: before there is anything, after a release, and logged in.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use quiz::{Asked, Hex, Message, Score, Tally, TallyKey};
use serde_json::json;
use tokio::sync::OnceCell;

use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::site::Site;

pub(crate) const TOKEN: &str = "kept by the librarian";

/// With the hash of [`TOKEN`].
pub(crate) const CONFIG: &str = "[report]
token-sha256 = \"1ce2fc1c22f563a321cd204a38973aedf834767fcbd0420f161c17055aa8d823\"
[sites.library]
title = \"Public library\"
kiosk-code-sha256 = \"7386dc9013c6e34b1bfb54745f43f4a15176adc61d1ee086ba26344d3274a827\"
";

in_each_engine! {
    an_operator_logs_in_and_out: Usual differs in Storage,
}

// Its pages have no script in any engine.
in_chromium! {
    figures_come_with_a_release: Usual,
    it_needs_no_scripts: NoScripts,
    it_is_whole_on_paper: Usual,
}

/// Thirty plays of a kiosk. Of the second card too few answers were not right to tell.
fn thirty_plays(revision: &str) -> Result<String> {
    let asked = |right, wrong, not_sure| Score { right, wrong, not_sure };
    let cards = vec![
        Asked { myth: asked(12, 18, 0), ..Asked::default() },
        Asked { fact: asked(25, 5, 0), ..Asked::default() },
        Asked { myth: asked(15, 0, 15), ..Asked::default() },
    ];
    let tally = Tally::new(30, vec![0, 8, 22, 0], cards)?;
    let revision = Hex::parse(revision).context("is no revision")?;
    let key = TallyKey::new("library", "harm-reduction", revision, "en")?;
    Ok(Message { id: Hex([0x5a; 16]), key, tally }.to_json())
}

/// A site of which thirty plays are released, for the whole run: its origin.
async fn released(page: &Page) -> Result<&'static str> {
    static SITE: OnceCell<Site> = OnceCell::const_new();
    let site = SITE.get_or_try_init(async || {
        let site = Site::keeping(CONFIG).await?;
        release(page, &site).await?;
        anyhow::Ok(site)
    });
    Ok(&site.await?.origin)
}

/// Sends thirty plays, and closes their batch by hand.
pub(crate) async fn release(page: &Page, site: &Site) -> Result<()> {
    page.goto(&format!("{}/report/", site.origin)).await?;
    let revision = page.text_of("document.querySelector('section h2[id*=harm-reduction]').id.split('-').pop()").await?;
    let answer = site.send(&thirty_plays(&revision)?).await?;
    ensure!(answer.starts_with("HTTP/1.1 204"), "the message was not taken: {answer}");
    site.ask(&["release", "--close", "--site", "library"]).map(drop)
}

async fn figures_come_with_a_release(page: &Page) -> Result<()> {
    let site = Site::keeping(CONFIG).await?;
    let report = format!("{}/report/", site.origin);
    page.goto(&report).await?;
    ensure!(page.text("main").await?.contains("Not enough plays yet."), "{}", page.describe().await);

    release(page, &site).await?;
    tells_of_thirty_plays(page, &report).await?;
    page.press(Hand::Enter, &page.text("summary").await?).await?;
    let table = page.text("table").await?;
    ensure!(table.contains("12 18 30 40 24 to 58") && table.contains("not enough yet"), "{table}");
    Ok(())
}

async fn tells_of_thirty_plays(page: &Page, report: &str) -> Result<()> {
    page.goto(report).await?;
    let shares = page.texts(".unmyth-report__share").await?;
    let told = ["40 % right (24 to 58 %), 30 answers", "50 % right (33 to 67 %), 30 answers"];
    ensure!(shares == told, "the most believed comes first: {shares:?}");
    ensure!(page.texts(".unmyth-report__wait").await? == ["Not enough answers yet"], "{}", page.describe().await);
    Ok(())
}

async fn an_operator_logs_in_and_out(page: &Page) -> Result<()> {
    let of_site = format!("{}/report/sites/library/", released(page).await?);
    // Without the token a site's own figures are closed.
    page.goto(&of_site).await?;
    page.until_screen("login").await?;
    log_in(page, "a guess").await?;
    let trouble = ".unmyth-report__trouble";
    page.until("the refusal", &format!("document.querySelector('{trouble}')")).await?;
    ensure!(!page.text(trouble).await?.is_empty(), "it does not say why");

    log_in(page, TOKEN).await?;
    page.until_screen("report").await?;
    tells_of_thirty_plays(page, &of_site).await?;
    ensure!(page.text("main").await?.contains("at Public library"), "{}", page.describe().await);
    let kept = page.text_of("document.cookie + location.href").await?;
    ensure!(!kept.contains("kept"), "the token can be read: {kept}");

    page.press(Hand::Enter, &page.text("[type=submit]").await?).await?;
    page.until("the way out", "!location.pathname.includes('sites')").await?;
    page.goto(&of_site).await?;
    page.until_screen("login").await
}

async fn it_needs_no_scripts(page: &Page) -> Result<()> {
    let report = format!("{}/report/", released(page).await?);
    tells_of_thirty_plays(page, &report).await?;
    page.press(Hand::Enter, &page.text("summary").await?).await?;
    ensure!(page.text("table").await?.contains("12 18 30 40 24 to 58"), "{}", page.describe().await);
    let of_site = format!("{report}sites/library/");
    page.goto(&of_site).await?;
    page.until_screen("login").await?;
    log_in(page, TOKEN).await?;
    page.until_screen("report").await?;
    tells_of_thirty_plays(page, &of_site).await
}

async fn it_is_whole_on_paper(page: &Page) -> Result<()> {
    page.goto(&format!("{}/report/", released(page).await?)).await?;
    page.media("print", &[("prefers-color-scheme", "dark")]).await?;
    // A4 between its margins, which is narrower than US letter.
    page.resize(672, 950).await?;
    page.fits().await?;
    page.shoot("report-print").await?;
    ensure!(page.text("table").await?.contains("12 18 30 40 24 to 58"), "{}", page.describe().await);
    let cut = page.run(include_str!("scripts/cut.js"), vec![]).await?;
    ensure!(cut == json!([]), "these would have to be scrolled: {cut}");
    let paper = page.text_of("getComputedStyle(document.documentElement).backgroundColor").await?;
    ensure!(paper == "rgb(255, 255, 255)", "the paper is {paper}");
    let pressed = page.texts("a, button").await?;
    ensure!(pressed.is_empty(), "these are printed: {pressed:?}");
    Ok(())
}

/// By keyboard alone.
pub(crate) async fn log_in(page: &Page, token: &str) -> Result<()> {
    let is_there = "return document.activeElement.id === 'unmyth-token'";
    while page.run(is_there, vec![]).await? != true {
        ensure!(page.run("return document.activeElement.tagName", vec![]).await? != "BUTTON", "Tab passed the field");
        page.key(Key::Tab).await?;
    }
    page.session.client.active_element().await?.send_keys(token).await?;
    page.press(Hand::Enter, &page.text("[type=submit]").await?).await
}
