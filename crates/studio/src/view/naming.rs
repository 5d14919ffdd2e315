//! What a text or a field is called, by its name in translations or by its path in forms: "Card 2: Myth".

use crate::Text;
use crate::state::{Folder, Part};

/// What it is called on a screen that has more than one part.
pub(super) fn called(text: &Text, folder: &Folder, it: &str) -> String {
    if let Some((at, rest)) = it.split_once(':')
        && let Ok(at) = at.parse::<usize>()
    {
        let lang = folder.translations.get(at).map(|it| Text::language(&it.lang)).unwrap_or_default();
        let rest = called(text, folder, rest.strip_prefix("texts.").unwrap_or(rest));
        return if rest.is_empty() { lang } else { format!("{lang}: {rest}") };
    }
    let (whose, own) = (whose(text, folder, it), own(text, folder, it));
    match whose {
        Some(whose) if !own.is_empty() => format!("{whose}: {own}"),
        _ => own,
    }
}

/// Which card, source or link it is in; none where its own name says enough.
pub(super) fn whose(text: &Text, folder: &Folder, it: &str) -> Option<String> {
    let (list, place) = place(folder, it);
    match (list, place) {
        ("cards", Some(card)) => {
            let card = format!("{} {}", text.card, card + 1);
            let source = it.split_once("sources[").and_then(|(_, rest)| rest.split_once(']')?.0.parse::<usize>().ok());
            Some(source.map_or(card.clone(), |source| format!("{card}: {} {}", text.source, source + 1)))
        }
        ("contacts", Some(at)) => Some(format!("{} {}", text.contact, at + 1)),
        ("resources", Some(at)) => Some(format!("{} {}", text.resource, at + 1)),
        _ => None,
    }
}

/// What it is in there: "Myth", "Principle 2".
pub(super) fn own(text: &Text, folder: &Folder, it: &str) -> String {
    let (list, place) = place(folder, it);
    let number = |what: &str| place.map(|at| format!("{what} {}", at + 1));
    let numbered = match list {
        "principles" => number(text.principle),
        "introduction" => number(text.paragraph),
        _ => None,
    };
    numbered.or_else(|| field(text, it).map(str::to_owned)).unwrap_or_default()
}

/// The part that a text is in, by its name.
pub(super) fn part_of(folder: &Folder, name: &str) -> Part {
    match place(folder, name) {
        ("cards", Some(at)) => Part::Card(at),
        _ => Part::of_path(name),
    }
}

/// The list that it is in, and its place there.
fn place<'a>(folder: &Folder, it: &'a str) -> (&'a str, Option<usize>) {
    let list = it.split(['.', '[']).next().unwrap_or_default();
    // Paths count, and names have ids where there are any.
    let bracketed = it.split_once('[').and_then(|(_, rest)| rest.split_once(']')?.0.parse().ok());
    let id = it.split('.').nth(1).unwrap_or_default();
    let place = match list {
        "cards" => bracketed.or_else(|| folder.pack.cards.iter().position(|card| card.id == id)),
        "principles" => bracketed.or_else(|| folder.pack.principles.iter().position(|it| it.id == id)),
        "introduction" => bracketed.or_else(|| it.strip_prefix("introduction.paragraphs.")?.parse().ok()),
        "contacts" | "resources" => bracketed.or_else(|| id.parse().ok()),
        _ => None,
    };
    (list, place)
}

/// What a field is called, by its name or its path; none for what is said of a whole part.
fn field(text: &Text, name: &str) -> Option<&'static str> {
    let last = name.rsplit('.').next().unwrap_or_default();
    Some(match last.split('[').next().unwrap_or_default() {
        "title" if name.contains("sources") => text.source_title,
        "title" if name.contains("introduction") => text.introduction_title,
        "title" => text.quiz_title,
        "summary" => text.summary,
        "credit" => text.credit,
        "paragraphs" => text.paragraph,
        "lang" => text.written_in,
        "deck" => text.deck,
        "id" => text.address,
        "myth" => text.myth,
        "fact" => text.fact,
        "because" => text.because,
        "error" => text.mistake,
        "principles" if name.contains("cards") => text.behind,
        "note" => text.note,
        "sources" => text.sources,
        "by" => text.source_by,
        "year" => text.source_year,
        "checked_on" => text.checked_on,
        "review_by" if name.starts_with("contacts") || name.starts_with("resources") => text.link_review_by,
        "review_by" => text.review_by,
        "text" if name.contains("closing") => text.closing,
        "text" => text.principle,
        "attribution" => text.closing_by,
        "label" => text.contact_label,
        "url" => text.url,
        "area" => text.contact_area,
        "hours" => text.contact_hours,
        "contacts" => text.contacts,
        "reviewed_by_role" => text.reviewed_by,
        "reviewed_on" => text.reviewed_on,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::called;
    use crate::Text;
    use crate::state::{DraftStore, Event, Studio, Template};

    #[test]
    fn names_and_paths_of_one_text_are_called_the_same() {
        let studio = Studio::new("2026-11-25".parse().expect("a day"), Some(DraftStore::default()));
        let studio = studio.after(Event::Begin(Template::Example)).after(Event::Translate("es".to_owned()));
        let folder = &studio.draft().expect("is at a draft").now;
        let (card, principle) = (&folder.pack.cards[1].id, &folder.pack.principles[1].id);
        for (it, name) in [
            ("title", "Title"),
            ("cards[1].myth", "Card 2: Myth"),
            (&format!("cards.{card}.myth"), "Card 2: Myth"),
            (&format!("0:texts.cards.{card}.myth"), "Spanish: Card 2: Myth"),
            ("cards[0].sources[1].url", "Card 1: Source 2: Address"),
            ("principles[1].text", "Principle 2"),
            (&format!("principles.{principle}.text"), "Principle 2"),
            ("introduction.paragraphs.0", "Paragraph 1"),
            ("resources.1.label", "Link 2: Link text"),
            ("contacts.0.url", "Contact 1: Address"),
            ("contacts[1].hours", "Contact 2: Hours"),
            ("contacts", "Where to turn"),
            ("0:reviewed_on", "Spanish: Day of the review"),
            ("0:texts", "Spanish"),
        ] {
            assert_eq!(called(Text::of("en"), folder, it), name, "{it}");
        }
    }
}
