//! What was done, as it is told to those who cannot see it.

use super::{filter, naming};
use crate::Text;
use crate::state::{Folder, Links, List, Said};

/// A sentence or two, about the folder that is worked on now.
pub fn said(text: &Text, folder: Option<&Folder>, said: &Said) -> String {
    let name = |list: &List| match list {
        List::Paragraphs => text.paragraph,
        List::Principles => text.principle,
        List::Cards => text.card,
        List::Sources(_) => text.source,
        List::Links(Links::Contacts) => text.contact,
        List::Links(Links::Resources) => text.resource,
        List::Translations => text.translation,
    };
    let called = |path: &str| folder.map(|folder| naming::called(text, folder, path)).unwrap_or_default();
    match said {
        Said::Added(list, at) => (text.added)(&numbered(name(list), *at)),
        Said::Removed(list, at) => (text.removed)(&numbered(name(list), *at)),
        Said::Moved(list, at, to, of) => (text.moved)(&numbered(name(list), *at), to + 1, *of),
        Said::Spoken(lang, true) => (text.added)(&Text::language(lang)),
        Said::Spoken(lang, false) => (text.removed)(&Text::language(lang)),
        Said::Imported(file, count) => (text.help.imported)(file, *count),
        Said::Reviewed => text.help.all_reviewed.to_owned(),
        Said::Copied => text.help.source_copied.to_owned(),
        Said::Taken(names) => (text.taken)(names),
        Said::Undone(path) => (text.undone)(&called(path)),
        Said::Redone(path) => (text.redone)(&called(path)),
        Said::Forgotten(None) => text.forgotten_all.to_owned(),
        Said::Forgotten(Some(title)) => (text.forgotten)(text.title_of(title)),
        Said::Confirmed(path) => (text.confirmed)(&called(path)),
        // A text that is quoted as a whole names no words.
        Said::Waived(words, name, is_kept) => {
            (text.waived)(&if words.is_empty() { called(name) } else { format!("“{words}”") }, *is_kept)
        }
        Said::Sifted(standing, count) => (text.filtered)(filter::called(text, *standing), *count),
        Said::Parted => text.parted.to_owned(),
        Said::AllDone => text.all_done.to_owned(),
    }
}

fn numbered(what: &str, at: usize) -> String {
    format!("{what} {}", at + 1)
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::Text;
    use crate::state::{DraftStore, Event, List, Studio, Template, Way};

    /// Each announcement names what it is about.
    #[test]
    fn what_is_done_is_named() {
        let mut studio = Studio::new("2026-11-25".parse().expect("a day"), Some(DraftStore::default()));
        for (event, words) in [
            (Event::Begin(Template::Example), ""),
            (Event::Remove(List::Cards, 2), "Card 3 removed. Undo brings it back."),
            (Event::Undo, "Undone: Card 3: Myth."),
            (Event::Move(List::Cards, 2, Way::Up), "Card 3 moved: it is number 2 of 3 now."),
            (Event::Add(List::Principles), "Principle 8 added."),
            (Event::Translate("es".to_owned()), "Spanish added."),
            (Event::Remove(List::Translations, 0), "Spanish removed. Undo brings it back."),
            (Event::Waive("title".to_owned(), "addict".to_owned()), "“addict” is kept."),
            (Event::Unwaive(12, String::new()), "“addict” is no longer kept."),
            (Event::Unwaive(0, String::new()), "Paragraph 1 is no longer kept."),
            (Event::Forget(1), "“Harm reduction: myth or fact?” was deleted."),
        ] {
            studio = studio.after(event);
            let folder = studio.draft().map(|draft| draft.now.clone());
            let told = studio.said.as_ref().map(|(_, it)| said(Text::of("en"), folder.as_deref(), it));
            assert_eq!(told.unwrap_or_default(), words);
        }
    }
}
