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
    // Copies: what trunk makes anew while the program is compiled goes away under its compiler.
    let copies = out.join("builtin");
    if copies.exists() {
        fs::remove_dir_all(&copies)?;
    }
    let mut names = Vec::new();
    copy(&packs, "packs", &copies, &mut names)?;
    copy(&player, "player", &copies, &mut names)?;
    names.sort();
    let mut list = String::from("const FILES: &[(&str, &[u8])] = &[\n");
    for name in names {
        let _ = writeln!(list, "    ({name:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/builtin/{name}\"))),");
    }
    fs::write(out.join("builtin.rs"), list + "];\n")
}

/// Copies the files in a folder and those in it, and adds their names, such as `packs/harm-reduction/en.json`.
fn copy(folder: &Path, name: &str, copies: &Path, names: &mut Vec<String>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    fs::create_dir_all(copies.join(name))?;
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry?.path();
        let name = format!("{name}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            copy(&path, &name, copies, names)?;
        } else if [".json", ".js", ".wasm"].iter().any(|end| name.ends_with(end)) {
            println!("cargo::rerun-if-changed={}", path.display());
            match fs::copy(&path, copies.join(&name)) {
                Ok(_) => names.push(name),
                // Gone since the folder was read: the next build looks again.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

fn required(name: &str) -> io::Result<std::ffi::OsString> {
    env::var_os(name).ok_or_else(|| io::Error::other(format!("Cargo sets {name}, and it is not there")))
}
