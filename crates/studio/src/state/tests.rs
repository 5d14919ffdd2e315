//! The studio without a browser: what is written, taken back, moved, named, opened and kept.

mod help;

use std::rc::Rc;

use wire::SourcePack;

use super::{CardField, DraftStore, Event, Failure, Field, File, Folder, List, Part, Record, Studio, Template, Way};

fn studio() -> Studio {
    Studio::new("2026-11-25".parse().expect("a day"), Some(DraftStore::default())).after(Event::Begin(Template::Empty))
}

fn after(studio: Studio, events: impl IntoIterator<Item = Event>) -> Studio {
    events.into_iter().fold(studio, Studio::after)
}

fn folder(studio: &Studio) -> Rc<Folder> {
    studio.draft().expect("is at a draft").now.clone()
}

fn myth(at: usize) -> Field {
    Field::Card(at, CardField::Myth)
}

fn write(field: Field, text: &str) -> Event {
    Event::Write(field, text.to_owned())
}

/// Letter by letter, and out of the field again.
fn typed(field: &Field, text: &str) -> Vec<Event> {
    let starts = text.char_indices().map(|(at, letter)| &text[..at + letter.len_utf8()]);
    starts.map(|start| write(field.clone(), start)).chain([Event::Settle]).collect()
}

#[test]
fn what_is_typed_in_a_field_is_one_step() {
    let studio = after(studio(), typed(&Field::Title, "Myth or fact?"));
    let studio = after(studio, typed(&Field::Summary, "Three cards."));
    assert_eq!(folder(&studio).pack.summary, "Three cards.");
    let studio = studio.after(Event::Undo);
    assert_eq!((folder(&studio).pack.summary.as_str(), folder(&studio).pack.title.as_str()), ("", "Myth or fact?"));
    assert_eq!(studio.aim.1.as_deref(), Some("summary"), "who takes a step back sees where");
    let studio = studio.after(Event::Undo);
    assert_eq!(folder(&studio).pack.title, "");
    let studio = after(studio, [Event::Undo, Event::Redo, Event::Redo, Event::Redo]);
    assert_eq!(folder(&studio).pack.summary, "Three cards.");
}

#[test]
fn deleting_is_another_step_than_typing() {
    let studio = after(studio(), typed(&Field::Title, "Facts").into_iter().take(5));
    let studio = after(studio, [write(Field::Title, "Fac"), write(Field::Title, "Fa")]);
    assert_eq!(folder(&studio.after(Event::Undo)).pack.title, "Facts");
}

#[test]
fn a_step_back_can_be_taken_again_after_the_field_was_left() {
    let studio = after(studio(), typed(&myth(0), "A myth").into_iter().take(6));
    let studio = after(studio, [write(myth(0), "A myt"), Event::Settle, Event::Undo, Event::Settle]);
    assert_eq!(folder(&studio.after(Event::Redo)).pack.cards[0].myth, "A myt");
}

#[test]
fn ids_are_made_once_and_stay() {
    let studio = after(studio(), typed(&Field::Title, "Syringes: myth or fact?"));
    let studio = after(studio, typed(&myth(0), "They bring crime"));
    let studio = after(studio, [Event::Add(List::Cards)]);
    let studio = after(studio, typed(&myth(1), "They bring crime"));
    let studio = after(studio, typed(&myth(0), "Something else"));
    let pack = &folder(&studio).pack;
    assert_eq!(pack.id, "syringes-myth-or-fact");
    assert_eq!([&pack.cards[0].id, &pack.cards[1].id], ["they-bring-crime", "they-bring-crime-2"]);
}

#[test]
fn a_card_moves_with_its_form_and_its_focus() {
    let studio = after(studio(), typed(&myth(0), "one"));
    let studio = after(studio, [Event::Add(List::Cards)]);
    let studio = after(studio, typed(&myth(1), "two"));
    let studio = studio.after(Event::Move(List::Cards, 1, Way::Up));
    assert_eq!(folder(&studio).pack.cards[0].myth, "two");
    assert_eq!(studio.draft().map(|draft| draft.part), Some(Part::Card(0)));
    assert_eq!(studio.aim.1, Some(Way::Up.id(List::Cards, 0)));
    let before = folder(&studio);
    let studio = studio.after(Event::Move(List::Cards, 0, Way::Up));
    assert_eq!(folder(&studio), before, "there is nothing before the first");
    let studio = after(studio, [Event::Remove(List::Cards, 0), Event::Remove(List::Cards, 0)]);
    assert_eq!(studio.draft().map(|draft| draft.part), Some(Part::Principles));
    assert_eq!(folder(&after(studio, [Event::Undo, Event::Undo])), before);
}

/// Texts that are named by their place are followed; those of what is taken out go with it, and come back with it.
#[test]
fn translations_follow_what_is_moved_and_removed() {
    let paragraph = |name: &str| Field::Translated(0, format!("introduction.paragraphs.{name}"));
    let studio = after(studio(), typed(&Field::Paragraph(0), "first"));
    let studio = after(studio, [Event::Add(List::Paragraphs)]);
    let studio = after(studio, typed(&Field::Paragraph(1), "second"));
    let studio = after(studio, typed(&myth(0), "a myth"));
    let studio = after(studio, [Event::Translate("es".to_owned())]);
    let studio = after(studio, typed(&paragraph("0"), "primero"));
    let studio = after(studio, typed(&paragraph("1"), "segundo"));
    let studio = after(studio, typed(&Field::Translated(0, "cards.a-myth.myth".to_owned()), "un mito"));
    let studio = studio.after(Event::Move(List::Paragraphs, 0, Way::Down));
    assert_eq!(paragraph("0").read(&folder(&studio)), "segundo");
    let before = folder(&studio);
    let studio = after(studio, [Event::Remove(List::Paragraphs, 0), Event::Remove(List::Cards, 0)]);
    let now = folder(&studio);
    assert_eq!(paragraph("0").read(&now), "primero");
    assert_eq!(now.translations[0].texts.0.len(), 1);
    assert_eq!(folder(&after(studio, [Event::Undo, Event::Undo])), before);
}

#[test]
fn a_review_is_of_the_texts_that_were_there() {
    let title = Field::Translated(0, "title".to_owned());
    let studio = after(studio(), typed(&Field::Title, "Facts"));
    let studio = after(studio, [Event::Translate("es".to_owned()), write(title.clone(), "Hechos")]);
    let studio = after(studio, [write(Field::ReviewedBy(0), "worker"), write(Field::ReviewedOn(0), "2026-11-24")]);
    let changed =
        |studio: &Studio| folder(studio).translatable(0).into_iter().any(|it| it.name == "title" && it.is_changed);
    assert!(!changed(&studio));
    let studio = after(studio, [write(title.clone(), "Hechos,"), Event::Settle]);
    assert_eq!(Field::ReviewedBy(0).read(&folder(&studio)), "worker", "a comma takes nothing away");
    assert_eq!(Field::ReviewedOn(0).read(&folder(&studio)), "2026-11-24");
    assert!(changed(&studio));
    let told = super::remarks(&folder(&studio), studio.days);
    assert!(
        told.iter()
            .any(|it| it.words.starts_with("Texts that were changed since the review") && it.words.ends_with(": 1."))
    );
    assert!(!changed(&studio.clone().after(Event::Undo)));
    assert!(!changed(&studio.clone().after(write(title.clone(), "Hechos"))), "it is again what was reviewed");
    let reviewed = studio.after(Event::Reviewed(0));
    assert!(!changed(&reviewed));
    assert!(changed(&reviewed.after(Event::Undo)));
}

/// Another original is another thing to be reviewed.
#[test]
fn what_is_confirmed_was_not_reviewed() {
    let studio = after(studio(), typed(&Field::Title, "Facts"));
    let title = Field::Translated(0, "title".to_owned());
    let studio =
        after(studio, [Event::Translate("es".to_owned()), write(title, "Hechos"), write(Field::ReviewedBy(0), "a")]);
    let studio = after(studio, typed(&Field::Title, "The facts"));
    let studio = studio.after(Event::Confirm(0, "title".to_owned()));
    assert_eq!(folder(&studio).translations[0].changed_since_review().collect::<Vec<_>>(), ["title"]);
}

#[test]
fn what_was_translated_from_another_text_can_be_confirmed() {
    let studio = after(studio(), typed(&Field::Title, "Facts"));
    let studio =
        after(studio, [Event::Translate("es".to_owned()), write(Field::Translated(0, "title".to_owned()), "Hechos")]);
    let studio = after(studio, typed(&Field::Title, "The facts"));
    let state = |studio: &Studio| folder(studio).translations[0].state("title", "The facts");
    assert_eq!(state(&studio), wire::translation::State::Stale);
    assert_eq!(state(&studio.after(Event::Confirm(0, "title".to_owned()))), wire::translation::State::Current);
}

#[test]
fn files_are_opened_on_desks_of_their_own_and_broken_ones_change_nothing() {
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let studio = after(studio(), typed(&Field::Title, "Mine"));
    let before = folder(&studio);
    let studio = studio.after(Event::Opened(vec![file("en.json", "{\n  \"id\": oops }")]));
    assert_eq!(folder(&studio), before);
    let told = studio.notice.clone().expect("is told");
    assert_eq!((told.file.as_str(), told.is_taken), ("en.json", false));
    assert!(told.words[0].starts_with("line 2, column 9: "), "{told:?}");

    let pack = include_str!("../../../../packs/harm-reduction/en.json");
    let spanish = include_str!("../../../../packs/harm-reduction/es.json");
    let alone = studio.clone().after(Event::Opened(vec![file("es.json", spanish)]));
    assert!(alone.notice.is_some_and(|told| told.words[0].contains("\"harm-reduction\"")));
    let studio = studio.after(Event::Opened(vec![file("es.json", spanish), file("en.json", pack)]));
    assert_eq!(studio.notice, None);
    assert_eq!(folder(&studio).translations[0].lang, "es");
    assert_eq!(studio.draft_store.drafts.len(), 2, "what was there is on its own draft still");
    // What nobody has changed comes out as it came in.
    let files = folder(&studio).files();
    assert_eq!(files[0].0, "en.json");
    let again: SourcePack = serde_json::from_str(&files[0].1).expect("is a pack");
    assert_eq!(again, folder(&studio).pack);
}

/// Editors complete what they know the schema of.
#[test]
fn files_name_their_schema() {
    let studio = after(studio(), typed(&Field::Title, "Mine"));
    let mut folder = (*folder(&studio.after(Event::Translate("es".to_owned())))).clone();
    for (file, schema) in folder.files().iter().zip(["../pack.schema.json", "../translation.schema.json"]) {
        assert!(file.1.starts_with(&format!("{{\n  \"$schema\": \"{schema}\"")), "{file:?}");
    }
    folder.pack.schema = Some("elsewhere.json".to_owned());
    assert!(folder.files()[0].1.contains("\"$schema\": \"elsewhere.json\""), "what was named stays");
}

#[test]
fn a_translation_that_is_not_of_the_quiz_beside_it_changes_nothing() {
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let pack = include_str!("../../../../packs/harm-reduction/en.json");
    let evidence = include_str!("../../../../packs/evidence/es.json");
    let german =
        include_str!("../../../../packs/harm-reduction/es.json").replace("\"from\": \"en\"", "\"from\": \"de\"");
    for (translation, words) in [(evidence, "of the quiz \"evidence\""), (&german, "translated from \"de\"")] {
        let refused = studio().after(Event::Opened(vec![file("en.json", pack), file("es.json", translation)]));
        assert_eq!(refused.draft_store.drafts.len(), 1, "the quiz is not taken alone");
        assert!(refused.notice.is_some_and(|told| !told.is_taken && told.words[0].contains(words)));
    }
}

#[test]
fn of_a_table_what_belongs_is_taken_and_the_rest_is_told() {
    let table = |text: &str| Event::Table(0, File { name: "t.csv".to_owned(), bytes: text.as_bytes().to_vec() });
    let studio = after(studio(), typed(&Field::Title, "Facts"));
    let studio = after(studio, [Event::Translate("es".to_owned())]);
    let before = folder(&studio);
    for text in ["text,en,fr\ntitle,Facts,Faits\n", "text,en,es,pack\ntitle,Others,Otros,others\n", "{}"] {
        let refused = studio.clone().after(table(text));
        assert!(refused.notice.as_ref().is_some_and(|told| !told.is_taken), "{text}");
        assert_eq!(folder(&refused), before, "{text}");
    }
    let taken = studio.after(table("text,en,es\ntitle,Facts,Hechos\ncards.gone.myth,Gone,Ido\n"));
    assert_eq!(folder(&taken).translated(0, "title"), "Hechos");
    let told = taken.notice.clone().expect("is told");
    assert!(told.is_taken && told.words.len() == 1 && told.words[0].starts_with("line 3: "), "{told:?}");
    assert_eq!(folder(&taken.after(Event::Undo)), before);
}

#[test]
fn what_is_kept_comes_back_and_what_cannot_be_read_is_not_lost() {
    let studio = after(studio(), typed(&Field::Title, "Mine"));
    let record = Record::of(studio.draft().expect("is at a draft"), studio.today);
    let draft_store = DraftStore::read(vec![(7, record), (9, "{}".to_owned())]);
    assert_eq!(*draft_store.drafts[0].now, *folder(&studio));
    let (later, kept) = ("2026-12-01".parse().expect("a day"), &draft_store.drafts[0]);
    assert_eq!(draft_store.day_of(kept, later), studio.today);
    assert_eq!(draft_store.unread, [(9, "{}".into())]);
    let next = Studio::new(studio.today, Some(draft_store)).after(Event::Begin(Template::Empty));
    assert_eq!(next.at, Some(10), "a new draft takes nobody's place");
}

#[test]
fn an_untouched_desk_leaves_nothing_behind() {
    assert_eq!(studio().after(Event::Leave).draft_store.drafts.len(), 0);
    let studio = studio().after(write(Field::Title, "Mine")).after(Event::Leave);
    assert_eq!(studio.draft_store.drafts[0].now.pack.id, "mine", "what is left is settled");
}

#[test]
fn a_quoted_word_is_kept() {
    let studio = after(studio(), typed(&myth(0), "Addicts never change"));
    let studio = studio.after(Event::Waive("cards[0].myth".to_owned(), "Addicts".to_owned()));
    let pack = folder(&studio).pack.clone();
    assert_eq!(
        (pack.waivers[0].at.as_str(), pack.waivers[0].words.as_slice()),
        ("cards.never-change.myth", &["Addicts".to_owned()][..])
    );
    let told = super::remarks(&folder(&studio), studio.days);
    assert!(!told.iter().any(|remark| remark.word.is_some()), "{told:#?}");
}

/// What is kept of one draft would be taken for another's.
#[test]
fn no_key_is_given_twice() {
    let studio = studio();
    let first = studio.at.expect("is at a draft");
    let studio = after(studio, [write(Field::Title, "Mine"), Event::Forget(first), Event::Begin(Template::Empty)]);
    assert_eq!(studio.at, Some(first + 1));
    let studio = after(studio, [Event::ForgetAll, Event::Begin(Template::Empty)]);
    assert_eq!((studio.at, studio.draft_store.drafts.len()), (Some(first + 2), 1));
}

#[test]
fn what_the_device_has_not_forgotten_stays_and_is_told_until_something_happens() {
    let studio = after(studio(), [write(Field::Title, "Mine"), Event::Leave, Event::Unforgotten(Failure::Changed)]);
    assert_eq!((studio.draft_store.drafts.len(), studio.unforgotten), (1, Some(Failure::Changed)));
    assert_eq!(studio.aim.1.as_deref(), Some(super::UNFORGOTTEN));
    assert_eq!(studio.after(Event::Begin(Template::Empty)).unforgotten, None);
}

#[test]
fn what_is_pasted_becomes_one_line_that_can_be_seen() {
    for (text, line) in [
        ("One.\r\n\r\nTwo.", "One. Two."),
        ("\n\ta\u{200b} b\u{ad}c ", "a bc "),
        ("two  spaces", "two  spaces"),
        ("a \n b", "a  b"),
    ] {
        let studio = after(studio(), [write(myth(0), text)]);
        assert_eq!(studio.draft().expect("is there").now.pack.cards[0].myth, line, "{text:?}");
    }
}
