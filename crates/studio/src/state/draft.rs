//! A draft, which is one folder: what it was, what is shown of it, and what was asked of the checks.

use std::collections::HashMap;
use std::rc::Rc;

use super::filter::Filter;
use super::folder::Folder;
use super::part::Part;

/// How many steps back are remembered.
const MOST_STEPS: usize = 200;

/// See the module. Cloning it is cheap, whatever it has been through: each key press makes another one.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Tells it from the other drafts of this device.
    pub key: u32,
    /// The folder as it is.
    pub now: Rc<Folder>,
    /// What of it is shown.
    pub part: Part,
    /// How often it has changed since it was opened.
    pub changes: u32,
    /// How often the folder has become another as a whole: by steps back and again, by what was taken out or moved.
    pub turns: u32,
    /// Nothing was on it but what a quiz begins with: as long as it has not changed, it is not worth keeping.
    pub is_blank: bool,
    past: Rc<Vec<Step>>,
    future: Rc<Vec<Step>>,
    /// What is being typed, so that it is one step.
    run: Option<Run>,
    /// Whether the checks speak of what is not filled in: not to somebody who has just begun.
    pub asks: bool,
    /// Which texts of a translation are shown.
    pub filter: Filter,
    /// What was typed in fields that hold numbers, and is none, by their paths: it stays to be seen.
    pub(super) odd: HashMap<String, String>,
    /// The one of them whose field was reached last, by its name.
    pub(super) reached: Option<String>,
}

/// A folder as it was, and where the change was that it was left by.
#[derive(Clone, Debug)]
struct Step {
    folder: Rc<Folder>,
    part: Part,
    path: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    path: String,
    /// Typing and deleting are two things.
    grows: bool,
}

impl Draft {
    /// A draft with a folder as it was written elsewhere: the checks say all that they have to say.
    pub(super) fn opened(key: u32, folder: Folder) -> Self {
        Self { changes: 1, ..Self::kept(key, folder) }
    }

    /// A draft with a folder as this device has kept it.
    pub(super) fn kept(key: u32, folder: Folder) -> Self {
        Self { asks: true, is_blank: false, ..Self::new(key, folder) }
    }

    /// A draft with a folder that is yet to be written.
    pub(super) fn new(key: u32, folder: Folder) -> Self {
        Self {
            key,
            now: Rc::new(folder),
            part: Part::default(),
            changes: 0,
            turns: 0,
            is_blank: true,
            past: Rc::default(),
            future: Rc::default(),
            run: None,
            asks: false,
            filter: Filter::default(),
            odd: HashMap::new(),
            reached: None,
        }
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is one to take again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What was typed in the field at a path and is no number.
    pub fn odd(&self, path: &str) -> Option<&str> {
        self.odd.get(path).map(String::as_str)
    }

    /// Whether somebody is about to type in the field at a path: half an address is no fault yet.
    pub fn is_typing(&self, path: &str) -> bool {
        self.run.as_ref().is_some_and(|run| run.path == path)
    }

    /// Changes the folder as one step, told by the field at `path`; nothing where it stays as it was.
    pub(super) fn change(&mut self, path: Option<String>, change: impl FnOnce(&mut Folder)) -> bool {
        self.run = None;
        self.edit(path, change)
    }

    /// Changes what is in a field by typing: until another is typed in, or what grew is made shorter, it is one step.
    pub(super) fn type_in(&mut self, path: &str, longer: bool, change: impl FnOnce(&mut Folder)) -> bool {
        let run = Run { path: path.to_owned(), grows: longer };
        if self.run.as_ref() == Some(&run) {
            let mut folder = (*self.now).clone();
            change(&mut folder);
            return self.put(folder);
        }
        let is_changed = self.edit(Some(path.to_owned()), change);
        self.run = Some(run);
        is_changed
    }

    /// Has a change count as part of the last step: what follows from it by itself. What was taken back can be taken
    /// again all the same.
    pub(super) fn amend(&mut self, change: impl FnOnce(&mut Folder)) {
        let mut folder = (*self.now).clone();
        change(&mut folder);
        if folder != *self.now {
            self.now = Rc::new(folder);
            self.changes += 1;
        }
    }

    /// What is typed from now on is another step.
    pub(super) fn settle(&mut self) {
        self.run = None;
    }

    /// Takes the last step back; the path of where that was, empty where it was in no field.
    pub(super) fn undo(&mut self) -> Option<String> {
        let step = Rc::make_mut(&mut self.past).pop()?;
        Rc::make_mut(&mut self.future).push(Step {
            folder: self.now.clone(),
            part: step.part,
            path: step.path.clone(),
        });
        Some(self.go_to(step))
    }

    /// Takes a step again that was taken back; the path of where that was, as above.
    pub(super) fn redo(&mut self) -> Option<String> {
        let step = Rc::make_mut(&mut self.future).pop()?;
        Rc::make_mut(&mut self.past).push(Step { folder: self.now.clone(), part: step.part, path: step.path.clone() });
        Some(self.go_to(step))
    }

    fn go_to(&mut self, step: Step) -> String {
        self.run = None;
        self.changes += 1;
        self.turns += 1;
        self.odd.clear();
        self.part = step.part.in_folder(&step.folder);
        self.now = step.folder;
        step.path.unwrap_or_default()
    }

    fn edit(&mut self, path: Option<String>, change: impl FnOnce(&mut Folder)) -> bool {
        let mut folder = (*self.now).clone();
        change(&mut folder);
        let before = Step { folder: self.now.clone(), part: self.part, path };
        let is_changed = self.put(folder);
        if is_changed {
            let past = Rc::make_mut(&mut self.past);
            past.push(before);
            if past.len() > MOST_STEPS {
                past.remove(0);
            }
        }
        is_changed
    }

    fn put(&mut self, folder: Folder) -> bool {
        if folder == *self.now {
            return false;
        }
        self.now = Rc::new(folder);
        self.changes += 1;
        self.future = Rc::default();
        true
    }
}
