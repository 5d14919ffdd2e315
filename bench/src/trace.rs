//! What Chromium's own trace of a load tells: how long the page kept its thread, and what was to be seen when.

use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::page::Page;

/// A task that takes longer than this, in milliseconds, keeps a visitor waiting.
const LONG: f64 = 50.0;

/// A trace of one load. Times are milliseconds since the navigation.
pub(crate) struct Trace {
    /// When each task of the page's main thread began, and how long it took.
    pub(crate) tasks: Vec<(f64, f64)>,
    /// When the evaluation of each module began, with all that it led to at once, and how long it took.
    pub(crate) modules: Vec<(f64, f64)>,
    /// When each picture was shown, and the picture as a JPEG in Base64.
    pub(crate) pictures: Vec<(f64, String)>,
}

/// How a page kept its thread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Busy {
    /// Milliseconds of all long tasks that go beyond what is not long.
    pub(crate) blocked: f64,
    /// Milliseconds of the longest task.
    pub(crate) longest: f64,
}

impl Trace {
    /// Begins the trace of a page, which is not open yet; with pictures, which take time to make, where they are wanted.
    pub(crate) fn start(page: &mut Page<'_>, pictures: bool) -> Result<()> {
        let mut kinds =
            vec!["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "blink.user_timing", "loading"];
        if pictures {
            kinds.push("disabled-by-default-devtools.screenshot");
        }
        page.call("Tracing.start", json!({ "traceConfig": { "includedCategories": kinds } }))?;
        Ok(())
    }

    /// Ends the trace of a page.
    pub(crate) fn end(page: &mut Page<'_>) -> Result<Self> {
        page.call("Tracing.end", json!({}))?;
        let devtools = &mut page.chromium.devtools;
        devtools.event("Tracing.tracingComplete", Duration::from_secs(30))?.context("the trace never ends")?;
        let mut events = Vec::new();
        for mut part in devtools.events("Tracing.dataCollected")? {
            if let Value::Array(part) = part["value"].take() {
                events.extend(part);
            }
        }
        Self::read(&events, page.address())
    }

    fn read(events: &[Value], address: &str) -> Result<Self> {
        let begins = |event: &&Value| {
            event["name"] == "navigationStart" && event["args"]["data"]["documentLoaderURL"] == address
        };
        let begin = events.iter().find(begins).with_context(|| format!("the trace has no load of {address}"))?;
        let since = |event: &Value| Some((event["ts"].as_f64()? - begin["ts"].as_f64()?) / 1000.0);
        let is_ours = |event: &&Value| event["pid"] == begin["pid"] && event["tid"] == begin["tid"];
        let tasks = events.iter().filter(is_ours).filter(|event| event["name"] == "RunTask");
        let modules = events.iter().filter(is_ours).filter(|event| event["name"] == "v8.evaluateModule");
        let pictures = events.iter().filter(|event| event["name"] == "Screenshot");
        let span = |event: &Value| Some((since(event)?, event["dur"].as_f64()? / 1000.0));
        Ok(Self {
            tasks: tasks.filter_map(span).collect(),
            modules: modules.filter_map(span).collect(),
            pictures: pictures
                .filter_map(|one| Some((since(one)?, one["args"]["snapshot"].as_str()?.to_owned())))
                .collect(),
        })
    }

    /// How busy the page was from a time on.
    pub(crate) fn busy(&self, from: f64) -> Busy {
        let lengths = self.tasks.iter().filter(|(at, _)| *at >= from).map(|(_, length)| *length);
        let long = lengths.clone().map(|length| (length - LONG).max(0.0));
        Busy { blocked: long.sum(), longest: lengths.fold(0.0, f64::max) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Busy, Trace};

    #[test]
    fn only_what_the_page_does_beyond_fifty_milliseconds_blocks() {
        let task = |at: u32, length: u32, tid: u32| json!({ "name": "RunTask", "ts": at * 1000, "dur": length * 1000, "pid": 1, "tid": tid });
        let page = "http://a/";
        let begin = json!({
            "name": "navigationStart", "ts": 1000, "pid": 1, "tid": 7,
            "args": { "data": { "documentLoaderURL": page } },
        });
        let events = [task(2, 90, 7), begin, task(101, 60, 7), task(301, 49, 7), task(401, 70, 7), task(501, 200, 8)];
        let trace = Trace::read(&events, page).expect("the page is in the trace");
        assert_eq!(trace.busy(0.0), Busy { blocked: 70.0, longest: 90.0 });
        assert_eq!(trace.busy(100.0), Busy { blocked: 30.0, longest: 70.0 });
        assert!(Trace::read(&events, "http://b/").is_err());
    }
}
