//! axe-core, which the browser tests put into a page to find accessibility faults; from npm, pinned in
//! `tests/package-lock.json`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{network, project::Project, tools::on_path};

/// The path of `axe.min.js`; runs `npm ci` first where the folder is not in step with the lock.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    let tests = project.root.join("tests");
    let script = script(project);
    let lock = json(&tests.join("package-lock.json"))?;
    let pinned = &lock["packages"]["node_modules/axe-core"]["version"];
    ensure!(pinned.is_string(), "tests/package-lock.json does not pin axe-core");
    let in_step = || {
        let installed = json(&tests.join("node_modules/axe-core/package.json"));
        script.exists() && installed.is_ok_and(|it| it["version"] == *pinned)
    };
    if in_step() {
        return Ok(script);
    }
    ensure!(
        on_path("npm").is_some(),
        "the browser tests need axe-core, and npm, which fetches it, is not on PATH. Install Node.js with \
         npm (on Debian: `apt-get install npm`), then run the same command again"
    );
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&tests);
    network::run(&mut npm, "axe-core was not fetched")?;
    ensure!(in_step(), "`npm ci` ran, and {} is not there: delete tests/node_modules and run again", script.display());
    Ok(script)
}

/// Where `axe.min.js` lies once it is there.
fn script(project: &Project) -> PathBuf {
    project.root.join("tests/node_modules/axe-core/axe.min.js")
}

fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}
