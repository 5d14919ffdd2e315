//! Pages and browsers that keep a quiz apart: without storage, under strict policies, and where messages are forged.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Partner;
use super::stands::{plays_through, stands_a_play};
use crate::support::engine::Engine;
use crate::support::page::Page;
use crate::support::session::in_each_engine;

in_each_engine! {
    with_storage_blocked: NoStorage differs in Storage,
    strict: Usual differs in Policies,
    isolated: Usual differs in Policies,
    isolated_without_credentials: Usual differs in Policies,
    hostile: Usual differs in Frames,
}

/// The quiz asks for none, and each call for some fails in its frame.
async fn with_storage_blocked(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "plain.html").await?;
    let had = page.within(0, async || page.run(include_str!("../scripts/stores.js"), vec![]).await).await?;
    ensure!(had == json!([]), "the frame has {had}");
    Ok(())
}

async fn strict(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "strict.html").await
}

async fn isolated(page: &Page) -> Result<()> {
    let partner = Partner::sending(&ISOLATED).await?;
    stands_a_play(page, &partner, "isolated.html").await?;
    ensure!(page.run("return crossOriginIsolated", vec![]).await? == true, "the page is not isolated");
    Ok(())
}

/// WebKit does not know this way: there the page is not isolated, and the quiz has to work as well.
async fn isolated_without_credentials(page: &Page) -> Result<()> {
    let partner = Partner::sending(&[ISOLATED[0], ("cross-origin-embedder-policy", "credentialless")]).await?;
    stands_a_play(page, &partner, "isolated.html").await?;
    let isolated = page.run("return crossOriginIsolated", vec![]).await?;
    ensure!(isolated == (page.session.engine != Engine::WebKit), "isolated: {isolated}");
    Ok(())
}

const ISOLATED: [(&str, &str); 2] =
    [("cross-origin-opener-policy", "same-origin"), ("cross-origin-embedder-policy", "require-corp")];

/// From the page itself to itself and to the quiz, from another frame to both, and from the quiz's own frame in another
/// form than it has.
async fn hostile(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "hostile.html").await?;
    page.until_whole(0).await?;
    let before = page.height(0).await?;
    page.run("heard.length = 0; forge()", vec![]).await?;
    page.until("the neighbor to have spoken", "window.isForged").await?;
    page.within(0, async || page.run(include_str!("../scripts/forge.js"), vec![]).await).await?;
    page.until("the frame to have spoken", "watch.told.includes('forged in the frame')").await?;
    page.rest().await?;
    ensure!((page.height(0).await? - before).abs() < 1.0, "a forged height is taken");
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == json!([]), "forged events are told: {heard}");
    // What was forged is not to be looked at again.
    page.run("watch.told.splice(0, Infinity, 'unmyth-ready 0')", vec![]).await?;
    plays_through(page, 0).await?;
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == json!(["complete"]), "these events are told: {heard}");
    Ok(())
}
