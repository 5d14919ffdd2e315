//! The browsers of the tests and what drives them, from Debian's packages where `apt-get` is there.

use std::process::Command;

use anyhow::{Result, anyhow, bail};

use crate::tools::on_path;

struct Program {
    /// Any one of these on `PATH` will do.
    names: &'static [&'static str],
    debian: &'static str,
    elsewhere: &'static str,
}

const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome"],
    debian: "chromium",
    elsewhere: "Chromium or Chrome",
};

const PROGRAMS: &[Program] = &[
    CHROMIUM,
    Program { names: &["chromedriver"], debian: "chromium-driver", elsewhere: "ChromeDriver of the same version" },
    Program { names: &["firefox-esr", "firefox"], debian: "firefox-esr", elsewhere: "Firefox" },
    Program {
        names: &["WebKitWebDriver"],
        debian: "webkit2gtk-driver",
        elsewhere: "WebKitGTK with its WebKitWebDriver",
    },
    Program { names: &["Xvfb"], debian: "xvfb", elsewhere: "Xvfb" },
    Program { names: &["npm"], debian: "npm", elsewhere: "Node.js with npm" },
];

/// Makes sure that every browser is here, installing what is missing where that can be done unasked.
pub(crate) fn ensure() -> Result<()> {
    ensure_all(PROGRAMS)
}

/// Makes sure that Chromium is here, for which no driver is needed.
pub(crate) fn ensure_chromium() -> Result<()> {
    ensure_all(&[CHROMIUM])
}

fn ensure_all(programs: &[Program]) -> Result<()> {
    let missing = missing(programs, |name| on_path(name).is_some());
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

fn missing(programs: &[Program], is_here: impl Fn(&str) -> bool) -> Vec<&Program> {
    let is_missing = |it: &&Program| !it.names.iter().any(|name| is_here(name));
    programs.iter().filter(is_missing).collect()
}

fn what_to_install(missing: &[&Program]) -> String {
    let debian: Vec<_> = missing.iter().map(|it| it.debian).collect();
    let elsewhere: Vec<_> = missing.iter().map(|it| it.elsewhere).collect();
    format!(
        "this needs programs that are not on PATH and that could not be installed from here.\n  \
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
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
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
    use super::{PROGRAMS, missing, what_to_install};

    #[test]
    fn any_one_of_a_programs_names_will_do() {
        let here = ["google-chrome", "firefox", "Xvfb", "npm"];
        let missing = missing(PROGRAMS, |name| here.contains(&name));
        let debian: Vec<_> = missing.iter().map(|it| it.debian).collect();
        assert_eq!(debian, ["chromium-driver", "webkit2gtk-driver"]);
        assert!(what_to_install(&missing).contains("install chromium-driver webkit2gtk-driver\n"));
    }

    #[test]
    fn nothing_is_missing_where_all_is_here() {
        assert!(missing(PROGRAMS, |_| true).is_empty());
    }
}
