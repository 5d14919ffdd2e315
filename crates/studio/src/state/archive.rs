//! One archive with all files of a quiz, as the folder of packs wants them; and what is in archives that somebody opens.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::event::File;
use super::folder::Folder;

/// How ZIP archives begin.
const START: &[u8] = b"PK\x03\x04";

/// As many files as a folder of packs may well have.
const MOST_FILES: usize = 200;

const EMPTY: &str = "There are no quiz files in this archive. Choose an archive with files such as en.json.";
const BROKEN: &str = "This archive cannot be read. Download it again, or unpack it and choose the files in it.";

impl Folder {
    /// What its folder is to be called.
    pub fn name(&self) -> &str {
        if self.pack.id.is_empty() { "quiz" } else { &self.pack.id }
    }

    /// All its files in one archive, in a folder of that name. Unpacked in the folder `packs`, they lie where they belong.
    pub fn archive(&self) -> Vec<u8> {
        // Without days: nobody is to read from a quiz when it was written.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (file, content) in self.files() {
            // Writing to memory fails on nothing.
            let _ = archive.start_file(format!("{}/{file}", self.name()), options);
            let _ = archive.write_all(content.as_bytes());
        }
        archive.finish().map(Cursor::into_inner).unwrap_or_default()
    }
}

/// The files with those of each archive in its place. Of an archive only what may be a quiz's is taken.
///
/// # Errors
///
/// The name of an archive that cannot be read, or has no such files, and what to say of it.
pub(super) fn unpacked(files: Vec<File>) -> Result<Vec<File>, (String, &'static str)> {
    let mut all = Vec::new();
    for file in files {
        if !file.bytes.starts_with(START) {
            all.push(file);
            continue;
        }
        let Some(inside) = inside(file.bytes) else { return Err((file.name, BROKEN)) };
        if inside.is_empty() {
            return Err((file.name, EMPTY));
        }
        all.extend(inside);
    }
    Ok(all)
}

fn inside(bytes: Vec<u8>) -> Option<Vec<File>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).ok()?;
        let path = file.name().ok()?.replace('\\', "/");
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        // Systems put files of their own beside those that somebody packs.
        let ends = |end: &str| name.to_ascii_lowercase().rsplit('.').next() == Some(end);
        let is_schema = name.to_ascii_lowercase().contains(".schema.");
        let is_of_quiz = ends("json") && !is_schema && !name.starts_with('.');
        if !is_of_quiz || path.starts_with("__MACOSX/") || files.len() == MOST_FILES {
            continue;
        }
        let mut bytes = Vec::new();
        // A little more than a pack may have, so that one that is too large is told as that.
        file.take(wire::LARGEST as u64 + 1).read_to_end(&mut bytes).ok()?;
        files.push(File { name, bytes });
    }
    Some(files)
}
