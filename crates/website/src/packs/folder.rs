//! One pack's folder: its source pack and translations, read, checked, and made into what is played.

use std::path::Path;

use anyhow::Result;
use check::{Diagnostic, FileProblem, Severity};
use quiz::{Day, Today};
use views::Text;
use wire::translation::State;
use wire::{File, SourcePack, Translation};

use super::{Edition, Quiz, is_pack, led_out};
use crate::{files, revision};

/// What a folder has turned out to be.
pub(super) enum Read {
    Good(Quiz),
    /// All that is wrong, a line each.
    Broken(String),
    /// No card of it is in play today; what an operator should know of that.
    Resting(Vec<String>),
    /// No pack at all.
    Empty,
}

/// Reads the folder `home`, in which the pack `id` belongs.
pub(super) fn read(home: &Path, id: &str, today: Option<Today>) -> Read {
    let (mut wrong, mut notices) = (Vec::new(), Vec::new());
    let mut folder = match Folder::read(home, &mut wrong) {
        Ok(folder) => folder,
        Err(error) => return Read::Broken(format!("{error:#}")),
    };
    let files = std::mem::take(&mut folder.files);
    if wrong.is_empty() && folder.source_packs.is_empty() && folder.translations.is_empty() {
        return Read::Empty;
    }
    // What does not fit together is told once each file is good by itself.
    let languages =
        if wrong.is_empty() { folder.languages(home, id, today, &mut wrong, &mut notices) } else { Vec::new() };
    if !wrong.is_empty() {
        Read::Broken(wrong.join("\n"))
    } else if languages.is_empty() {
        Read::Resting(notices)
    } else {
        Read::Good(Quiz { id: id.to_owned(), languages, files, notices })
    }
}

/// The files of one pack, each with its name less the end.
#[derive(Default)]
pub struct Folder {
    /// Those that have cards of their own; in a good folder there is one.
    pub source_packs: Vec<(String, SourcePack)>,
    /// Those that translate it.
    pub translations: Vec<(String, Translation)>,
    /// All of them as they lie there, each with its whole name.
    files: Vec<(String, Vec<u8>)>,
}

impl Folder {
    /// Reads them, and adds to `wrong` what is.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read.
    pub fn read(home: &Path, wrong: &mut Vec<String>) -> Result<Self> {
        let mut folder = Self::default();
        for name in files::names(home)? {
            let path = home.join(&name);
            if !is_pack(&name) {
                continue;
            }
            let Some(lang) = name.strip_suffix(".json") else {
                wrong.push(format!("{}: {}.", path.display(), FileProblem::NameEnding));
                continue;
            };
            if let Some(target) = files::leads_out(&path, home.parent().unwrap_or(home)) {
                wrong.push(led_out(&path, &target));
                continue;
            }
            let bytes = match files::read_at_most(&path, wire::LARGEST) {
                Ok(bytes) => bytes,
                Err(error) => {
                    wrong.push(format!("{error:#}"));
                    continue;
                }
            };
            match wire::parse_file(&path.display().to_string(), &bytes) {
                Ok(File::SourcePack(source_pack)) => folder.source_packs.push((lang.to_owned(), *source_pack)),
                Ok(File::Translation(translation)) => folder.translations.push((lang.to_owned(), translation)),
                Err(error) => wrong.push(error.to_string()),
            }
            folder.files.push((name, bytes));
        }
        Ok(folder)
    }

    /// The pack in all its languages, with one revision: that of what was written first.
    fn languages(
        self,
        home: &Path,
        id: &str,
        today: Option<Today>,
        wrong: &mut Vec<String>,
        notices: &mut Vec<String>,
    ) -> Vec<Edition> {
        let file = |lang: &str| home.join(format!("{lang}.json")).display().to_string();
        let (source_lang, source_pack) = match self.source_packs.as_slice() {
            [(lang, source_pack)] => (lang, source_pack),
            [] => {
                wrong.push(format!(
                    "{}: there are translations but no source pack. Put the source pack there, such as en.json.",
                    home.display()
                ));
                return Vec::new();
            }
            [(first, _), (second, _), ..] => {
                wrong.push(format!(
                    "{}: this is a source pack with cards of its own, and so is {first}.json. Keep the one that the \
                     pack was written in, and turn the other into a translation: `unmyth translate export` shows the \
                     format.",
                    file(second)
                ));
                return Vec::new();
            }
        };
        wrong.extend(self.faults(file, id, source_lang, source_pack));
        let played = today.and_then(|today| played_on(today, &file(source_lang), source_pack, wrong, notices));
        let Some(played) = &played.filter(|_| wrong.is_empty()) else { return Vec::new() };
        let drafts = std::iter::once((source_lang, played.clone().into()))
            .chain(self.translations.iter().map(|(lang, translation)| (lang, translation.apply(played.clone()))));
        let mut languages = Vec::new();
        for (lang, draft) in drafts {
            match wire::check(&file(lang), draft) {
                Ok(pack) => languages.push((lang, pack)),
                Err(error) => wrong.push(format!("{error:#}")),
            }
        }
        let Some(revision) = languages.first().map(|(_, pack)| revision::of(pack)) else { return Vec::new() };
        languages.sort_by_key(|(lang, _)| *lang);
        let sources = languages.into_iter().map(|(lang, pack)| {
            if !Text::speaks(lang) {
                let file = file(lang);
                notices.push(format!(
                    "{file}: the interface is not translated into \"{lang}\" yet, so buttons are in English."
                ));
            }
            let translation = self.translations.iter().find(|(its, _)| its == lang).map(|(_, translation)| translation);
            let diagnostics = match (translation, today) {
                (_, None) => Vec::new(),
                (Some(translation), Some(today)) => check::translation(translation, source_pack, today),
                (None, Some(today)) => check::source_pack(played, today),
            };
            notices.extend(failed(&file(lang), &diagnostics));
            if let Some(translation) = translation {
                notices.extend(how_far(&file(lang), translation, played));
            }
            Edition { pack, revision }
        });
        sources.collect()
    }

    /// What breaks the rules of packs, and what does not fit together: a line each.
    fn faults(
        &self,
        file: impl Fn(&str) -> String,
        id: &str,
        source_lang: &str,
        source_pack: &SourcePack,
    ) -> Vec<String> {
        // Of all cards, before some drop out: then the places are those in the file.
        let mut wrong: Vec<String> = told(file(source_lang), check::faults(source_pack)).collect();
        for (lang, translation) in &self.translations {
            wrong.extend(told(file(lang), check::faults_of_translation(translation, source_pack)));
        }
        let translations = self.translations.iter().map(|(lang, it)| (&**lang, &it.id, &it.lang, Some(&it.from)));
        for (lang, its, own, from) in translations.chain([(source_lang, &source_pack.id, &source_pack.lang, None)]) {
            let file = file(lang);
            if its != id {
                let problem = FileProblem::FolderName { id: its.clone(), folder: id.to_owned() };
                wrong.push(format!("{file}: id: {problem}."));
            }
            if own != lang {
                let problem = FileProblem::FileLanguage { lang: own.clone(), file: format!("{lang}.json") };
                wrong.push(format!("{file}: lang: {problem}."));
            }
            if let Some(from) = from.filter(|from| *from != &source_pack.lang) {
                wrong.push(format!(
                    "{file}: from: it is \"{from}\", but the source pack is in \"{}\". Make them the same.",
                    source_pack.lang
                ));
            }
        }
        wrong
    }
}

/// The diagnostics of a file, a line each.
fn told(file: String, diagnostics: Vec<Diagnostic>) -> impl Iterator<Item = String> {
    diagnostics.into_iter().map(move |Diagnostic { path, problem, .. }| format!("{file}: {path}: {problem}."))
}

/// The pack less the cards whose day of review has passed by `today`, each of which is told of.
fn played_on(
    today: Today,
    file: &str,
    source_pack: &SourcePack,
    wrong: &mut Vec<String>,
    notices: &mut Vec<String>,
) -> Option<SourcePack> {
    let late = check::overdue(source_pack, today);
    for id in &late {
        notices.push(format!(
            "{file}: the card \"{id}\" is not shown, because its review_by date has passed. Check it against its \
             sources, and update checked_on and review_by."
        ));
    }
    if !late.is_empty() && late.len() == source_pack.cards.len() {
        // No fault of the others, which are played without it.
        notices.push(format!("{file}: no card is left, so the quiz is not shown until one is reviewed."));
        return None;
    }
    for card in &source_pack.cards {
        if let Some(day) = card.review_by.as_ref().filter(|day| day.parse::<Day>().is_err()) {
            wrong.push(format!(
                "{file}: review_by of the card \"{}\": \"{day}\" is not a date. Write one such as \"2027-11-23\".",
                card.id
            ));
        }
    }
    Some(check::in_play(source_pack.clone(), today))
}

/// How many errors `unmyth check` finds in a file that can be played: words to avoid, say. Whether to show it is for people
/// to say.
fn failed(file: &str, diagnostics: &[Diagnostic]) -> Option<String> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let (errors, they) = match errors {
        0 => return None,
        1 => ("an error".to_owned(), "it"),
        more => (format!("{more} errors"), "them"),
    };
    Some(format!("{file}: `unmyth check` finds {errors} in the cards in play. Fix {they} before people see this pack."))
}

/// What an operator should know of a translation that is not whole, or that nobody has reviewed.
fn how_far(file: &str, translation: &Translation, source: &SourcePack) -> Vec<String> {
    // An address is right in another language too, unless the translation has its own.
    let is_borrowed = |(name, text): &(String, String)| {
        translation.state(name, text) != State::Current && name.rsplit('.').next() != Some("url")
    };
    let borrowed = source.texts().iter().filter(|text| is_borrowed(text)).count();
    let unreviewed = translation.reviewed_on.as_ref().is_none_or(|day| day.parse::<Day>().is_err());
    let said = [
        (borrowed > 0).then(|| {
            let (texts, are) = if borrowed == 1 { ("text is", "is") } else { ("texts are", "are") };
            format!(
                "{file}: {borrowed} {texts} missing or out of date, and {are} shown in \"{}\" instead. `unmyth check` \
                 lists them.",
                source.lang
            )
        }),
        unreviewed
            .then(|| format!("{file}: no native speaker who works in the field has reviewed this translation yet.")),
    ];
    said.into_iter().flatten().collect()
}
