//! One cold load of a page: a fresh tab, a hand that taps, and the eyes of `watch.js`.

use std::time::Duration;

use anyhow::{Context as _, Error, Result, bail, ensure};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::condition::Condition;
use crate::subject::Subject;

const WATCH: &str = include_str!("watch.js");

/// The name of the world that `watch.js` has to itself.
const WORLD: &str = "bench";

/// How long anything on a page may take.
const LIMIT: Duration = Duration::from_secs(20);

/// A tab.
pub(crate) struct Page<'a> {
    pub(crate) chromium: &'a mut Chromium,
    address: String,
    target: String,
    session: String,
    world: Value,
}

/// A place in the window, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    x: f64,
    y: f64,
}

impl<'a> Page<'a> {
    /// A tab in which a subject's page is to be loaded and played; `load` is a number not used before.
    pub(crate) fn new(
        chromium: &'a mut Chromium,
        subject: &Subject,
        condition: Condition,
        load: usize,
    ) -> Result<Self> {
        let mut page = Self::blank(chromium, subject.address(load), condition)?;
        let watch = WATCH.replace("SUBJECT", &subject.parts().to_string());
        page.call("Runtime.addBinding", json!({ "name": "tell", "executionContextName": WORLD }))?;
        page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch, "worldName": WORLD }))?;
        Ok(page)
    }

    /// A tab the size of a phone that is ready to load what is at an address.
    pub(crate) fn blank(chromium: &'a mut Chromium, address: String, condition: Condition) -> Result<Self> {
        chromium.devtools.forget();
        let text = |value: &Value| value.as_str().map(str::to_owned).context("Chromium gives no name");
        let target = text(&chromium.call("Target.createTarget", json!({ "url": "about:blank" }))?["targetId"])?;
        let attached = chromium.call("Target.attachToTarget", json!({ "targetId": target, "flatten": true }))?;
        let session = text(&attached["sessionId"])?;
        let mut page = Self { chromium, address, target, session, world: Value::Null };
        let window = json!({ "width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true });
        for (method, params) in [
            ("Page.enable", json!({})),
            ("Runtime.enable", json!({})),
            ("Network.enable", json!({})),
            ("Network.emulateNetworkConditions", condition.line()),
            ("Emulation.setCPUThrottlingRate", json!({ "rate": condition.slower() })),
            ("Emulation.setDeviceMetricsOverride", window),
            ("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })),
        ] {
            page.call(method, params)?;
        }
        Ok(page)
    }

    /// Where the page is.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// A command to this tab.
    pub(crate) fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        self.chromium.devtools.call(Some(&self.session), method, params)
    }

    /// Goes to the page; what names this load in events.
    pub(crate) fn go(&mut self) -> Result<Value> {
        let mut gone = self.call("Page.navigate", json!({ "url": self.address }))?;
        ensure!(gone["errorText"].is_null(), "cannot open {}: {}", self.address, gone["errorText"]);
        Ok(gone["loaderId"].take())
    }

    /// Goes to the page, and waits until for half a second nothing was asked for.
    pub(crate) fn go_to_rest(&mut self) -> Result<()> {
        self.call("Page.setLifecycleEventsEnabled", json!({ "enabled": true }))?;
        let load = self.go()?;
        loop {
            let event = self.chromium.devtools.event("Page.lifecycleEvent", LIMIT)?;
            let event = event.with_context(|| format!("{} is never at rest", self.address))?;
            if event["loaderId"] == load && event["name"] == "networkIdle" {
                return Ok(());
            }
        }
    }

    /// The requests so far, and as much of what came of them; with a name, once a file that ends so has come.
    pub(crate) fn requests(&mut self, last: Option<&str>) -> Result<(Vec<Value>, Vec<Value>)> {
        let (mut asked, mut ended) = (Vec::new(), Vec::new());
        loop {
            let devtools = &mut self.chromium.devtools;
            asked.extend(devtools.events("Network.requestWillBeSent")?);
            ended.extend(devtools.events("Network.loadingFinished")?);
            let is_last = |one: &&Value| {
                last.is_none_or(|last| one["request"]["url"].as_str().is_some_and(|url| url.ends_with(last)))
            };
            let has_ended = |one: &Value| ended.iter().any(|end: &Value| end["requestId"] == one["requestId"]);
            if last.is_none() || asked.iter().filter(is_last).any(has_ended) {
                return Ok((asked, ended));
            }
            let next = devtools.event("Network.loadingFinished", LIMIT)?;
            ended.push(next.with_context(|| format!("{} waits for {last:?} in vain", self.address))?);
        }
    }

    /// Goes to the page, waits until its first card can be answered, and tells where its answers are.
    pub(crate) fn open(&mut self) -> Result<Vec<Spot>> {
        self.go()?;
        let told = self.chromium.devtools.event("Runtime.bindingCalled", LIMIT)?;
        let mut told = told.with_context(|| format!("the first card of {} never comes", self.address))?;
        self.world = told["executionContextId"].take();
        let spots: Value = serde_json::from_str(told["payload"].as_str().unwrap_or_default())?;
        spots.as_array().into_iter().flatten().map(Spot::try_from).collect()
    }

    /// What an expression on the `bench` of `watch.js` comes to, once it has.
    pub(crate) fn ask(&mut self, expression: &str) -> Result<Value> {
        self.evaluate(json!({ "expression": format!("bench.{expression}"), "contextId": self.world }))
    }

    /// What an expression comes to in the page itself, once it has.
    pub(crate) fn run(&mut self, expression: &str) -> Result<Value> {
        self.evaluate(json!({ "expression": expression }))
    }

    fn evaluate(&mut self, mut params: Value) -> Result<Value> {
        params["awaitPromise"] = true.into();
        params["returnByValue"] = true.into();
        let expression = params["expression"].clone();
        let mut outcome = self.call("Runtime.evaluate", params)?;
        match &outcome["exceptionDetails"] {
            Value::Null => Ok(outcome["result"]["value"].take()),
            error => bail!("{expression} failed: {}", error["exception"]["description"]),
        }
    }

    /// Where to tap, as an expression on the `bench` of `watch.js` tells it.
    pub(crate) fn find(&mut self, expression: &str) -> Result<Spot> {
        Spot::try_from(&self.ask(expression)?)
    }

    /// Taps, and holds the finger down that long.
    pub(crate) fn tap(&mut self, Spot { x, y }: Spot, held: Duration) -> Result<()> {
        let down = json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] });
        // Not waited for: a busy page would answer late, and so hold the finger down.
        self.chromium.devtools.send(Some(&self.session), "Input.dispatchTouchEvent", down)?;
        self.wait(held)?;
        self.call("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))?;
        Ok(())
    }

    /// Lets time pass, and keeps what comes.
    pub(crate) fn wait(&mut self, time: Duration) -> Result<()> {
        self.chromium.devtools.event("an event that never comes", time)?;
        Ok(())
    }

    /// Closes the tab.
    pub(crate) fn close(self) -> Result<()> {
        self.chromium.call("Target.closeTarget", json!({ "targetId": self.target }))?;
        Ok(())
    }
}

impl TryFrom<&Value> for Spot {
    type Error = Error;

    fn try_from(value: &Value) -> Result<Self> {
        let side = |name: &str| value[name].as_f64().with_context(|| format!("{value} is no place in the window"));
        Ok(Self { x: side("x")?, y: side("y")? })
    }
}
