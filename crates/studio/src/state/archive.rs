//! One archive with all files of a quiz, as the folder of packs wants them; and what is in archives that somebody opens.

use std::io::Write as _;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{
    CompressionMethod, DataDescriptorOutput, Error, ZipArchive, ZipArchiveWriter, ZipSliceEntry, ZipVerification,
};

use super::event::File;
use super::folder::Folder;

/// How ZIP archives begin.
const START: &[u8] = b"PK\x03\x04";

/// As many files as a folder of packs may well have.
const MOST_FILES: usize = 200;

const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

const EMPTY: &str = "There are no quiz files in this archive. Choose an archive with files such as en.json.";
const BROKEN: &str = "This archive cannot be read. Download it again, or unpack it and choose the files in it.";

impl Folder {
    /// What its folder is to be called.
    pub fn name(&self) -> &str {
        if self.pack.id.is_empty() { "quiz" } else { &self.pack.id }
    }

    /// All its files in one archive, in a folder of that name. Unpacked in the folder `packs`, they lie where they belong.
    pub fn archive(&self) -> Vec<u8> {
        // Writing to memory fails on nothing.
        self.packed().unwrap_or_default()
    }

    fn packed(&self) -> Result<Vec<u8>, Error> {
        let mut archive = ZipArchiveWriter::new(Vec::new());
        for (file, content) in self.files() {
            // Without a day: nobody is to read from a quiz when it was written.
            let path = format!("{}/{file}", self.name());
            let (mut entry, _) = archive.new_file(&path).compression_method(CompressionMethod::DEFLATE).start()?;
            entry.write_all(&deflated(content.as_bytes()))?;
            entry.finish(DataDescriptorOutput::new(CHECKSUM.checksum(content.as_bytes()), content.len() as u64))?;
        }
        archive.finish()
    }
}

/// A file's content as DEFLATE has it, without compressing it: a compressor would be 8 KB more to load. Each block begins
/// with a byte that says so and with its length, twice; see RFC 1951, 3.2.4.
fn deflated(content: &[u8]) -> Vec<u8> {
    let mut blocks = Vec::new();
    for block in content.chunks(usize::from(u16::MAX)) {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        blocks.push(0);
        blocks.extend(length.to_le_bytes());
        blocks.extend((!length).to_le_bytes());
        blocks.extend(block);
    }
    // The last one, with nothing in it.
    blocks.extend([1, 0, 0, 0xff, 0xff]);
    blocks
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
        let Some(inside) = inside(&file.bytes) else { return Err((file.name, BROKEN)) };
        if inside.is_empty() {
            return Err((file.name, EMPTY));
        }
        all.extend(inside);
    }
    Ok(all)
}

fn inside(bytes: &[u8]) -> Option<Vec<File>> {
    let archive = ZipArchive::from_slice(bytes).ok()?;
    let mut entries = archive.entries();
    let mut files = Vec::new();
    while let Some(entry) = entries.next_entry().ok()? {
        let path = String::from_utf8_lossy(entry.file_path().as_ref()).replace('\\', "/");
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        // Systems put files of their own beside those that somebody packs.
        let ends = |end: &str| name.to_ascii_lowercase().rsplit('.').next() == Some(end);
        let is_schema = name.to_ascii_lowercase().contains(".schema.");
        let is_of_quiz = ends("json") && !is_schema && !name.starts_with('.');
        if !is_of_quiz || path.starts_with("__MACOSX/") || files.len() == MOST_FILES {
            continue;
        }
        files.push(File {
            name,
            bytes: content(&archive.get_entry(entry.wayfinder()).ok()?, entry.compression_method())?,
        });
    }
    Some(files)
}

/// The content of a file in an archive; only the beginning if it is larger than a pack may be. None if it cannot be read or
/// its checksum is wrong.
fn content(file: &ZipSliceEntry<'_>, method: CompressionMethod) -> Option<Vec<u8>> {
    // One byte more than a pack may have, so that a larger file is still seen to be too large.
    let most = wire::LARGEST + 1;
    let mut content = match method {
        CompressionMethod::STORE => file.data().to_vec(),
        CompressionMethod::DEFLATE => match decompress_to_vec_with_limit(file.data(), most) {
            Ok(content) => content,
            Err(stopped) if stopped.status == TINFLStatus::HasMoreOutput => stopped.output,
            Err(_) => return None,
        },
        _ => return None,
    };
    if content.len() >= most {
        content.truncate(most);
        return Some(content);
    }
    let found = ZipVerification { crc: CHECKSUM.checksum(&content), uncompressed_size: content.len() as u64 };
    file.claim_verifier().valid(found).is_ok().then_some(content)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _, Write as _};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipArchive, ZipWriter};

    use super::{BROKEN, EMPTY, File, Folder, deflated, unpacked};

    fn open(bytes: Vec<u8>) -> Result<Vec<File>, &'static str> {
        unpacked(vec![File { name: "mine.zip".to_owned(), bytes }]).map_err(|(_, words)| words)
    }

    /// An archive as another program writes it.
    fn archive(method: CompressionMethod, files: &[(&str, &[u8])]) -> Vec<u8> {
        let options = SimpleFileOptions::default().compression_method(method);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            archive.start_file(*name, options).expect("begins");
            archive.write_all(content).expect("is written");
        }
        archive.finish().expect("ends").into_inner()
    }

    #[test]
    fn another_program_reads_what_is_written() {
        let mut folder = Folder::default();
        folder.pack.id = "mine".to_owned();
        // Longer than a block.
        folder.pack.summary = "Größer. ".repeat(20_000);
        let mut archive = ZipArchive::new(Cursor::new(folder.archive())).expect("is an archive");
        assert_eq!(archive.len(), 1);
        let mut file = archive.by_index(0).expect("is there");
        let mut content = String::new();
        file.read_to_string(&mut content).expect("is whole");
        assert_eq!(file.name().expect("has a name"), "mine/.json");
        assert_eq!(content, folder.files()[0].1);
    }

    #[test]
    fn what_another_program_writes_is_read() {
        let large = [b"{\"id\": \"".as_slice(), &b"a".repeat(wire::LARGEST)].concat();
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let files: [(&str, &[u8]); 5] = [
                ("mine/en.json", b"{}"),
                ("mine/notes.txt", b"Not of the quiz."),
                ("__MACOSX/mine/._en.json", b"Of the system."),
                ("pack.schema.json", b"{}"),
                ("mine\\es.json", &large),
            ];
            let files = open(archive(method, &files)).expect("is read");
            let found: Vec<_> = files.iter().map(|file| (&*file.name, file.bytes.len())).collect();
            assert_eq!(found, [("en.json", 2), ("es.json", wire::LARGEST + 1)], "{method:?}");
        }
    }

    #[test]
    fn a_damaged_archive_is_said_to_be_one() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let whole = archive(method, &[("en.json", b"{\"title\": \"A title\"}")]);
            let at = whole.windows(5).position(|it| it == b".json").expect("has a name") + 12;
            let mut damaged = whole.clone();
            damaged[at] ^= 0x20;
            assert_eq!(open(damaged), Err(BROKEN), "{method:?}");
            assert_eq!(open(whole[..whole.len() - 30].to_vec()), Err(BROKEN), "{method:?}");
        }
        assert_eq!(open(archive(CompressionMethod::Stored, &[("a.txt", b"a")])), Err(EMPTY));
    }

    #[test]
    fn each_length_has_its_blocks() {
        for (length, blocks) in [(0, 0), (1, 1), (65_535, 1), (65_536, 2)] {
            let content = vec![b'a'; length];
            let deflated = deflated(&content);
            assert_eq!(deflated.len(), length + 5 * (blocks + 1), "{length}");
            assert_eq!(miniz_oxide::inflate::decompress_to_vec(&deflated).expect("is whole"), content, "{length}");
        }
    }
}
