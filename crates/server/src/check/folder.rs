//! The files of a pack as they lie in its folder, each checked, and what is wrong with how they are named.

use std::path::{Path, PathBuf};

use ::check::{Finding, Level};
use quiz::Day;
use serde::Serialize;
use wire::{File, Manuscript};

use crate::files;
use crate::packs::{is_pack, same_language};

/// The folder of a pack, or one file in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    /// The one file that is wanted; all of them where none is named.
    pub(crate) only: Option<String>,
}

/// A finding with the file that it is in, as it was named.
#[derive(Debug, Serialize)]
pub(crate) struct Remark {
    pub(crate) file: String,
    #[serde(flatten)]
    pub(crate) finding: Finding,
}

impl Folder {
    /// Whether all that is wanted of another is wanted of this one too, by whatever way either is named. A link of another
    /// name to the same place is a folder of its own: its name is the quiz's.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        let real = |folder: &Self| files::here(&folder.path).canonicalize().ok();
        (self.only.is_none() || self.only == other.only)
            && name_of(&self.path) == name_of(&other.path)
            && real(self).is_some_and(|path| real(other) == Some(path))
    }

    /// Checks what is wanted of it, and gives the number of files.
    pub(crate) fn check(&self, today: Day, remarks: &mut Vec<Remark>) -> usize {
        let names = match files::names(&self.path) {
            Ok(names) => names.into_iter().filter(|name| is_pack(name)),
            Err(cause) => {
                let message = format!("{}. Does it exist, and can you read it?", cause.root_cause());
                let file = self.path.display().to_string();
                remarks.push(Remark { file, finding: error("", &message) });
                return 0;
            }
        };
        let mut read = Vec::new();
        let mut broken = Vec::new();
        for name in names {
            match self.read(&name) {
                Ok(file) => read.push((name, file)),
                Err(findings) => broken.push((name, findings)),
            }
        }
        // The manuscript first: what is wrong with it is wrong with its translations too.
        read.sort_by_key(|(_, file)| matches!(file, File::Translation(_)));
        let is_wanted = |name: &str| self.only.as_deref().is_none_or(|only| only == name);
        let mut count = 0;
        // And before it what could not be read, from which all else may follow.
        for (name, findings) in broken.iter().filter(|(name, _)| is_wanted(name)) {
            count += 1;
            remarks.extend(findings.iter().map(|finding| self.remark(name, finding.clone())));
        }
        let source = Source { read: &read, is_any_broken: !broken.is_empty() };
        for (name, file) in read.iter().filter(|(name, _)| is_wanted(name)) {
            count += 1;
            let mut findings = source.findings(name, file, today);
            self.names(name, file, &mut findings);
            remarks.extend(findings.into_iter().map(|finding| self.remark(name, finding)));
        }
        count
    }

    fn remark(&self, name: &str, finding: Finding) -> Remark {
        Remark { file: self.path.join(name).display().to_string(), finding }
    }

    fn read(&self, name: &str) -> Result<File, Vec<Finding>> {
        if name.strip_suffix(".json").is_none() {
            return Err(vec![error("", "its name must end with \".json\" in lowercase. Rename it")]);
        }
        let bytes = files::read_at_most(&self.path.join(name), wire::LARGEST).map_err(|cause| {
            vec![error("", &format!("{}. Does it exist, and can you read it?", cause.root_cause()))]
        })?;
        wire::parse_file(name, &bytes).map_err(|refused| {
            let problems = refused.problems.into_iter();
            problems.map(|problem| error(&problem.place, &problem.message)).collect()
        })
    }

    /// A file is named for its language, and its folder for its pack.
    fn names(&self, name: &str, file: &File, findings: &mut Vec<Finding>) {
        let (id, lang) = match file {
            File::Manuscript(pack) => (&pack.id, &pack.lang),
            File::Translation(translation) => (&translation.id, &translation.lang),
        };
        // What the check of the file has found there already says it better.
        let is_new = |place: &str, findings: &[Finding]| findings.iter().all(|finding| finding.place != place);
        if name.strip_suffix(".json") != Some(lang) && is_new("lang", findings) {
            let message = format!("it is {lang:?}, but the file is {name:?}. {}", same_language(name, lang));
            findings.insert(0, error("lang", &message));
        }
        let home = name_of(&self.path);
        if home != *id && is_new("id", findings) {
            let message = format!("it is {id:?}, but the folder is {home:?}. Make them the same");
            findings.insert(0, error("id", &message));
        }
    }
}

/// The files of a folder that could be read, among which is what the translations were made from.
struct Source<'a> {
    read: &'a [(String, File)],
    is_any_broken: bool,
}

impl Source<'_> {
    fn findings(&self, name: &str, file: &File, today: Day) -> Vec<Finding> {
        match file {
            File::Manuscript(pack) => {
                let mut findings = ::check::manuscript(pack, today);
                if let Some((other, _)) = self.manuscripts().find(|(other, _)| *other != name) {
                    let message = format!(
                        "this is a source pack with cards of its own, and so is {other:?}. Keep the one that the pack \
                         was written in, and turn the other into a translation"
                    );
                    findings.insert(0, error("cards", &message));
                }
                findings
            }
            File::Translation(translation) => {
                // Of several that of its own language; that they are several is told where they are.
                let own = self.manuscripts().find(|(_, pack)| pack.lang == translation.from);
                match own.or_else(|| self.manuscripts().next()) {
                    Some((_, pack)) => ::check::translation(translation, pack, today),
                    None if self.is_any_broken => {
                        vec![error("from", "the source pack of this translation cannot be read. Fix that file first")]
                    }
                    None => {
                        let message = format!(
                            "the source pack of this translation is missing. Put {:?} beside it",
                            format!("{}.json", translation.from)
                        );
                        vec![error("from", &message)]
                    }
                }
            }
        }
    }

    fn manuscripts(&self) -> impl Iterator<Item = (&str, &Manuscript)> {
        self.read.iter().filter_map(|(name, file)| match file {
            File::Manuscript(pack) => Some((name.as_str(), &**pack)),
            File::Translation(_) => None,
        })
    }
}

/// The name of a folder as it is in its place, whatever a link there leads to: a site takes the quiz's name from it.
pub(crate) fn name_of(folder: &Path) -> String {
    if let Some(name) = folder.file_name() {
        return name.to_string_lossy().into_owned();
    }
    // "." and ".." have names too.
    let path = files::here(folder).canonicalize().unwrap_or_default();
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The id of the pack that a file is of, where it can be read.
pub(crate) fn id(file: &Path) -> Option<String> {
    match wire::parse_file("", &files::read_at_most(file, wire::LARGEST).ok()?).ok()? {
        File::Manuscript(pack) => Some(pack.id),
        File::Translation(translation) => Some(translation.id),
    }
}

fn error(place: &str, message: &str) -> Finding {
    Finding { level: Level::Error, place: place.to_owned(), message: message.to_owned() }
}
