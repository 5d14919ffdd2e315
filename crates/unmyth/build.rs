//! Lists the files that the program carries inside itself: the packs, and the programs for browsers once they are built.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let packs = PathBuf::from(required("CARGO_MANIFEST_DIR")?).join("../../packs").canonicalize()?;
    let out = PathBuf::from(required("OUT_DIR")?);
    println!("cargo::rerun-if-env-changed=UNMYTH_PLAYER_BUILT");
    let player = match env::var_os("UNMYTH_PLAYER_BUILT") {
        Some(folder) => PathBuf::from(folder),
        // Where `cargo xtask` has trunk put it: in Cargo's target folder, which alone has this file.
        None => out.ancestors().find(|it| it.join("CACHEDIR.TAG").is_file()).unwrap_or(&out).join("player"),
    };
    // A folder that is not there would be looked for again at every build.
    fs::create_dir_all(&player)?;
    let mut files = Vec::new();
    collect(&packs, "packs", &mut files)?;
    collect(&player.canonicalize()?, "player", &mut files)?;
    files.sort();
    let mut list = String::from("const FILES: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        let _ = writeln!(list, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
    }
    fs::write(out.join("builtin.rs"), list + "];\n")
}

/// Adds the files in a folder and those in it, each with its name such as `packs/harm-reduction/en.json`.
fn collect(folder: &Path, name: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{name}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &name, files)?;
        } else if [".json", ".js", ".wasm"].iter().any(|end| name.ends_with(end)) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.push((name, path));
        }
    }
    Ok(())
}

fn required(name: &str) -> io::Result<std::ffi::OsString> {
    env::var_os(name).ok_or_else(|| io::Error::other(format!("Cargo sets {name}, and it is not there")))
}
