//! The packs of a folder, each as PACK/LANG.json, all read and checked before anything is made of them.

mod folder;
mod last_good;

use std::path::Path;

use anyhow::{Result, ensure};
use check::FileProblem;
use quiz::{Pack, Revision, Today};

use crate::files;
pub use folder::Folder;
pub use last_good::{LastGood, Mended};

/// A pack in one language.
pub struct Edition {
    /// As visitors play it.
    pub pack: Pack,
    /// The revision that all languages of the pack share.
    pub revision: Revision,
}

/// A pack in all its languages.
pub struct Quiz {
    /// The name of its folder.
    pub id: String,
    /// In the order of their tags.
    pub languages: Vec<Edition>,
    /// The files that it was read from, each with its name.
    files: Vec<(String, Vec<u8>)>,
    /// What an operator should know of it.
    notices: Vec<String>,
}

impl Quiz {
    /// In the language that it was written in.
    pub fn main(&self) -> Option<&Edition> {
        let mut languages = self.languages.iter();
        languages.clone().find(|it| it.pack.lang() == it.pack.source_lang()).or_else(|| languages.next())
    }
}

/// What lies in a folder.
#[derive(Default)]
pub struct Found {
    /// What can be played, in the order of the names.
    pub quizzes: Vec<Quiz>,
    /// What can't.
    pub broken: Vec<Broken>,
    /// What operators should know of packs without a card for today.
    pub resting: Vec<String>,
    /// The same of folders without a pack.
    pub empty: Vec<String>,
}

/// A pack that cannot be played, or a file where none belongs.
pub struct Broken {
    /// Its name in the folder.
    pub id: String,
    /// All that is wrong with it, a line each.
    pub wrong: String,
}

/// Reads every pack under `folder`, with the cards that may be asked `today`.
///
/// # Errors
///
/// A folder that cannot be read. What is wrong with a pack is told with the rest of what was found.
pub fn read(folder: &Path, today: Option<Today>) -> Result<Found> {
    let mut found = Found::default();
    for id in files::names(folder)? {
        if id.starts_with('.') {
            continue;
        }
        let home = folder.join(&id);
        let said = home.display();
        match std::fs::metadata(&home) {
            Err(error) if home.is_symlink() => {
                let wrong = format!("{said}: this link is broken ({error}). Fix it, or remove it.");
                found.broken.push(Broken { id, wrong });
            }
            Err(error) => found.broken.push(Broken { id, wrong: format!("{said}: {error}. Can you read it?") }),
            Ok(about) if !about.is_dir() => {
                if is_pack(&id) {
                    let wrong = format!("{said}: each pack needs a folder of its own. Move this file into one.");
                    found.broken.push(Broken { id, wrong });
                }
            }
            Ok(_) if let Some(target) = files::leads_out(&home, folder) => {
                found.broken.push(Broken { wrong: led_out(&home, &target), id });
            }
            Ok(_) if check::is_reserved(&id) => {
                let wrong = format!("{said}: the website itself uses this name. Rename the pack.");
                found.broken.push(Broken { id, wrong });
            }
            Ok(_) => match folder::read(&home, &id, today) {
                folder::Read::Good(quiz) => found.quizzes.push(quiz),
                folder::Read::Broken(wrong) => found.broken.push(Broken { id, wrong }),
                folder::Read::Resting(notices) => found.resting.extend(notices),
                folder::Read::Empty => found.empty.push(format!(
                    "{said}: this folder has no pack. Put the pack's files directly into it, such as en.json."
                )),
            },
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
    pub fn all(self, folder: &Path) -> Result<Vec<Quiz>> {
        let wrong: Vec<&str> = self.broken.iter().map(|broken| broken.wrong.as_str()).collect();
        ensure!(wrong.is_empty(), "the packs have errors\n{}", wrong.join("\n"));
        ensure!(
            !self.quizzes.is_empty() || self.resting.is_empty(),
            "every card in {} is past its review_by date. Check some against their sources, and update their \
             checked_on and review_by",
            folder.display()
        );
        ensure!(
            !self.quizzes.is_empty(),
            "there is no pack in {}. Put each pack in a folder of its own, such as {}",
            folder.display(),
            folder.join("harm-reduction").join("en.json").display()
        );
        Ok(self.quizzes)
    }

    /// What an operator should know of the packs that are good.
    pub fn notices(&self) -> impl Iterator<Item = &str> {
        let of_quizzes = self.quizzes.iter().flat_map(|quiz| &quiz.notices);
        of_quizzes.chain(&self.resting).chain(&self.empty).map(String::as_str)
    }
}

/// Each quiz in all its languages, the one first that is shown where none is asked for: the one it was written in. The
/// quizzes stand in the order of their titles, as whoever looks for one reads them.
pub fn in_order(quizzes: &[Quiz]) -> Vec<Vec<&Edition>> {
    let mut quizzes: Vec<Vec<&Edition>> = quizzes.iter().map(|quiz| quiz.languages.iter().collect()).collect();
    for quiz in &mut quizzes {
        // The others keep their order.
        quiz.sort_by_key(|source| source.pack.lang() != source.pack.source_lang());
    }
    quizzes.sort_by_key(|quiz| quiz.first().map(|source| source.pack.title().to_lowercase()));
    quizzes
}

/// The quizzes that come after the one at `place`, three at most, each in this language where it has it.
pub fn after<'a>(quizzes: &[Vec<&'a Edition>], place: usize, lang: &str) -> Vec<&'a Edition> {
    let others = quizzes.iter().cycle().skip(place + 1).take(quizzes.len() - 1).take(3);
    others.filter_map(|quiz| quiz.iter().find(|it| it.pack.lang() == lang).or(quiz.first()).copied()).collect()
}

/// What is wrong with a symbolic link to a place that was not named with `--packs`: whoever may write packs could otherwise
/// have the server read any file.
fn led_out(link: &Path, target: &Path) -> String {
    format!("{}: {}.", link.display(), FileProblem::LinkOutside(target.display().to_string()))
}

/// Whether a file has a pack in it by its name. Hidden files have none, nor have schemas, which are for editors.
pub fn is_pack(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    !name.starts_with('.') && name.strip_suffix(".json").is_some_and(|name| name.strip_suffix(".schema").is_none())
}
