//! Programs that are not ours and come with the system: from Debian's packages where `apt-get` is there.

use std::process::Command;

use anyhow::{Result, anyhow, bail};

use crate::tools::on_path;

/// A program that something of ours needs.
#[derive(Clone, Copy)]
pub(crate) struct Program {
    /// Any one of these will do.
    pub(crate) names: &'static [&'static str],
    pub(crate) debian: &'static str,
    pub(crate) elsewhere: &'static str,
}

/// Makes sure that every program is here, installing what is missing where that can be done unasked.
pub(crate) fn ensure(programs: &[Program], is_here: impl Fn(&str) -> bool) -> Result<()> {
    let missing = missing(programs, is_here);
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|it| it.debian).collect();
    eprintln!("\nThis needs {}.", packages.join(", "));
    let Some(apt) = apt() else {
        bail!("{}", what_to_install(&missing));
    };
    let install = [&["install", "--yes", "--no-install-recommends"], packages.as_slice()].concat();
    let installed = run(&apt, &["update"]).and_then(|()| run(&apt, &install));
    installed.map_err(|error| anyhow!("{error}. So {}", what_to_install(&missing)))
}

/// Whether this process may do everything.
pub(crate) fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn missing(programs: &[Program], is_here: impl Fn(&str) -> bool) -> Vec<&Program> {
    let is_missing = |it: &&Program| !it.names.iter().any(|name| is_here(name));
    programs.iter().filter(is_missing).collect()
}

fn what_to_install(missing: &[&Program]) -> String {
    let debian: Vec<_> = missing.iter().map(|it| it.debian).collect();
    let elsewhere: Vec<_> = missing.iter().map(|it| it.elsewhere).collect();
    format!(
        "this needs programs that are not here and that could not be installed from here.\n  \
         On Debian:  sudo apt-get update && sudo apt-get install {}\n  \
         Elsewhere:  install {}\n\
         then run the same command again; `cargo xtask serve` needs none of them",
        debian.join(" "),
        elsewhere.join(", "),
    )
}

/// How to call `apt-get` with the right to install, or `None` where there is no such right.
fn apt() -> Option<Vec<&'static str>> {
    on_path("apt-get")?;
    let unasked = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if is_root() {
        return Some(unasked.to_vec());
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).output().ok()?;
    let allowed = sudo.status.success();
    allowed.then(|| [&["sudo", "-n"], unasked.as_slice()].concat())
}

fn run(apt: &[&str], args: &[&str]) -> Result<()> {
    let whole = [apt, args].concat();
    eprintln!("$ {}", whole.join(" "));
    let status = Command::new(whole[0]).args(&whole[1..]).status()?;
    if !status.success() {
        bail!("`apt-get {}` failed; its own words are above", args[0]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Program, missing, what_to_install};

    const PROGRAMS: &[Program] = &[
        Program { names: &["chromium", "google-chrome"], debian: "chromium", elsewhere: "Chromium" },
        Program { names: &["chromedriver"], debian: "chromium-driver", elsewhere: "ChromeDriver" },
        Program { names: &["Xvfb"], debian: "xvfb", elsewhere: "Xvfb" },
    ];

    #[test]
    fn any_one_of_a_programs_names_will_do() {
        let missing = missing(PROGRAMS, |name| name == "google-chrome");
        let debian: Vec<_> = missing.iter().map(|it| it.debian).collect();
        assert_eq!(debian, ["chromium-driver", "xvfb"]);
        assert!(what_to_install(&missing).contains("install chromium-driver xvfb\n"));
    }

    #[test]
    fn nothing_is_missing_where_all_is_here() {
        assert!(missing(PROGRAMS, |_| true).is_empty());
    }
}
