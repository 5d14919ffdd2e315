//! Reading and writing files with errors that name them.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};

/// The bytes of a file.
///
/// # Errors
///
/// What the system says, with the file and a remedy.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| unread(path))
}

/// The bytes of a file, or as many of them as show that there are more than `most`. What is no file, such as a pipe, is
/// not waited for.
///
/// # Errors
///
/// What the system says, with the file and a remedy.
pub fn read_at_most(path: &Path, most: usize) -> Result<Vec<u8>> {
    if !std::fs::metadata(path).with_context(|| unread(path))?.is_file() {
        return Err(anyhow!("this is not a file")).with_context(|| unread(path));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).with_context(|| unread(path))?;
    file.take(most as u64 + 1).read_to_end(&mut bytes).with_context(|| unread(path))?;
    Ok(bytes)
}

fn unread(path: &Path) -> String {
    format!("cannot read {}. Check that it is a file and that you may read it", path.display())
}

/// Writes a file and the folders it lies in.
///
/// # Errors
///
/// What the system says, with the file and a remedy.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let said = || format!("cannot write {}. Check that there is space and that you may write there", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(said)?;
    }
    std::fs::write(path, bytes).with_context(said)
}

/// Replaces a file, whole or not at all, even if the power fails meanwhile.
///
/// # Errors
///
/// What the system says, with the file; it is then as it was.
pub fn replace(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let said = || format!("cannot write {}. Check that there is space and that you may write there", path.display());
    let fresh = with_end(path, "new");
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(said)?;
    }
    // What is left of a write that broke off. A symbolic link of this name goes, and what it points to stays.
    let _ = std::fs::remove_file(&fresh);
    let mut file = File::create_new(&fresh).with_context(said)?;
    file.write_all(bytes.as_ref()).with_context(said)?;
    // Some file systems write a new name to the disk before what is in the file.
    file.sync_all().and_then(|()| std::fs::rename(&fresh, path)).with_context(said)
}

/// Opens a file of our own as a lock, and creates it if it is missing. What is in it stays.
///
/// # Errors
///
/// A symbolic link, which may point to somebody else's file; or what the system says. Both with the file and a remedy.
pub fn open_lock(path: &Path) -> Result<File> {
    ensure!(!path.is_symlink(), "{} is a symbolic link, and unmyth creates no such links. Remove it", path.display());
    // In case it becomes one now.
    let no_links = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();
    let file = OpenOptions::new().write(true).create(true).truncate(false).custom_flags(no_links).open(path);
    file.with_context(|| format!("cannot write {}. Check that you may write there", path.display()))
}

/// Creates a folder of our own if it is missing.
///
/// # Errors
///
/// A symbolic link, which may point to somebody else's folder; or what the system says. Both with the folder and a
/// remedy.
pub fn own_folder(path: &Path) -> Result<()> {
    ensure!(!path.is_symlink(), "{} is a symbolic link, and unmyth creates no such links. Remove it", path.display());
    std::fs::create_dir_all(path).with_context(|| format!("cannot create the folder {}", path.display()))
}

/// Where a symbolic link leads, if that is not in `folder`.
pub fn leads_out(path: &Path, folder: &Path) -> Option<PathBuf> {
    let target = path.is_symlink().then(|| path.canonicalize().ok())??;
    let folder = here(folder).canonicalize().ok()?;
    (!target.starts_with(folder)).then_some(target)
}

/// Writes a file that visitors load, and beside it the same as `.br` and `.gz`, for servers that can send those.
///
/// # Errors
///
/// What the system says, with the file and a remedy.
pub fn put(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let bytes = bytes.as_ref();
    write(path, bytes)?;
    let compressed = compress::compress(bytes)?;
    write(&with_end(path, "br"), compressed.brotli)?;
    write(&with_end(path, "gz"), compressed.gzip)
}

/// Does the same, and takes the compressed files from the folder `old` if it has this very file: compressing a program is
/// slow.
///
/// # Errors
///
/// What the system says, with the file and a remedy.
pub fn put_again(path: &Path, bytes: &[u8], old: &Path) -> Result<()> {
    let before = old.join(path.file_name().unwrap_or_default());
    let is_same = std::fs::read(&before).is_ok_and(|found| found == bytes);
    let compressed = ["br", "gz"].map(|end| std::fs::read(with_end(&before, end)));
    let ([Ok(brotli), Ok(gzip)], true) = (compressed, is_same) else { return put(path, bytes) };
    write(path, bytes)?;
    write(&with_end(path, "br"), brotli)?;
    write(&with_end(path, "gz"), gzip)
}

/// Prints a text whole, or as much of it as whoever reads it wants: `| head` ends it early, and is no fault.
pub fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// The names in a folder, sorted.
///
/// # Errors
///
/// What the system says, with the folder and a remedy.
pub fn names(folder: &Path) -> Result<Vec<String>> {
    let said = || format!("cannot read the folder {}. Check that it exists and that you may read it", folder.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(here(folder)).with_context(said)? {
        let name = entry.with_context(said)?.file_name();
        // Names that are no text cannot be a pack's or the player's.
        names.extend(name.into_string());
    }
    names.sort();
    Ok(names)
}

/// The folder of a file that is named without one, which has an empty path, as the system calls it.
pub fn here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_already_is_taken_over_and_what_has_changed_is_not() {
        let (old, new) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let (before, after) = (old.path().join("player.wasm"), new.path().join("player.wasm"));
        put(&before, b"as it was").expect("it is written");
        // No compressor makes this: where it stands, it was taken over.
        let marked = with_end(&before, "br");
        write(&marked, "from before").expect("it is written");

        put_again(&after, b"as it was", old.path()).expect("it is written");
        assert_eq!(read(&with_end(&after, "br")).expect("it is there"), b"from before");
        assert_eq!(read(&after).expect("it is there"), b"as it was");

        put_again(&after, b"as it is", old.path()).expect("it is written");
        assert_eq!(
            read(&with_end(&after, "br")).expect("it is there"),
            compress::compress(b"as it is").expect("bytes").brotli
        );
        assert_eq!(
            read(&with_end(&after, "gz")).expect("it is there"),
            compress::compress(b"as it is").expect("bytes").gzip
        );

        std::fs::remove_file(marked).expect("it was there");
        put_again(&after, b"as it was", old.path()).expect("one that lacks a form is compressed anew");
        assert_eq!(
            read(&with_end(&after, "br")).expect("it is there"),
            compress::compress(b"as it was").expect("bytes").brotli
        );
    }

    /// Whoever may write beside the website could otherwise have the operator empty a file of the operator's own.
    #[test]
    fn files_of_our_own_are_never_written_through_a_symbolic_link() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("theirs"), "precious").expect("it is written");
        for link in ["es.json.new", "lock"] {
            symlink("theirs", path(link)).expect("it is made");
        }
        replace(&path("es.json"), "new").expect("the link is removed");
        assert_eq!(read(&path("es.json")).expect("it is there"), b"new");
        let refused = open_lock(&path("lock")).expect_err("it is refused").to_string();
        assert!(refused.contains("is a symbolic link") && refused.contains("Remove it"), "{refused}");
        assert_eq!(read(&path("theirs")).expect("it is there"), b"precious");

        std::fs::write(path("used"), "by another").expect("it is written");
        open_lock(&path("used")).expect("it can be written");
        assert_eq!(read(&path("used")).expect("it is there"), b"by another");
        symlink(".", path("kept")).expect("it is made");
        assert!(own_folder(&path("kept")).is_err());
        own_folder(&path("new/kept")).expect("it is made");
    }

    #[test]
    fn a_link_that_leads_out_of_a_folder_is_told_from_one_that_stays() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(path("packs/a")).expect("it is made");
        std::fs::create_dir(path("packs-old")).expect("it is made");
        symlink("a", path("packs/inside")).expect("it is made");
        symlink("../packs-old", path("packs/outside")).expect("it is made");
        symlink("../gone", path("packs/broken")).expect("it is made");
        for (name, is_out) in [("a", false), ("inside", false), ("outside", true), ("broken", false)] {
            assert_eq!(leads_out(&path("packs").join(name), &path("packs")).is_some(), is_out, "{name}");
        }
    }
}
