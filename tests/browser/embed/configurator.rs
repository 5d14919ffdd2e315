//! The configurator: by keyboard alone, what it shows and copies.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::site::Site;

in_each_engine! {
    by_keyboard_alone: Usual differs in Focus,
}

in_chromium! {
    choices_are_in_the_fragment: Usual,
    without_scripts_there_is_the_code: NoScripts,
    where_copying_is_forbidden_the_code_is_selected: Usual,
    what_wordpress_finds_is_told: Usual,
    under_a_prefix: Usual,
    is_as_wide_as_is_asked_for: Usual,
}

impl Page {
    /// Opens the configurator of the built site, and waits until its quiz is shown.
    pub(crate) async fn open_configurator(&self, fragment: &str) -> Result<()> {
        self.open_configurator_of(self.origin(), fragment).await
    }

    pub(super) async fn open_configurator_of(&self, site: &str, fragment: &str) -> Result<()> {
        // Where it is open already, another fragment alone would load nothing.
        self.goto("about:blank").await?;
        self.goto(&format!("{site}/embed/{fragment}")).await?;
        self.until("the code", "document.querySelector('[data-code=line] code')?.textContent").await?;
        self.run("document.querySelector('unmyth-quiz').scrollIntoView()", vec![]).await?;
        self.until_ready(0).await?;
        self.run("scrollTo(0, 0)", vec![]).await.map(drop)
    }

    /// The code of that name, as it is.
    pub(super) async fn code(&self, name: &str) -> Result<String> {
        let script = "return document.querySelector(`[data-code=${arguments[0]}] code`).textContent";
        let code = self.run(script, vec![json!(name)]).await?;
        Ok(code.as_str().context("code is text")?.to_owned())
    }

    /// Presses Tab until the focus is on what matches.
    async fn tab_to_match(&self, selector: &str) -> Result<()> {
        let is_there = "return document.activeElement.matches(arguments[0])";
        for _ in 0..20 {
            if self.run(is_there, vec![json!(selector)]).await? == true {
                return Ok(());
            }
            self.key(Key::Tab).await?;
        }
        anyhow::bail!("Tab does not reach {selector}\n{}", self.describe().await)
    }

    async fn write(&self, text: &str) -> Result<()> {
        self.session.client.active_element().await?.send_keys(text).await.context("cannot write")
    }
}

async fn by_keyboard_alone(page: &Page) -> Result<()> {
    let site = Site::counting("on").await?.0;
    page.open_configurator_of(&site, "").await?;
    page.run(include_str!("scripts/note_copies.js"), vec![]).await?;
    page.tab_to_match("[name=theme]").await?;
    // By the first letter, which needs no list to be opened.
    page.write("d").await?;
    page.tab_to_match("[name=accent]").await?;
    page.write("#FFCC00").await?;
    page.tab_to_match("[name=site]").await?;
    page.write("library").await?;
    page.tab_to_match("[name=width]").await?;
    page.until("the accent's two forms", "document.querySelector('[data-accent=suited]').checkVisibility()").await?;
    let said = page.text("[data-accent=suited]").await?;
    ensure!(said.contains("#876c00") && said.contains("#ffcc00"), "{said}");

    let written = format!(
        "<script type=\"module\" src=\"{site}/embed.js\"></script>\n\
         <unmyth-quiz pack=\"harm-reduction\" theme=\"dark\" accent=\"#ffcc00\" site=\"library\">\
         <a href=\"{site}/harm-reduction/#site=library\">Harm reduction: myth or fact?</a></unmyth-quiz>"
    );
    ensure!(page.code("line").await? == written, "the code is {}", page.code("line").await?);
    for (name, said) in [
        ("line", "The code is copied."),
        ("wordpress", "The address is copied."),
        ("frame", "The plain iframe is copied."),
        ("pinned", "The pinned code is copied."),
        ("room", "The style is copied."),
        ("policy", "The policy is copied."),
    ] {
        tab_past_the_preview(page).await?;
        page.press(Hand::Enter, &page.text(&format!("[data-code={name}] button")).await?).await?;
        page.until(said, &format!("document.querySelector('[data-code={name}]').innerText.includes('{said}')")).await?;
        let copied = page.run("return window.noted", vec![]).await?;
        ensure!(copied == page.code(name).await?, "{name}: this was copied: {copied}");
    }
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

/// To the first button behind the preview: within its frame a driver does not see what has the focus.
async fn tab_past_the_preview(page: &Page) -> Result<()> {
    let is_past = "return document.activeElement.matches('[data-code] button')";
    for _ in 0..20 {
        if page.run(is_past, vec![]).await? == true {
            return Ok(());
        }
        page.key(Key::Tab).await?;
    }
    anyhow::bail!("Tab does not leave the preview\n{}", page.describe().await)
}

/// And never in a query, which the server would see.
async fn choices_are_in_the_fragment(page: &Page) -> Result<()> {
    let site = Site::counting("on").await?.0;
    page.open_configurator_of(&site, "#lang=en&theme=light&accent=0c5c63&counting=ask&site=library").await?;
    let frame = page.code("frame").await?;
    let wanted = format!(
        "src=\"{site}/harm-reduction/en/#theme=light&amp;accent=0c5c63&amp;counting=ask&amp;site=library\" title=\"Harm"
    );
    ensure!(frame.contains(&wanted), "{frame}");
    // The preview counts nobody.
    let preview = page.run("return document.querySelector('unmyth-quiz').outerHTML.split('>')[0]", vec![]).await?;
    ensure!(
        preview
            == "<unmyth-quiz pack=\"harm-reduction\" counting=\"off\" lang=\"en\" theme=\"light\" accent=\"#0c5c63\"",
        "{preview}"
    );
    page.tab_to_match("[name=theme]").await?;
    page.write("d").await?;
    page.key(Key::Tab).await?;
    page.until("the choice in the address", "location.hash.includes('theme=dark')").await?;
    ensure!(page.run("return location.search", vec![]).await? == "", "a query has choices");
    page.run("location.hash = '#site=Two%20Words&accent=blue&pack=none&lang=tlh'", vec![]).await?;
    page.until("the words about the site", "document.querySelector('[data-wrong=site]').innerText").await?;
    let line = page.code("line").await?;
    ensure!(line.contains("<unmyth-quiz pack=\"harm-reduction\"><a"), "what is wrong is left out: {line}");
    ensure!(page.text("[data-accent=wrong]").await?.contains("#0c5c63"), "the accent's form is told");
    Ok(())
}

async fn without_scripts_there_is_the_code(page: &Page) -> Result<()> {
    page.goto(&format!("{}/embed/", page.origin())).await?;
    let shown = page.session.client.find(fantoccini::Locator::Css("[data-code=still]")).await?.text().await?;
    ensure!(shown.contains("<unmyth-quiz pack=\"harm-reduction\">"), "{shown}");
    ensure!(!shown.contains("Copy"), "a button that does nothing is shown: {shown}");
    let all = page.session.client.find(fantoccini::Locator::Css("main")).await?.text().await?;
    for words in ["frame-src https://", "It cannot see a card", "Put the address of this website"] {
        ensure!(all.contains(words), "{words} is not in\n{all}");
    }
    ensure!(!all.contains("Preview") && !all.contains("Get the code"), "what needs scripts is shown:\n{all}");
    Ok(())
}

async fn where_copying_is_forbidden_the_code_is_selected(page: &Page) -> Result<()> {
    page.open_configurator("").await?;
    page.run(include_str!("scripts/forbid_copies.js"), vec![]).await?;
    page.press(Hand::Pointer, &page.text("[data-code=line] button").await?).await?;
    page.until("word of it", "document.querySelector('[data-code=line]').innerText.includes('press Ctrl+C')").await?;
    let selected = page.text_of("getSelection().toString()").await?;
    ensure!(selected.contains("<unmyth-quiz pack="), "this is selected: {selected}");
    page.has_no_fault().await?;
    page.is_quiet().await
}

/// It finds the quiz where the site knows its own address.
async fn what_wordpress_finds_is_told(page: &Page) -> Result<()> {
    page.open_configurator("").await?;
    let told = "document.querySelector('[data-wordpress=unknown]').checkVisibility()";
    page.until("word of what is missing", told).await?;
    let site = Site::counting("on").await?.0;
    page.open_configurator_of(&site, "#theme=dark").await?;
    let address = page.code("wordpress").await?;
    ensure!(address == format!("{site}/harm-reduction/#theme=dark"), "the address is {address}");
    let asked = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/oembed.json'))";
    page.until("the site to be asked", asked).await?;
    page.rest().await?;
    let told = page.texts("[data-wordpress]").await?;
    ensure!(told.is_empty(), "this is told of a site that is well: {told:?}");
    page.is_quiet().await
}

/// In the folder of somebody else's site, whose host sends files as they are.
async fn under_a_prefix(page: &Page) -> Result<()> {
    let host = Host::start(Plan { prefix: "/some/where", ..Plan::site()? }).await?;
    page.open_configurator_of(&host.root, "").await?;
    let line = page.code("line").await?;
    ensure!(line.contains(&format!("src=\"{}/embed.js\"", host.root)), "{line}");
    ensure!(line.contains(&format!("href=\"{}/harm-reduction/\"", host.root)), "{line}");
    let away: Vec<_> = host.asked().into_iter().filter(|path| !path.starts_with("/some/where/")).collect();
    ensure!(away.is_empty(), "asked for outside the folder: {away:?}");
    Ok(())
}

async fn is_as_wide_as_is_asked_for(page: &Page) -> Result<()> {
    page.resize(1280, 900).await?;
    page.open_configurator("").await?;
    for (width, px) in [("phone", 360), ("tablet", 768)] {
        page.run("document.querySelector(`[value=${arguments[0]}]`).click()", vec![json!(width)]).await?;
        let condition = format!("document.querySelector('[data-wide]').textContent === '{px} px'");
        page.until("the width to be told", &condition).await?;
        let inside = page.run("return document.querySelector('unmyth-quiz').clientWidth", vec![]).await?;
        ensure!(inside == px, "{width} is {inside} px wide");
    }
    // Nothing but the site's own files is asked for.
    page.is_quiet().await?;
    page.keeps_nothing().await
}
