//! Visits every text of a pack, each with its name, its path and its part in the quiz.

use wire::source_pack::{Lead, Pair};
use wire::{SourcePack, Translation};

use crate::diagnostic::path;

/// A text that visitors read, or an address that they follow.
#[derive(Clone, Debug)]
pub(crate) struct PackText {
    /// As translations and waivers call it: `cards.own-goals.myth`.
    pub(crate) name: String,
    /// As the rules of packs call it: `cards[1].myth`.
    pub(crate) field: String,
    /// As diagnostics call it, with the id of its card or principle; in a translation `texts["title"]`.
    pub(crate) path: String,
    pub(crate) part: Part,
    /// The card that it belongs to, by its number in the list.
    pub(crate) card: Option<usize>,
    pub(crate) text: String,
}

/// What a text is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Title,
    Summary,
    Credit,
    Paragraph,
    Principle,
    Myth,
    Fact,
    Because,
    Note,
    Closing,
    Attribution,
    Label,
    Url,
    Area,
    Hours,
}

/// Every text of a source pack, in the order of the file.
pub(crate) fn of_manuscript(pack: &SourcePack) -> Vec<PackText> {
    let mut texts = Vec::new();
    let mut put = |name: String, field: String, part, card, text: &str| {
        texts.push(PackText { path: path(pack, &field), name, field, part, card, text: text.to_owned() });
    };
    for (name, part, text) in [
        ("title", Part::Title, &pack.title),
        ("summary", Part::Summary, &pack.summary),
        ("credit", Part::Credit, &pack.credit),
        ("introduction.title", Part::Title, &pack.introduction.title),
    ] {
        put(name.to_owned(), name.to_owned(), part, None, text);
    }
    for (i, text) in pack.introduction.paragraphs.iter().enumerate() {
        let at = "introduction.paragraphs";
        put(format!("{at}.{i}"), format!("{at}[{i}]"), Part::Paragraph, None, text);
    }
    for (i, principle) in pack.principles.iter().enumerate() {
        let name = format!("principles.{}.text", principle.id);
        put(name, format!("principles[{i}].text"), Part::Principle, None, &principle.text);
    }
    for (i, card) in pack.cards.iter().enumerate() {
        for (field, part, text) in fields(card) {
            put(format!("cards.{}.{field}", card.id), format!("cards[{i}].{field}"), part, Some(i), text);
        }
    }
    if let Some(closing) = &pack.closing {
        for (name, part, text) in [
            ("closing.text", Part::Closing, &closing.text),
            ("closing.attribution", Part::Attribution, &closing.attribution),
        ] {
            put(name.to_owned(), name.to_owned(), part, None, text);
        }
    }
    for (list, links) in [("contacts", &pack.contacts), ("resources", &pack.resources)] {
        for (i, link) in links.iter().enumerate() {
            for (field, part, text) in of_link(link) {
                put(format!("{list}.{i}.{field}"), format!("{list}[{i}].{field}"), part, None, text);
            }
        }
    }
    texts
}

/// Those texts of a translation that are its own, whether or not the source has changed since.
pub(crate) fn of_translation(translation: &Translation, source: &[PackText]) -> Vec<PackText> {
    let own = source.iter().filter_map(|text| {
        let translated = translation.texts.get(&text.name).filter(|translated| !translated.text.trim().is_empty())?;
        Some(PackText { path: path_in_texts(&text.name), text: translated.text.clone(), ..text.clone() })
    });
    own.collect()
}

/// The path of the text of that name in a translation.
pub(crate) fn path_in_texts(name: &str) -> String {
    format!("texts[{name:?}]")
}

/// The myth and the fact of each card that has both here.
pub(crate) fn pairs(texts: &[PackText]) -> impl Iterator<Item = (&PackText, &PackText)> {
    let of_part = |part| texts.iter().filter(move |text| text.part == part && !text.text.trim().is_empty());
    of_part(Part::Fact).filter_map(move |fact| {
        let myth = of_part(Part::Myth).find(|myth| myth.card == fact.card)?;
        Some((myth, fact))
    })
}

fn of_link(link: &Lead) -> impl Iterator<Item = (&'static str, Part, &String)> {
    let texts = [
        ("label", Part::Label, Some(&link.label)),
        ("url", Part::Url, Some(&link.url)),
        ("area", Part::Area, link.area.as_ref()),
        ("hours", Part::Hours, link.hours.as_ref()),
    ];
    texts.into_iter().filter_map(|(field, part, text)| Some((field, part, text?)))
}

fn fields(card: &Pair) -> impl Iterator<Item = (&'static str, Part, &String)> {
    let texts = [
        ("myth", Part::Myth, Some(&card.myth)),
        ("fact", Part::Fact, Some(&card.fact)),
        ("because", Part::Because, Some(&card.because)),
        ("note", Part::Note, card.note.as_ref()),
    ];
    texts.into_iter().filter_map(|(field, part, text)| Some((field, part, text?)))
}

#[cfg(test)]
mod tests {
    use quiz::UncheckedPack;
    use wire::File;

    use super::of_manuscript;

    #[test]
    fn names_and_texts_are_those_that_translations_have() {
        let File::SourcePack(pack) =
            wire::parse_file("good.json", include_bytes!("../tests/packs/good.json")).expect("reads")
        else {
            panic!("is no source pack");
        };
        let found: Vec<_> = of_manuscript(&pack).into_iter().map(|text| (text.name, text.text)).collect();
        let mut named = Vec::new();
        UncheckedPack::from(*pack).texts(|name, words| named.push((name.to_owned(), words.to_string())));
        assert_eq!(found, named);
    }
}
