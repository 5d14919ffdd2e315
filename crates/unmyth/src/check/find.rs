//! Where packs lie at a path that somebody names, and what lies where no pack is looked for.

use std::path::{Path, PathBuf};

use ::check::{Diagnostic, FileProblem};
use website::files;
use website::packs::is_pack;

use super::folder::{Folder, id, name_of};

/// What was found at a path.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) folders: Vec<Folder>,
    /// What lies in a wrong place, each with its path.
    pub(crate) astray: Vec<(PathBuf, Diagnostic)>,
}

/// The packs at a path: a file, a folder with files, or a folder of such folders. Links are what they lead to, unless that is outside.
///
/// # Errors
///
/// In words why there is nothing to check.
pub(crate) fn at(path: &Path) -> Result<Found, String> {
    let said = path.display();
    if path.is_file() {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if !is_pack(name) {
            return Err(format!("{said}: this is not a pack file. Name one such as packs/harm-reduction/en.json"));
        }
        let parent = path.parent().unwrap_or(Path::new("")).to_owned();
        let folders = vec![Folder { path: parent, only: Some(name.to_owned()) }];
        return Ok(Found { folders, ..Found::default() });
    }
    if leads_nowhere(path) {
        return Err(format!("{said}: this link is broken. Fix it, or name the folder itself"));
    }
    if !path.is_dir() {
        return Err(format!("{said}: there is no such file or folder. Name a pack file or a pack's folder"));
    }
    let names = files::names(path).map_err(|error| format!("{error:#}"))?;
    let mut found = Found::default();
    if is_packs_own(path, &names) {
        found.pack(path);
    } else {
        for name in names.iter().filter(|name| !name.starts_with('.')) {
            found.below(path, name);
        }
    }
    if found.folders.is_empty() && found.astray.is_empty() {
        return Err(format!("{said}: there is no pack here. Name a folder with one, such as packs/harm-reduction"));
    }
    Ok(found)
}

impl Found {
    /// Takes up a pack's folder. Folders in it are no part of it.
    fn pack(&mut self, path: &Path) {
        self.folders.push(Folder { path: path.to_owned(), only: None });
        for inner in homes(path) {
            self.astray.push((inner, Diagnostic::warning("", FileProblem::PackInsidePack)));
        }
    }

    /// Takes up what lies in a folder of packs.
    fn below(&mut self, path: &Path, name: &str) {
        let home = path.join(name);
        let mut astray = |path: PathBuf, problem| self.astray.push((path, Diagnostic::error("", problem)));
        if leads_nowhere(&home) {
            astray(home, FileProblem::BrokenLink);
        } else if let Some(target) = files::leads_out(&home, path) {
            astray(home, FileProblem::LinkOutside(target.display().to_string()));
        } else if !home.is_dir() {
            if is_pack(name) {
                astray(home, FileProblem::FileWithoutFolder);
            }
        } else if let Err(error) = files::names(&home) {
            astray(home, FileProblem::Unreadable(error.root_cause().to_string()));
        } else if has_packs(&home) {
            self.pack(&home);
        } else {
            for inner in homes(&home) {
                let to = path.join(inner.file_name().unwrap_or_default());
                astray(inner, FileProblem::FolderTooDeep(to.display().to_string()));
            }
        }
    }
}

/// Whether a folder is a pack's, and none of packs: it has files of packs, and no folders of packs beside them; or one of
/// the files has the folder's name.
fn is_packs_own(path: &Path, names: &[String]) -> bool {
    let own: Vec<&String> = names.iter().filter(|name| is_pack(name)).collect();
    let is_named = |file: &&String| id(&path.join(file)).is_some_and(|id| id == name_of(path));
    !own.is_empty() && (homes(path).is_empty() || own.iter().any(is_named))
}

/// The folders in a folder that have files of packs.
fn homes(path: &Path) -> Vec<PathBuf> {
    let names = files::names(path).unwrap_or_default();
    let homes = names.iter().filter(|name| !name.starts_with('.')).map(|name| path.join(name));
    homes.filter(|home| home.is_dir() && has_packs(home)).collect()
}

fn has_packs(home: &Path) -> bool {
    files::names(home).is_ok_and(|names| names.iter().any(|name| is_pack(name)))
}

fn leads_nowhere(path: &Path) -> bool {
    path.is_symlink() && !path.exists()
}
