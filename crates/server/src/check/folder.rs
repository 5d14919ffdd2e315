//! The files of a pack as they lie in its folder, each checked, and what is wrong with how they lie there.

use std::path::{Path, PathBuf};

use ::check::{Finding, Level};
use quiz::Day;
use serde::Serialize;
use wire::{File, Manuscript};

use crate::files;

/// The folder of a pack, or one file in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Folder {
    path: PathBuf,
    /// The one file that is wanted; all of them where none is named.
    only: Option<String>,
    /// Files with packs that lie beside folders of packs, where no pack may be.
    strays: Vec<String>,
}

/// A finding with the file that it is in, as it was named.
#[derive(Debug, Serialize)]
pub(crate) struct Remark {
    pub(crate) file: String,
    #[serde(flatten)]
    pub(crate) finding: Finding,
}

impl Folder {
    /// The packs at a path: a file, a folder with files, or a folder of such folders.
    ///
    /// # Errors
    ///
    /// In words why there is nothing to check.
    pub(crate) fn of(path: &Path) -> Result<Vec<Self>, String> {
        let said = path.display();
        if path.is_file() {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if !is_pack(name) {
                return Err(format!("{said}: this is no pack's file. Name one such as packs/harm-reduction/en.json"));
            }
            let parent = path.parent().unwrap_or(Path::new("")).to_owned();
            return Ok(vec![Self { path: parent, only: Some(name.to_owned()), strays: Vec::new() }]);
        }
        if !path.is_dir() {
            return Err(format!("{said}: there is no such file or folder. Name a pack's file or its folder"));
        }
        let names = files::names(path).map_err(|error| format!("{error:#}"))?;
        let own: Vec<String> = names.iter().filter(|name| is_pack(name)).cloned().collect();
        let homes = names.iter().filter(|name| !name.starts_with('.')).map(|name| path.join(name));
        let has_packs = |home: &PathBuf| files::names(home).is_ok_and(|names| names.iter().any(|name| is_pack(name)));
        let homes: Vec<PathBuf> = homes.filter(|home| home.is_dir() && has_packs(home)).collect();
        if homes.is_empty() && own.is_empty() {
            return Err(format!("{said}: there is no pack here. Name a folder with one, such as packs/harm-reduction"));
        }
        if homes.is_empty() {
            return Ok(vec![Self { path: path.to_owned(), only: None, strays: Vec::new() }]);
        }
        let mut folders: Vec<Self> =
            homes.into_iter().map(|path| Self { path, only: None, strays: Vec::new() }).collect();
        if !own.is_empty() {
            folders.push(Self { path: path.to_owned(), only: None, strays: own });
        }
        Ok(folders)
    }

    /// Checks what is wanted of it, and gives the number of files.
    pub(crate) fn check(&self, today: Day, remarks: &mut Vec<Remark>) -> usize {
        if !self.strays.is_empty() {
            let message = "a pack lies in a folder of its own. Move it there";
            remarks.extend(self.strays.iter().map(|name| self.remark(name, error("", message))));
            return self.strays.len();
        }
        let names = files::names(&self.path).unwrap_or_default();
        let names: Vec<String> = names.into_iter().filter(|name| is_pack(name)).collect();
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
        let source = Source { read: &read, is_any_broken: !broken.is_empty() };
        for (name, file) in read.iter().filter(|(name, _)| is_wanted(name)) {
            count += 1;
            let mut findings = source.findings(name, file, today);
            self.names(name, file, &mut findings);
            remarks.extend(findings.into_iter().map(|finding| self.remark(name, finding)));
        }
        for (name, findings) in broken.iter().filter(|(name, _)| is_wanted(name)) {
            count += 1;
            remarks.extend(findings.iter().map(|finding| self.remark(name, finding.clone())));
        }
        count
    }

    fn remark(&self, name: &str, finding: Finding) -> Remark {
        Remark { file: self.path.join(name).display().to_string(), finding }
    }

    fn read(&self, name: &str) -> Result<File, Vec<Finding>> {
        if name.strip_suffix(".json").is_none() {
            return Err(vec![error("", "its name must end with \".json\", in small letters. Rename it")]);
        }
        let bytes = files::read(&self.path.join(name)).map_err(|cause| {
            vec![error("", &format!("{:#}. Is it there, and may you read it?", cause.root_cause()))]
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
            let message = format!("it says {lang:?} and its file is {name:?}. Make them the same");
            findings.insert(0, error("lang", &message));
        }
        // "." and ".." have names too.
        let home = std::path::absolute(&self.path).ok().and_then(|path| path.canonicalize().ok());
        let home = home.as_deref().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
        if home != id && is_new("id", findings) {
            let message = format!("it says {id:?} and its folder is {home:?}. Make them the same");
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
                        "this has cards of its own, and so has {other:?}. Keep the one that the pack was written in, \
                         and make a translation of the other"
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
                        vec![error("from", "what this was made from cannot be read. Mend that file first")]
                    }
                    None => {
                        let message = format!(
                            "there is nothing here that this was made from. Put {:?} beside it",
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

/// Whether a file has a pack in it by its name; schemas and hidden files have none.
fn is_pack(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    !name.starts_with('.') && name.strip_suffix(".json").is_some_and(|name| name.strip_suffix(".schema").is_none())
}

fn error(place: &str, message: &str) -> Finding {
    Finding { level: Level::Error, place: place.to_owned(), message: message.to_owned() }
}
