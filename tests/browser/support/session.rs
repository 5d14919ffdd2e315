//! A browser with its driver, lent to one test at a time and kept for the next.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;
use url::{ParseError, Url};

use crate::support::engine::{Engine, Setting};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::site::Site;

/// A session outlives the test that opened it, so all tests share the runtime that it lives on.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("tokio starts"));
/// Where a Chromium keeps what it keeps, in its scratch folder.
const PROFILE: &str = "profile";
/// How many browsers work at a time.
static SEATS: Semaphore = Semaphore::const_new(2);
/// Browsers whose test went well. After one that did not, nobody knows what state its browser is in.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Runs a test in an engine, on the built site.
pub(crate) fn run(engine: Engine, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_as(engine, Setting::Usual, test)
}

/// Runs a test in an engine that is set up in some way, on the built site.
pub(crate) fn run_as(engine: Engine, setting: Setting, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    RUNTIME.block_on(async {
        let _seat = SEATS.acquire().await?;
        let site = Site::shared().await?;
        let session = Session::take(engine, setting).await?;
        let page = Page::new(session, &site.origin);
        test(&page).await?;
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(page.session);
        Ok(())
    })
}

/// Runs a test that opens its browsers itself, one at a time.
pub(crate) fn run_alone(test: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
    RUNTIME.block_on(async {
        let _seat = SEATS.acquire().await?;
        test().await
    })
}

/// The same test in each engine, named like the function that it runs.
macro_rules! in_each_engine {
    ($($test:ident: $setting:ident,)*) => {
        $crate::support::session::in_each_engine!(@ in_chromium, Chromium, $($test: $setting,)*);
        $crate::support::session::in_each_engine!(@ in_firefox, Firefox, $($test: $setting,)*);
        $crate::support::session::in_each_engine!(@ in_webkit, WebKit, $($test: $setting,)*);
    };
    (@ $module:ident, $engine:ident, $($test:ident: $setting:ident,)*) => {
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
pub(crate) use in_each_engine;

/// See the module.
pub(crate) struct Session {
    pub(crate) engine: Engine,
    setting: Setting,
    pub(crate) client: Client,
    scratch: Scratch,
}

impl Session {
    async fn take(engine: Engine, setting: Setting) -> Result<Self> {
        let kept = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            let fits = |session: &Self| session.engine == engine && session.setting == setting;
            idle.iter().position(fits).map(|place| idle.swap_remove(place))
        };
        let session = match kept {
            Some(session) => session,
            None => {
                Self::open(engine, setting).await.with_context(|| format!("cannot start {engine:?}, {setting:?}"))?
            }
        };
        session.clear().await?;
        Ok(session)
    }

    async fn open(engine: Engine, setting: Setting) -> Result<Self> {
        let scratch = Scratch::new()?;
        let profile = scratch.folder().join(PROFILE);
        Self::open_in(&profile, engine, setting, scratch).await
    }

    /// A Chromium that finds what the last one has left in the folder `profile`. It is killed when dropped.
    pub(crate) async fn of_device(profile: &Path) -> Result<Self> {
        Self::open_in(profile, Engine::Chromium, Setting::Usual, Scratch::new()?).await
    }

    async fn open_in(profile: &Path, engine: Engine, setting: Setting, mut scratch: Scratch) -> Result<Self> {
        let driver = engine.start(setting, &mut scratch).await?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(setting, profile)?);
        let client =
            builder.connect(&driver).await.with_context(|| format!("its driver said: {}", scratch.said("driver")))?;
        Ok(Self { engine, setting, client, scratch })
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
            self.log("performance").await?;
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
