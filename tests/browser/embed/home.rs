//! Where the element finds the quiz: beside its script, wherever that is, or where its attributes say.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use axum::http::header;
use serde_json::{Value, json};

use super::partner::Partner;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::site::needed;

in_chromium! {
    in_a_folder_that_begins_with_a_v: Usual,
    at_an_address_with_a_v: Usual,
    attributes_lead_to_it: Usual,
}

/// A static host in whose folder the quiz is; pages load its script from there.
async fn quiz_under(prefix: &'static str) -> Result<Host> {
    let headers = vec![(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned())];
    Host::start(Plan { prefix, headers, ..Plan::site()? }).await
}

/// By the script that always is the newest, and by the one that a page is pinned to.
async fn in_a_folder_that_begins_with_a_v(page: &Page) -> Result<()> {
    let host = quiz_under("/some/videos").await?;
    let names =
        fs::read_dir(needed("UNMYTH_SITE")?)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let pinned = names.into_iter().find(|name| name.starts_with("v0")).context("the site has no version")?;
    for script in ["embed.js", &format!("{pinned}/embed.js")] {
        page.open_partner(&Partner::by(&host.root, script).await?, "plain.html").await?;
        ensure!(host.was_asked_for(&format!("/some/videos/{script}")), "{script} is not there: {:?}", host.asked());
    }
    let away: Vec<_> = host.asked().into_iter().filter(|path| !path.starts_with("/some/videos/")).collect();
    ensure!(away.is_empty(), "asked for outside the folder: {away:?}");
    Ok(())
}

async fn at_an_address_with_a_v(page: &Page) -> Result<()> {
    let host = quiz_under("").await?;
    let root = host.root.replace("127.0.0.1", "vale.localhost");
    page.open_partner(&Partner::by(&root, "embed.js").await?, "plain.html").await
}

async fn attributes_lead_to_it(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, "spanish.html").await?;
    let made = page.run_async(include_str!("scripts/made.js")).await?;
    let (site, here) = (partner.quiz(), "https://quiz.example.org/here");
    let expected = json!([
        format!("{site}/harm-reduction/#grows=1&theme=light&lang=es"),
        format!("{site}/harm-reduction/en/#grows=1&theme=light"),
        format!("{here}/harm-reduction/#grows=1&theme=light&lang=es"),
        format!("{here}/harm-reduction/#grows=1&theme=light&lang=es"),
        format!("{site}/harm-reduction/#grows=1&theme=light&lang=es"),
        "unmyth-error",
        "unmyth-error",
    ]);
    ensure!(made == expected, "these are the frames' addresses: {made:#}");
    let wrong = page.run("return watch.wrong", vec![]).await?;
    ensure!(wrong == Value::Array(vec![]), "the page complains: {wrong}");
    Ok(())
}
