//! A partner's page in a browser, and the frames on it.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use axum::http::HeaderName;
use serde_json::json;

use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::site::{Site, project};
use crate::support::wait::until;

/// Where the pages in tests/hosts say that the quiz is.
const WRITTEN: &str = "http://127.0.0.1:8080";

/// Notes what goes wrong from here on, or is written to the console by a script.
pub(super) const COMPLAIN: &str = include_str!("scripts/complain.js");

/// What each page begins with; a policy that it has comes after it.
const BEGINNING: &str = "<meta charset=\"utf-8\">";

/// A host of partners' pages, for the quiz at another one.
pub(crate) struct Partner {
    host: Host,
    quiz: String,
}

impl Partner {
    /// With the quiz that the real program serves.
    pub(crate) async fn start() -> Result<Self> {
        Self::of(&Site::counting("on").await?.0).await
    }

    /// With a quiz whose server has gone.
    pub(super) async fn down() -> Result<Self> {
        let gone = Host::start(Plan::site()?).await?;
        Self::of(&gone.root).await
    }

    /// With pages in a `folder` of their own.
    pub(super) async fn with(folder: PathBuf) -> Result<Self> {
        let plan = Plan { folder, edits: vec![watched()], ..Plan::site()? };
        Ok(Self { host: Host::start(plan).await?, quiz: String::new() })
    }

    /// With pages that their host sends with these headers.
    pub(super) async fn sending(headers: &[(&'static str, &str)]) -> Result<Self> {
        let headers =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), (*value).to_owned())).collect();
        let quiz = Site::counting("on").await?.0;
        Ok(Self { host: Host::start(Plan { headers, ..Self::plan(&quiz)? }).await?, quiz })
    }

    /// With a quiz at that address.
    pub(super) async fn of(root: &str) -> Result<Self> {
        Self::by(root, "embed.js").await
    }

    /// With a quiz at that address, by that script of its.
    pub(super) async fn by(root: &str, script: &str) -> Result<Self> {
        let mut plan = Self::plan(root)?;
        plan.edits.push(("/embed.js", format!("/{script}")));
        Ok(Self { host: Host::start(plan).await?, quiz: root.to_owned() })
    }

    /// With three of a quiz at that address in the place of the one in plain.html. They lie over each other, so that all
    /// are equally wide and in sight: a browser neither draws nor measures a frame that is not.
    pub(super) async fn with_three(root: &str, pack: &str) -> Result<Self> {
        let one = format!("<unmyth-quiz pack=\"{pack}\" style=\"grid-area: 1 / 1\">");
        let three = format!("<div id=\"stack\" style=\"display: grid\">{one}</unmyth-quiz>{one}</unmyth-quiz>{one}");
        let mut plan = Self::plan(root)?;
        plan.edits.push(("<unmyth-quiz pack=\"harm-reduction\">", three));
        Ok(Self { host: Host::start(plan).await?, quiz: root.to_owned() })
    }

    fn plan(origin: &str) -> Result<Plan> {
        let folder = project().join("tests/hosts");
        Ok(Plan { folder, edits: vec![(WRITTEN, origin.to_owned()), watched()], ..Plan::site()? })
    }

    /// Where its quiz is.
    pub(super) fn quiz(&self) -> &str {
        &self.quiz
    }

    /// The address of one of the pages.
    pub(super) fn at(&self, name: &str) -> String {
        format!("{}/{name}", self.host.root)
    }
}

/// Has the page watched from its beginning. The script leaves: a page may show what its elements hold, whatever they are.
fn watched() -> (&'static str, String) {
    let watch = include_str!("scripts/watch.js");
    (BEGINNING, format!("{BEGINNING}<script>document.currentScript.remove();\n{COMPLAIN}\n{watch}</script>"))
}

/// The n-th element's frame, by a script.
const FRAME: &str = "document.querySelectorAll('unmyth-quiz')[arguments[0]].shadowRoot.querySelector('iframe')";

impl Page {
    /// Opens a partner's page and waits until its first quiz is there.
    pub(crate) async fn open_partner(&self, partner: &Partner, name: &str) -> Result<()> {
        self.goto(&partner.at(name)).await?;
        self.until_ready(0).await
    }

    /// Waits until the n-th quiz is shown.
    pub(super) async fn until_ready(&self, n: usize) -> Result<()> {
        let shown =
            format!("document.querySelectorAll('unmyth-quiz')[{n}]?.shadowRoot?.querySelector('iframe:not([inert])')");
        self.until(&format!("quiz {n} to be shown"), &shown).await
    }

    /// Waits until the first frame, shown or not, has the page at that path.
    pub(super) async fn until_loaded(&self, path: &str) -> Result<()> {
        self.until("a frame", "document.querySelector('unmyth-quiz')?.shadowRoot?.querySelector('iframe')").await?;
        let is_there = format!("location.pathname === '{path}' && document.readyState === 'complete'");
        self.within(0, async || self.until(&format!("the page {path} in the frame"), &is_there).await).await
    }

    /// Does something within the n-th quiz's frame, and comes back to the page around it.
    pub(crate) async fn within<T>(&self, n: usize, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        self.inside(&FRAME.replace("arguments[0]", &n.to_string()), act).await
    }

    /// Does something within the frame that a JavaScript expression finds.
    pub(super) async fn inside<T>(&self, frame: &str, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        let found = self.run(&format!("return {frame}"), vec![]).await?;
        self.session.element(&found).context("there is no frame")?.enter_frame().await?;
        let done = act().await;
        self.session.client.clone().enter_parent_frame().await?;
        done
    }

    /// How high the n-th frame is, in CSS pixels.
    pub(super) async fn height(&self, n: usize) -> Result<f64> {
        let height = self.run(&format!("return {FRAME}.getBoundingClientRect().height"), vec![json!(n)]).await?;
        height.as_f64().with_context(|| format!("a height is a number, not {height}"))
    }

    /// Waits until all of the n-th quiz can be seen without scrolling in its frame.
    pub(super) async fn until_whole(&self, n: usize) -> Result<()> {
        let script =
            "const { scrollHeight, clientHeight } = document.documentElement; return scrollHeight - clientHeight";
        until("the frame to be as high as its quiz", async || {
            let hidden = self.within(n, async || self.run(script, vec![]).await).await?;
            Ok((hidden == 0).then_some(()))
        })
        .await
    }
}
