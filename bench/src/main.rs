//! `cargo xtask bench`: measures the built quiz in Chromium, against a page of the same content written by hand.

mod bench;
mod chromium;
mod condition;
mod devtools;
mod figure;
mod filmstrip;
mod load;
mod page;
mod report;
mod row;
mod server;
mod sheet;
mod subject;
mod table;
mod trace;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, thread};

use anyhow::{Context as _, Result};

use bench::Bench;
use chromium::Chromium;
use condition::Condition;
use report::Part;
use subject::Subject;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let (unmyth, site, out) = (path("UNMYTH_BIN")?, path("UNMYTH_SITE")?, path("UNMYTH_OUT")?);
    let rounds: usize = needed("UNMYTH_ROUNDS")?.to_string_lossy().parse().context("UNMYTH_ROUNDS is no number")?;
    fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    let room = tempfile::tempdir()?;
    let ours = Subject::ours(&unmyth, &site)?;
    let by_hand = Subject::by_hand(&unmyth, &room.path().join("by-hand"))?;
    let mut chromium = Chromium::start(room.path())?;
    let about = about(&chromium.version()?, rounds);

    let mut bench = Bench::new(chromium, &ours, &by_hand);
    bench.warm_up()?;
    for condition in Condition::ALL {
        for round in 0..rounds {
            eprintln!("{}: round {} of {rounds}", condition.name(), round + 1);
            bench.round(condition, round)?;
        }
    }
    eprintln!("taps at all moments of the load");
    bench.tap_at_all_moments()?;
    let (report, filmstrip) = (out.join("report.md"), out.join("filmstrip.png"));
    eprintln!("the filmstrip");
    bench.film(room.path(), &filmstrip)?;

    let bytes = table::bytes(bench.sheet(), &site, &ours, &by_hand)?;
    let mut parts = vec![Part { heading: "Bytes", about: "files as they travel", rows: bytes }];
    // The phone first: it has the budgets.
    parts.extend(Condition::ALL.iter().rev().map(|condition| Part {
        heading: condition.name(),
        about: condition.about(),
        rows: table::times(bench.sheet(), *condition),
    }));
    let text = report::report(&about, &parts);
    fs::write(&report, &text)?;
    println!("{text}\nThis report is {}.\nWhat is to be seen when is {}.", report.display(), filmstrip.display());
    Ok(())
}

/// On what is measured, and how busy that is: on a busy machine the figures say little.
fn about(version: &str, rounds: usize) -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let load = fs::read_to_string("/proc/loadavg").ok();
    let load = load.as_deref().and_then(|load| load.split(' ').next());
    let busy = load.map(|load| format!(", load {load} at the start")).unwrap_or_default();
    format!("{version}, {rounds} rounds; {cores} cores{busy}.")
}

/// A path that the command sets.
fn path(name: &str) -> Result<PathBuf> {
    needed(name).map(PathBuf::from)
}

fn needed(name: &str) -> Result<std::ffi::OsString> {
    env::var_os(name).with_context(|| format!("{name} is not set: run `cargo xtask bench`"))
}
