//! What all forms share: the draft, what the checks say of it, and whom to tell.

use check::Severity;
use quiz::Day;
use yew::{Callback, Event as Changed, InputEvent, MouseEvent};

use crate::Text;
use crate::state::{Draft, Event, Field, Notice, Part, Remark, Way};

/// See the module.
#[derive(Clone, Debug)]
pub struct Stage<'a> {
    /// The words.
    pub text: &'static Text,
    /// The draft that is being edited.
    pub draft: &'a Draft,
    /// All that the checks say.
    pub remarks: &'a [Remark],
    /// The day, as the device has it.
    pub today: Day,
    /// Whether the browser has promised to keep what is saved; none before it has answered.
    pub promise: Option<bool>,
    /// What is to be told of a file.
    pub notice: Option<&'a Notice>,
    /// A language that was to be added and is none.
    pub unknown: Option<&'a str>,
    /// Whom to tell of what happens.
    pub on: &'a Callback<Event>,
    /// Whom to tell that something was typed.
    pub on_type: &'a Callback<(Field, InputEvent)>,
    /// Whom to tell that something was chosen.
    pub on_choose: &'a Callback<(Field, Changed)>,
    /// Whom to ask for files: a table for the translation at a place, or packs.
    pub on_files: &'a Callback<(Option<usize>, Changed)>,
    /// Whom to ask to have a file downloaded: its name and what is in it.
    pub on_take: &'a Callback<(String, Vec<u8>)>,
    /// Whether the list of parts is open where there is little room.
    pub is_open: bool,
    /// It is to be opened or closed.
    pub on_open: &'a Callback<MouseEvent>,
    /// The name of the language that is to be added, as it is typed so far.
    pub language: &'a str,
    /// Whom to tell that it is typed.
    pub on_language: &'a Callback<InputEvent>,
    /// Whom to tell that it is to be added.
    pub on_translate: &'a Callback<()>,
}

impl Stage<'_> {
    /// Tells of an event when something is clicked.
    pub(super) fn click(&self, event: Event) -> Callback<MouseEvent> {
        self.on.reform(move |_| event.clone())
    }

    /// What the checks say of the field at a path, as far as it is time to.
    pub(super) fn said_of(&self, path: &str) -> Vec<&Remark> {
        self.remarks.iter().filter(|remark| remark.path == path && !remark.is_length && self.is_due(remark)).collect()
    }

    /// Whether it is time to tell: not while something is half typed, nor what is lacking before anybody asks.
    pub(super) fn is_due(&self, remark: &Remark) -> bool {
        let is_half = remark.needs_all && self.draft.is_typing(&remark.path);
        !is_half && (!remark.is_lack || self.draft.asks)
    }

    /// The field with what is in it.
    pub(super) fn read(&self, field: &Field) -> String {
        let odd = || self.draft.odd(&field.path()).map(str::to_owned);
        odd().unwrap_or_else(|| field.read(&self.draft.now))
    }

    /// What is wrong with what was typed in a field for a number; not while somebody types there.
    pub(super) fn odd(&self, field: &Field) -> Option<String> {
        let path = field.path();
        let odd = self.draft.odd(&path).filter(|_| !self.draft.is_typing(&path))?;
        let help = &self.text.help;
        Some(if *field == Field::Deck { (help.no_number)(odd) } else { (help.no_year)(odd) })
    }

    /// How many cards nothing is left to mend in, and of how many.
    pub(super) fn progress(&self) -> (usize, usize) {
        let of = self.draft.now.pack.cards.len();
        let errors = self.remarks.iter().filter(|remark| remark.severity == Severity::Error);
        let open: Vec<_> = errors.map(|remark| Part::of_path(&remark.path)).collect();
        ((0..of).filter(|at| !open.contains(&Part::Card(*at))).count(), of)
    }

    /// The language in which a field is written, and which way that runs; none for what `is_name` in every language.
    pub(super) fn language_of(&self, field: &Field, is_name: bool) -> (Option<String>, Option<&'static str>) {
        let folder = &self.draft.now;
        let lang = match field {
            _ if is_name => return (None, None),
            Field::Id | Field::ReviewedBy(_) => return (None, None),
            // Names of authors and works are in whatever language they are.
            Field::Source(..) => return (None, Some("auto")),
            Field::Translated(at, _) => folder.translations.get(*at).map(|it| it.lang.clone()),
            _ => Some(folder.pack.lang.clone()),
        };
        let dir = lang.as_deref().map(views::Text::dir);
        (lang, dir)
    }

    /// The words for the two ways to move.
    pub(super) fn way(&self, way: Way) -> &'static str {
        match way {
            Way::Up => self.text.up,
            Way::Down => self.text.down,
        }
    }
}
