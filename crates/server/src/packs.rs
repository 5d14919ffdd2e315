//! The packs of a folder, each as PACK/LANG.json, all read and checked before anything is made of them.

mod folder;
mod kept;

use std::path::Path;

use anyhow::{Result, ensure};
use quiz::{Pack, Revision};

use crate::files;
pub(crate) use folder::Folder;
pub(crate) use kept::Kept;

/// A pack in one language.
pub(crate) struct Source {
    pub(crate) pack: Pack,
    /// As the player reads it.
    pub(crate) json: String,
    /// The revision that all languages of the pack share.
    pub(crate) revision: Revision,
}

/// A pack in all its languages.
pub(crate) struct Quiz {
    /// The name of its folder.
    pub(crate) id: String,
    /// In the order of their tags.
    pub(crate) languages: Vec<Source>,
    /// The files that it was read from, each with its name.
    files: Vec<(String, Vec<u8>)>,
    /// What an operator should know of it.
    notices: Vec<String>,
}

impl Quiz {
    /// In the language that it was written in.
    pub(crate) fn main(&self) -> Option<&Source> {
        let mut languages = self.languages.iter();
        languages.clone().find(|it| it.pack.lang() == it.pack.source_lang()).or_else(|| languages.next())
    }
}

/// What lies in a folder.
pub(crate) struct Found {
    /// What can be played, in the order of the names.
    pub(crate) quizzes: Vec<Quiz>,
    /// What can't.
    pub(crate) broken: Vec<Broken>,
    /// What is in no way wrong and shows nothing: a pack without a card for today, or a folder without a pack. Why.
    pub(crate) resting: Vec<String>,
}

/// A pack that cannot be played, or a file where none belongs.
pub(crate) struct Broken {
    /// Its name in the folder.
    pub(crate) id: String,
    /// All that is wrong with it, a line each.
    pub(crate) wrong: String,
}

/// Reads every pack under `folder`.
///
/// # Errors
///
/// A folder that cannot be read. What is wrong with a pack is told with the rest of what was found.
pub(crate) fn read(folder: &Path) -> Result<Found> {
    let mut found = Found { quizzes: Vec::new(), broken: Vec::new(), resting: Vec::new() };
    for id in files::names(folder)? {
        if id.starts_with('.') {
            continue;
        }
        let home = folder.join(&id);
        let astray = if !home.is_dir() {
            (is_json(&id) && !is_schema(&id)).then_some("a pack lies in a folder of its own. Move it there.")
        } else if check::is_reserved(&id) {
            Some("the site itself needs this name. Give the pack another.")
        } else {
            match folder::read(&home, &id) {
                folder::Read::Good(quiz) => found.quizzes.push(quiz),
                folder::Read::Broken(wrong) => found.broken.push(Broken { id, wrong }),
                folder::Read::Resting(notices) => found.resting.extend(notices),
                folder::Read::Empty => found.resting.push(format!(
                    "{}: no pack lies in this folder. Put its files right into it, such as en.json.",
                    home.display()
                )),
            }
            continue;
        };
        if let Some(words) = astray {
            found.broken.push(Broken { wrong: format!("{}: {words}", home.display()), id });
        }
    }
    Ok(found)
}

impl Found {
    /// The quizzes of a folder in which nothing is wrong.
    ///
    /// # Errors
    ///
    /// All that is wrong with all of them at once, a line each; or that there is none.
    pub(crate) fn all(self, folder: &Path) -> Result<Vec<Quiz>> {
        let wrong: Vec<&str> = self.broken.iter().map(|broken| broken.wrong.as_str()).collect();
        ensure!(wrong.is_empty(), "the packs have errors\n{}", wrong.join("\n"));
        ensure!(
            !self.quizzes.is_empty(),
            "there is no pack to play in {}. Put each in a folder of its own, such as {}",
            folder.display(),
            folder.join("harm-reduction").join("en.json").display()
        );
        Ok(self.quizzes)
    }

    /// What an operator should know of the packs that are good.
    pub(crate) fn notices(&self) -> impl Iterator<Item = &str> {
        let of_quizzes = self.quizzes.iter().flat_map(|quiz| &quiz.notices);
        of_quizzes.chain(&self.resting).map(String::as_str)
    }
}

/// Each quiz in all its languages, the one first that is shown where none is asked for: the one it was written in. The
/// quizzes stand in the order of their titles, as whoever looks for one reads them.
pub(crate) fn in_order(quizzes: &[Quiz]) -> Vec<Vec<&Source>> {
    let mut quizzes: Vec<Vec<&Source>> = quizzes.iter().map(|quiz| quiz.languages.iter().collect()).collect();
    for quiz in &mut quizzes {
        // The others keep their order.
        quiz.sort_by_key(|source| source.pack.lang() != source.pack.source_lang());
    }
    quizzes.sort_by_key(|quiz| quiz.first().map(|source| source.pack.title().to_lowercase()));
    quizzes
}

fn is_json(name: &str) -> bool {
    !name.starts_with('.') && name.to_ascii_lowercase().ends_with(".json")
}

/// Whether a file is for editors, which check packs against it.
fn is_schema(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".schema.json")
}
