//! The packs as they were when they were last good, in a folder beside the site: one that is broken is played so, also by
//! a server that starts again.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{Broken, Found, Quiz, folder};
use crate::files;

/// See the module.
pub(crate) struct Kept {
    folder: PathBuf,
}

impl Kept {
    /// Those in this folder.
    pub(crate) fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// What can be played of what was found, with what is kept in the place of what is broken, and what is to be said of
    /// that; then what is broken and not kept.
    pub(crate) fn mend(&self, found: Found) -> (Vec<Quiz>, Vec<String>, Vec<Broken>) {
        let mut quizzes = found.quizzes;
        let (mut said, mut lost) = (Vec::new(), Vec::new());
        for Broken { id, wrong } in found.broken {
            // Cards that are past their day by now, and all that a new version of the program no longer takes, are no more
            // played from here than from anywhere.
            if let folder::Read::Good(quiz) = folder::read(&self.folder.join(&id), &id) {
                said.push(format!("{wrong}\nthe pack \"{id}\" is played as it was when it was last good."));
                quizzes.push(quiz);
            } else {
                lost.push(Broken { id, wrong });
            }
        }
        quizzes.sort_by(|a, b| a.id.cmp(&b.id));
        (quizzes, said, lost)
    }

    /// Keeps these, and forgets all others.
    pub(crate) fn keep(&self, quizzes: &[Quiz]) -> Result<()> {
        for quiz in quizzes {
            let home = self.folder.join(&quiz.id);
            for (name, bytes) in &quiz.files {
                let path = home.join(name);
                if std::fs::read(&path).ok().as_ref() != Some(bytes) {
                    files::replace(&path, bytes)?;
                }
            }
            forget(&home, |name| quiz.files.iter().all(|(its, _)| its != name))?;
        }
        forget(&self.folder, |name| quizzes.iter().all(|quiz| quiz.id != name))
    }
}

/// Removes from a folder what has such a name.
fn forget(folder: &Path, is_over: impl Fn(&str) -> bool) -> Result<()> {
    for name in files::names(folder)?.into_iter().filter(|name| is_over(name)) {
        let path = folder.join(name);
        let removed = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        removed.with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(())
}
