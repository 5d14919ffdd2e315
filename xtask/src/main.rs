//! `cargo xtask`: what developers and CI run, from set-up on a bare machine to the whole test suite.

mod axe;
mod bench;
mod browsers;
mod debian;
mod flags;
mod fuzz;
mod network;
mod postgres;
mod project;
mod serve;
mod site;
mod test;
mod tidy;
mod toolchain;
mod tools;

use std::process::ExitCode;

use anyhow::Result;

use flags::{Xtask, XtaskCmd};
use project::Project;

fn main() -> ExitCode {
    match run(Xtask::from_env_or_exit()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not anyhow's own form: that adds a backtrace of this program, which helps no reader.
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(flags: Xtask) -> Result<()> {
    let project = Project::find()?;
    match flags.subcommand {
        XtaskCmd::Setup(_) => test::set_up(&project),
        XtaskCmd::Build(build) => site::build(&project, site::Kind::dev_if(build.dev)),
        XtaskCmd::Serve(serve) => serve::serve(&project, serve.listen, serve.port),
        XtaskCmd::Test(test) => test::run(&project, &test.step),
        XtaskCmd::Bench(bench) => bench::run(&project, bench.rounds, bench.only),
        XtaskCmd::Tidy(_) => tidy::check(&project),
    }
}
