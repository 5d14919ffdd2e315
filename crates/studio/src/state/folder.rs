//! A pack with all its translations, as they lie in one folder: what an educator works on.

use serde::{Deserialize, Serialize};
use wire::source_pack::{Idea, Lead, Opening, Pair};
use wire::translation::{Texts, mark};
use wire::{Object, Shared, SourcePack, Translation};

use super::{addresses, ids};

/// See the module. Nothing in it has been checked.
///
/// Each step of a draft is one of these, and so is what comes of each key press: they share all that is alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// The pack as it was written.
    pub pack: SourcePack,
    /// What was made of it in other languages, in the order in which they were added.
    #[serde(default)]
    pub translations: Vec<Shared<Translation>>,
}

impl Folder {
    /// A pack in English with nothing in it but room for a beginning.
    pub fn empty() -> Self {
        let pack = SourcePack {
            lang: "en".to_owned(),
            introduction: Object(Opening { title: String::new(), paragraphs: vec![String::new()] }),
            principles: vec![Idea::default().into()],
            cards: vec![Pair::default().into()],
            ..SourcePack::default()
        };
        Self { pack, translations: Vec::new() }
    }

    /// A text of the translation at a place; empty where it is not translated.
    pub fn translated(&self, at: usize, name: &str) -> &str {
        let translation = self.translations.get(at);
        translation.and_then(|it| it.texts.get(name)).map_or("", |translated| &translated.text)
    }

    /// Writes a text of the translation at a place, as one of what the source says now.
    ///
    /// A review stays: the text is marked as changed since.
    pub(super) fn translate(&mut self, at: usize, name: &str, text: String) {
        let (Some(source), Some(translation)) = (source_of(&self.pack, name), self.translations.get_mut(at)) else {
            return;
        };
        let of = mark(source);
        if text.is_empty() {
            translation.texts.0.retain(|(known, _)| known != name);
        } else {
            translation.put(name, text, of);
        }
    }

    /// Says that the review of the translation at a place is of all its texts as they are now.
    pub(super) fn review_all(&mut self, at: usize) {
        if let Some(translation) = self.translations.get_mut(at) {
            translation.review_all();
        }
    }

    /// Lets a translated text stand for what the source says now, as somebody has found it to.
    pub(super) fn confirm(&mut self, at: usize, name: &str) {
        let text = self.translated(at, name).to_owned();
        if !text.is_empty() {
            self.translate(at, name, text);
        }
    }

    /// Gives the pack an id, and tells its translations.
    pub(super) fn rename(&mut self, id: String) {
        for translation in &mut self.translations {
            translation.id.clone_from(&id);
        }
        self.pack.id = id;
    }

    /// Says in which language the pack is written, and tells its translations.
    pub(super) fn speak(&mut self, lang: String) {
        for translation in &mut self.translations {
            translation.from.clone_from(&lang);
        }
        self.pack.lang = lang;
    }

    /// What follows by itself from what was written: ids for what has none yet and has a text to make them of, and whole
    /// addresses. What has an id keeps it.
    pub(super) fn finish(&mut self) {
        if self.pack.id.is_empty() && !self.pack.title.trim().is_empty() {
            let id = ids::of_pack(&self.pack.title);
            self.rename(id);
        }
        // A name stays when the word that was in it is long gone.
        let lang = &self.pack.lang.clone();
        let mut taken: Vec<String> = self.pack.principles.iter().map(|it| it.id.clone()).collect();
        for principle in self.pack.principles.iter_mut().filter(|it| it.id.is_empty() && !it.text.trim().is_empty()) {
            principle.id = ids::of(&check::without_slurs(lang, &principle.text), "principle", &taken);
            taken.push(principle.id.clone());
        }
        let mut taken: Vec<String> = self.pack.cards.iter().map(|it| it.id.clone()).collect();
        for card in self.pack.cards.iter_mut().filter(|it| it.id.is_empty()) {
            let Some(text) = [&card.myth, &card.fact].into_iter().find(|text| !text.trim().is_empty()) else {
                continue;
            };
            card.id = ids::of(&check::without_slurs(lang, text), "card", &taken);
            taken.push(card.id.clone());
        }
        for lead in self.pack.contacts.iter_mut().chain(&mut self.pack.resources) {
            lead.url = addresses::completed(&lead.url);
        }
        for card in &mut self.pack.cards {
            // What is written in is no longer shared with the steps before.
            if card.sources.iter().any(|source| addresses::of_page(&source.url) != source.url) {
                for source in &mut card.sources {
                    source.url = addresses::of_page(&source.url);
                }
            }
        }
    }

    /// The files of this folder, each with its name and what is in it. Where none was named they name the schema that lies
    /// beside a site's packs, so that an editor completes them.
    pub fn files(&self) -> Vec<(String, String)> {
        let mut pack = self.pack.clone();
        pack.schema.get_or_insert_with(|| SourcePack::SCHEMA.to_owned());
        let mut files = vec![(format!("{}.json", pack.lang), json(&pack))];
        let names: Vec<String> = self.pack.texts().into_iter().map(|(name, _)| name).collect();
        for translation in &self.translations {
            let mut translation = translation.clone().into_inner();
            translation.schema.get_or_insert_with(|| Translation::SCHEMA.to_owned());
            translation.texts.sort_like(&names);
            files.push((format!("{}.json", translation.lang), json(&translation)));
        }
        files
    }

    /// Takes a translation in the place of the one in the same language, or beside the others; where it is now.
    pub(super) fn take(&mut self, translation: Translation) -> usize {
        if let Some(at) = self.translations.iter().position(|it| it.lang == translation.lang) {
            self.translations[at] = translation.into();
            return at;
        }
        self.translations.push(translation.into());
        self.translations.len() - 1
    }

    /// A translation into another language, with nothing in it yet.
    pub(super) fn new_translation(&self, lang: &str) -> Translation {
        Translation {
            schema: None,
            id: self.pack.id.clone(),
            lang: lang.to_owned(),
            from: self.pack.lang.clone(),
            reviewed_by_role: None,
            reviewed_on: None,
            texts: Texts::default(),
        }
    }
}

/// What the text of that name says in the language that the pack is written in, without a look at all others.
fn source_of<'a>(pack: &'a SourcePack, name: &str) -> Option<&'a str> {
    let (list, rest) = name.split_once('.').unwrap_or((name, ""));
    let (at, field) = rest.split_once('.').unwrap_or((rest, ""));
    let link = |links: &'a [Object<Lead>]| {
        let link = links.get(at.parse::<usize>().ok()?)?;
        match field {
            "label" => Some(&link.label),
            "url" => Some(&link.url),
            "area" => link.area.as_ref(),
            "hours" => link.hours.as_ref(),
            _ => None,
        }
    };
    let text = match (list, at, field) {
        ("title", "", "") => Some(&pack.title),
        ("summary", "", "") => Some(&pack.summary),
        ("credit", "", "") => Some(&pack.credit),
        ("introduction", "title", "") => Some(&pack.introduction.title),
        ("introduction", "paragraphs", at) => pack.introduction.paragraphs.get(at.parse::<usize>().ok()?),
        ("principles", id, "text") => pack.principles.iter().find(|it| it.id == id).map(|it| &it.text),
        ("cards", id, field) => {
            let card = pack.cards.iter().find(|it| it.id == id)?;
            match field {
                "myth" => Some(&card.myth),
                "fact" => Some(&card.fact),
                "because" => Some(&card.because),
                "note" => card.note.as_ref(),
                _ => None,
            }
        }
        ("closing", "text", "") => pack.closing.as_ref().map(|it| &it.text),
        ("closing", "attribution", "") => pack.closing.as_ref().map(|it| &it.attribution),
        ("contacts", ..) => link(&pack.contacts),
        ("resources", ..) => link(&pack.resources),
        _ => None,
    };
    text.map(String::as_str)
}

/// As people read it, and with a line's end at its end, as they are used to.
fn json(value: &impl Serialize) -> String {
    // Structs of texts always become JSON.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::source_of;

    #[test]
    fn each_text_is_found_by_its_name() {
        let good = include_bytes!("../../../check/tests/packs/good.json");
        let Ok(wire::File::SourcePack(pack)) = wire::parse_file("good.json", good) else { panic!("is no source pack") };
        let texts = pack.texts();
        assert!(texts.len() > 30);
        for (name, text) in texts {
            assert_eq!(source_of(&pack, &name), Some(text.as_str()), "{name}");
        }
        for name in ["", "cards", "cards.own-goals", "cards.gone.myth", "introduction.paragraphs.9", "contacts.x.url"] {
            assert_eq!(source_of(&pack, name), None, "{name}");
        }
    }
}
