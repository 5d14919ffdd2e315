//! Which room of the sources may name which other: the doors of ARCHITECTURE.md.

use super::{
    Finding,
    code::{self, Language, line, words},
};

/// A house with rooms of its own, and the one of them that touches the browser.
struct House {
    /// Where it stands.
    path: &'static str,
    browser: &'static str,
    rooms: &'static [Room],
}

const HOUSES: &[House] = &[
    House { path: "src/", browser: "shell", rooms: ROOMS },
    House { path: "crates/kiosk/src/", browser: "device", rooms: KIOSK },
    House { path: "crates/studio/src/", browser: "device", rooms: STUDIO },
];

/// A room of a house, and the rooms and crates of ours that it never names.
struct Room {
    name: &'static str,
    never: &'static [&'static str],
    remedy: &'static str,
}

const ROOMS: &[Room] = &[
    Room {
        name: "store",
        never: &["app", "start", "view", "shell", "wire"],
        remedy: "the store takes values and returns values: let `app` pass in what it needs",
    },
    Room {
        name: "counting",
        never: &["app", "start", "store", "view", "shell", "text"],
        remedy: "what may be counted is said of values alone: let the caller pass them in",
    },
    Room {
        name: "view",
        never: &["app", "start", "store", "shell", "wire"],
        remedy: "a view takes props and returns Html: let `app` pass in the value and a callback",
    },
    Room {
        name: "shell",
        never: &["app", "start", "store", "wire"],
        remedy: "the shell tells what it found and does what it is asked: let `app` or `start` join the two",
    },
    Room {
        name: "app",
        never: &["start", "wire"],
        remedy: "the app gets what was read as props: let `start` pass it in",
    },
    Room {
        name: "text",
        never: &["app", "start", "store", "view", "shell", "wire"],
        remedy: "strings know the core's types alone: let the caller turn its own into those",
    },
];

const KIOSK: &[Room] = &[
    Room {
        name: "state",
        never: &["app", "start", "view", "device"],
        remedy: "the state takes values and returns values: let `app` pass in what it needs",
    },
    Room {
        name: "view",
        never: &["app", "start", "state", "device", "wire"],
        remedy: "a view takes props and returns Html: let `app` pass in the value and a callback",
    },
    Room {
        name: "device",
        never: &["app", "start", "view"],
        remedy: "the device tells what it found and does what it is asked: let `app` or `start` join the two",
    },
    Room {
        name: "app",
        never: &["start", "wire"],
        remedy: "the app gets what was read as props: let `start` or the device pass it in",
    },
    Room {
        name: "text",
        never: &["app", "start", "state", "view", "device", "wire"],
        remedy: "strings know nothing else: let the caller choose among them",
    },
];

const STUDIO: &[Room] = &[
    Room {
        name: "state",
        never: &["app", "start", "view", "device", "text"],
        remedy: "the state takes values and returns values: let `app` pass in what it needs",
    },
    Room {
        name: "view",
        never: &["app", "device"],
        remedy: "a view takes values and returns Html: let `app` pass in the value and a callback",
    },
    Room {
        name: "device",
        never: &["app", "start", "view"],
        remedy: "the device tells what it found and does what it is asked: let `app` or `start` join the two",
    },
    Room {
        name: "app",
        never: &["wire", "check", "translate"],
        remedy: "the app moves values between state, views and device: let the state say what they mean",
    },
    Room {
        name: "text",
        never: &["app", "start", "state", "view", "device", "wire"],
        remedy: "strings know nothing else: let the caller choose among them",
    },
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
    let Some((house, room)) = room(path) else {
        return findings;
    };
    if room != house.browser {
        findings.extend(browser_names(&code).map(|at| {
            let rule = format!("`{room}` touches the browser; only `{}` does", house.browser);
            let remedy = format!("put the call into {}{} and give this code the outcome", house.path, house.browser);
            Finding::new(path, line(&code, at), rule, remedy)
        }));
    }
    for room in house.rooms.iter().filter(|it| it.name == room) {
        let never = room.never.iter();
        findings.extend(never.filter_map(|other| {
            let at = words(&code, other).find(|&at| is_path(&code, at, other))?;
            let rule = format!("`{}` never names `{other}`", room.name);
            Some(Finding::new(path, line(&code, at), rule, room.remedy))
        }));
    }
    findings
}

/// "store" for `src/store.rs` and for all in `src/store/`, with the house that it is in.
fn room(path: &str) -> Option<(&'static House, &str)> {
    let house = HOUSES.iter().find(|house| path.starts_with(house.path))?;
    let first = path.strip_prefix(house.path)?.split('/').next()?;
    Some((house, first.strip_suffix(".rs").unwrap_or(first)))
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
    fn each_door_is_shut() {
        for (path, text, line) in [
            ("src/store.rs", "//! A.\nuse crate::shell;", 2),
            ("src/store/log.rs", "use crate::{\n    text,\n    view::Card,\n};", 3),
            ("src/counting.rs", "//! A.\n\nuse crate::shell;", 3),
            ("src/view/card.rs", "let it = crate::store::Store;", 1),
            ("src/view/card.rs", "\nuse wire::Pack;", 2),
            ("src/view.rs", "use web_sys::Window;", 1),
            ("src/view.rs", "use gloo_timers::Timeout;", 1),
            ("src/view.rs", "\n\nwasm_bindgen_futures::spawn_local(f);", 3),
            ("src/text/en.rs", "use crate::view::Card;", 1),
            ("src/text.rs", "use wire::Pack;", 1),
            ("src/text.rs", "use js_sys::Date;", 1),
            ("src/shell/pack.rs", "wire::parse(name, bytes)", 1),
            ("src/shell.rs", "use crate::app::App;", 1),
            ("src/app.rs", "crate::start::start();", 1),
            ("src/app.rs", "use gloo::events::EventListener;", 1),
            ("src/main.rs", "web_sys::window();", 1),
            ("crates/kiosk/src/state.rs", "use crate::device::now;", 1),
            ("crates/kiosk/src/view/qr.rs", "use web_sys::Element;", 1),
            ("crates/kiosk/src/app/keeper.rs", "use gloo::timers;", 1),
            ("crates/kiosk/src/device/idle.rs", "use crate::app::App;", 1),
            ("crates/studio/src/state/desk.rs", "use crate::text::Text;", 1),
            ("crates/studio/src/view/field.rs", "use web_sys::Element;", 1),
            ("crates/studio/src/app/desk.rs", "wire::parse_file(name, bytes)", 1),
            ("crates/studio/src/device/files.rs", "use crate::view::part;", 1),
            ("crates/quiz/src/deck.rs", "use std::time::Instant;", 1),
            ("crates/quiz/src/deck.rs", "use std::{\n    fmt,\n    fs,\n};", 3),
            ("crates/quiz/src/deck.rs", "let it = std::env::args();", 1),
            ("crates/quiz/src/deck.rs", "use std::net::IpAddr;", 1),
            ("crates/quiz/src/deck.rs", "rand::random();", 1),
        ] {
            let found = check(path, text);
            let lines: Vec<_> = found.iter().map(|it| it.line).collect();
            assert_eq!(lines, [line], "{path}: {text}");
        }
    }

    #[test]
    fn what_is_allowed_passes() {
        for (path, text) in [
            ("src/store.rs", "//! Not the `shell::` nor web_sys.\nuse quiz::Play;"),
            ("src/view/card.rs", "use crate::text::Text;\nlet store = props.view;"),
            ("src/view/card.rs", "html! { <p class=\"unmyth-shell::store\"/> }"),
            ("src/app.rs", "use crate::{shell, store, text, view};"),
            ("src/shell.rs", "use crate::{text, view};\nuse web_sys::Window;"),
            ("crates/quiz/src/deck.rs", "use std::{fmt, sync::Arc};\nlet time = brand(env);"),
            ("crates/kiosk/src/device/keeping.rs", "wire::account::parse(text); js_sys::Array::new()"),
            ("crates/server/src/main.rs", "use std::{env, fs, time};"),
        ] {
            assert_eq!(check(path, text), [], "{path}: {text}");
        }
    }
}
