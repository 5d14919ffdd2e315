//! What a browser may refuse: the kiosk plays without it, and its attendant is told what is missing.

use anyhow::{Result, ensure};
use serde_json::json;

use super::clock::run_held;
use super::host;
use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run_as;
use crate::support::words;
use unmyth_kiosk::Text;

/// Each of them, and what the menu says then.
fn refusals(words: &'static Text) -> [(&'static str, &'static str); 8] {
    [
        ("storage", words.missing_storage),
        ("locks", words.missing_locks),
        ("worker", words.offline_blocked),
        ("workers", words.offline_blocked),
        ("awake", words.missing_awake),
        ("voice", words.missing_voice),
        // Nothing asks for it.
        ("screen", ""),
        ("downloads", ""),
    ]
}

impl Page {
    /// A visit, and then the attendant's menu, which says all of this.
    async fn plays_and_says(&self, refused: &[&str], said: &[&str]) -> Result<()> {
        self.crowd(1).await?;
        self.call_attendant("attendant").await?;
        for words in said {
            let shown = format!("document.querySelector('main').innerText.includes({})", json!(words));
            self.until(&format!("{words:?} without {refused:?}"), &shown).await?;
        }
        self.has_no_fault().await
    }
}

#[test]
fn each_alone_and_all_together() -> Result<()> {
    let all = refusals(words::kiosk("en"));
    let alone = all.iter().map(|one| vec![*one]);
    for refused in alone.chain([all.to_vec()]) {
        let (names, said): (Vec<_>, Vec<_>) = refused.into_iter().unzip();
        let script = include_str!("scripts/refuse.js").replace("REFUSED", &json!(names).to_string());
        run_held(async |page| {
            page.with_script(&script, async || {
                let host = host().await?;
                page.open_kiosk(&host.root).await?;
                page.plays_and_says(&names, &said).await
            })
            .await
        })?;
    }
    Ok(())
}

/// As a policy of the browser's owner has it, and not only a script of ours.
#[test]
fn all_site_data() -> Result<()> {
    run_as(Engine::Chromium, Setting::NoSiteData, async |page| {
        let (host, words) = (host().await?, words::kiosk("en"));
        page.with_held_clock(async || {
            page.open_kiosk(&host.root).await?;
            page.plays_and_says(&["site data"], &[words.missing_storage, words.missing_locks, words.offline_blocked])
                .await?;
            page.shoot("kiosk-attendant-refused").await
        })
        .await?;
        host.nothing_came()?;
        page.goto(&format!("{}/kiosk/setup/", host.root)).await?;
        page.until_step_says(
            "offline",
            "This browser does not let websites keep files. Allow site data for this website in the \
             browser's settings, or leave private browsing. Without it, the kiosk needs a network at each start.",
        )
        .await?;
        page.until("what is missing", "!document.querySelector('[data-lacks=locks]').hidden").await?;
        let site = "document.querySelector('[name=site]').value = 'booth'";
        page.run(site, vec![]).await?;
        page.press(Hand::Script, "Save").await?;
        page.until("why it is not saved", "!document.querySelector('[data-step=choose] [data-said=blocked]').hidden")
            .await?;
        ensure!(page.screen().await? == "setup", "{}", page.describe().await);
        page.has_no_fault().await
    })
}
