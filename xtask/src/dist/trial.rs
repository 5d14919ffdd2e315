//! Tries the Debian package where nothing else is: in a bare Debian without a network.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use super::{Release, debian, put};
use crate::debian::{Program, is_root};
use crate::project::Project;

const PROGRAMS: [Program; 3] = [
    Program { names: &["debootstrap"], debian: "debootstrap", elsewhere: "debootstrap" },
    Program { names: &["unshare"], debian: "util-linux", elsewhere: "util-linux" },
    Program { names: &["ip"], debian: "iproute2", elsewhere: "iproute2" },
];

/// Installs the package over one with an older version, starts it, plays, and takes it away again: `packaging/trial.sh`.
pub(super) fn run(project: &Project, release: &Release) -> Result<()> {
    ensure!(is_root(), "only root can try the package: it makes a Debian of its own and enters it");
    crate::debian::ensure(&PROGRAMS, |name| crate::tools::on_path(name).is_some())?;
    let sh = &project.sh;
    let trial = project.target.join("trial");
    let root = bare_debian(project, &trial)?;
    let to = root.join("root");
    let notices = release.out.join("THIRD-PARTY-LICENSES.html");
    // There is no version before this one: it is the same program under an older number.
    let before = Release { out: trial.clone(), ..release.clone() };
    let before = debian::package_as(project, &before, &notices, &format!("{}~before", release.version))?;
    put(&before, &to.join("before.deb"))?;
    put(
        &debian::package(project, &Release { out: trial.clone(), ..release.clone() }, &notices)?,
        &to.join("unmyth.deb"),
    )?;
    put(&project.root.join("packaging/trial.sh"), &to.join("trial.sh"))?;
    let enter = "ip link set lo up && exec chroot \"$0\" /bin/bash /root/trial.sh";
    cmd!(sh, "unshare --net --mount sh -c {enter} {root}").run().context("the package failed its trial")?;
    println!("The package was installed, upgraded, played with and removed in a bare Debian without a network.");
    Ok(())
}

/// A fresh copy of the least that is a Debian, which is fetched once.
fn bare_debian(project: &Project, trial: &Path) -> Result<std::path::PathBuf> {
    let sh = &project.sh;
    let (base, root) = (trial.join("base"), trial.join("root"));
    if !base.join("usr/bin/dpkg").exists() {
        let release = fs::read_to_string("/etc/os-release")?;
        let codename = release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
        let codename = codename.context("/etc/os-release names no release of Debian")?;
        // From where this machine has its own packages.
        let policy = cmd!(sh, "apt-cache policy libc6").read()?;
        let mirror = policy.split_whitespace().find(|word| word.starts_with("http"));
        let mirror = mirror.context("`apt-cache policy` names no place for packages")?;
        cmd!(sh, "debootstrap --variant=minbase --include=adduser {codename} {base} {mirror}").run()?;
    }
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    cmd!(sh, "cp --archive {base} {root}").run()?;
    Ok(root)
}
