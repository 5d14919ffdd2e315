//! Steps that build: the programs for browsers, by trunk; the program `unmyth`; and the website that it makes.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::project::{Profile, Project};
use crate::{toolchain, tools};

/// A program that browsers run.
struct Program {
    what: &'static str,
    /// Its manifest, and the page from which trunk reads how to build it.
    manifest: &'static str,
    page: &'static str,
    bin: &'static str,
    /// Where it goes, in the player's folder.
    folder: &'static str,
}

/// The player comes first: trunk empties the folder that it builds into.
const PROGRAMS: [Program; 3] = [
    Program { what: "the player", manifest: "Cargo.toml", page: "index.html", bin: "unmyth-widget", folder: "" },
    Program {
        what: "the kiosk",
        manifest: "crates/kiosk/Cargo.toml",
        page: "crates/kiosk/index.html",
        bin: "unmyth-kiosk",
        folder: "kiosk",
    },
    Program {
        what: "the studio",
        manifest: "crates/studio/Cargo.toml",
        page: "crates/studio/index.html",
        bin: "unmyth-studio",
        folder: "studio",
    },
];

/// Compiles the programs for browsers. Trunk would do it too; without it, this can be done while trunk itself is compiled.
pub(super) fn compile_player(project: &Project) -> Result<()> {
    toolchain::ensure(project)?;
    for Program { manifest, bin, .. } in PROGRAMS {
        // Exactly as trunk calls it, so that trunk finds it done.
        let target = ["--target=wasm32-unknown-unknown", "--profile", "wasm", "--offline", "--locked"];
        for_browsers(cmd!(project.sh, "cargo build {target...} --manifest-path {manifest} --bin {bin}"))?.run()?;
    }
    Ok(())
}

/// Has trunk build the programs for browsers, as visitors get them.
pub(crate) fn make_player(project: &Project) -> Result<()> {
    build_player(project, true)
}

/// Compiles the program `unmyth` for developers: it starts soon, and shares what the tests are made of.
pub(super) fn compile_server(project: &Project) -> Result<()> {
    build_server(project, Profile::Dev)
}

/// Makes the website in `dist/`, with the player that the program carries: it is linked once more, with the one there is.
pub(super) fn make(project: &Project) -> Result<()> {
    build_server(project, Profile::Dev)?;
    make_with(project, Profile::Dev)
}

/// Builds all that a website is made with, and makes it in `dist/`. With `is_quick`, the programs for browsers are built
/// fast instead of small.
pub(crate) fn build(project: &Project, is_quick: bool) -> Result<()> {
    toolchain::ensure(project)?;
    build_player(project, !is_quick)?;
    build_server(project, Profile::Release)?;
    make_with(project, Profile::Release)
}

/// Builds the program `unmyth` alone.
pub(crate) fn build_server(project: &Project, profile: Profile) -> Result<()> {
    // With the features that the whole workspace asks for, developers compile what the tests are made of too.
    let how: &[_] = if profile == Profile::Release { &["--release", "-p", "unmyth"] } else { &["--workspace"] };
    cmd!(project.sh, "cargo build --locked {how...} --bin unmyth").run()?;
    Ok(())
}

fn build_player(project: &Project, is_small: bool) -> Result<()> {
    let trunk = tools::TRUNK.ensure(project)?;
    let wasm_bindgen = tools::WASM_BINDGEN.ensure(project)?;
    let release = is_small.then_some("--release");
    let path = tools::path_with(wasm_bindgen.parent().unwrap_or(Path::new("")))?;
    for Program { what, page, folder, .. } in PROGRAMS {
        let out = project.player().join(folder);
        // `--offline` keeps trunk from downloading tools. It uses the wasm-bindgen on PATH.
        for_browsers(cmd!(project.sh, "{trunk} build {release...} --offline --locked --dist {out} {page}"))?
            .env("PATH", &path)
            // Trunk 0.21 reads NO_COLOR as a flag, and stops at "1", which is how most people set it.
            .env_remove("NO_COLOR")
            // Its own error is enough, without a trace of its program.
            .env_remove("RUST_BACKTRACE")
            .run()
            .with_context(|| format!("trunk did not build {what}. Its error is above"))?;
    }
    Ok(())
}

fn make_with(project: &Project, profile: Profile) -> Result<()> {
    let (unmyth, dist) = (project.server(profile), project.dist());
    cmd!(project.sh, "{unmyth} build --packs packs --out {dist}")
        .run()
        .context("the website was not built. The error of `unmyth build` is above")
}

/// The compiler's flags for browsers, as Cargo takes them from the environment: separated by the character U+001F.
///
/// Panics name the file they come from. Without the folder where this machine keeps its sources, every machine builds
/// the same player, and none tells of itself.
fn for_browsers(command: Cmd<'_>) -> Result<Cmd<'_>> {
    let sources = env::home_dir().context("this user has no home folder")?.join(".cargo/registry/src");
    let sources = env::var_os("CARGO_HOME").map_or(sources, |home| PathBuf::from(home).join("registry/src"));
    let mut flags = vec!["-Cllvm-args=-inline-threshold=25".to_owned()];
    // Hashes of short texts need no unrolled loops.
    flags.push("--cfg=sha2_backend_soft=\"compact\"".to_owned());
    // Without such a folder, the sources come from elsewhere, such as a vendored copy.
    for registry in fs::read_dir(&sources).into_iter().flatten() {
        flags.push(format!("--remap-path-prefix={}=", registry?.path().display()));
    }
    Ok(command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")))
}
