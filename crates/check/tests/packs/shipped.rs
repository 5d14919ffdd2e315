//! The packs that come with the program have no errors.

use std::fs;
use std::path::PathBuf;

use check::Severity;
use wire::File;

use super::bad::today;

/// Every folder of packs/, as its source pack and its translations, each with its file.
pub(crate) fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let packs = concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs");
    let folders = fs::read_dir(packs).expect("is there").map(|entry| entry.expect("can be read").path());
    let folders = folders.filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| fs::read_dir(folder).expect("can be read"));
    let mut files: Vec<_> = files.map(|entry| entry.expect("can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(path).expect("can be read"))).collect()
}

#[test]
fn the_packs_that_come_with_the_program_have_no_errors() {
    let read = |(path, bytes): (PathBuf, Vec<u8>)| {
        let file = wire::parse_file(&path.display().to_string(), &bytes).expect("reads");
        (path, file)
    };
    let files: Vec<_> = files().into_iter().map(read).collect();
    assert!(!files.is_empty());
    for (path, file) in &files {
        let diagnostics = match file {
            File::SourcePack(pack) => check::source_pack(pack, today()),
            File::Translation(translation) => {
                let source = files.iter().find_map(|(_, file)| match file {
                    File::SourcePack(pack) if pack.id == translation.id => Some(pack),
                    _ => None,
                });
                check::translation(translation, source.expect("has a source"), today())
            }
        };
        let errors: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}
