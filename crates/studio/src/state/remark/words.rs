//! A problem in words for somebody who fills in forms, and what is not filled in yet.

use check::{Keep, Problem};
use quiz::Reason;
use wire::SourcePack;

/// The sentences about a problem, with the names of fields as forms have them.
pub(super) fn words(pack: &SourcePack, problem: Problem) -> String {
    let sentence = match problem {
        Problem::SourceMissing => {
            "a card based on research needs a source. Add one, or say that it is based on a definition".to_owned()
        }
        Problem::ClaimWithoutSource => {
            "the fact cites studies or figures, but the card has no source. Add one here. If the fact is based on \
             research, also say so above"
                .to_owned()
        }
        Problem::EmailAddress => {
            "there is an email address in this text. Remove it. List contacts under \"Closing and links\" instead"
                .to_owned()
        }
        Problem::PhoneNumber => {
            "there is a phone number in this text. Remove it. List contacts under \"Closing and links\" instead"
                .to_owned()
        }
        Problem::UnknownText { name, closest: None } => format!("the pack has no text named {name:?}. Remove it"),
        // A button beside the words allows it.
        Problem::WordToAvoid { word, write, judge, keep: Some(Keep::Waiver) } => {
            Problem::WordToAvoid { word, write, judge, keep: None }.to_string()
        }
        Problem::WordToAvoid { word, write, judge, keep: Some(Keep::WaiverInSource) } => {
            let avoid = Problem::WordToAvoid { word, write, judge, keep: None };
            format!("{avoid}. If it is a quotation, first keep the word in the original text")
        }
        other => other.map_paths(|path| called(pack, path)).to_string(),
    };
    let mut letters = sentence.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let sentence = first + letters.as_str();
    if sentence.ends_with(['.', '?', '!']) { sentence } else { sentence + "." }
}

/// What to say where something is not filled in yet.
pub(super) fn lack(path: &str, problem: &Problem) -> Option<&'static str> {
    let Problem::Rule(reason) = problem else {
        let is_date =
            matches!(problem, Problem::CheckDateMissing | Problem::ReviewDateMissing | Problem::LinkDateMissing);
        return is_date.then_some("Write the day.");
    };
    match reason {
        Reason::Empty => Some("There is no text here. Write one."),
        Reason::NoSuchMistake(name) if name.is_empty() => Some("Choose the kind of error in the myth."),
        Reason::Url(url) | Reason::Page(url) if url.is_empty() => {
            Some("Write the address, such as https://example.org.")
        }
        Reason::Language(tag) if tag.is_empty() => Some("Enter the language you write in, such as en."),
        Reason::Count(0, ..) if path.ends_with("].principles") => Some("Choose 1 to 3 principles behind this card."),
        Reason::Count(0, ..) => Some("Add at least one."),
        _ => None,
    }
}

/// What the text at a path is called: `cards[1].myth (own-goals)` and `texts["cards.own-goals.myth"]` are the myth of a
/// card.
fn called(pack: &SourcePack, path: &str) -> String {
    let of_list = |list: &str| {
        let (number, field) = path.strip_prefix(list)?.strip_prefix('[')?.split_once("].")?;
        let number: usize = number.parse().ok()?;
        Some((number, field.split(' ').next()?.to_owned()))
    };
    let of_card = || {
        let name = path.strip_prefix("texts[\"cards.")?.strip_suffix("\"]")?;
        let (id, field) = name.split_once('.')?;
        Some((pack.cards.iter().position(|card| card.id == id)?, field.to_owned()))
    };
    if let Some((number, field)) = of_list("cards").or_else(of_card) {
        format!("the {field} of card {}", number + 1)
    } else if let Some((number, field)) = of_list("principles") {
        format!("the {field} of principle {}", number + 1)
    } else {
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use check::{Keep, Problem};
    use quiz::Reason;

    use super::super::super::folder::Folder;
    use super::words;

    #[test]
    fn problems_are_sentences_for_forms() {
        let mut pack = Folder::empty().pack.clone();
        pack.cards[0].id = "own-goals".to_owned();
        let avoid = |keep| Problem::WordToAvoid {
            word: "Addicts".to_owned(),
            write: vec!["people".to_owned()],
            judge: None,
            keep: Some(keep),
        };
        for (problem, sentence) in [
            (Problem::BadColor, "This is not a color. Write six hex digits, such as 0c5c63."),
            (
                Problem::MythAndFact("cards[1].myth (own-goals)".to_owned()),
                "The myth of card 2 says the same, but it cannot be both a myth and a fact. Rewrite one of them.",
            ),
            (
                Problem::SameStatement("texts[\"cards.own-goals.fact\"]".to_owned()),
                "The fact of card 1 says the same. Remove one of the two cards.",
            ),
            (
                Problem::Rule(Reason::Duplicate("choice".to_owned(), "principles[0].id".to_owned())),
                "\"choice\" is already used in the id of principle 1. Remove one of the two or give it another name.",
            ),
            (
                Problem::SourceMissing,
                "A card based on research needs a source. Add one, or say that it is based on a definition.",
            ),
            (avoid(Keep::Waiver), "Avoid \"Addicts\". Write: people."),
            (
                avoid(Keep::WaiverInSource),
                "Avoid \"Addicts\". Write: people. If it is a quotation, first keep the word in the original text.",
            ),
        ] {
            assert_eq!(words(&pack, problem), sentence);
        }
    }
}
