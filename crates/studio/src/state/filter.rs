//! How the texts of a translation stand, which of them are shown, and which is the next to be worked on.

use std::collections::HashMap;
use std::rc::Rc;

use wire::translation::{State, Translated};

use super::folder::Folder;
use super::remark::is_address;

/// How a text stands for whoever translates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is not translated yet.
    Missing,
    /// Its source has changed since it was translated.
    Stale,
    /// There is nothing left to do.
    Done,
}

/// A text of the pack, and how it stands in a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translatable {
    /// Its name in the translation.
    pub name: String,
    /// What it says in the language that the pack is written in.
    pub source: String,
    /// See there.
    pub standing: Standing,
    /// Whether it was changed since the translation was reviewed.
    pub is_changed: bool,
}

impl Folder {
    /// All that there is to translate, in the order of the pack, as it stands in the translation at a place.
    pub fn translatable(&self, at: usize) -> Vec<Translatable> {
        let Some(translation) = self.translations.get(at) else { return Vec::new() };
        let texts: HashMap<&str, &Translated> = translation.texts.0.iter().map(|(name, it)| (&**name, it)).collect();
        let one = |(name, source): (String, String)| {
            let there = texts.get(&*name).copied();
            let standing = match State::of(there, &source) {
                State::Current => Standing::Done,
                State::Stale => Standing::Stale,
                // It leads to the same place where no other is given.
                State::Missing if is_address(&name) => Standing::Done,
                State::Missing => Standing::Missing,
            };
            let is_changed = translation.is_reviewed() && there.is_some_and(|it| it.reviewed_as.is_some());
            Translatable { name, source, standing, is_changed }
        };
        self.pack.texts().into_iter().filter(|(_, source)| !source.trim().is_empty()).map(one).collect()
    }
}

/// What is shown of a translation: all texts, or those that stood so when they were asked for. A text that is finished stays
/// where it is: it must not vanish while somebody writes in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// How those stood that are shown; all are where there is nothing here.
    pub standing: Option<Standing>,
    names: Rc<[String]>,
}

impl Filter {
    /// Those of the translation at a place that stand so now.
    pub(super) fn new(folder: &Folder, at: usize, standing: Option<Standing>) -> Self {
        let texts = folder.translatable(at).into_iter();
        let names = texts.filter(|it| standing.is_none_or(|standing| it.standing == standing)).map(|it| it.name);
        Self { standing, names: names.collect() }
    }

    /// How many those were.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether the text of that name is shown.
    pub fn shows(&self, name: &str) -> bool {
        self.standing.is_none() || self.names.iter().any(|known| known == name)
    }

    /// The unfinished text after the one that was `reached` last, and then from the start again; one that is shown, as
    /// long as there is one.
    pub(super) fn next(&self, texts: &[Translatable], reached: Option<&str>) -> Option<String> {
        let after = texts.iter().position(|it| Some(it.name.as_str()) == reached).map_or(0, |at| at + 1);
        let (before, rest) = texts.split_at(after);
        let unfinished = || rest.iter().chain(before).filter(|it| it.standing != Standing::Done);
        let next = unfinished().find(|it| self.shows(&it.name)).or_else(|| unfinished().next());
        next.map(|it| it.name.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DraftStore, Event, Field, Said, Studio, Template};
    use super::Standing;

    fn after(studio: Studio, events: impl IntoIterator<Item = Event>) -> Studio {
        events.into_iter().fold(studio, Studio::after)
    }

    fn field(name: &str) -> Field {
        Field::Translated(0, name.to_owned())
    }

    fn write(name: &str, text: &str) -> Event {
        Event::Write(field(name), text.to_owned())
    }

    /// A quiz with a translation in which the title is done, the summary out of date, and all else missing.
    fn begun() -> Studio {
        let studio = Studio::new("2026-11-25".parse().expect("a day"), Some(DraftStore::default()));
        let begin = [Event::Begin(Template::Example), Event::Translate("es".to_owned())];
        let studio = after(studio, begin.into_iter().chain([write("title", "Mito"), write("summary", "Resumen")]));
        studio.after(Event::Write(Field::Summary, "Another summary.".to_owned()))
    }

    fn shows(studio: &Studio, name: &str) -> bool {
        studio.draft().is_some_and(|draft| draft.filter.shows(name))
    }

    #[test]
    fn what_is_finished_stays_in_sight_until_it_is_sifted_again() {
        let studio = begun().after(Event::Filter(0, Some(Standing::Missing)));
        assert!(!shows(&studio, "title") && !shows(&studio, "summary") && shows(&studio, "credit"));
        let studio = studio.after(write("credit", "De una nota."));
        assert!(shows(&studio, "credit"), "it vanishes under the fingers");
        let all = studio.draft().map(|draft| draft.now.translatable(0)).unwrap_or_default();
        let missing = all.iter().filter(|it| it.standing == Standing::Missing).count();
        let studio = studio.after(Event::Filter(0, Some(Standing::Missing)));
        assert!(!shows(&studio, "credit"));
        assert_eq!(studio.said.map(|(_, said)| said), Some(Said::Sifted(Some(Standing::Missing), missing)));
    }

    #[test]
    fn the_next_unfinished_text_is_found_from_the_last_on_and_around() {
        let studio = begun().after(Event::Onward(0));
        assert_eq!(studio.aim.1, Some(field("summary").path()));
        let next = |reached: &str| {
            after(studio.clone(), [Event::Reach(reached.to_owned()), Event::Onward(0)]).aim.1.unwrap_or_default()
        };
        assert_eq!(next("summary"), field("credit").path());
        let texts = studio.draft().map(|draft| draft.now.translatable(0)).unwrap_or_default();
        let last = texts.last().map(|it| it.name.clone()).unwrap_or_default();
        assert_eq!(next(&last), field("summary").path());
        // Among those that are shown, as long as there are any.
        let filtered = studio.clone().after(Event::Filter(0, Some(Standing::Missing)));
        assert_eq!(filtered.after(Event::Onward(0)).aim.1, Some(field("credit").path()));
        let filtered = studio.clone().after(Event::Filter(0, Some(Standing::Done))).after(Event::Onward(0));
        assert!(filtered.aim.1 == Some(field("summary").path()) && shows(&filtered, "summary"));
        // Until there is none.
        let done = texts.iter().filter(|it| it.standing != Standing::Done).map(|it| write(&it.name, "x"));
        let done = after(studio, done.chain([Event::Onward(0)]));
        assert_eq!(done.said.map(|(_, said)| said), Some(Said::AllDone));
    }

    #[test]
    fn a_step_back_is_seen() {
        let studio = after(begun(), [Event::Filter(0, Some(Standing::Done)), Event::Undo, Event::Undo]);
        assert_eq!(studio.aim.1, Some(field("summary").path()));
        assert!(shows(&studio, "summary"));
    }
}
