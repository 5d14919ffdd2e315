//! `cargo xtask`: what developers and CI run, from set-up on a bare machine to the whole test suite.

mod axe;
mod bench;
mod browsers;
mod debian;
mod dist;
mod flags;
mod network;
mod postgres;
mod project;
mod runner;
mod serve;
mod steps;
mod tests_run;
mod tidy;
mod times;
mod toolchain;
mod tools;

use std::process::ExitCode;

use anyhow::Result;

use flags::{Xtask, XtaskCmd};
use project::Project;
use steps::StepName;

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
        XtaskCmd::Setup(_) => runner::run(&project, &steps::named(steps::SET_UP)),
        XtaskCmd::Build(build) => steps::build(&project, build.dev),
        XtaskCmd::Dist(dist) => dist::make(&project, dist.trial),
        XtaskCmd::Serve(serve) => serve::serve(&project, serve.listen, serve.port),
        XtaskCmd::Check(_) => runner::run(&project, &steps::named(steps::CHECK)),
        XtaskCmd::Test(test) => run_tests(&project, &test.step),
        XtaskCmd::Bench(bench) => bench::run(&project, bench.rounds, bench.only),
        XtaskCmd::Tidy(_) => tidy::check(&project),
    }
}

/// All steps, or those that are named. One step alone runs right here, and shows all that it prints.
fn run_tests(project: &Project, names: &[StepName]) -> Result<()> {
    // An error that a test returns says where it stopped. The stack of its runtime would only push that out of sight.
    project.sh.set_var("RUST_LIB_BACKTRACE", "0");
    let names: Vec<_> = names.iter().map(|it| it.0).collect();
    match steps::named(&names)[..] {
        [] => runner::run(project, &steps::all()),
        [step] => (step.run)(project),
        ref several => runner::run(project, several),
    }
}
