//! What is loaded is loaded once.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::support::host::{Fault, Host, Plan};
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::site::QUIZ;

in_each_engine! {
    each_file_is_asked_for_once: Usual differs in Loading,
    webassembly_of_a_type_unknown_to_the_host: Usual differs in Loading,
    whatever_other_scripts_do: Usual differs in Loading,
}
in_chromium! {
    from_the_server_once_and_then_from_the_cache: Traffic,
}

async fn webassembly_of_a_type_unknown_to_the_host(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with(".wasm", Fault::Untyped)?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await
}

/// Such as those that content networks and extensions put into pages.
async fn whatever_other_scripts_do(page: &Page) -> Result<()> {
    let edits = vec![("<script", "<script src=\"/nowhere.js\"></script><script".to_owned())];
    let host = Host::start(Plan { edits, ..Plan::site()? }).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    ensure!(host.was_asked_for("/nowhere.js"), "no other script was there");
    Ok(())
}

/// As the host sees it, which sends nothing that would help a cache.
async fn each_file_is_asked_for_once(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    page.rest().await?;
    let mut asked = host.asked();
    // Firefox asks for it after all else, for its own list of pages.
    asked.retain(|path| path != "/touch-icon.png");
    let mut ends: Vec<_> = asked.iter().map(|path| path.rsplit(['/', '.']).next().unwrap_or_default()).collect();
    ends.sort_unstable();
    ensure!(ends == ["", "js", "wasm"], "it is asked for {asked:#?}");
    Ok(())
}

/// As the browser tells it, from the real server; which of these came over the network.
async fn from_the_server_once_and_then_from_the_cache(page: &Page) -> Result<()> {
    page.session.cdp("Network.clearBrowserCache", json!({})).await?;
    page.open_quiz().await?;
    page.rest().await?;
    let quiz = format!("{}{QUIZ}", page.origin());
    let cold = page.transfers().await?;
    ensure!(cold.len() == 3 && cold.contains_key(&quiz), "a first visit loads {cold:#?}");
    ensure!(cold.values().all(|times| *times == 1), "a first visit loads {cold:#?}");

    page.session.client.refresh().await?;
    page.until_live().await?;
    page.rest().await?;
    let warm = page.transfers().await?;
    ensure!(warm == BTreeMap::from([(quiz, 1)]), "a second visit loads {warm:#?}");
    Ok(())
}

impl Page {
    /// How often each address came over the network since the last look.
    async fn transfers(&self) -> Result<BTreeMap<String, usize>> {
        let (mut kept, mut transfers) = (Vec::new(), BTreeMap::new());
        for (event, params) in self.network().await? {
            match event.as_str() {
                "Network.requestServedFromCache" => kept.push(params["requestId"].clone()),
                "Network.responseReceived" if !kept.contains(&params["requestId"]) && is_fresh(&params["response"]) => {
                    let address = params["response"]["url"].as_str().unwrap_or_default().to_owned();
                    *transfers.entry(address).or_default() += 1;
                }
                _ => {}
            }
        }
        Ok(transfers)
    }
}

fn is_fresh(response: &Value) -> bool {
    let is_web = response["url"].as_str().is_some_and(|address| address.starts_with("http"));
    is_web && response["fromDiskCache"] != true && response["fromPrefetchCache"] != true
}
