//! The packs of a folder, each as PACK/LANG.json, all read and checked before anything is made of them.

use std::path::Path;

use anyhow::{Result, ensure};
use quiz::{Day, Pack, Revision};
use unmyth_widget::Text;
use wire::translation::State;
use wire::{File, Manuscript, Translation, played};

use crate::{day, files, revision};

/// A pack in one language.
pub(crate) struct Source {
    pub(crate) pack: Pack,
    /// As the player reads it.
    pub(crate) json: String,
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
            if is_json(&id) && !id.ends_with(".schema.json") {
                wrong.push(format!("{}: a pack lies in a folder of its own. Move it there.", home.display()));
            }
            continue;
        }
        if check::is_reserved(&id) {
            wrong.push(format!("{}: the site itself needs this name. Give the pack another.", home.display()));
            continue;
        }
        let before = wrong.len();
        let quiz = Folder::read(&home, &mut wrong)?;
        // What does not fit together is told once each file is good by itself.
        if wrong.len() == before {
            quiz.languages(&home, &id, &mut packs, &mut wrong);
        }
    }
    ensure!(wrong.is_empty(), "the packs have errors\n{}", wrong.join("\n"));
    ensure!(
        !packs.is_empty(),
        "there is no pack to play in {}. Put each in a folder of its own, such as {}",
        folder.display(),
        folder.join("harm-reduction").join("en.json").display()
    );
    Ok(packs)
}

/// Each quiz in all its languages, the one first that is shown where none is asked for: the one it was written in. The
/// quizzes stand in the order of their titles, as whoever looks for one reads them.
pub(crate) fn quizzes(sources: &[Source]) -> Vec<Vec<&Source>> {
    let mut quizzes: Vec<Vec<&Source>> =
        sources.chunk_by(|a, b| a.pack.id() == b.pack.id()).map(|languages| languages.iter().collect()).collect();
    for quiz in &mut quizzes {
        // The others keep their order.
        quiz.sort_by_key(|source| source.pack.lang() != source.pack.source_lang());
    }
    quizzes.sort_by_key(|quiz| quiz.first().map(|source| source.pack.title().to_lowercase()));
    quizzes
}

/// The files of one pack, each with its name less the end.
#[derive(Default)]
pub(crate) struct Folder {
    pub(crate) manuscripts: Vec<(String, Manuscript)>,
    pub(crate) translations: Vec<(String, Translation)>,
}

impl Folder {
    /// Reads them, and adds to `wrong` what is.
    pub(crate) fn read(home: &Path, wrong: &mut Vec<String>) -> Result<Self> {
        let mut folder = Self::default();
        for name in files::names(home)? {
            let path = home.join(&name);
            let Some(lang) = name.strip_suffix(".json").filter(|lang| !lang.starts_with('.')) else {
                if is_json(&name) {
                    wrong.push(format!("{}: its name must end with \".json\".", path.display()));
                }
                continue;
            };
            match files::read(&path).and_then(|bytes| Ok(wire::parse_file(&path.display().to_string(), &bytes)?)) {
                Ok(File::Manuscript(manuscript)) => folder.manuscripts.push((lang.to_owned(), *manuscript)),
                Ok(File::Translation(translation)) => folder.translations.push((lang.to_owned(), translation)),
                Err(error) => wrong.push(format!("{error:#}")),
            }
        }
        Ok(folder)
    }

    /// The pack in all its languages, with one revision: that of what was written first.
    fn languages(self, home: &Path, id: &str, packs: &mut Vec<Source>, wrong: &mut Vec<String>) {
        let file = |lang: &str| home.join(format!("{lang}.json")).display().to_string();
        let (source_lang, manuscript) = match self.manuscripts.as_slice() {
            [(lang, manuscript)] => (lang, manuscript),
            [] if self.translations.is_empty() => return,
            [] => {
                return wrong.push(format!(
                    "{}: there are translations and nothing that they were made of. Put the pack itself there, such as en.json.",
                    home.display()
                ));
            }
            [(first, _), (second, _), ..] => {
                return wrong.push(format!(
                    "{}: it has cards of its own, and so has {first}.json. Keep the one that the pack was written in, and \
                     make a translation of the other: `unmyth translate export` shows its form.",
                    file(second)
                ));
            }
        };
        let Some(manuscript) = &played_today(&file(source_lang), manuscript, wrong) else { return };
        let drafts = std::iter::once((source_lang, manuscript.clone().into()))
            .chain(self.translations.iter().map(|(lang, translation)| (lang, translation.apply(manuscript.clone()))));
        let mut languages = Vec::new();
        for (lang, draft) in drafts {
            match wire::check(&file(lang), draft) {
                Ok(pack) => languages.push((lang, pack)),
                Err(error) => wrong.push(format!("{error:#}")),
            }
        }
        let names = self.translations.iter().map(|(lang, it)| (lang, &it.id, &it.lang, Some(&it.from)));
        for (lang, its, own, from) in names.chain([(source_lang, &manuscript.id, &manuscript.lang, None)]) {
            let file = file(lang);
            if its != id {
                wrong.push(format!("{file}: id: it says \"{its}\" and its folder is \"{id}\". Make them the same."));
            }
            if own != lang {
                wrong.push(format!(
                    "{file}: lang: it says \"{own}\" and its file is \"{lang}.json\". Make them the same."
                ));
            }
            if let Some(from) = from.filter(|from| *from != &manuscript.lang) {
                wrong.push(format!(
                    "{file}: from: it says \"{from}\" and the pack was written in \"{}\". Make them the same.",
                    manuscript.lang
                ));
            }
        }
        let Some(revision) = languages.first().map(|(_, pack)| revision::of(pack)) else { return };
        languages.sort_by_key(|(lang, _)| *lang);
        for (lang, pack) in languages {
            if !Text::speaks(lang) {
                let file = file(lang);
                eprintln!(
                    "unmyth: {file}: the interface does not speak \"{lang}\" yet; its buttons will be in English."
                );
            }
            if let Some((_, translation)) = self.translations.iter().find(|(its, _)| its == lang) {
                tell(&file(lang), translation, manuscript);
            }
            packs.push(Source { json: played::to_json(&pack), pack, revision });
        }
    }
}

/// The pack less the cards whose day of review has passed, each of which is told of.
fn played_today(file: &str, manuscript: &Manuscript, wrong: &mut Vec<String>) -> Option<Manuscript> {
    let today = day::date(day::today()).parse::<Day>().ok()?;
    let late = check::overdue(manuscript, today);
    for id in &late {
        eprintln!(
            "unmyth: {file}: the card \"{id}\" is out of play: the day by which it was to be reviewed has passed. Hold it \
             against its sources, and set checked_on and review_by anew."
        );
    }
    if !late.is_empty() && late.len() == manuscript.cards.len() {
        // No fault of the others, which are played without it.
        eprintln!("unmyth: {file}: no card is left. The quiz is not shown until one is reviewed.");
        return None;
    }
    for card in &manuscript.cards {
        if let Some(day) = card.review_by.as_ref().filter(|day| day.parse::<Day>().is_err()) {
            wrong.push(format!(
                "{file}: review_by of the card \"{}\": \"{day}\" is no day. Write one such as \"2027-11-23\".",
                card.id
            ));
        }
    }
    Some(check::in_play(manuscript.clone(), today))
}

/// Tells an operator how far a translation is, where it is not whole or nobody has reviewed it.
fn tell(file: &str, translation: &Translation, source: &Manuscript) {
    // An address is right in another language too, unless the translation has its own.
    let is_borrowed = |(name, text): &(String, String)| {
        translation.state(name, text) != State::Current && name.rsplit('.').next() != Some("url")
    };
    let borrowed = source.texts().iter().filter(|text| is_borrowed(text)).count();
    if borrowed > 0 {
        eprintln!(
            "unmyth: {file}: {borrowed} texts are missing or stale, and are shown in \"{}\". `unmyth check` names them.",
            source.lang
        );
    }
    if translation.reviewed_on.as_ref().is_none_or(|day| day.parse::<Day>().is_err()) {
        eprintln!("unmyth: {file}: no native speaker who works in the field has reviewed this translation yet.");
    }
}

fn is_json(name: &str) -> bool {
    !name.starts_with('.') && name.to_ascii_lowercase().ends_with(".json")
}
