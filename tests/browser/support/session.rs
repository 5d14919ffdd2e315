//! A browser with its driver, lent to one test at a time and kept for the next.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use url::{ParseError, Url};

use crate::support::engine::{Engine, Setting};
use crate::support::fonts::Fonts;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::site::Site;

/// A session outlives the test that opened it, so all tests share the runtime that it lives on.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("tokio starts"));
/// Where a Chromium keeps what it keeps, in its scratch folder.
const PROFILE: &str = "profile";
/// Browsers whose test went well. After one that did not, nobody knows what state its browser is in.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Runs a test in an engine, on the built site.
pub(crate) fn run(engine: Engine, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_as(engine, Setting::Usual, test)
}

/// Runs a test in an engine that is set up in some way, on the built site.
pub(crate) fn run_as(engine: Engine, setting: Setting, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    // Chromium's driver alone can note requests.
    let setting = if engine == Engine::Chromium || setting != Setting::Traffic { setting } else { Setting::Usual };
    // And WebKit's comes like this.
    let setting = if (engine, setting) == (Engine::WebKit, Setting::NoStorage) { Setting::Usual } else { setting };
    run_in(Browser { engine, setting, fonts: Fonts::Palatino }, test)
}

/// Runs a test in a Chromium with these fonts, on the built site.
pub(crate) fn run_with(fonts: Fonts, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_in(Browser { engine: Engine::Chromium, setting: Setting::Usual, fonts }, test)
}

fn run_in(browser: Browser, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    RUNTIME.block_on(async {
        let site = Site::shared().await?;
        let session = Session::take(browser).await?;
        let page = Page::new(session, &site.origin);
        test(&page).await?;
        // A page that is kept open would go on drawing, beside the tests that come.
        page.session.client.goto("about:blank").await?;
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(page.session);
        Ok(())
    })
}

/// Runs a test that opens its browsers itself, one at a time.
pub(crate) fn run_alone(test: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
    RUNTIME.block_on(test())
}

/// The same tests in Chromium, Firefox and WebKit, each with what engines differ in: `name: Setting differs in Reason,`.
macro_rules! in_each_engine {
    ($($test:ident: $setting:ident differs in $reason:ident,)*) => {
        $crate::support::session::tests!(in_chromium, Chromium, $($test: $setting,)*);
        $crate::support::session::tests!(in_firefox, Firefox, $($test: $setting,)*);
        $crate::support::session::tests!(in_webkit, WebKit, $($test: $setting,)*);
        const _: &[$crate::support::engine::Differs] = &[$($crate::support::engine::Differs::$reason),*];
    };
}
pub(crate) use in_each_engine;

/// Tests of what is the same in each engine: `name: Setting,`.
macro_rules! in_chromium {
    ($($test:ident: $setting:ident,)*) => {
        $crate::support::session::tests!(in_chromium_only, Chromium, $($test: $setting,)*);
    };
}
pub(crate) use in_chromium;

/// A module of tests in one engine, each named like the function that it runs.
macro_rules! tests {
    ($module:ident, $engine:ident, $($test:ident: $setting:ident,)*) => {
        mod $module {
            use $crate::support::engine::{Engine, Setting};
            use $crate::support::session::run_as;
            $(#[test]
            fn $test() -> anyhow::Result<()> {
                run_as(Engine::$engine, Setting::$setting, super::$test)
            })*
        }
    };
}
pub(crate) use tests;

/// The same test in Chromium with the other sets of fonts, for what depends on how wide letters are.
macro_rules! with_other_fonts {
    ($($test:ident),*) => {
        $crate::support::session::with_other_fonts!(@ with_dejavu, DejaVu, $($test),*);
        $crate::support::session::with_other_fonts!(@ with_liberation, Liberation, $($test),*);
    };
    (@ $module:ident, $fonts:ident, $($test:ident),*) => {
        mod $module {
            $(#[test]
            fn $test() -> anyhow::Result<()> {
                $crate::support::session::run_with($crate::support::fonts::Fonts::$fonts, super::$test)
            })*
        }
    };
}
pub(crate) use with_other_fonts;

/// Which browser, set up how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Browser {
    engine: Engine,
    setting: Setting,
    fonts: Fonts,
}

/// See the module.
pub(crate) struct Session {
    pub(crate) engine: Engine,
    browser: Browser,
    pub(crate) client: Client,
    scratch: Scratch,
}

impl Session {
    async fn take(browser: Browser) -> Result<Self> {
        let kept = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            let place = idle.iter().position(|session| session.browser == browser);
            place.map(|place| idle.swap_remove(place))
        };
        let session = match kept {
            Some(session) => session,
            None => Self::open(browser).await.with_context(|| format!("cannot start {browser:?}"))?,
        };
        session.clear().await?;
        Ok(session)
    }

    async fn open(browser: Browser) -> Result<Self> {
        let scratch = Scratch::new()?;
        let profile = scratch.folder().join(PROFILE);
        Self::open_in(&profile, browser, scratch).await
    }

    /// A Chromium that finds what the last one has left in the folder `profile`. It is killed when dropped.
    pub(crate) async fn of_device(profile: &Path) -> Result<Self> {
        let browser = Browser { engine: Engine::Chromium, setting: Setting::Usual, fonts: Fonts::Palatino };
        Self::open_in(profile, browser, Scratch::new()?).await
    }

    async fn open_in(profile: &Path, browser: Browser, mut scratch: Scratch) -> Result<Self> {
        let Browser { engine, setting, fonts } = browser;
        let driver = engine.start(setting, fonts, &mut scratch).await?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(setting, profile)?);
        let client =
            builder.connect(&driver).await.with_context(|| format!("its driver said: {}", scratch.said("driver")))?;
        Ok(Self { engine, browser, client, scratch })
    }

    /// How its browser is set up.
    pub(crate) fn setting(&self) -> Setting {
        self.browser.setting
    }

    /// An element that a script has returned.
    pub(crate) fn element(&self, value: &Value) -> Result<Element> {
        // As WebDriver names one.
        let id = value["element-6066-11e4-a52e-4f735466cecf"].as_str().context("this is no element")?;
        Ok(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// The last of what its driver and its browser have printed.
    pub(crate) fn printed(&self) -> String {
        let said = self.scratch.said("driver");
        let start = said.char_indices().rev().nth(2000).map_or(0, |(at, _)| at);
        said[start..].to_owned()
    }

    /// Where a Chromium of no device keeps what it keeps.
    pub(crate) fn profile(&self) -> PathBuf {
        self.scratch.folder().join(PROFILE)
    }

    /// Forgets what the last test set up. A page's own state goes with the page.
    async fn clear(&self) -> Result<()> {
        self.client.goto("about:blank").await?;
        if self.engine == Engine::Chromium {
            self.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await?;
            self.cdp("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })).await?;
            self.cdp("Browser.resetPermissions", json!({})).await?;
            self.log("browser").await?;
            if self.setting() == Setting::Traffic {
                self.log("performance").await?;
            }
        }
        Ok(())
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn cdp(&self, method: &str, params: Value) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "{:?} does not know {method}", self.engine);
        let body = json!({ "cmd": method, "params": params });
        self.vendor("goog/cdp/execute", body).await.with_context(|| format!("{method} failed"))
    }

    /// What is new in one of Chromium's logs.
    pub(crate) async fn log(&self, kind: &str) -> Result<Vec<Value>> {
        match self.vendor("se/log", json!({ "type": kind })).await? {
            Value::Array(entries) => Ok(entries),
            other => anyhow::bail!("a log is an array, not {other}"),
        }
    }

    async fn vendor(&self, path: &'static str, body: Value) -> Result<Value, CmdError> {
        self.client.issue_cmd(Vendor { path, body }).await
    }
}

/// A command that only one maker's driver has.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
