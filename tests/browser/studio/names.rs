//! Every control and field has a name that nothing else on its screen has, as the browser passes it to screen readers.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::words;

/// The roles of controls and fields.
const ROLES: [&str; 9] =
    ["button", "link", "textbox", "combobox", "checkbox", "radio", "Date", "InputTime", "DisclosureTriangle"];

impl Page {
    /// Fails where two have the same name, or one has none. Returns how many there are.
    async fn has_names(&self) -> Result<usize> {
        let tree = self.session.cdp("Accessibility.getFullAXTree", json!({})).await?;
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for node in tree["nodes"].as_array().into_iter().flatten() {
            let role = node["role"]["value"].as_str().unwrap_or_default();
            let name = node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
            // Each field for a day has the browser's own button in it.
            let is_ours = node["ignored"] != true && !name.starts_with("Show date picker");
            if is_ours && ROLES.contains(&role) {
                ensure!(!name.is_empty(), "this has no name: {node:#}");
                *names.entry(name).or_default() += 1;
            }
        }
        let twice: Vec<_> = names.iter().filter(|(_, count)| **count > 1).collect();
        ensure!(twice.is_empty(), "more than one has the name {twice:#?}");
        Ok(names.len())
    }
}

#[test]
fn each_control_has_its_own_name() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("evidence/en.json"), &own("evidence/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        // What the checks say has buttons too: here of texts that are missing, out of date, or hold a word to avoid.
        page.refill("title", "Addicts, and other words").await?;
        page.show_part(text.part_ending, "ending").await?;
        for (add, list) in [(text.add_contact, "contacts"), (text.add_resource, "resources")] {
            page.press(Hand::Script, add).await?;
            page.until("another link", &format!("document.activeElement.id.startsWith('{list}[')")).await?;
        }
        page.show_card(1).await?;
        for _ in 0..2 {
            page.press(Hand::Script, text.add_source).await?;
            page.until("another source", "document.activeElement.id.startsWith('cards[1].sources[')").await?;
        }
        page.refill("cards[1].myth", "Addicts stay addicts, as junkies do.").await?;
        page.refill("cards[1].fact", "Addicts do not stay addicts.").await?;
        page.until("what the checks say", "document.querySelectorAll('.unmyth-remarks__do').length > 1").await?;
        let parts = page.parts().await?;
        ensure!(parts.len() > 17, "there are few parts: {parts:?}");
        let mut seen = 0;
        for (at, part) in parts.iter().enumerate() {
            page.run("document.querySelectorAll('.unmyth-parts__one')[arguments[0]].click()", vec![json!(at)]).await?;
            let is_shown = format!("document.querySelectorAll('.unmyth-parts__one')[{at}].matches('[aria-current]')");
            page.until(part, &is_shown).await?;
            seen += page.has_names().await.with_context(|| part.clone())?;
        }
        ensure!(seen > 500, "only {seen} were seen, which checks nothing");
        // The same quiz twice on one device, and another one.
        page.leave_quiz().await?;
        for _ in 0..2 {
            page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json")]).await?;
            page.until_screen("about-quiz").await?;
            page.leave_quiz().await?;
        }
        page.has_names().await.context("the start screen")?;
        page.is_quiet().await
    })
}
