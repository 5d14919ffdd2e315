//! Fields and parts of the studio's forms: go to a part, write, choose, read.

use anyhow::{Context as _, Result};
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::support::page::Page;

impl Page {
    /// Goes to a part by the list of parts; `screen` is its name in the page.
    pub(crate) async fn show_part(&self, name: &str, screen: &str) -> Result<()> {
        self.run(include_str!("scripts/show_part.js"), vec![json!(name)]).await?;
        self.until_screen(screen).await
    }

    /// Goes to the card at a place, counted from 0.
    pub(super) async fn show_card(&self, at: usize) -> Result<()> {
        self.show_part(&format!("{}.", at + 1), &format!("card-{at}")).await
    }

    /// The names of all parts, also where there is no room for their list.
    pub(super) async fn parts(&self) -> Result<Vec<String>> {
        let names = "return [...document.querySelectorAll('.unmyth-parts__one')].map(one => one.textContent)";
        Ok(serde_json::from_value(self.run(names, vec![]).await?)?)
    }

    pub(super) async fn field(&self, path: &str) -> Result<Element> {
        let found = self.session.client.find(Locator::Id(path)).await;
        found.with_context(|| format!("there is no field {path}"))
    }

    /// Types into the field at a path, after what is there, key by key.
    pub(crate) async fn write_in(&self, path: &str, text: &str) -> Result<()> {
        self.field(path).await?.send_keys(text).await.with_context(|| format!("cannot write in {path}"))
    }

    /// Types into the field at a path, key by key, instead of what is there.
    pub(super) async fn write_anew(&self, path: &str, text: &str) -> Result<()> {
        self.field(path).await?.click().await?;
        self.chord(&[Key::Control], 'a').await?;
        self.write_in(path, text).await
    }

    /// Fills in fields by a script, each after what is there, for tests of something else.
    pub(crate) async fn fill(&self, texts: &[(&str, &str)]) -> Result<()> {
        self.run(include_str!("scripts/fill.js"), vec![json!(texts), json!(false)]).await.map(drop)
    }

    /// The same for one field, instead of what is there.
    pub(super) async fn refill(&self, path: &str, text: &str) -> Result<()> {
        self.run(include_str!("scripts/fill.js"), vec![json!([[path, text]]), json!(true)]).await.map(drop)
    }

    /// Leaves the field that has the focus: a title or a myth gets its id then.
    pub(super) async fn leave_field(&self) -> Result<()> {
        self.run("document.activeElement.blur()", vec![]).await.map(drop)
    }

    /// Chooses from the list at a path, as visitors do.
    pub(super) async fn choose_in(&self, path: &str, value: &str) -> Result<()> {
        self.field(path).await?.select_by_value(value).await.with_context(|| format!("cannot choose in {path}"))
    }

    /// What is in the field at a path.
    pub(super) async fn read_in(&self, path: &str) -> Result<String> {
        let value = self.run("return document.getElementById(arguments[0])?.value", vec![json!(path)]).await?;
        value.as_str().map(str::to_owned).with_context(|| format!("there is no field {path}"))
    }

    pub(super) async fn until_written(&self, path: &str, text: &str) -> Result<()> {
        self.until(&format!("{text:?} in {path}"), &format!("document.getElementById({path:?})?.value === {text:?}"))
            .await
    }

    /// Waits until the element with an id has the focus.
    pub(super) async fn until_focus(&self, id: &str) -> Result<()> {
        self.until(&format!("the focus on {id}"), &format!("document.activeElement.id === {id:?}")).await
    }

    /// Waits until what the checks say under the field at a path has these words in it.
    pub(super) async fn until_checked(&self, path: &str, words: &str) -> Result<()> {
        let id = format!("{path}-said");
        self.until(
            &format!("{words:?} under {path}"),
            &format!("document.getElementById({id:?}).innerText.includes({words:?})"),
        )
        .await
    }
}
