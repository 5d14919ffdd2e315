//! Where the project lies, and what its manifests say about it.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

/// How Cargo compiles the program `unmyth`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// To be there soon.
    Dev,
    /// To be fast, for operators.
    Release,
}

/// The project, with a shell that stands in its root.
pub(crate) struct Project {
    pub(crate) sh: Shell,
    pub(crate) root: PathBuf,
    /// Cargo's target folder: `target`, or what `CARGO_TARGET_DIR` says.
    pub(crate) target: PathBuf,
    /// What `cargo metadata --no-deps` says of the workspace.
    pub(crate) metadata: Value,
}

impl Project {
    /// Finds the project from the place this program was compiled in, so that it works from any folder.
    pub(crate) fn find() -> Result<Self> {
        let sh = Shell::new()?;
        sh.change_dir(env!("CARGO_MANIFEST_DIR"));
        let metadata = cmd!(sh, "cargo metadata --format-version 1 --no-deps")
            .quiet()
            .read()
            .context("cargo could not read the workspace; see its words above")?;
        let metadata: Value = serde_json::from_str(&metadata)?;
        let folder = |key: &str| {
            let path = metadata[key].as_str().map(PathBuf::from);
            path.with_context(|| format!("`cargo metadata` names no {key}"))
        };
        let (root, target) = (folder("workspace_root")?, folder("target_directory")?);
        sh.change_dir(&root);
        Ok(Self { sh, root, target, metadata })
    }

    /// The built site, ready for any web server.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The player, as trunk leaves it.
    pub(crate) fn player(&self) -> PathBuf {
        self.target.join("player")
    }

    /// The program `unmyth`.
    pub(crate) fn server(&self, profile: Profile) -> PathBuf {
        let folder = if profile == Profile::Release { "release" } else { "debug" };
        self.target.join(folder).join(format!("unmyth{}", std::env::consts::EXE_SUFFIX))
    }

    /// The version of a package that `Cargo.lock` holds.
    pub(crate) fn locked(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read: run `cargo fetch`", path.display()))?;
        let version = locked_version(&lock, package).map(str::to_owned);
        version.with_context(|| format!("Cargo.lock holds no package `{package}`"))
    }

    /// The names of the workspace's integration tests.
    pub(crate) fn integration_tests(&self) -> Result<Vec<&str>> {
        let packages = self.metadata["packages"].as_array();
        let packages = packages.context("`cargo metadata` lists no packages")?;
        let targets = packages.iter().filter_map(|it| it["targets"].as_array());
        let tests = targets.flatten().filter(|it| it["kind"][0] == "test");
        Ok(tests.filter_map(|it| it["name"].as_str()).collect())
    }

    /// The folders of all packages.
    pub(crate) fn folders(&self) -> Result<Vec<PathBuf>> {
        let packages = self.metadata["packages"].as_array().context("`cargo metadata` lists no packages")?;
        let manifests = packages.iter().filter_map(|it| it["manifest_path"].as_str());
        Ok(manifests.filter_map(|it| PathBuf::from(it).parent().map(PathBuf::from)).collect())
    }

    /// The version of all packages.
    pub(crate) fn version(&self) -> Result<&str> {
        let packages = self.metadata["packages"].as_array();
        let unmyth = packages.and_then(|all| all.iter().find(|it| it["name"] == "unmyth"));
        unmyth.and_then(|it| it["version"].as_str()).context("Cargo.toml states no version")
    }

    /// The oldest Rust that compiles the workspace, as `[workspace.package]` has it: "1.95".
    pub(crate) fn rust_version(&self) -> Result<&str> {
        let packages = self.metadata["packages"].as_array();
        let widget = packages.and_then(|all| all.iter().find(|it| it["name"] == "unmyth-widget"));
        let version = widget.and_then(|it| it["rust_version"].as_str());
        version.context("Cargo.toml states no rust-version")
    }
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn reads_a_version_from_the_lock() {
        let lock = "[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n\n\
                    [[package]]\nname = \"yew-macro\"\nversion = \"0.23.1\"\n";
        assert_eq!(locked_version(lock, "yew"), Some("0.23.0"));
        assert_eq!(locked_version(lock, "yew-macro"), Some("0.23.1"));
        assert_eq!(locked_version(lock, "gloo"), None);
    }
}
