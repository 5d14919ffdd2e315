//! Runs steps, two beside each other where they allow it, and says what it is doing.
//!
//! Each step is a process of its own whose output goes to a file, so that the words of two steps are never mixed. The
//! output of a step that fails is shown.

use std::{
    env, fs,
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    project::Project,
    steps::{ONLY, Step},
    tests_run::TestsRun,
    times::{Times, shown},
};

/// More steps beside each other would wait for the same two cores, and for the lock of Cargo's target folder.
const MOST: usize = 2;
/// How long nothing may be heard.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// A step on its way.
struct Running {
    step: &'static Step,
    log: PathBuf,
    since: Instant,
}

/// The name of a step that has ended, and whether it passed.
type Ended = (&'static str, bool);

/// Runs all the steps, each after those that it needs.
///
/// # Errors
///
/// Names the first step that failed, whose output was shown then. What ran beside it is waited for; nothing else begins.
pub(crate) fn run(project: &Project, steps: &[&'static Step]) -> Result<()> {
    let logs = project.target.join("xtask");
    fs::create_dir_all(&logs).with_context(|| format!("cannot make {}", logs.display()))?;
    let (mut times, mut tests, start) = (Times::read(&logs), TestsRun::default(), Instant::now());
    if times.is_empty() {
        println!("This is the first run here. It compiles the tools too: CONTRIBUTING.md says how long that takes.");
    }
    let (mut waiting, mut running, mut passed) = (steps.to_vec(), Vec::new(), Vec::new());
    let mut failed = None;
    let (ends, ended) = mpsc::channel();
    loop {
        while let Some(step) = next(&waiting, &running, &passed).filter(|_| failed.is_none()) {
            waiting.retain(|it| it.name != step.name);
            let place = steps.len() - waiting.len();
            println!("[{place:>2}/{}] {:<11} {}{}", steps.len(), step.name, step.what, times.last(step.name));
            running.push(begin(step, &logs, ends.clone())?);
        }
        if running.is_empty() {
            break;
        }
        let (name, passed_by_itself) = match ended.recv_timeout(SIGN_OF_LIFE) {
            Ok(ended) => ended,
            Err(RecvTimeoutError::Timeout) => {
                running.iter().for_each(Running::give_a_sign);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => bail!("a step ended without a word"),
        };
        let done = running.iter().position(|it| it.step.name == name).context("a step ends that was never begun")?;
        let Running { step, log, since } = running.remove(done);
        let said = fs::read_to_string(&log).unwrap_or_default();
        let counted = TestsRun::of(&said);
        // Those who name tests want these and no others.
        let least = if env::var_os(ONLY).is_some() { step.least_tests.min(1) } else { step.least_tests };
        let is_well = passed_by_itself && counted.count() >= least;
        let outcome = if is_well { "passed" } else { "FAILED" };
        println!("        {name:<11} {outcome} in {}{}", shown(since.elapsed()), counted.in_brackets());
        tests.add(&counted);
        if is_well {
            times.note(name, since.elapsed());
            passed.push(name);
        } else {
            println!("\n--- all that `{name}` printed ---\n{}\n--- end of `{name}` ---\n", said.trim());
            if passed_by_itself {
                println!(
                    "        {name:<11} ran {} tests, which are fewer than {least}: some were not found",
                    counted.count()
                );
                println!("        {:<11} If you took some out, write the new number into xtask/src/steps.rs", "");
            }
            failed.get_or_insert(name);
        }
    }
    times.write()?;
    println!("\nDone in {}. What each step printed is in {}", shown(start.elapsed()), logs.display());
    tests.print();
    match failed {
        Some(name) => bail!("the step `{name}` failed. To run it again: `cargo xtask test {name}`"),
        None => Ok(()),
    }
}

/// The first step that can begin now.
fn next(waiting: &[&'static Step], running: &[Running], passed: &[&str]) -> Option<&'static Step> {
    let is_open =
        |name: &str| waiting.iter().any(|it| it.name == name) || running.iter().any(|it| it.step.name == name);
    let is_ready = |step: &Step| step.needs.iter().all(|it| passed.contains(it) || !is_open(it));
    let has_room = running.len() < MOST && !running.iter().any(|it| it.step.fills_the_machine);
    let first = waiting.iter().find(|step| has_room && is_ready(step))?;
    (running.is_empty() || !first.fills_the_machine).then_some(*first)
}

/// Starts a step as a process of its own, and tells `ends` when it has ended.
fn begin(step: &'static Step, logs: &Path, ends: Sender<Ended>) -> Result<Running> {
    let log = logs.join(step.name).with_extension("log");
    let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let mut command = Command::new(env::current_exe().context("this program does not know where it is")?);
    command.args(["test", step.name]).stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
    let mut child = command.spawn().with_context(|| format!("the step `{}` does not start", step.name))?;
    thread::spawn(move || {
        let is_well = child.wait().is_ok_and(|status| status.success());
        // Nobody hears it where the run has ended with an error of its own.
        let _ = ends.send((step.name, is_well));
    });
    Ok(Running { step, log, since: Instant::now() })
}

impl Running {
    fn give_a_sign(&self) {
        println!("        {:<11} {} so far: {}", self.step.name, shown(self.since.elapsed()), self.last_line());
    }

    /// The last line that the step has printed.
    fn last_line(&self) -> String {
        /// Bytes; more than a line that says what goes on.
        const END: u64 = 1000;
        let read = || -> std::io::Result<String> {
            let mut file = File::open(&self.log)?;
            let length = file.metadata()?.len();
            file.seek(SeekFrom::Start(length.saturating_sub(END)))?;
            let mut end = Vec::new();
            file.read_to_end(&mut end)?;
            Ok(String::from_utf8_lossy(&end).into_owned())
        };
        let end = read().unwrap_or_default();
        let line = end.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or("nothing printed yet");
        line.chars().take(100).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::{Running, next};
    use crate::steps::{Step, named};

    fn running(step: &'static Step) -> Running {
        Running { step, log: "it.log".into(), since: Instant::now() }
    }

    #[test]
    fn a_step_waits_for_those_it_needs_and_for_no_others() {
        let steps = named(&["toolchain", "fmt", "tidy", "clippy"]);
        let name = |waiting: &[&'static Step], passed: &[&str]| next(waiting, &[], passed).map(|it| it.name);
        assert_eq!(name(&steps, &[]), Some("toolchain"));
        assert_eq!(next(&steps[1..], &[running(steps[0])], &[]).map(|it| it.name), Some("tidy"));
        assert_eq!(name(&steps[1..], &["toolchain"]), Some("fmt"));
        // It needs the toolchain too, which is no part of this run.
        assert_eq!(name(&steps[3..], &[]), Some("clippy"));
    }

    #[test]
    fn what_fills_the_machine_runs_alone() {
        let [core, browser] = named(&["core", "browser"])[..] else { panic!("there are two") };
        assert!(next(&[browser], &[running(named(&["fmt"])[0])], &["core"]).is_none());
        assert_eq!(next(&[browser], &[], &["core"]).map(|it| it.name), Some("browser"));
        assert!(next(&[core], &[running(browser)], &[]).is_none());
    }
}
