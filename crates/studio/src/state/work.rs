//! What is done to a draft: fields, lists, languages and steps, each with what comes of it.

use quiz::{Pack, UncheckedPack};
use wire::source_pack::{Waiver, Why};
use wire::{Object, SourcePack};

use super::draft::Draft;
use super::event::{Event, File, Notice, Said, Way};
use super::field::{Field, SourceField};
use super::filter::Filter;
use super::folder::Folder;
use super::last_source::last_source;
use super::list::List;
use super::part::Part;
use super::{HEADING, NEW_LANGUAGE, NOTICE, arrival, remark};

/// What comes of an event, but for the draft itself.
#[derive(Default)]
pub(super) struct Outcome {
    /// Where focus is to go.
    pub(super) aim: Option<String>,
    pub(super) said: Option<Said>,
    pub(super) notice: Option<Notice>,
    /// A language that is none.
    pub(super) unknown: Option<String>,
}

impl Outcome {
    fn at(aim: impl Into<String>) -> Self {
        Self { aim: Some(aim.into()), ..Self::default() }
    }

    fn saying(self, said: Said) -> Self {
        Self { said: Some(said), ..self }
    }
}

impl Draft {
    /// Takes an event that is a draft's; others change nothing.
    pub(super) fn work(&mut self, event: Event) -> Outcome {
        let part = self.part;
        let outcome = self.react(event);
        let is_hidden = outcome.aim.as_ref().and_then(|aim| aim.split_once(":texts."));
        if self.part != part || is_hidden.is_some_and(|(_, name)| !self.filter.shows(name)) {
            self.filter = Filter::default();
        }
        if self.part != part {
            self.reached = None;
        }
        outcome
    }

    fn react(&mut self, event: Event) -> Outcome {
        match event {
            Event::Show(part) => {
                self.settle();
                self.amend(Folder::finish);
                self.part = part.in_folder(&self.now);
                // Whoever wants to take files along wants to know all that they lack.
                self.asks |= part == Part::Files;
                Outcome::at(HEADING)
            }
            Event::Find(path) => {
                self.part = Part::of_path(&path).in_folder(&self.now);
                Outcome::at(path)
            }
            Event::Write(field, text) => self.write(&field, &text),
            Event::Settle => {
                self.settle();
                self.amend(Folder::finish);
                Outcome::default()
            }
            Event::Choose(field, value) => {
                self.change(Some(field.path()), |folder| field.write(folder, value));
                Outcome::default()
            }
            Event::Stand(card, id) => self.stand(card, id),
            Event::Add(list) => self.add(list),
            Event::Remove(list, at) => self.remove(list, at),
            Event::Move(list, at, way) => self.shift(list, at, way),
            Event::Translate(lang) => self.translate(lang.trim()),
            Event::Confirm(at, name) => {
                let path = Field::Translated(at, name.clone()).path();
                self.change(Some(path.clone()), |folder| folder.confirm(at, &name));
                Outcome::at(path.clone()).saying(Said::Confirmed(path))
            }
            Event::Reviewed(at) => {
                self.change(Some(Field::ReviewedOn(at).path()), |folder| folder.review_all(at));
                Outcome::at(Field::ReviewedOn(at).path()).saying(Said::Reviewed)
            }
            Event::CopySource(card) => self.copy_source(card),
            Event::Waive(path, word) => {
                let Some(name) = remark::name_of(&self.now.pack, &path) else { return Outcome::at(path) };
                let said = Said::Waived(word.clone(), name.clone(), true);
                self.change(Some(path.clone()), |folder| waive(folder, name, word));
                Outcome::at(path).saying(said)
            }
            Event::Unwaive(at, aim) => {
                let Some(waiver) = self.now.pack.waivers.get(at) else { return Outcome::default() };
                let said = Said::Waived(waiver.words.join(", "), waiver.at.clone(), false);
                self.change(None, |folder| drop(folder.pack.waivers.remove(at)));
                Outcome::at(aim).saying(said)
            }
            Event::Table(at, file) => self.take(at, file),
            Event::Filter(at, standing) => {
                self.filter = Filter::new(&self.now, at, standing);
                Outcome::default().saying(Said::Sifted(standing, self.filter.len()))
            }
            Event::Reach(name) => {
                self.reached = Some(name);
                Outcome::default()
            }
            Event::Onward(at) => match self.filter.next(&self.now.translatable(at), self.reached.as_deref()) {
                Some(name) => Outcome::at(Field::Translated(at, name).path()),
                None => Outcome::default().saying(Said::AllDone),
            },
            Event::Undo => {
                self.amend(Folder::finish);
                self.undo().map(|path| stepped(path, Said::Undone)).unwrap_or_default()
            }
            Event::Redo => self.redo().map(|path| stepped(path, Said::Redone)).unwrap_or_default(),
            _ => Outcome::default(),
        }
    }

    fn write(&mut self, field: &Field, text: &str) -> Outcome {
        let text = one_line(text);
        // It stays in the field, to be seen and mended; the folder has no room for it.
        let text = if field.is_odd(&text) {
            self.odd.insert(field.path(), text);
            String::new()
        } else {
            self.odd.remove(&field.path());
            text
        };
        let longer = text.len() >= field.read(&self.now).len();
        self.type_in(&field.path(), longer, |folder| field.write(folder, text));
        Outcome::default()
    }

    fn stand(&mut self, card: usize, id: String) -> Outcome {
        self.change(Some(format!("cards[{card}].principles")), |folder| {
            let Some(card) = folder.pack.cards.get_mut(card) else { return };
            match card.principles.iter().position(|known| *known == id) {
                Some(at) => drop(card.principles.remove(at)),
                None => card.principles.push(id),
            }
        });
        Outcome::default()
    }

    fn copy_source(&mut self, card: usize) -> Outcome {
        let list = List::Sources(card);
        let at = list.len(&self.now);
        if at >= list.most() || last_source(&self.now, card).is_none() {
            return Outcome::default();
        }
        let field = Field::Source(card, at, SourceField::By).path();
        self.change(Some(field.clone()), |folder| folder.copy_source(card));
        Outcome::at(field).saying(Said::Copied)
    }

    fn add(&mut self, list: List) -> Outcome {
        let at = list.len(&self.now);
        let Some(field) = list.field(at).filter(|_| at < list.most()) else { return Outcome::default() };
        // What has just begun lacks everything.
        self.asks = false;
        self.change(Some(field.path()), |folder| {
            folder.finish();
            list.add(folder);
        });
        if list == List::Cards {
            self.part = Part::Card(at);
        }
        Outcome::at(field.path()).saying(Said::Added(list, at))
    }

    fn remove(&mut self, list: List, at: usize) -> Outcome {
        if at >= list.len(&self.now) {
            return Outcome::default();
        }
        let lang = self.now.translations.get(at).map(|it| it.lang.clone()).filter(|_| list == List::Translations);
        self.change(list.field(at).map(|field| field.path()), |folder| list.remove(folder, at));
        self.turns += 1;
        self.odd.clear();
        self.part = if list == List::Translations { Part::Languages } else { self.part.in_folder(&self.now) };
        Outcome::at(HEADING).saying(lang.map_or(Said::Removed(list, at), |lang| Said::Spoken(lang, false)))
    }

    fn shift(&mut self, list: List, at: usize, way: Way) -> Outcome {
        let to = match way {
            Way::Up => at.checked_sub(1),
            Way::Down => Some(at + 1),
        };
        let Some(to) = to.filter(|to| *to < list.len(&self.now)) else { return Outcome::default() };
        self.amend(Folder::finish);
        self.change(list.field(to).map(|field| field.path()), |folder| list.swap(folder, at, to));
        self.turns += 1;
        self.odd.clear();
        if list == List::Cards && self.part == Part::Card(at) {
            self.part = Part::Card(to);
        }
        Outcome::at(way.id(list, to)).saying(Said::Moved(list, at, to, list.len(&self.now)))
    }

    fn translate(&mut self, lang: &str) -> Outcome {
        if let Some(at) = self.now.translations.iter().position(|it| it.lang == lang) {
            self.part = Part::Translation(at);
        } else if !is_language(lang) || lang == self.now.pack.lang {
            return Outcome { unknown: Some(lang.to_owned()), ..Outcome::at(NEW_LANGUAGE) };
        } else {
            self.change(None, |folder| {
                folder.finish();
                let translation = folder.new_translation(lang);
                folder.take(translation);
            });
            self.part = Part::Translation(self.now.translations.len() - 1);
            return Outcome::at(HEADING).saying(Said::Spoken(lang.to_owned(), true));
        }
        Outcome::at(HEADING)
    }

    fn take(&mut self, at: usize, file: File) -> Outcome {
        match arrival::table(&self.now, at, &file) {
            Ok((translation, count, told)) => {
                self.change(None, |folder| folder.translations[at] = translation.into());
                self.filter = Filter::default();
                let said = Said::Imported(file.name.clone(), count);
                if told.is_empty() {
                    return Outcome::at(HEADING).saying(said);
                }
                let notice = Notice { file: file.name, is_taken: true, words: told };
                Outcome { notice: Some(notice), ..Outcome::at(NOTICE).saying(said) }
            }
            Err(words) => {
                let notice = Notice { file: file.name, is_taken: false, words };
                Outcome { notice: Some(notice), ..Outcome::at(NOTICE) }
            }
        }
    }
}

/// What comes of a step back or again.
fn stepped(path: String, said: fn(String) -> Said) -> Outcome {
    let aim = if path.is_empty() { HEADING.to_owned() } else { path.clone() };
    Outcome::at(aim).saying(said(path))
}

/// A text is one line: what is pasted may have more, and characters that nobody sees and the rules don't take.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')) {
        match c {
            // However many line ends there are, words need one space.
            c if c.is_whitespace() && c != ' ' => {
                if !line.ends_with(' ') && !line.is_empty() {
                    line.push(' ');
                }
            }
            c => line.push(c),
        }
    }
    line
}

/// Whether the rules of packs take this for a language's short name.
fn is_language(lang: &str) -> bool {
    let draft = UncheckedPack::from(SourcePack { lang: lang.to_owned(), ..SourcePack::default() });
    !Pack::new(draft).err().unwrap_or_default().iter().any(|fault| fault.place == "lang")
}

/// Keeps a word in a text as somebody's own.
fn waive(folder: &mut Folder, at: String, word: String) {
    let waivers = &mut folder.pack.waivers;
    match waivers.iter_mut().find(|waiver| waiver.at == at && waiver.why == Why::Quoted) {
        Some(waiver) => waiver.words.push(word),
        None => waivers.push(Object(Waiver { at, why: Why::Quoted, words: vec![word] })),
    }
}
