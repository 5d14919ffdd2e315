//! What can be wrong with the files and folders of packs. The program that reads them finds it. This crate reads nothing.

use std::fmt;

use serde_json::json;

use crate::problem::Args;

/// One kind of problem of a file or folder, with what its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// The text is not JSON, or not of the form of a pack: what the JSON reader says, with the remedy.
    InvalidJson(String),
    /// The file or folder cannot be read: what the system says.
    Unreadable(String),
    /// The file's name ends in `.JSON` or the like.
    NameEnding,
    /// The file is named for another language than the one in it.
    FileLanguage {
        /// The language in the file.
        lang: String,
        /// The file's name.
        file: String,
    },
    /// The pack's folder has another name than its id.
    FolderName {
        /// The id.
        id: String,
        /// The folder's name.
        folder: String,
    },
    /// Another file in the folder, this one, is a source pack too.
    TwoSourcePacks(String),
    /// The source pack of a translation cannot be read.
    SourcePackBroken,
    /// The source pack of a translation, with this name, is missing.
    SourcePackMissing(String),
    /// A pack's folder has a folder with another pack in it.
    PackInsidePack,
    /// A link leads nowhere.
    BrokenLink,
    /// A link that leads out of the folder of packs, and where to.
    LinkOutside(String),
    /// A pack's file lies beside the packs' folders.
    FileWithoutFolder,
    /// A pack's folder lies one folder too deep; where it belongs.
    FolderTooDeep(String),
}

impl FileProblem {
    /// The code; see [`Problem::code`](crate::Problem::code).
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidJson(_) => "invalid-json",
            Self::Unreadable(_) => "unreadable-file",
            Self::NameEnding => "name-ending",
            Self::FileLanguage { .. } => "file-language",
            Self::FolderName { .. } => "folder-name",
            Self::TwoSourcePacks(_) => "two-source-packs",
            Self::SourcePackBroken => "source-pack-broken",
            Self::SourcePackMissing(_) => "source-pack-missing",
            Self::PackInsidePack => "pack-inside-pack",
            Self::BrokenLink => "broken-link",
            Self::LinkOutside(_) => "link-outside",
            Self::FileWithoutFolder => "file-without-folder",
            Self::FolderTooDeep(_) => "folder-too-deep",
        }
    }

    /// The data by name; see [`Problem::args`](crate::Problem::args).
    pub fn args(&self) -> Args {
        match self {
            Self::InvalidJson(cause) | Self::Unreadable(cause) => vec![("cause", json!(cause))],
            Self::FileLanguage { lang, file } => vec![("lang", json!(lang)), ("file", json!(file))],
            Self::FolderName { id, folder } => vec![("id", json!(id)), ("folder", json!(folder))],
            Self::TwoSourcePacks(file) | Self::SourcePackMissing(file) => vec![("file", json!(file))],
            Self::FolderTooDeep(to) | Self::LinkOutside(to) => vec![("to", json!(to))],
            Self::NameEnding
            | Self::SourcePackBroken
            | Self::PackInsidePack
            | Self::BrokenLink
            | Self::FileWithoutFolder => Vec::new(),
        }
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidJson(cause) => f.write_str(cause),
            Self::Unreadable(cause) => write!(f, "{cause}. Does it exist, and can you read it?"),
            Self::NameEnding => f.write_str("its name must end with \".json\" in lowercase. Rename it"),
            Self::FileLanguage { lang, file } => {
                write!(f, "it is {lang:?}, but the file is {file:?}. ")?;
                if is_named_for_a_language(file) {
                    f.write_str("Make them the same")
                } else {
                    write!(f, "Rename it to \"{lang}.json\", or remove it if that file exists too")
                }
            }
            Self::FolderName { id, folder } => {
                write!(f, "it is {id:?}, but the folder is {folder:?}. Make them the same")
            }
            Self::TwoSourcePacks(other) => write!(
                f,
                "this is a source pack with cards of its own, and so is {other:?}. Keep the one that the pack was \
                 written in, and turn the other into a translation"
            ),
            Self::SourcePackBroken => {
                f.write_str("the source pack of this translation cannot be read. Fix that file first")
            }
            Self::SourcePackMissing(file) => {
                write!(f, "the source pack of this translation is missing. Put {file:?} beside it")
            }
            Self::PackInsidePack => f.write_str(
                "the packs in this folder are not in any quiz: a pack's files must be directly in its folder. Move \
                 them there, or remove them",
            ),
            Self::BrokenLink => f.write_str("this link is broken. Fix it, or remove it"),
            Self::LinkOutside(to) => {
                write!(f, "this link leads to {to}, outside the folder of packs. Put a copy in its place")
            }
            Self::FileWithoutFolder => f.write_str("each pack needs a folder of its own. Move this file into one"),
            Self::FolderTooDeep(to) => {
                write!(f, "this pack is in no quiz: its folder is too deep. Move it to {to}")
            }
        }
    }
}

/// Whether the name is of the form `pt-BR.json`, and no "es (1).json" of a second download.
fn is_named_for_a_language(file: &str) -> bool {
    let is_language = |stem: &str| stem.split('-').all(|part| part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    file.strip_suffix(".json").is_some_and(is_language)
}
