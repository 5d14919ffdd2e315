//! Whatever can be pressed or filled in has a name that nothing else on its screen has, as the browser tells it to others.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;

/// What can be acted on, by its role.
const ROLES: [&str; 9] =
    ["button", "link", "textbox", "combobox", "checkbox", "radio", "Date", "InputTime", "DisclosureTriangle"];

impl Page {
    /// Fails where two have one name, or one has none. Returns how many there are.
    async fn has_names(&self, screen: &str) -> Result<usize> {
        let tree = self.session.cdp("Accessibility.getFullAXTree", json!({})).await?;
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for node in tree["nodes"].as_array().into_iter().flatten() {
            let role = node["role"]["value"].as_str().unwrap_or_default();
            let name = node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
            // Each field for a day has the browser's own button in it.
            let is_ours = node["ignored"] != true && !name.starts_with("Show date picker");
            if is_ours && ROLES.contains(&role) {
                ensure!(!name.is_empty(), "{screen}: this has no name: {node:#}");
                *names.entry(name).or_default() += 1;
            }
        }
        let twice: Vec<_> = names.iter().filter(|(_, count)| **count > 1).collect();
        ensure!(twice.is_empty(), "{screen}: more than one has the name {twice:#?}");
        Ok(names.len())
    }
}

#[test]
fn each_has_its_own() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        let files = [own("evidence/en.json"), own("evidence/es.json")];
        page.bring("unmyth-studio-open", &[&files[0], &files[1]]).await?;
        page.until_screen("about-quiz").await?;
        // What the checks say has buttons too: of what is lacking, out of date, or to be avoided, in two languages.
        page.write_anew("title", "Addicts, and other words").await?;
        page.show_part("Closing and links", "ending").await?;
        page.press(Hand::Pointer, "Add a link").await?;
        page.until("one more", "document.activeElement.id.startsWith('resources[')").await?;
        page.show_part("2.", "card-1").await?;
        for _ in 0..2 {
            page.press(Hand::Pointer, "Add a source").await?;
            page.until("one more", "document.activeElement.id.startsWith('cards[1].sources[')").await?;
        }
        page.write_anew("cards[1].myth", "Addicts stay addicts, as junkies do.").await?;
        page.write_anew("cards[1].fact", "Addicts do not stay addicts.").await?;
        page.until("word of it", "document.querySelectorAll('.unmyth-remarks__do').length > 1").await?;
        let count = page.run("return document.querySelectorAll('.unmyth-parts__one').length", vec![]).await?;
        let count = count.as_u64().unwrap_or_default();
        ensure!(count > 17, "there are {count} parts");
        let mut seen = 0;
        for at in 0..count {
            let go = format!(
                "document.querySelectorAll('.unmyth-parts__one')[{at}].click();
                await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));
                return document.querySelector('main').dataset.screen"
            );
            let screen: Value = page.run_async(&go).await?;
            seen += page.has_names(&screen.to_string()).await?;
        }
        ensure!(seen > 500, "only {seen} were seen: this was no look");
        // The same quiz twice on one device, and one that has no title yet.
        page.press(Hand::Pointer, "All quizzes").await?;
        page.until_screen("start").await?;
        for _ in 0..2 {
            page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json")]).await?;
            page.until_screen("about-quiz").await?;
            page.until_all_kept().await?;
            page.press(Hand::Pointer, "All quizzes").await?;
            page.until_screen("start").await?;
        }
        page.has_names("start").await?;
        page.is_quiet().await
    })
}
