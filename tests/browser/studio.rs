//! The studio in a real browser: a pack from nothing to a play, steps back, what is kept, files, languages, keys, looks.

mod chosen;
mod engines;
pub(crate) mod files;
mod kept;
mod keys;
mod languages;
mod large;
mod names;
mod policy;
mod sifting;
mod steps;
mod story;
mod tabs;
mod trouble;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::wait::until;

/// What the start reads where nothing is kept.
const EMPTY: &str = "Start with an empty quiz";

/// What somebody writes on three cards: myth, fact, kind of error, because.
const CARDS: [[&str; 4]; 3] = [
    ["Tap water is bad for you.", "Tap water here is tested every day.", "unchecked", "Nobody who says so has looked."],
    [
        "You drink or you do not.",
        "People can drink less, or on fewer days.",
        "either-or",
        "It leaves out all that is between.",
    ],
    [
        "One rude guest means rude guests.",
        "Most guests say thank you at the door.",
        "part-for-whole",
        "It takes one guest for all.",
    ],
];

/// A site with a studio at an address of its own, so that nothing is kept there yet.
pub(crate) async fn host() -> Result<Host> {
    Host::start(Plan::site()?).await
}

impl Page {
    /// Opens the studio of a site on which nothing is kept, and waits for its start.
    pub(crate) async fn open_studio(&self, root: &str) -> Result<()> {
        // An earlier host may have had the same address.
        self.goto(&format!("{root}/404.html")).await?;
        self.run_async("await new Promise(done => (indexedDB.deleteDatabase('unmyth-studio').onsuccess = done))")
            .await?;
        self.goto(&format!("{root}/studio/")).await?;
        self.until_screen("start").await
    }

    /// Opens the studio and begins an empty quiz.
    pub(crate) async fn begin_empty(&self, root: &str) -> Result<()> {
        self.open_studio(root).await?;
        self.press(Hand::Pointer, EMPTY).await?;
        self.until_screen("about-quiz").await
    }

    async fn field(&self, path: &str) -> Result<Element> {
        let found = self.session.client.find(Locator::Id(path)).await;
        match found {
            Ok(field) => Ok(field),
            Err(error) => Err(error).with_context(|| format!("there is no field {path}")),
        }
    }

    /// Types into the field at a path, after what is there.
    pub(crate) async fn write_in(&self, path: &str, text: &str) -> Result<()> {
        self.field(path).await?.send_keys(text).await.with_context(|| format!("cannot write in {path}"))
    }

    /// Types into the field at a path, over all that is there.
    async fn write_anew(&self, path: &str, text: &str) -> Result<()> {
        self.field(path).await?.click().await?;
        self.chord(&[Key::Control], 'a').await?;
        self.write_in(path, text).await
    }

    /// What stands in the field at a path.
    async fn read_in(&self, path: &str) -> Result<String> {
        let value = self.run("return document.getElementById(arguments[0])?.value", vec![json!(path)]).await?;
        value.as_str().map(str::to_owned).with_context(|| format!("there is no field {path}"))
    }

    async fn until_written(&self, path: &str, text: &str) -> Result<()> {
        self.until(&format!("{text:?} in {path}"), &format!("document.getElementById({path:?})?.value === {text:?}"))
            .await
    }

    /// Chooses from the list at a path.
    async fn choose_in(&self, path: &str, value: &str) -> Result<()> {
        self.field(path).await?.select_by_value(value).await.with_context(|| format!("cannot choose in {path}"))
    }

    /// Goes to a part by the list of parts.
    pub(crate) async fn show_part(&self, name: &str, screen: &str) -> Result<()> {
        let find = "const name = arguments[0];
            [...document.querySelectorAll('.unmyth-parts__one')].find(one => one.innerText.startsWith(name)).click()";
        self.run(find, vec![json!(name)]).await?;
        self.until_screen(screen).await
    }

    /// Waits until all that was written is on the disk.
    pub(crate) async fn until_all_kept(&self) -> Result<()> {
        self.until("all to be kept", "document.querySelector('[data-kept=kept]')").await
    }

    /// All that is on the disk, as JSON, without the program's knowing.
    async fn all_on_disk(&self) -> Result<String> {
        let script = "const ask = request => new Promise((done, failed) => {
                request.onsuccess = () => done(request.result);
                request.onerror = () => failed(request.error);
            });
            const disk = await ask(indexedDB.open('unmyth-studio'));
            const all = await ask(disk.transaction('desks').objectStore('desks').getAll());
            disk.close();
            return JSON.stringify(all)";
        let all = self.run_async(script).await?;
        all.as_str().map(str::to_owned).context("the disk has no answer")
    }

    /// Waits until a text is on the disk.
    async fn until_on_disk(&self, text: &str) -> Result<()> {
        // It is in a text in JSON, which is in JSON itself.
        let text = text.replace('"', "\\\"");
        until(&format!("{text} on the disk"), async || Ok(self.all_on_disk().await?.contains(&text).then_some(())))
            .await
    }

    /// Waits until the bar says that something is not kept, and why.
    async fn until_unkept(&self, words: &str) -> Result<()> {
        let condition = format!("document.querySelector('[data-kept=failed]')?.innerText.includes({words:?})");
        self.until("the failure", &condition).await
    }

    /// Writes what is around the cards, and two principles.
    async fn write_frame(&self) -> Result<()> {
        self.write_in("title", "Water: myth or fact?").await?;
        self.write_in("summary", "Three cards about what people drink.").await?;
        self.write_in("credit", "Written by the water office.").await?;
        self.write_in("introduction.title", "What this is about").await?;
        self.write_in("introduction.paragraphs[0]", "Water is for all.").await?;
        self.show_part("Principles", "principles").await?;
        self.write_in("principles[0].text", "Everyone is welcome.").await?;
        self.press(Hand::Pointer, "Add a principle").await?;
        self.until("a second principle", "document.getElementById('principles[1].text')").await?;
        self.write_in("principles[1].text", "Ask and listen.").await
    }

    /// Writes the card at a place, which is shown.
    async fn write_card(&self, at: usize) -> Result<()> {
        let [myth, fact, error, because] = CARDS[at];
        self.write_in(&format!("cards[{at}].myth"), myth).await?;
        self.write_in(&format!("cards[{at}].fact"), fact).await?;
        self.choose_in(&format!("cards[{at}].error"), error).await?;
        self.write_in(&format!("cards[{at}].because"), because).await?;
        let tick = "document.getElementById(arguments[0]).querySelector('input').click()";
        self.run(tick, vec![json!(format!("cards[{at}].principles"))]).await.map(drop)
    }

    /// Presses what downloads a file, and waits for the whole of it in a folder of its own.
    async fn take(&self, label: &str, folder: &Path, name: &str) -> Result<PathBuf> {
        fs::create_dir_all(folder)?;
        let params = json!({ "behavior": "allow", "downloadPath": folder });
        self.session.cdp("Browser.setDownloadBehavior", params).await?;
        self.press(Hand::Pointer, label).await?;
        let path = folder.join(name);
        until(&format!("the download of {name}"), async || {
            let is_whole = path.is_file() && fs::metadata(&path)?.len() > 0;
            Ok(is_whole.then(|| path.clone()))
        })
        .await
    }

    /// Opens files by the field of that id.
    pub(crate) async fn bring(&self, id: &str, paths: &[&Path]) -> Result<()> {
        let names: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        self.field(id).await?.send_keys(&names.join("\n")).await.context("cannot choose files")
    }
}

/// Fails where a host was asked for anything but the studio's own files, or told anything at all.
fn asks_for_its_own_alone(host: &Host) -> Result<()> {
    let asked = host.asked();
    let is_own = |path: &String| {
        let own = ["/404.html", "/studio/", "/player/studio-", "/player/desk-"];
        own.iter().any(|start| path.starts_with(start))
    };
    let others: Vec<_> = asked.iter().filter(|path| !is_own(path)).collect();
    ensure!(others.is_empty(), "the studio asks for {others:?}");
    ensure!(asked.len() > 3, "no request was seen, so this was no look: {asked:?}");
    ensure!(host.mailbox().letters().is_empty(), "the studio sends {:?}", host.mailbox().letters());
    Ok(())
}
