//! What can happen in the studio, and what is said of it.

use super::field::Field;
use super::filter::Standing;
use super::kept::Failure;
use super::list::List;
use super::part::Part;
use super::template::Template;

/// What has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A quiz is begun.
    Begin(Template),
    /// One that is kept is gone on with, by its key.
    GoOn(u32),
    /// The draft is left for the start.
    Leave,
    /// The device has forgotten one.
    Forget(u32),
    /// It has forgotten all.
    ForgetAll,
    /// It has not forgotten what it was to forget.
    Unforgotten(Failure),
    /// It has kept the draft as one by itself, beside what another tab has made of it.
    Parted,
    /// Files were opened.
    Opened(Vec<File>),
    /// A part was asked for.
    Show(Part),
    /// A field was asked for, by its path.
    Find(String),
    /// Something was typed: what is in the field now.
    Write(Field, String),
    /// The field that was typed in was left.
    Settle,
    /// Something was chosen for a field.
    Choose(Field, String),
    /// A principle was chosen for the card at a place, or chosen no more: by its id.
    Stand(usize, String),
    /// One is to be added to a list.
    Add(List),
    /// The one at a place is to be taken out.
    Remove(List, usize),
    /// The one at a place is to be moved.
    Move(List, usize, Way),
    /// A translation into a language is to be begun.
    Translate(String),
    /// The text of that name in the translation at a place still holds.
    Confirm(usize, String),
    /// The review of the translation at a place is of all its texts as they are now.
    Reviewed(usize),
    /// The last source before the card at a place is to be copied to it.
    CopySource(usize),
    /// A word to avoid stays in the text at a path, since it is quoted.
    Waive(String, String),
    /// The waiver at a place is to go, and focus to the field at a path.
    Unwaive(usize, String),
    /// Of the translation at a place only texts that stand so are to be shown; all, without that.
    Filter(usize, Option<Standing>),
    /// The field of the text of that name was reached.
    Reach(String),
    /// The next unfinished text of the translation at a place was asked for.
    Onward(usize),
    /// A table with the translation at a place was opened.
    Table(usize, File),
    /// The last step is to be taken back.
    Undo,
    /// The step that was taken back is to be taken again.
    Redo,
}

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without the folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What is to be told of a file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The file's name.
    pub file: String,
    /// Whether it was taken, but for what is told; otherwise nothing has changed.
    pub is_taken: bool,
    /// What is told, as sentences.
    pub words: Vec<String>,
}

/// Which way something moves in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Way {
    /// The id of the button that moves what is at a place in a list this way.
    pub fn id(self, list: List, at: usize) -> String {
        let way = match self {
            Self::Up => "up",
            Self::Down => "down",
        };
        let field = list.field(at).map(|field| field.path()).unwrap_or_default();
        format!("unmyth-{way}-{field}")
    }
}

/// What was done, for those who cannot see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// One was added, at this place.
    Added(List, usize),
    /// The one at this place was taken out.
    Removed(List, usize),
    /// The one at the first place is at the second now, of so many.
    Moved(List, usize, usize, usize),
    /// A translation into a language was begun, or taken out.
    Spoken(String, bool),
    /// These files were read.
    Taken(String),
    /// A table of this name was read, and has changed so many texts.
    Imported(String, usize),
    /// A review is of all texts now.
    Reviewed,
    /// A source was copied.
    Copied,
    /// A step was taken back; where it was, by its path, or nowhere.
    Undone(String),
    /// A step was taken again.
    Redone(String),
    /// What has this title is not kept any more; all is not, without one.
    Forgotten(Option<String>),
    /// The text at a path still holds.
    Confirmed(String),
    /// Words stay in the text of a name although there are better ones, or do not any more.
    Waived(String, String, bool),
    /// So many texts are shown, which stand so.
    Sifted(Option<Standing>, usize),
    /// No text is unfinished.
    AllDone,
    /// The draft is one by itself now.
    Parted,
}
