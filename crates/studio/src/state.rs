//! The studio as a value: what lies on its desks and what is shown, changed by events alone.

mod arrival;
mod desk;
mod event;
mod field;
mod folder;
mod ids;
mod kept;
mod list;
mod part;
mod remark;
mod template;
#[cfg(test)]
mod tests;

pub use desk::Desk;
pub use event::{Event, File, Said, Way};
pub use field::{CardField, Field, LeadField, RESEARCH, SourceField};
pub use folder::Folder;
pub use ids::RESERVED;
pub use kept::{Record, Shelf};
pub use list::List;
pub use part::Part;
pub use remark::{Remark, remarks};
pub use template::Template;

use quiz::Day;
use wire::Object;
use wire::manuscript::{Waiver, Why};

/// The heading of what is shown, as something that focus can go to.
pub const HEADING: &str = "unmyth-studio-heading";
/// The words about a file that could not be read.
pub const NOTICE: &str = "unmyth-studio-notice";

/// See the module.
#[derive(Clone, Debug)]
pub struct Studio {
    /// The day, as the device has it.
    pub today: Day,
    /// The desks of this device.
    pub shelf: Shelf,
    /// Which of them is worked on, by its key; none at the start.
    pub at: Option<u32>,
    /// What went wrong with a file, and its name.
    pub notice: Option<(String, Vec<String>)>,
    /// What was done last, for those who cannot see it; counted, so that the same is said twice.
    pub said: Option<(u32, Said)>,
    /// Where focus is to go, by the element's id; counted, so that it goes there again.
    pub aim: (u32, Option<String>),
}

impl Studio {
    /// A studio with what the device has kept.
    pub fn new(today: Day, shelf: Shelf) -> Self {
        Self { today, shelf, at: None, notice: None, said: None, aim: (0, None) }
    }

    /// The desk that is worked on.
    pub fn desk(&self) -> Option<&Desk> {
        self.at.and_then(|key| self.shelf.desks.iter().find(|desk| desk.key == key))
    }

    /// The studio after something has happened.
    #[must_use]
    pub fn after(mut self, event: Event) -> Self {
        if !matches!(event, Event::Write(..) | Event::Settle) {
            self.notice = None;
        }
        match event {
            Event::Begin(template) => {
                let key = self.shelf.free_key();
                self.shelf.desks.push(template.desk(key));
                self.enter(key);
            }
            Event::GoOn(key) => self.enter(key),
            Event::Leave => {
                self.tidy_up();
                self.at = None;
                self.aim_at(HEADING);
            }
            Event::Forget(key) => {
                self.shelf.forget(key);
                self.at = self.at.filter(|at| *at != key);
                self.say(Said::Forgotten);
                self.aim_at(HEADING);
            }
            Event::ForgetAll => {
                self.shelf = Shelf::default();
                self.at = None;
                self.say(Said::Forgotten);
                self.aim_at(HEADING);
            }
            Event::Opened(files) => self.open(files),
            event => self.work(event),
        }
        self
    }

    /// What happens at the desk that is worked on.
    fn work(&mut self, event: Event) {
        let Some(desk) = self.at.and_then(|key| self.shelf.desks.iter_mut().find(|desk| desk.key == key)) else {
            return;
        };
        let (mut aim, mut said) = (None, None);
        match event {
            Event::Show(part) => {
                desk.settle();
                desk.amend(Folder::name_what_is_new);
                desk.part = part.in_folder(&desk.now);
                // Whoever wants to take files along wants to know all that they lack.
                desk.asks |= part == Part::Files;
                aim = Some(HEADING.to_owned());
            }
            Event::Find(path) => {
                desk.part = Part::of_path(&path).in_folder(&desk.now);
                aim = Some(path);
            }
            Event::Write(field, text) => {
                let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
                let longer = text.len() >= field.read(&desk.now).len();
                desk.type_in(&field.path(), longer, |folder| field.write(folder, text));
            }
            Event::Settle => {
                desk.settle();
                desk.amend(Folder::name_what_is_new);
            }
            Event::Choose(field, value) => {
                desk.change(Some(field.path()), |folder| field.write(folder, value));
            }
            Event::Stand(card, id) => {
                let path = format!("cards[{card}].principles");
                desk.change(Some(path), |folder| {
                    let Some(card) = folder.pack.cards.get_mut(card) else { return };
                    match card.principles.iter().position(|known| *known == id) {
                        Some(at) => drop(card.principles.remove(at)),
                        None => card.principles.push(id),
                    }
                });
            }
            Event::Add(list) => {
                let at = list.len(&desk.now);
                if at < list.most() {
                    desk.asks = false;
                    desk.change(list.field(at).map(|field| field.path()), |folder| {
                        folder.name_what_is_new();
                        list.add(folder);
                    });
                    if list == List::Cards {
                        desk.part = Part::Card(at);
                    }
                    aim = list.field(at).map(|field| field.path());
                    said = Some(Said::Added(list, at));
                }
            }
            Event::Remove(list, at) => {
                if at < list.len(&desk.now) {
                    desk.change(list.field(at).map(|field| field.path()), |folder| list.remove(folder, at));
                    desk.part = desk.part.in_folder(&desk.now);
                    if list == List::Translations {
                        desk.part = Part::Languages;
                    }
                    aim = Some(HEADING.to_owned());
                    said = Some(Said::Removed(list, at));
                }
            }
            Event::Move(list, at, way) => {
                let to = match way {
                    Way::Up => at.checked_sub(1),
                    Way::Down => Some(at + 1).filter(|to| *to < list.len(&desk.now)),
                };
                if let Some(to) = to {
                    // What moves is to be found again by its id.
                    desk.amend(Folder::name_what_is_new);
                    desk.change(list.field(to).map(|field| field.path()), |folder| list.swap(folder, at, to));
                    if list == List::Cards && desk.part == Part::Card(at) {
                        desk.part = Part::Card(to);
                    }
                    aim = Some(way.id(list, to));
                    said = Some(Said::Moved(list, to, list.len(&desk.now)));
                }
            }
            Event::Translate(lang) => {
                let lang = lang.trim().to_owned();
                if let Some(at) = desk.now.translations.iter().position(|it| it.lang == lang) {
                    desk.part = Part::Translation(at);
                } else if !lang.is_empty() && lang != desk.now.pack.lang {
                    desk.change(None, |folder| {
                        folder.name_what_is_new();
                        let translation = folder.new_translation(&lang);
                        folder.take(translation);
                    });
                    desk.part = Part::Translation(desk.now.translations.len() - 1);
                }
                aim = Some(HEADING.to_owned());
            }
            Event::Confirm(at, name) => {
                let path = Field::Translated(at, name.clone()).path();
                desk.change(Some(path.clone()), |folder| folder.confirm(at, &name));
                aim = Some(path);
            }
            Event::Waive(path, word) => {
                if let Some(name) = remark::name_of(&desk.now.pack, &path) {
                    desk.change(Some(path.clone()), |folder| waive(folder, name, word));
                }
                aim = Some(path);
            }
            Event::Unwaive(at) => {
                desk.change(None, |folder| {
                    if at < folder.pack.waivers.len() {
                        folder.pack.waivers.remove(at);
                    }
                });
                aim = Some(HEADING.to_owned());
            }
            Event::Table(at, file) => match arrival::table(&desk.now, at, &file) {
                Ok(translation) => {
                    desk.change(None, |folder| folder.translations[at] = translation);
                    said = Some(Said::Taken);
                    aim = Some(HEADING.to_owned());
                }
                Err(problems) => {
                    self.notice = Some((file.name, problems));
                    aim = Some(NOTICE.to_owned());
                }
            },
            Event::Undo => {
                desk.amend(Folder::name_what_is_new);
                if let Some(path) = desk.undo() {
                    (aim, said) = (Some(path.unwrap_or_else(|| HEADING.to_owned())), Some(Said::Undone));
                }
            }
            Event::Redo => {
                if let Some(path) = desk.redo() {
                    (aim, said) = (Some(path.unwrap_or_else(|| HEADING.to_owned())), Some(Said::Redone));
                }
            }
            // All others are no desk's.
            _ => {}
        }
        if let Some(aim) = aim {
            self.aim_at(&aim);
        }
        if let Some(said) = said {
            self.say(said);
        }
    }

    fn enter(&mut self, key: u32) {
        self.tidy_up();
        self.at = Some(key);
        self.aim_at(HEADING);
    }

    /// An empty desk on which nothing was ever written is no loss.
    fn tidy_up(&mut self) {
        let at = self.at;
        self.shelf.desks.retain(|desk| Some(desk.key) != at || desk.changes > 0);
    }

    fn aim_at(&mut self, id: &str) {
        self.aim = (self.aim.0 + 1, Some(id.to_owned()));
    }

    fn say(&mut self, said: Said) {
        let count = self.said.as_ref().map_or(0, |(count, _)| *count);
        self.said = Some((count + 1, said));
    }
}

/// Keeps a word in a text as somebody's own.
fn waive(folder: &mut Folder, at: String, word: String) {
    let waivers = &mut folder.pack.waivers;
    match waivers.iter_mut().find(|waiver| waiver.at == at && waiver.why == Why::Quoted) {
        Some(waiver) => waiver.words.push(word),
        None => waivers.push(Object(Waiver { at, why: Why::Quoted, words: vec![word] })),
    }
}
