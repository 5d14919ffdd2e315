//! The programs that come from crates: which, at what version, and how each is had.

use std::{
    env,
    ffi::OsString,
    iter,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::{network, project::Project};

/// A program that is installed from its crate, at exactly one version.
#[derive(Clone, Copy)]
pub(crate) struct Tool {
    krate: &'static str,
    binary: &'static str,
    version: Version,
    /// Only what it needs for what we do with it: fewer crates to compile.
    flags: &'static [&'static str],
    /// What has it say its version.
    asks: &'static [&'static str],
    /// As a level of Cargo's `opt-level`. A tool that works for a moment is compiled for quick building.
    opt_level: &'static str,
}

#[derive(Clone, Copy)]
enum Version {
    Pinned(&'static str),
    /// The version at which `Cargo.lock` holds this package.
    OfPackage(&'static str),
}

/// Builds the programs for browsers. 0.22 needs a newer Rust than the workspace does.
///
/// Without TLS and the question for updates: it downloads nothing for us.
pub(crate) const TRUNK: Tool =
    Tool { flags: &["--locked", "--no-default-features"], ..quick("trunk", "trunk", Version::Pinned("0.21.14")) };

/// Writes the WebAssembly's glue; must be of the library's own version.
///
/// Without `--locked`: not every mirror of the registry has all that its lock names.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    flags: &["--bin", "wasm-bindgen"],
    ..quick("wasm-bindgen-cli", "wasm-bindgen", Version::OfPackage("wasm-bindgen"))
};

/// Drives Firefox in the browser tests, and passes on all that they say and see.
pub(crate) const GECKODRIVER: Tool =
    Tool { opt_level: "1", ..quick("geckodriver", "geckodriver", Version::Pinned("0.37.1")) };

/// Checks licenses and sources of what we depend on.
pub(crate) const CARGO_DENY: Tool = quick("cargo-deny", "cargo-deny", Version::Pinned("0.20.2"));

/// Runs the fuzz targets.
pub(crate) const CARGO_FUZZ: Tool = quick("cargo-fuzz", "cargo-fuzz", Version::Pinned("0.13.2"));

/// Collects the licenses of what is in a program. It compares many texts, which takes minutes where it is not optimized.
pub(crate) const CARGO_ABOUT: Tool = Tool {
    flags: &["--locked", "--features", "cli"],
    opt_level: "2",
    ..quick("cargo-about", "cargo-about", Version::Pinned("0.9.3"))
};

/// Lists what is in a program.
pub(crate) const CARGO_CYCLONEDX: Tool =
    Tool { asks: &["cyclonedx", "--version"], ..quick("cargo-cyclonedx", "cargo-cyclonedx", Version::Pinned("0.5.9")) };

/// A tool that works for a moment: what matters is how soon it is compiled.
const fn quick(krate: &'static str, binary: &'static str, version: Version) -> Tool {
    Tool { krate, binary, version, flags: &["--locked"], asks: &["--version"], opt_level: "0" }
}

impl Tool {
    /// The program's path; installs it first where it is neither in our cache nor on `PATH`.
    pub(crate) fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let version = match self.version {
            Version::Pinned(version) => version.to_owned(),
            Version::OfPackage(package) => project.locked(package)?,
        };
        let cache = cache()?;
        let root = cache.join(format!("{}-{version}", self.krate));
        let ours = root.join("bin").join(self.file_name());
        let here = [Some(ours.clone()), on_path(&self.file_name())];
        if let Some(whole) = here.into_iter().flatten().find(|it| self.is(it, &version)) {
            return Ok(whole);
        }
        self.install(&version, &root, &cache.join("build"))?;
        ensure!(
            self.is(&ours, &version),
            "{} was installed but does not say that it is {version}: delete {} and run again",
            ours.display(),
            root.display(),
        );
        Ok(ours)
    }

    fn install(&self, version: &str, root: &Path, build: &Path) -> Result<()> {
        let Self { krate, flags, opt_level, .. } = self;
        println!("Compiling {krate} {version}, once, to {}", root.display());
        let mut install = Command::new("cargo");
        install.args(["install", krate, "--version", &format!("={version}")]).args(*flags);
        // Trunk's own profile, for one, takes twice as long to compile, and saves nobody any time.
        for (name, value) in
            [("OPT_LEVEL", *opt_level), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0"), ("PANIC", "unwind")]
        {
            install.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        // The install's own target folder keeps what was compiled when it is interrupted. It may be deleted.
        // What is there at this version did not run, or we would not be here.
        install.arg("--force").arg("--root").arg(root).arg("--target-dir").arg(build);
        network::run(&mut install, &format!("{krate} {version} was not installed"))
    }

    /// Whether the program runs and says that it is this version.
    fn is(&self, program: &Path, version: &str) -> bool {
        let Ok(output) = Command::new(program).args(self.asks).output() else {
            return false;
        };
        output.status.success() && states(&String::from_utf8_lossy(&output.stdout), version)
    }

    fn file_name(&self) -> String {
        format!("{}{}", self.binary, env::consts::EXE_SUFFIX)
    }
}

/// The first file of this name in the folders of `PATH`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let mut files = env::split_paths(&path).map(|folder| folder.join(name));
    files.find(|it| it.is_file())
}

/// `PATH` with one more folder, before all others.
pub(crate) fn path_with(folder: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = iter::once(folder.to_owned()).chain(env::split_paths(&path));
    env::join_paths(folders).context("PATH cannot take one more folder")
}

/// Where the tools are kept: shared by all checkouts on this machine.
fn cache() -> Result<PathBuf> {
    if let Some(tools) = env::var_os("UNMYTH_TOOLS") {
        return std::path::absolute(tools).context("UNMYTH_TOOLS names no folder");
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || Some(env::home_dir()?.join(".cache"));
    let cache = cache.filter(|it| it.is_absolute()).or_else(home);
    let cache = cache.context("no home folder found: set UNMYTH_TOOLS to a folder for the tools")?;
    Ok(cache.join("unmyth/tools"))
}

/// Whether the output of `--version` states this version: "geckodriver 0.37.1 (abc 2026-01-01)".
fn states(output: &str, version: &str) -> bool {
    output.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::states;

    #[test]
    fn only_the_exact_version_counts() {
        assert!(states("trunk 0.21.14\n", "0.21.14"));
        assert!(states("geckodriver 0.37.1 (abc 2026-01-01 00:00)\n\nMore.", "0.37.1"));
        assert!(!states("trunk 0.21.140\n", "0.21.14"));
        assert!(!states("", "0.21.14"));
    }
}
