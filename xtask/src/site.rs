//! The build: trunk makes the player, then `unmyth build` makes the static site around it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{project::Project, toolchain, tools};

/// How the player is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Small, as visitors get it.
    Release,
    /// Fast to build.
    Dev,
}

impl Kind {
    pub(crate) fn dev_if(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }
}

/// Builds the whole site into `dist/`, installing first what that needs.
pub(crate) fn build(project: &Project, kind: Kind) -> Result<()> {
    build_parts(project, kind)?;
    let (sh, unmyth, player, dist) = (&project.sh, project.unmyth(), project.player(), project.dist());
    cmd!(sh, "{unmyth} build --packs packs --player {player} --out {dist}")
        .run()
        .context("the site was not built; the words of `unmyth build` are above")
}

/// Builds what the site is made with: the player and the program `unmyth`.
pub(crate) fn build_parts(project: &Project, kind: Kind) -> Result<()> {
    toolchain::ensure(project)?;
    let trunk = tools::TRUNK.ensure(project)?;
    let wasm_bindgen = tools::WASM_BINDGEN.ensure(project)?;

    let (sh, player) = (&project.sh, project.player());
    let release = (kind == Kind::Release).then_some("--release");
    // `--offline` keeps trunk from downloading tools; it takes the wasm-bindgen that PATH has.
    let tools = wasm_bindgen.parent().unwrap_or(Path::new(""));
    // Trunk 0.21 reads NO_COLOR as a flag, and stops at "1", which is how most people set it.
    // The player comes first: trunk empties the folder that it builds into.
    for (what, page, out) in [
        ("the player", "index.html", player.clone()),
        ("the kiosk's program", "crates/kiosk/index.html", player.join("kiosk")),
        ("the studio's program", "crates/studio/index.html", player.join("studio")),
    ] {
        cmd!(sh, "{trunk} build {release...} --offline --locked --dist {out} {page}")
            .env("PATH", tools::path_with(tools)?)
            .env("CARGO_ENCODED_RUSTFLAGS", rustflags()?)
            .env_remove("NO_COLOR")
            // Its words are enough, without a trace of its own program.
            .env_remove("RUST_BACKTRACE")
            .run()
            .with_context(|| format!("trunk did not build {what}; its own words are above"))?;
    }

    build_program(project)
}

/// Builds the program `unmyth` alone.
pub(crate) fn build_program(project: &Project) -> Result<()> {
    cmd!(project.sh, "cargo build --release --locked --package unmyth-server").run()?;
    Ok(())
}

/// The compiler's flags for the player, as Cargo takes them from the environment: separated by the character U+001F.
///
/// Panics name the file they come from. Without the folder where this machine keeps its sources, every machine builds
/// the same player, and none tells of itself.
fn rustflags() -> Result<String> {
    let sources = env::home_dir().context("this user has no home folder")?.join(".cargo/registry/src");
    let sources = env::var_os("CARGO_HOME").map_or(sources, |home| PathBuf::from(home).join("registry/src"));
    let mut flags = vec!["-Cllvm-args=-inline-threshold=25".to_owned()];
    // Where there is no such folder, sources are taken from elsewhere, such as a vendored copy.
    for registry in fs::read_dir(&sources).into_iter().flatten() {
        flags.push(format!("--remap-path-prefix={}=", registry?.path().display()));
    }
    Ok(flags.join("\u{1f}"))
}
