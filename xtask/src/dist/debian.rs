//! The Debian package, put together by `dpkg-deb`, which every Debian has.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::{Release, put, put_documents};
use crate::project::Project;

/// What the package has besides documents: from where, to where, and with which rights.
const FILES: [(&str, &str, u32); 15] = [
    ("packaging/unmyth.service", "usr/lib/systemd/system/unmyth.service", 0o644),
    ("packaging/unmyth-backup.service", "usr/lib/systemd/system/unmyth-backup.service", 0o644),
    ("packaging/unmyth-backup.timer", "usr/lib/systemd/system/unmyth-backup.timer", 0o644),
    ("packaging/Caddyfile", "usr/share/doc/unmyth/examples/Caddyfile", 0o644),
    ("packaging/nginx.conf", "usr/share/doc/unmyth/examples/nginx.conf", 0o644),
    ("packaging/compose.yaml", "usr/share/doc/unmyth/examples/compose.yaml", 0o644),
    ("packaging/Containerfile", "usr/share/doc/unmyth/examples/Containerfile", 0o644),
    ("packaging/unmyth.toml", "etc/unmyth/unmyth.toml", 0o644),
    ("packaging/debian/copyright", "usr/share/doc/unmyth/copyright", 0o644),
    ("PRIVACY.md", "usr/share/doc/unmyth/PRIVACY.md", 0o644),
    ("CHANGELOG.md", "usr/share/doc/unmyth/CHANGELOG.md", 0o644),
    ("packaging/debian/conffiles", "DEBIAN/conffiles", 0o644),
    ("packaging/debian/postinst", "DEBIAN/postinst", 0o755),
    ("packaging/debian/prerm", "DEBIAN/prerm", 0o755),
    ("packaging/debian/postrm", "DEBIAN/postrm", 0o755),
];

/// Makes the package of a release.
pub(super) fn package(project: &Project, release: &Release, notices: &Path) -> Result<PathBuf> {
    package_as(project, release, notices, &release.version)
}

/// The same under another version.
pub(super) fn package_as(project: &Project, release: &Release, notices: &Path, version: &str) -> Result<PathBuf> {
    let sh = &project.sh;
    let arch = cmd!(sh, "dpkg --print-architecture").read().context("Debian packages are made on Debian")?;
    let folder = release.out.join("package");
    for (from, to, mode) in FILES {
        let to = folder.join(to);
        put(&project.root.join(from), &to)?;
        fs::set_permissions(&to, fs::Permissions::from_mode(mode))?;
    }
    let documents = folder.join("usr/share/doc/unmyth");
    put_documents(project, &documents)?;
    put(notices, &documents.join("THIRD-PARTY-LICENSES.html"))?;
    put(&release.program, &folder.join("usr/bin/unmyth"))?;
    let control = fs::read_to_string(project.root.join("packaging/debian/control"))?;
    let format = "${Version}";
    let libc = cmd!(sh, "dpkg-query --show --showformat={format} libc6").read()?;
    // What it was built with, or anything newer.
    let libc = libc.split('-').next().unwrap_or_default();
    let control = control.replace("VERSION", version).replace("ARCH", &arch).replace("LIBC", libc);
    fs::write(folder.join("DEBIAN/control"), control)?;
    let file = release.out.join(format!("unmyth_{version}_{arch}.deb"));
    cmd!(sh, "dpkg-deb --root-owner-group --build {folder} {file}").env("SOURCE_DATE_EPOCH", &release.time).run()?;
    fs::remove_dir_all(folder)?;
    Ok(file)
}
