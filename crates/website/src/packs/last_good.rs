//! The packs as they were when they were last good, in a folder beside the site: one that is broken is played so, also by
//! a server that starts again.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use quiz::Today;

use super::{Broken, Found, Quiz, folder};
use crate::files;

/// See the module.
pub struct LastGood {
    folder: PathBuf,
}

/// What was found, mended from what is kept.
#[derive(Default)]
pub struct Mended {
    /// What can be played.
    pub quizzes: Vec<Quiz>,
    /// What is to be said of those that are played as they were.
    pub said: Vec<String>,
    /// What is broken and was never kept.
    pub lost: Vec<Broken>,
    /// What is broken, and as it was can't be played any more either.
    pub over: Vec<Broken>,
}

impl LastGood {
    /// Those in this folder.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// What can be played of what was found, with what is kept in the place of what is broken.
    pub fn mend(&self, found: Found, today: Option<Today>) -> Mended {
        let mut mended = Mended { quizzes: found.quizzes, ..Mended::default() };
        for Broken { id, wrong } in found.broken {
            let home = self.folder.join(&id);
            if !home.is_dir() {
                mended.lost.push(Broken { id, wrong });
                continue;
            }
            // Cards that are past their day by now, and all that a new version of the program no longer takes, are no more
            // played from here than from anywhere.
            let why = match folder::read(&home, &id, today) {
                folder::Read::Good(quiz) => {
                    mended.quizzes.push(quiz);
                    mended.said.push(format!("{wrong}\nThe last good version of the pack \"{id}\" is served instead."));
                    continue;
                }
                folder::Read::Resting(_) => "the review_by date of every card in its last good version has passed",
                folder::Read::Broken(_) | folder::Read::Empty => "its last good version can no longer be read",
            };
            mended.over.push(Broken { wrong: format!("{wrong}\n\"{id}\": {why}."), id });
        }
        mended.quizzes.sort_by(|a, b| a.id.cmp(&b.id));
        mended
    }

    /// Keeps these, and forgets all others.
    ///
    /// # Errors
    ///
    /// A file that cannot be written or removed, or a symbolic link where the copies belong.
    pub fn keep(&self, quizzes: &[Quiz]) -> Result<()> {
        files::own_folder(&self.folder)?;
        for quiz in quizzes {
            let home = self.folder.join(&quiz.id);
            files::own_folder(&home)?;
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
