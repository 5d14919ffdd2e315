//! The packs of a folder, each as PACK/LANG.json, all read and checked before anything is made of them.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use quiz::{Pack, Revision};
use unmyth_widget::Text;

use crate::site::{EMBED, KIOSK, PLAYER};
use crate::{files, revision};

/// Paths of the site that are no packs, now or in time to come.
const RESERVED: [&str; 9] = [PLAYER, "api", EMBED, "healthz", KIOSK, "metrics", "oembed", "report", "studio"];

/// A pack with its file's text.
pub(crate) struct Source {
    pub(crate) pack: Pack,
    pub(crate) json: Vec<u8>,
    /// The revision that all languages of the pack share.
    pub(crate) revision: Revision,
}

/// Reads every pack under `folder`, in the order of pack and language.
///
/// # Errors
///
/// All that is wrong with all of them at once, a line each; or that there is none.
pub(crate) fn read(folder: &Path) -> Result<Vec<Source>> {
    let mut packs = Vec::new();
    let mut wrong = Vec::new();
    for id in files::names(folder)? {
        let home = folder.join(&id);
        if id.starts_with('.') {
            continue;
        }
        if !home.is_dir() {
            if is_json(&id) {
                wrong.push(format!("{}: a pack lies in a folder of its own. Move it there.", home.display()));
            }
            continue;
        }
        if RESERVED.contains(&id.as_str()) {
            wrong.push(format!("{}: the site itself needs this name. Give the pack another.", home.display()));
            continue;
        }
        for name in files::names(&home)? {
            let Some(lang) = name.strip_suffix(".json").filter(|lang| !lang.starts_with('.')) else {
                if is_json(&name) {
                    wrong.push(format!("{}: its name must end with \".json\".", home.join(&name).display()));
                }
                continue;
            };
            match one(&home.join(&name), &id, lang) {
                Ok(source) => packs.push(source),
                Err(error) => wrong.push(format!("{error:#}")),
            }
        }
    }
    wrong.extend(packs.chunk_by_mut(|a, b| a.pack.id() == b.pack.id()).filter_map(|pack| share(folder, pack)));
    ensure!(wrong.is_empty(), "the packs have errors\n{}", wrong.join("\n"));
    ensure!(
        !packs.is_empty(),
        "there is no pack in {}. Put each in a folder of its own, such as {}",
        folder.display(),
        folder.join("harm-reduction").join("en.json").display()
    );
    Ok(packs)
}

/// Each quiz in all its languages, the one first that is shown where none is asked for: English, or else its first.
pub(crate) fn quizzes(sources: &[Source]) -> Vec<Vec<&Source>> {
    let mut quizzes: Vec<Vec<&Source>> =
        sources.chunk_by(|a, b| a.pack.id() == b.pack.id()).map(|languages| languages.iter().collect()).collect();
    for quiz in &mut quizzes {
        // The others keep their order.
        quiz.sort_by_key(|source| source.pack.lang() != "en");
    }
    quizzes
}

/// Gives all languages of a pack the revision of its source: English, or else the first. Their counts are added up card
/// by card, so they must have the same cards; the words for one that has not.
fn share(folder: &Path, languages: &mut [Source]) -> Option<String> {
    let source = languages.iter().position(|source| source.pack.lang() == "en").unwrap_or_default();
    let revision = languages[source].revision;
    let ids = |source: &Source| source.pack.cards().iter().map(|card| card.id.clone()).collect::<Vec<_>>();
    let cards = ids(&languages[source]);
    let other = languages.iter().find(|language| ids(language) != cards).map(|language| {
        let file = |lang: &str| folder.join(language.pack.id()).join(format!("{lang}.json"));
        format!(
            "{}: cards: they are not those of {}. Give both files the same cards, by id and in the same order.",
            file(language.pack.lang()).display(),
            file(languages[source].pack.lang()).display()
        )
    });
    for language in languages.iter_mut() {
        language.revision = revision;
    }
    other
}

fn is_json(name: &str) -> bool {
    !name.starts_with('.') && name.to_ascii_lowercase().ends_with(".json")
}

fn one(path: &Path, id: &str, lang: &str) -> Result<Source> {
    let file = path.display().to_string();
    let json = files::read(path)?;
    let pack = wire::parse(&file, &json)?;
    if pack.id() != id {
        bail!("{file}: id: it says \"{}\" and its folder is \"{id}\". Make them the same.", pack.id());
    }
    if pack.lang() != lang {
        bail!("{file}: lang: it says \"{}\" and its file is \"{lang}.json\". Make them the same.", pack.lang());
    }
    if !Text::speaks(lang) {
        eprintln!("unmyth: {file}: the interface does not speak \"{lang}\" yet; its buttons will be in English.");
    }
    Ok(Source { revision: revision::of(&pack), pack, json })
}
