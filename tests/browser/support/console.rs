//! What the page says behind the visitor's back: console, requests, storage.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::support::engine::{Engine, Setting};
use crate::support::page::Page;
use crate::support::session::run_as;

impl Page {
    /// Fails where the page has written to the console or let an error through since the last look.
    pub(crate) async fn is_quiet(&self) -> Result<()> {
        let said = self.session.log("browser").await?;
        ensure!(said.is_empty(), "the console is not quiet: {said:#?}");
        Ok(())
    }

    /// What the page has written to the console since the last look.
    pub(crate) async fn said_to_the_console(&self) -> Result<Vec<String>> {
        Ok(self.session.log("browser").await?.iter().map(|entry| entry["message"].to_string()).collect())
    }

    /// Fails where a request since the last look went anywhere but to the site.
    pub(crate) async fn stays_home(&self) -> Result<()> {
        self.requests_begin_with(&format!("{}/", self.origin())).await
    }

    /// Fails where a request since the last look went anywhere but to addresses that begin with `home`.
    pub(crate) async fn requests_begin_with(&self, home: &str) -> Result<()> {
        let requests = self.requests().await?;
        let sent: Vec<_> = requests
            .iter()
            .filter(|address| !["data:", "blob:", "about:"].iter().any(|scheme| address.starts_with(scheme)))
            .collect();
        let away: Vec<_> = sent.iter().filter(|address| !address.starts_with(home)).collect();
        ensure!(away.is_empty(), "requests to elsewhere: {away:?}");
        ensure!(!sent.is_empty(), "no request was seen at all, so this was no look");
        Ok(())
    }

    /// Fails where anything was kept in the browser.
    pub(crate) async fn keeps_nothing(&self) -> Result<()> {
        let kept = self.run_async(include_str!("scripts/kept.js")).await?;
        ensure!(kept == json!({}), "the page keeps {kept}");
        let cookies = self.session.cdp("Network.getAllCookies", json!({})).await?;
        ensure!(cookies["cookies"] == json!([]), "the browser has cookies: {cookies}");
        Ok(())
    }

    /// The console's last messages, for an error.
    pub(crate) async fn last_words(&self) -> String {
        if self.session.engine != Engine::Chromium {
            return String::new();
        }
        match self.session.log("browser").await {
            Ok(said) => {
                said.iter().fold(String::new(), |all, entry| all + "\nconsole: " + &entry["message"].to_string())
            }
            Err(error) => format!("\nand the console does not answer: {error:#}"),
        }
    }

    async fn requests(&self) -> Result<Vec<String>> {
        let mut addresses = Vec::new();
        for (method, params) in self.network().await? {
            let address = match method.as_str() {
                "Network.requestWillBeSent" => &params["request"]["url"],
                "Network.webSocketCreated" | "Network.webTransportCreated" => &params["url"],
                _ => continue,
            };
            addresses.extend(address.as_str().map(str::to_owned));
        }
        Ok(addresses)
    }

    /// What the network log has since the last look: the name of each event, and what it says.
    pub(crate) async fn network(&self) -> Result<Vec<(String, Value)>> {
        let mut events = Vec::new();
        for entry in self.session.log("performance").await? {
            let mut event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            let mut message = event["message"].take();
            events.extend(message["method"].as_str().map(str::to_owned).map(|name| (name, message["params"].take())));
        }
        Ok(events)
    }
}

/// The three looks above would also pass if they saw nothing: here each must see what is planted.
#[test]
fn what_a_page_does_behind_the_visitors_back_is_seen() -> Result<()> {
    run_as(Engine::Chromium, Setting::Traffic, async |page| {
        page.open_quiz().await?;
        page.is_quiet().await?;
        page.stays_home().await?;
        page.keeps_nothing().await?;

        for planted in ["console.log('planted')", "setTimeout(() => { throw new Error('planted') })"] {
            page.run(planted, vec![]).await?;
            page.run_async("await new Promise(soon => setTimeout(soon))").await?;
            expect_complaint(&page.is_quiet().await, planted)?;
        }
        // The same server by another name is another origin.
        let elsewhere = page.origin().replace("127.0.0.1", "localhost");
        page.goto(&elsewhere).await?;
        expect_complaint(&page.stays_home().await, &elsewhere)?;
        page.open_quiz().await?;
        for (planted, removed) in [
            ("localStorage.setItem('planted', 1)", "localStorage.clear()"),
            ("document.cookie = 'planted=1; path=/'", "document.cookie = 'planted=; path=/; max-age=0'"),
            ("await caches.open('planted')", "await caches.delete('planted')"),
        ] {
            page.run_async(planted).await?;
            expect_complaint(&page.keeps_nothing().await, planted)?;
            page.run_async(removed).await?;
        }
        page.keeps_nothing().await
    })
}

fn expect_complaint(look: &Result<()>, planted: &str) -> Result<()> {
    ensure!(look.is_err(), "nobody saw {planted}");
    Ok(())
}
