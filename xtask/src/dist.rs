//! `cargo xtask dist`: what others install. A tarball, a Debian package, and a list of what is in them, with checksums.
//!
//! Built twice from the same commit on the same machine, the files are the same: all have the commit's time, and the
//! program has no path of this machine in it.

mod debian;
mod trial;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::project::{Profile, Project};
use crate::{steps, toolchain, tools};

/// What is packed, and as what.
#[derive(Clone)]
struct Release {
    version: String,
    /// As Rust calls the machine that it runs on, such as `x86_64`.
    machine: &'static str,
    /// The commit's time, in seconds since 1970.
    time: String,
    program: PathBuf,
    out: PathBuf,
}

/// Makes the files in `target/dist`; with `tries`, also installs them in a bare Debian.
///
/// # Errors
///
/// Whatever cannot be built, packed or tried.
pub(crate) fn make(project: &Project, tries: bool) -> Result<()> {
    toolchain::ensure(project)?;
    steps::make_player(project)?;
    let sh = &project.sh;
    println!("Compiling the program `unmyth`, which takes some minutes the first time.");
    for_others(project, cmd!(sh, "cargo build --locked --release -p unmyth --bin unmyth"))?.run()?;
    let version = project.version()?.to_owned();
    let out = project.target.join("dist");
    if out.exists() {
        fs::remove_dir_all(&out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    fs::create_dir_all(&out)?;
    let release = Release {
        version,
        machine: env::consts::ARCH,
        time: cmd!(sh, "git log -1 --format=%ct").read()?,
        program: project.server(Profile::Release),
        out,
    };
    let notices = release.notices(project)?;
    release.tarball(project, &notices)?;
    release.inventory(project)?;
    debian::package(project, &release, &notices)?;
    release.checksums(project)?;
    println!("\nMade in {}:", release.out.display());
    for file in names(&release.out)? {
        println!("  {file}");
    }
    if tries { trial::run(project, &release) } else { Ok(()) }
}

impl Release {
    /// A name with the version and the machine, such as `unmyth-0.1.0-x86_64`.
    fn name(&self) -> String {
        format!("unmyth-{}-{}", self.version, self.machine)
    }

    /// The licenses of all that is compiled into the program, with the text of each, as a file.
    fn notices(&self, project: &Project) -> Result<PathBuf> {
        let about = tools::CARGO_ABOUT.ensure(project)?;
        let file = self.out.join("THIRD-PARTY-LICENSES.html");
        cmd!(project.sh, "{about} generate --locked --offline --manifest-path crates/unmyth/Cargo.toml --config packaging/about.toml packaging/licenses.hbs --output-file {file}")
            .run()
            .context("the list of licenses was not made")?;
        Ok(file)
    }

    /// What is compiled into the program, in the form that programs read: `CycloneDX`.
    fn inventory(&self, project: &Project) -> Result<()> {
        const NAME: &str = "unmyth.cdx";
        let cyclonedx = tools::CARGO_CYCLONEDX.ensure(project)?;
        let path = tools::path_with(cyclonedx.parent().unwrap_or(Path::new("")))?;
        cmd!(project.sh, "cargo cyclonedx --manifest-path crates/unmyth/Cargo.toml --format json --no-build-deps")
            .arg("--override-filename")
            .arg(NAME)
            .env("PATH", path)
            .env("SOURCE_DATE_EPOCH", &self.time)
            .run()
            .context("the list of parts was not made")?;
        // It writes one beside each manifest of the workspace.
        let list = fs::read_to_string(project.root.join(format!("crates/unmyth/{NAME}.json")))?;
        let here = format!("file://{}", project.root.display());
        fs::write(self.out.join(format!("{}.cdx.json", self.name())), list.replace(&here, "file:///unmyth"))?;
        for folder in project.folders()? {
            let _ = fs::remove_file(folder.join(format!("{NAME}.json")));
        }
        Ok(())
    }

    /// One folder with the program, what it needs to be kept running, and the documents.
    fn tarball(&self, project: &Project, notices: &Path) -> Result<()> {
        let (sh, name, time) = (&project.sh, self.name(), format!("@{}", self.time));
        let folder = self.out.join(&name);
        for (from, to) in [
            ("LICENSE-APACHE", "LICENSE-APACHE"),
            ("LICENSE-MIT", "LICENSE-MIT"),
            ("README.md", "README.md"),
            ("PRIVACY.md", "PRIVACY.md"),
            ("CHANGELOG.md", "CHANGELOG.md"),
            ("packaging/unmyth.service", "unmyth.service"),
            ("packaging/unmyth-backup.service", "unmyth-backup.service"),
            ("packaging/unmyth-backup.timer", "unmyth-backup.timer"),
            ("packaging/unmyth.toml", "unmyth.toml"),
            ("assets/fonts/literata-LICENSE.txt", "fonts/literata-LICENSE.txt"),
            ("assets/fonts/noto-naskh-arabic-LICENSE.txt", "fonts/noto-naskh-arabic-LICENSE.txt"),
            ("packaging/compose.yaml", "container/compose.yaml"),
            ("packaging/Caddyfile", "container/Caddyfile"),
            ("packaging/Containerfile", "container/Containerfile"),
            ("packaging/nginx.conf", "nginx.conf"),
        ] {
            put(&project.root.join(from), &folder.join(to))?;
        }
        put_documents(project, &folder.join("docs"))?;
        put(notices, &folder.join("THIRD-PARTY-LICENSES.html"))?;
        put(&self.program, &folder.join("unmyth"))?;
        let out = &self.out;
        let archive = out.join(format!("{name}.tar.gz"));
        // Sorted by name, owned by root and with one time, so that the same files always make the same archive.
        cmd!(sh, "tar --directory {out} --sort=name --mtime {time} --owner=0 --group=0 --numeric-owner --mode=go-w --use-compress-program=gzip\x20-n9 --create --file {archive} {name}").run()?;
        fs::remove_dir_all(folder)?;
        Ok(())
    }

    /// The SHA-256 of every file, as `sha256sum --check` reads it.
    fn checksums(&self, project: &Project) -> Result<()> {
        let _there = project.sh.push_dir(&self.out);
        let files = names(&self.out)?;
        let sums = cmd!(project.sh, "sha256sum {files...}").read()?;
        fs::write(self.out.join("SHA256SUMS"), format!("{sums}\n"))?;
        Ok(())
    }
}

/// Puts the documents that operators, educators and partners read into a folder.
fn put_documents(project: &Project, to: &Path) -> Result<()> {
    for name in names(&project.root.join("docs"))? {
        if Path::new(&name).extension().is_some_and(|end| end == "md" || end == "toml") {
            put(&project.root.join("docs").join(&name), &to.join(&name))?;
        }
    }
    Ok(())
}

/// Copies a file, with the folders it lies in.
fn put(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Panics name the file they come from: without the folders of this machine.
fn for_others<'sh>(project: &Project, command: Cmd<'sh>) -> Result<Cmd<'sh>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let home = home.context("this user has no home folder")?;
    let remap = |folder: &Path| format!("--remap-path-prefix={}=.", folder.display());
    let flags = [remap(&home), remap(&project.root)];
    Ok(command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")))
}
