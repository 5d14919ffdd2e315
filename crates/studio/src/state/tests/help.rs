//! What helps whoever writes: key presses that stay cheap, numbers that are none, sources and days, one archive.

use wire::Shared;

use super::super::{CardField, DraftStore, Event, Field, File, List, SourceField, Studio, Template, last_source};
use super::{after, folder, myth, studio, typed, write};

/// The steps of a pack of 200 cards share all cards but one.
#[test]
fn a_key_press_copies_the_one_card_that_it_changes() {
    let mut studio = after(studio(), [write(myth(0), "A myth")]);
    for _ in 1..200 {
        studio = studio.after(Event::Add(List::Cards));
    }
    let studio = after(studio, [Event::Translate("es".to_owned()), write(myth(7), "Another")]);
    let before = folder(&studio);
    let drafts = studio.draft_store.drafts.clone();
    let now =
        folder(&studio.after(Event::Begin(Template::Empty)).after(Event::GoOn(1)).after(write(myth(7), "Another m")));
    for (at, (one, other)) in before.pack.cards.iter().zip(&now.pack.cards).enumerate() {
        assert_eq!(Shared::is_same(one, other), at != 7, "card {at}");
    }
    assert!(Shared::is_same(&before.translations[0], &now.translations[0]));
    assert_eq!(drafts.len(), 1);
}

#[test]
fn what_is_no_year_stays_in_the_field_and_is_said() {
    let year = Field::Source(0, 0, SourceField::Year);
    let studio = after(studio(), [Event::Add(List::Sources(0))]);
    for (text, odd, number) in [
        ("nineteen ninety", true, ""),
        ("199", true, ""),
        ("0199", true, ""),
        ("19990", true, ""),
        ("1999", false, "1999"),
        ("c. 1999", false, "1999"),
        ("", false, ""),
    ] {
        let studio = after(studio.clone(), [write(year.clone(), text)]);
        let draft = studio.draft().expect("is at a draft");
        assert_eq!(draft.odd(&year.path()), odd.then_some(text));
        assert_eq!(year.read(&draft.now), number, "{text:?}");
    }
    let studio = after(studio, [write(Field::Deck, "all of them")]);
    assert_eq!(studio.draft().and_then(|draft| draft.odd("deck")), Some("all of them"));
}

#[test]
fn the_last_source_is_copied_with_its_days() {
    let field = |card, at, field| Field::Source(card, at, field);
    let studio = after(studio(), [Event::Add(List::Cards), Event::CopySource(1)]);
    assert_eq!(List::Sources(1).len(&folder(&studio)), 0, "there is none yet");
    let studio = after(studio, [Event::Add(List::Sources(0)), write(field(0, 0, SourceField::By), "Hagan")]);
    let studio = after(studio, [write(field(0, 0, SourceField::Year), "2000")]);
    let studio = after(studio, [Event::Choose(Field::Card(0, CardField::CheckedOn), "2026-11-25".to_owned())]);
    let studio = after(studio, [Event::CopySource(1)]);
    let copied = folder(&studio);
    assert_eq!(field(1, 0, SourceField::By).read(&copied), "Hagan");
    assert_eq!(Field::Card(1, CardField::CheckedOn).read(&copied), "2026-11-25");
    assert_eq!(last_source(&copied, 1), None, "it is there");
    assert_eq!(List::Sources(1).len(&folder(&studio.after(Event::Undo))), 0);
}

#[test]
fn one_archive_has_all_files_and_is_opened_again() {
    let studio = after(studio(), typed(&Field::Title, "Mine"));
    let studio =
        after(studio, [Event::Translate("es".to_owned()), write(Field::Translated(0, "title".to_owned()), "Mío")]);
    let before = folder(&studio);
    let zip = before.archive();
    let names: Vec<_> =
        [&b"mine/en.json"[..], b"mine/es.json"].map(|name| zip.windows(name.len()).any(|it| it == name)).into();
    assert_eq!(names, [true, true]);
    let open = |name: &str, bytes: Vec<u8>| {
        Studio::new(studio.today, Some(DraftStore::default()))
            .after(Event::Opened(vec![File { name: name.to_owned(), bytes }]))
    };
    let opened = open("mine.zip", zip.clone());
    assert_eq!(opened.notice, None);
    assert_eq!(folder(&opened).translated(0, "title"), "Mío");
    assert_eq!(folder(&opened).files(), before.files());
    for (bytes, words) in [(zip[..40].to_vec(), "cannot be read"), (Vec::new(), "")] {
        let refused = open("mine.zip", bytes);
        assert!(refused.notice.is_some_and(|told| !told.is_taken && told.words[0].contains(words)), "{words}");
    }
}
