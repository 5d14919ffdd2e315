//! `cargo xtask bench`: measures the built quiz in Chromium and the server that takes its tallies, each against a reference
//! of the same run.

mod bench;
mod chromium;
mod condition;
mod devtools;
mod figure;
mod filmstrip;
mod load;
mod page;
mod pages;
mod partner;
mod report;
mod row;
mod server;
mod sheet;
mod subject;
mod table;
mod tally;
mod trace;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, thread};

use anyhow::{Context as _, Result};

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
    let (unmyth, out) = (path("UNMYTH_BIN")?, path("UNMYTH_OUT")?);
    let rounds: usize = needed("UNMYTH_ROUNDS")?.to_string_lossy().parse().context("UNMYTH_ROUNDS is no number")?;
    fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    let (report, filmstrip) = (out.join("report.md"), out.join("filmstrip.png"));
    let (mut parts, mut about) = (Vec::new(), about(rounds));
    // What is to be measured is what there is the address of.
    let site = env::var_os("UNMYTH_SITE").map(PathBuf::from);
    if let Some(site) = &site {
        let (version, pages) = pages::measure(&unmyth, site, rounds, &filmstrip)?;
        about = format!("{version}, {about}");
        parts.extend(pages);
    }
    if let Some(site) = env::var_os("UNMYTH_EMBED").map(PathBuf::from) {
        parts.push(partner::measure(&unmyth, &site, rounds)?);
    }
    if env::var_os("UNMYTH_SERVER").is_some() {
        let postgres = env::var("UNMYTH_POSTGRES").ok();
        parts.extend(tally::measure(&unmyth, &out, rounds, postgres.as_deref())?);
    }
    let text = report::report(&about, &parts);
    fs::write(&report, &text)?;
    println!("{text}\nThis report is {}.", report.display());
    if site.is_some() {
        println!("What is to be seen when is {}.", filmstrip.display());
    }
    Ok(())
}

/// On what is measured, and how busy that is: on a busy machine the figures say little.
fn about(rounds: usize) -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let load = fs::read_to_string("/proc/loadavg").ok();
    let load = load.as_deref().and_then(|load| load.split(' ').next());
    let busy = load.map(|load| format!(", load {load} at the start")).unwrap_or_default();
    format!("{rounds} rounds; {cores} cores{busy}.")
}

/// A path that the command sets.
fn path(name: &str) -> Result<PathBuf> {
    needed(name).map(PathBuf::from)
}

fn needed(name: &str) -> Result<std::ffi::OsString> {
    env::var_os(name).with_context(|| format!("{name} is not set: run `cargo xtask bench`"))
}
