//! What a visitor has in front of them: opening it, reading it, waiting for it.

use std::cell::Cell;
use std::time::Instant;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use serde_json::{Value, json};

use crate::support::engine::Setting;
use crate::support::session::Session;
use crate::support::site::QUIZ;
use crate::support::wait::until;

/// A page of a site in a browser.
pub(crate) struct Page {
    pub(crate) session: Session,
    origin: String,
    /// When and where a pointer has pressed last.
    pub(super) pressed: Cell<Option<(Instant, (f64, f64))>>,
}

impl Page {
    pub(crate) fn new(session: Session, origin: &str) -> Self {
        Self { session, origin: origin.to_owned(), pressed: Cell::default() }
    }

    /// Where the site is, like `http://127.0.0.1:4000`.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Opens an address as it is.
    pub(crate) async fn goto(&self, address: &str) -> Result<()> {
        self.session.client.goto(address).await.with_context(|| format!("cannot open {address}"))
    }

    /// Opens the quiz and waits for the WebAssembly to have taken it over.
    pub(crate) async fn open_quiz(&self) -> Result<()> {
        self.goto(&format!("{}{QUIZ}", self.origin)).await?;
        self.until_live().await
    }

    pub(crate) async fn until_live(&self) -> Result<()> {
        // In one look: a page that is being left is live still, and the still page of the next one has a question too.
        self.until("the quiz to be live", "document.querySelector('#unmyth[data-live] [data-screen=question]')").await
    }

    /// Waits for the screen of that name.
    pub(crate) async fn until_screen(&self, screen: &str) -> Result<()> {
        let condition = format!("document.querySelector('[data-screen={screen}]')");
        self.until(&format!("the screen {screen:?}"), &condition).await
    }

    /// Waits until a JavaScript expression is truthy. The page itself looks, frame by frame.
    pub(crate) async fn until(&self, what: &str, condition: &str) -> Result<()> {
        if self.session.setting() == Setting::NoScripts {
            // There no frame calls back.
            let script = format!("return Boolean({condition})");
            return until(what, async || Ok((self.run(&script, vec![]).await? == true).then_some(()))).await;
        }
        let script = include_str!("scripts/until.js").replace("CONDITION", condition);
        let mut refusal = String::new();
        let waited = until(what, async || match self.session.client.execute_async(&script, vec![]).await {
            Ok(Value::Bool(holds)) => Ok(holds.then_some(())),
            Ok(Value::String(error)) => bail!("{condition} cannot be looked at: {error}"),
            // A page that gives way to the next one takes its scripts along: some drivers say so, one says nothing.
            Ok(_) => Ok(None),
            Err(error) => {
                refusal = format!("\nthe last look failed: {error}");
                Ok(None)
            }
        });
        match waited.await {
            Ok(()) => Ok(()),
            Err(error) => bail!("{error:#}{refusal}\n{}", self.describe().await),
        }
    }

    /// Runs JavaScript and gives what it returns.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.session.client.execute(script, arguments).await.with_context(|| format!("this script failed: {script}"))
    }

    /// Runs the body of an async function and gives what it returns.
    pub(crate) async fn run_async(&self, body: &str) -> Result<Value> {
        self.run_async_with(body, vec![]).await
    }

    /// The same for a body that reads `arguments`.
    pub(crate) async fn run_async_with(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = include_str!("scripts/run_async.js").replace("BODY", body);
        let mut outcome = self.session.client.execute_async(&script, arguments).await?;
        // A browser may answer nothing where the page is left meanwhile, which is not what the script would have returned.
        ensure!(outcome.is_object(), "the page was left during this script: {body}");
        match &outcome["error"] {
            Value::Null => Ok(outcome["value"].take()),
            error => Err(anyhow!("{error} from this script: {body}")),
        }
    }

    /// Does something with pages in which a script has been run before any of theirs.
    pub(crate) async fn with_script<T>(&self, source: &str, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        let added = self.session.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        let done = act().await?;
        // The browser may serve another test, which one after a failure does not.
        let gone = json!({ "identifier": added["identifier"] });
        self.session.cdp("Page.removeScriptToEvaluateOnNewDocument", gone).await?;
        Ok(done)
    }

    /// Runs a script that calls its last argument when it is done, with an error or with nothing.
    pub(crate) async fn perform(&self, script: &str, arguments: Vec<Value>) -> Result<()> {
        let outcome = self.session.client.execute_async(script, arguments).await?;
        match outcome.as_str() {
            None | Some("") => Ok(()),
            Some(error) => bail!("{error}\n{}", self.describe().await),
        }
    }

    /// A JavaScript expression's value as text, plain.
    pub(crate) async fn text_of(&self, expression: &str) -> Result<String> {
        let value = self.run(&format!("return {expression}"), vec![]).await?;
        match value.as_str() {
            Some(text) => Ok(plain(text)),
            None => bail!("{expression} is {value}\n{}", self.describe().await),
        }
    }

    /// The visible text of the one element that matches.
    pub(crate) async fn text(&self, selector: &str) -> Result<String> {
        let found = self.texts(selector).await?;
        ensure!(found.len() == 1, "{} elements match {selector}\n{}", found.len(), self.describe().await);
        Ok(found.concat())
    }

    /// The visible text of each visible element that matches.
    pub(crate) async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let found = self.run(include_str!("scripts/texts.js"), vec![json!(selector)]).await?;
        Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect())
    }

    /// Which screen is shown.
    pub(crate) async fn screen(&self) -> Result<String> {
        self.text_of("document.querySelector('[data-screen]')?.dataset.screen").await
    }

    /// The visible text of the element that has the focus.
    pub(crate) async fn focused(&self) -> Result<String> {
        self.text_of("document.activeElement === document.body ? '(nothing)' : document.activeElement.innerText").await
    }

    /// Fails where the page is wider than the window.
    pub(crate) async fn fits(&self) -> Result<()> {
        let over = self.run(include_str!("scripts/too_wide.js"), vec![]).await?;
        ensure!(over == "", "the page scrolls sideways: {}", over.as_str().unwrap_or_default());
        Ok(())
    }

    /// What is on the page, for an error.
    pub(crate) async fn describe(&self) -> String {
        let page = match self.run(include_str!("scripts/describe.js"), vec![]).await {
            Ok(page) => page.as_str().unwrap_or_default().to_owned(),
            Err(error) => format!("and the page does not answer: {error:#}"),
        };
        format!("--- the page:\n{page}\n---{}", self.last_words().await)
    }
}

/// Text with straight apostrophes and single spaces, so that typography is free to change.
pub(crate) fn plain(text: &str) -> String {
    let straight = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}
