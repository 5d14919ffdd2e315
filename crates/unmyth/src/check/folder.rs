//! The files of a pack as they lie in its folder, each checked, and what is wrong with how they are named.

use std::path::{Path, PathBuf};

use ::check::{Diagnostic, FileProblem};
use quiz::Today;
use serde::Serialize;
use website::files;
use website::packs::is_pack;
use wire::{File, SourcePack};

/// The folder of a pack, or one file in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    /// The one file that is wanted; all of them where none is named.
    pub(crate) only: Option<String>,
}

/// A diagnostic with the file that it is about, as it was named.
#[derive(Debug, Serialize)]
pub(crate) struct InFile {
    pub(crate) file: String,
    #[serde(flatten)]
    pub(crate) diagnostic: Diagnostic,
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
    pub(crate) fn check(&self, today: Today, found: &mut Vec<InFile>) -> usize {
        let names = match files::names(&self.path) {
            Ok(names) => names.into_iter().filter(|name| is_pack(name)),
            Err(cause) => {
                let problem = FileProblem::Unreadable(cause.root_cause().to_string());
                let file = self.path.display().to_string();
                found.push(InFile { file, diagnostic: Diagnostic::error("", problem) });
                return 0;
            }
        };
        let mut read = Vec::new();
        let mut broken = Vec::new();
        for name in names {
            match self.read(&name) {
                Ok(file) => read.push((name, file)),
                Err(diagnostics) => broken.push((name, diagnostics)),
            }
        }
        // The source pack first: what is wrong with it is wrong with its translations too.
        read.sort_by_key(|(_, file)| matches!(file, File::Translation(_)));
        let is_wanted = |name: &str| self.only.as_deref().is_none_or(|only| only == name);
        let mut count = 0;
        // And before it what could not be read, from which all else may follow.
        let is_any_broken = !broken.is_empty();
        for (name, diagnostics) in broken.into_iter().filter(|(name, _)| is_wanted(name)) {
            count += 1;
            found.extend(diagnostics.into_iter().map(|diagnostic| self.in_file(&name, diagnostic)));
        }
        let source = Source { read: &read, is_any_broken };
        for (name, file) in read.iter().filter(|(name, _)| is_wanted(name)) {
            count += 1;
            let mut diagnostics = source.diagnostics(name, file, today);
            self.names(name, file, &mut diagnostics);
            found.extend(diagnostics.into_iter().map(|diagnostic| self.in_file(name, diagnostic)));
        }
        count
    }

    fn in_file(&self, name: &str, diagnostic: Diagnostic) -> InFile {
        InFile { file: self.path.join(name).display().to_string(), diagnostic }
    }

    fn read(&self, name: &str) -> Result<File, Vec<Diagnostic>> {
        if name.strip_suffix(".json").is_none() {
            return Err(vec![Diagnostic::error("", FileProblem::NameEnding)]);
        }
        let path = self.path.join(name);
        if let Some(target) = files::leads_out(&path, self.path.parent().unwrap_or(&self.path)) {
            return Err(vec![Diagnostic::error("", FileProblem::LinkOutside(target.display().to_string()))]);
        }
        let bytes = files::read_at_most(&path, wire::LARGEST)
            .map_err(|cause| vec![Diagnostic::error("", FileProblem::Unreadable(cause.root_cause().to_string()))])?;
        wire::parse_file(name, &bytes).map_err(|refused| {
            let problems = refused.problems.into_iter();
            problems.map(|it| Diagnostic::error(it.place, FileProblem::InvalidJson(it.message))).collect()
        })
    }

    /// A file is named for its language, and its folder for its pack.
    fn names(&self, name: &str, file: &File, diagnostics: &mut Vec<Diagnostic>) {
        let (id, lang) = match file {
            File::SourcePack(pack) => (&pack.id, &pack.lang),
            File::Translation(translation) => (&translation.id, &translation.lang),
        };
        // What the check of the file has found there already says it better.
        let is_new = |path: &str, diagnostics: &[Diagnostic]| diagnostics.iter().all(|it| it.path != path);
        if name.strip_suffix(".json") != Some(lang) && is_new("lang", diagnostics) {
            let problem = FileProblem::FileLanguage { lang: lang.clone(), file: name.to_owned() };
            diagnostics.insert(0, Diagnostic::error("lang", problem));
        }
        let home = name_of(&self.path);
        if home != *id && is_new("id", diagnostics) {
            let problem = FileProblem::FolderName { id: id.clone(), folder: home };
            diagnostics.insert(0, Diagnostic::error("id", problem));
        }
    }
}

/// The files of a folder that could be read, among which is what the translations were made from.
struct Source<'a> {
    read: &'a [(String, File)],
    is_any_broken: bool,
}

impl Source<'_> {
    fn diagnostics(&self, name: &str, file: &File, today: Today) -> Vec<Diagnostic> {
        match file {
            File::SourcePack(pack) => {
                let mut diagnostics = ::check::source_pack(pack, today);
                if let Some((other, _)) = self.source_packs().find(|(other, _)| *other != name) {
                    let problem = FileProblem::TwoSourcePacks(other.to_owned());
                    diagnostics.insert(0, Diagnostic::error("cards", problem));
                }
                diagnostics
            }
            File::Translation(translation) => {
                // Of several that of its own language; that they are several is told where they are.
                let own = self.source_packs().find(|(_, pack)| pack.lang == translation.from);
                match own.or_else(|| self.source_packs().next()) {
                    Some((_, pack)) => ::check::translation(translation, pack, today),
                    None if self.is_any_broken => vec![Diagnostic::error("from", FileProblem::SourcePackBroken)],
                    None => {
                        let file = format!("{}.json", translation.from);
                        vec![Diagnostic::error("from", FileProblem::SourcePackMissing(file))]
                    }
                }
            }
        }
    }

    fn source_packs(&self) -> impl Iterator<Item = (&str, &SourcePack)> {
        self.read.iter().filter_map(|(name, file)| match file {
            File::SourcePack(pack) => Some((name.as_str(), &**pack)),
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
        File::SourcePack(pack) => Some(pack.id),
        File::Translation(translation) => Some(translation.id),
    }
}
