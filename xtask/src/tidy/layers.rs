//! Which module of a crate may use which other: what Cargo cannot check, since it is one crate.

use super::{
    Finding,
    code::{self, Language, line, words},
};

/// A crate whose modules are layers.
struct Layered {
    path: &'static str,
    /// The only module that touches the browser.
    browser: &'static str,
    /// Each layer with what it never uses: modules of its crate, or crates of ours.
    layers: &'static [(&'static str, &'static [&'static str])],
}

const CRATES: &[Layered] = &[
    Layered {
        path: "src/",
        browser: "browser",
        layers: &[
            ("state", &["app", "start", "browser", "views"]),
            ("browser", &["app", "start", "state"]),
            ("app", &["start"]),
        ],
    },
    Layered {
        path: "crates/kiosk/src/",
        browser: "device",
        layers: &[
            ("state", &["app", "start", "view", "device"]),
            ("view", &["app", "start", "state", "device", "wire"]),
            ("device", &["app", "start", "view"]),
            ("app", &["start", "wire"]),
            ("text", &["app", "start", "state", "view", "device", "wire"]),
        ],
    },
    Layered {
        path: "crates/studio/src/",
        browser: "device",
        layers: &[
            ("state", &["app", "start", "view", "device", "text"]),
            ("view", &["app", "device"]),
            ("device", &["app", "start", "view"]),
            ("app", &["wire", "check", "translate"]),
            ("text", &["app", "start", "state", "view", "device", "wire"]),
        ],
    },
    // One layer, which no browser's type enters.
    Layered { path: "crates/views/src/", browser: "none", layers: &[] },
];

/// What to do instead.
const REMEDIES: &[(&str, &str)] = &[
    ("state", "the state takes values and returns values: let `app` pass in what it needs"),
    ("view", "a view takes values and returns Html: let `app` pass in the value and a callback"),
    ("app", "the app joins state, views and browser: let one of them read or say what this needs"),
    ("text", "words know nothing else: let the caller choose among them"),
    ("", "it reports what it found and does what it is asked: let `app` or `start` join the two"),
];

/// Crates that reach the browser. `gloo` and `wasm_bindgen` stand for all crates that begin so.
const BROWSER: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// What the core never names: input, output, clock and randomness come to it as arguments.
const IMPURE: &[&str] = &["time", "fs", "net", "env", "io", "process", "thread"];

/// Checks one file of Rust.
pub(super) fn check(path: &str, text: &str) -> Vec<Finding> {
    let code = code::parts(text, Language::Rust).code;
    let mut findings = Vec::new();
    if path.starts_with("crates/quiz/") {
        let std = IMPURE.iter().filter_map(|it| Some((*it, names_of_std(&code, it)?)));
        let rand = words(&code, "rand").next().map(|at| ("rand", at));
        findings.extend(std.chain(rand).map(|(name, at)| {
            let rule = format!("`quiz` is pure, and this names `{name}`");
            let remedy = "take the value as an argument; the caller has the clock, the files and the dice";
            Finding::new(path, line(&code, at), rule, remedy)
        }));
    }
    let Some((layered, layer)) = layer(path) else {
        return findings;
    };
    if layer != layered.browser {
        findings.extend(browser_names(&code).map(|at| {
            let rule = format!("`{layer}` touches the browser; only `{}` does", layered.browser);
            let remedy =
                format!("put the call into {}{} and give this code the outcome", layered.path, layered.browser);
            Finding::new(path, line(&code, at), rule, remedy)
        }));
    }
    let never = layered.layers.iter().filter(|(name, _)| *name == layer).flat_map(|(_, never)| *never);
    findings.extend(never.filter_map(|other| {
        let at = words(&code, other).find(|&at| is_path(&code, at, other))?;
        let (_, remedy) = REMEDIES.iter().find(|(name, _)| [layer, ""].contains(name))?;
        Some(Finding::new(path, line(&code, at), format!("`{layer}` never uses `{other}`"), *remedy))
    }));
    findings
}

/// "state" for `src/state.rs` and for all in `src/state/`, with the crate that it is in.
fn layer(path: &str) -> Option<(&'static Layered, &str)> {
    let layered = CRATES.iter().find(|layered| path.starts_with(layered.path))?;
    let first = path.strip_prefix(layered.path)?.split('/').next()?;
    Some((layered, first.strip_suffix(".rs").unwrap_or(first)))
}

/// Whether the word at `at` is part of a path or of a `use`, and not a variable or a field.
fn is_path(code: &str, at: usize, word: &str) -> bool {
    let (before, after) = (&code[..at], &code[at + word.len()..]);
    before.ends_with("::") || after.starts_with("::") || is_in_use(before)
}

/// Whether a `use` that begins in this text has not ended in it.
fn is_in_use(before: &str) -> bool {
    let start = words(before, "use").last();
    start.is_some_and(|it| !before[it..].contains(';'))
}

/// Where `std::name` is named, also in `use std::{…, name, …}`.
fn names_of_std(code: &str, name: &str) -> Option<usize> {
    words(code, name).find(|&at| {
        let before = &code[..at];
        let start = words(before, "use").last().unwrap_or_default();
        let of_std = |it: &str| it.trim_start_matches("use").trim_start().starts_with("std::{");
        before.ends_with("std::") || is_in_use(before) && of_std(&before[start..])
    })
}

/// Where crates of the browser are named, each line once.
fn browser_names(code: &str) -> impl Iterator<Item = usize> {
    let starts = code.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let names = |line: &str| {
        let mut names = line.split(|it| !code::is_word(it));
        names.any(|name| BROWSER.iter().any(|it| name == *it || name.starts_with(&format!("{it}_"))))
            || line.contains("#[wasm_bindgen")
    };
    starts.filter(move |it| names(it.1)).map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn each_rule_can_fail() {
        for (path, text, line) in [
            ("src/state.rs", "//! A.\nuse crate::browser;", 2),
            ("src/state/log.rs", "use crate::{\n    app,\n    start,\n};", 2),
            ("src/browser.rs", "use crate::app::App;", 1),
            ("src/browser/pack.rs", "let it = crate::state::Store;", 1),
            ("src/app.rs", "crate::start::start();", 1),
            ("src/app.rs", "use gloo::events::EventListener;", 1),
            ("src/main.rs", "web_sys::window();", 1),
            ("crates/views/src/card.rs", "use web_sys::Window;", 1),
            ("crates/views/src/lib.rs", "use gloo_timers::Timeout;", 1),
            ("crates/views/src/text.rs", "\n\nwasm_bindgen_futures::spawn_local(f);", 3),
            ("crates/kiosk/src/state.rs", "use crate::device::now;", 1),
            ("crates/kiosk/src/view/qr.rs", "use web_sys::Element;", 1),
            ("crates/kiosk/src/app/attendant.rs", "use gloo::timers;", 1),
            ("crates/kiosk/src/device/idle.rs", "use crate::app::App;", 1),
            ("crates/studio/src/state/draft.rs", "use crate::text::Text;", 1),
            ("crates/studio/src/view/field.rs", "use web_sys::Element;", 1),
            ("crates/studio/src/app/draft.rs", "wire::parse_file(name, bytes)", 1),
            ("crates/studio/src/device/files.rs", "use crate::view::part;", 1),
            ("crates/quiz/src/deck.rs", "use std::time::Instant;", 1),
            ("crates/quiz/src/deck.rs", "use std::{\n    fmt,\n    fs,\n};", 3),
            ("crates/quiz/src/deck.rs", "let it = std::env::args();", 1),
            ("crates/quiz/src/deck.rs", "use std::net::IpAddr;", 1),
            ("crates/quiz/src/deck.rs", "rand::random();", 1),
        ] {
            let found = check(path, text);
            assert_eq!(found.first().map(|it| it.line), Some(line), "{path}: {text}");
        }
    }

    #[test]
    fn what_is_allowed_passes() {
        for (path, text) in [
            ("src/state.rs", "//! Not the `browser::` nor web_sys.\nuse quiz::Play;"),
            ("crates/views/src/card.rs", "use crate::text::Text;\nlet state = props.view;"),
            ("crates/views/src/card.rs", "html! { <p class=\"unmyth-browser::state\"/> }"),
            ("src/app.rs", "use crate::{browser, state};"),
            ("src/browser.rs", "use views::Text;\nuse web_sys::Window;"),
            ("crates/quiz/src/deck.rs", "use std::{fmt, sync::Arc};\nlet time = brand(env);"),
            ("crates/kiosk/src/device/keeping.rs", "wire::outbox::parse(text); js_sys::Array::new()"),
            ("crates/unmyth/src/main.rs", "use std::{env, fs, time};"),
        ] {
            assert_eq!(check(path, text), [], "{path}: {text}");
        }
    }
}
