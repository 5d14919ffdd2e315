//! What the checks say, by the field that it is about, in words for somebody who fills in forms.

use check::{Finding, Level};
use quiz::Day;
use wire::manuscript::Waiver;
use wire::translation::State;
use wire::{Manuscript, Object};

use super::folder::Folder;

/// One thing that the checks say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How grave it is.
    pub level: Level,
    /// The field, by its path; see [`Field::path`](super::Field::path).
    pub path: String,
    /// What is the matter and what to do about it, as sentences.
    pub words: String,
    /// Something is not filled in yet: not a word of it before somebody asks.
    pub is_lack: bool,
    /// It is of something that is wrong until it is whole: an address, a day, a short name.
    pub needs_all: bool,
    /// It only says that the text is too long, which stands beside the field already.
    pub is_length: bool,
    /// The word to avoid that it names, if it does: a quotation may keep it.
    pub word: Option<String>,
}

/// All remarks on a folder, those on the pack first.
pub fn remarks(folder: &Folder, today: Day) -> Vec<Remark> {
    let pack = &folder.pack;
    let mut remarks: Vec<Remark> =
        check::manuscript(pack, today).into_iter().filter_map(|finding| of_pack(pack, finding)).collect();
    for (at, translation) in folder.translations.iter().enumerate() {
        let mut wanting = [0, 0];
        for (name, source) in pack.texts() {
            match translation.state(&name, &source) {
                State::Current => {}
                State::Stale => wanting[0] += 1,
                // An address leads to the same place where no other is given.
                State::Missing if is_address(&name) => {}
                State::Missing => wanting[1] += 1,
            }
        }
        let said = [
            (wanting[0], "Texts that are out of date, so visitors see the original: "),
            (wanting[1], "Texts that are not translated yet, so visitors see the original: "),
        ];
        let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| Remark {
            level: Level::Warning,
            path: format!("{at}:texts"),
            words: format!("{words}{count}."),
            is_lack: true,
            needs_all: false,
            is_length: false,
            word: None,
        });
        remarks.extend(said);
        let found = check::translation(translation, &folder.pack, today).into_iter();
        remarks.extend(found.filter_map(|finding| of_translation(at, finding)));
    }
    remarks
}

/// Whether the text of that name is an address, which may stay as it is in every language.
pub fn is_address(name: &str) -> bool {
    name.rsplit('.').next() == Some("url")
}

fn of_pack(pack: &Manuscript, finding: Finding) -> Option<Remark> {
    let Finding { level, place, message } = finding;
    let path = place.split(" (").next().unwrap_or_default().to_owned();
    // An id that is not there yet is made of the text, once there is one.
    let is_unnamed = |at: &str| match at.split_once('[').and_then(|(list, rest)| Some((list, rest.split_once(']')?.0)))
    {
        Some(("cards", at)) => {
            at.parse().ok().and_then(|at: usize| pack.cards.get(at)).is_some_and(|it| it.id.is_empty())
        }
        Some(("principles", at)) => {
            at.parse().ok().and_then(|at: usize| pack.principles.get(at)).is_some_and(|it| it.id.is_empty())
        }
        _ => at == "id" && pack.id.is_empty(),
    };
    if (path == "id" || path.ends_with("].id")) && is_unnamed(&path) {
        return None;
    }
    // Boxes stand for all of them together.
    let path = path.split_once(".principles[").map_or(path.as_str(), |(card, _)| card).to_owned()
        + if path.contains(".principles[") { ".principles" } else { "" };
    remark(level, path, &message)
}

fn of_translation(at: usize, Finding { level, place, message }: Finding) -> Option<Remark> {
    // Each text says so itself, and they are counted together.
    let is_counted = message.contains("is shown instead") || place == "texts";
    if is_counted && !message.contains("guesses only by length") {
        return None;
    }
    // Quotes and brackets would be in the way of everything that looks a field up by its id.
    let path = place.strip_prefix("texts[\"").and_then(|name| name.strip_suffix("\"]"));
    let path = path.map_or_else(|| place.clone(), |name| format!("texts.{name}"));
    remark(level, format!("{at}:{path}"), &message)
}

fn remark(level: Level, path: String, message: &str) -> Option<Remark> {
    // A measure of each text would drown what there is to do.
    if level == Level::Info && message.starts_with("reading grade") {
        return None;
    }
    let lack = lack(&path, message);
    Some(Remark {
        level,
        is_lack: lack.is_some(),
        needs_all: ["url", "lang", "id", "_on", "_by", "deck"].iter().any(|end| path.ends_with(end)),
        is_length: message.starts_with("the text has ") && message.contains(" fit. Remove"),
        word: word(message),
        words: lack.map_or_else(|| plain(message), str::to_owned),
        path,
    })
}

/// What to say where something is not filled in.
fn lack(path: &str, message: &str) -> Option<&'static str> {
    let is_none = message.starts_with("there are 0 entries");
    if message.starts_with("there is no text here") {
        Some("There is no text here. Write one.")
    } else if message.starts_with("there is no error \"\"") {
        Some("Choose the kind of error in the myth.")
    } else if message.starts_with("\"\" is not an address") {
        Some("Write the address, such as https://example.org.")
    } else if message.starts_with("\"\" is not the short name of a language") {
        Some("Enter the language you write in, such as en.")
    } else if is_none && path.ends_with("].principles") {
        Some("Choose 1 to 3 principles behind this card.")
    } else if is_none {
        Some("Add at least one.")
    } else if message.starts_with("write the day") {
        Some("Write the day.")
    } else {
        None
    }
}

/// The word that a remark says to avoid.
fn word(message: &str) -> Option<String> {
    let (word, _) = message.strip_prefix("avoid \"")?.split_once("\". Write:")?;
    Some(word.to_owned())
}

/// What the checks say to people with files, and what they say to people with forms.
const IN_FORMS: &[(&str, &str)] = &[
    ("or remove its \"kind\"", "or say that it is based on a definition"),
    ("List contacts under \"contacts\" instead", "List contacts under \"Closing and links\" instead"),
    (". If it is a quotation, allow the word under \"waivers\"", ""),
    ("Remove it, or use an existing name, such as \"title\"", "Remove it"),
    ("allow the original's word under \"waivers\" in the source file", "first keep the word in the original text"),
];

/// A message as sentences, with the names of fields as forms have them.
fn plain(message: &str) -> String {
    let mut words = IN_FORMS.iter().fold(message.to_owned(), |words, (file, form)| words.replace(file, form));
    while let Some((start, end, place)) = place(&words) {
        words.replace_range(start..end, &place);
    }
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let words = first + letters.as_str();
    if words.ends_with(['.', '?', '!']) { words } else { words + "." }
}

/// The first place of a card in a message, `cards[1].myth (own-goals)`, and what it is called in forms.
fn place(words: &str) -> Option<(usize, usize, String)> {
    let start = words.find("cards[")?;
    let rest = &words[start + "cards[".len()..];
    let (number, after) = rest.split_once("].")?;
    let number: usize = number.parse().ok()?;
    let field = after.split(|c: char| !c.is_ascii_lowercase()).next()?;
    let mut end = words.len() - after.len() + field.len();
    if let Some(id) = words[end..].strip_prefix(" (")
        && let Some((id, _)) = id.split_once(')')
    {
        end += id.len() + 3;
    }
    Some((start, end, format!("the {field} of card {}", number + 1)))
}

/// The waivers for the text at a path, each with its place among all.
pub fn waivers_of<'a>(pack: &'a Manuscript, path: &str) -> impl Iterator<Item = (usize, &'a Object<Waiver>)> {
    let name = name_of(pack, path);
    pack.waivers.iter().enumerate().filter(move |(_, waiver)| Some(&waiver.at) == name.as_ref())
}

/// The name by which translations and waivers call the text at a path.
pub(super) fn name_of(pack: &Manuscript, path: &str) -> Option<String> {
    let (list, rest) = path.split_once('[').unwrap_or((path, ""));
    if rest.is_empty() {
        return Some(path.to_owned());
    }
    let (at, field) = rest.split_once(']')?;
    let number: usize = at.parse().ok()?;
    let name = match list {
        "cards" => format!("cards.{}{field}", pack.cards.get(number)?.id),
        "principles" => format!("principles.{}{field}", pack.principles.get(number)?.id),
        list => format!("{list}.{at}{field}"),
    };
    Some(name)
}

#[cfg(test)]
mod tests {
    use check::Level;

    use super::super::folder::Folder;
    use super::{plain, remarks};

    #[test]
    fn messages_are_sentences_for_forms() {
        for (message, words) in [
            ("the myth is short", "The myth is short."),
            (
                "cards[1].myth (own-goals) says the same, but it cannot be both a myth and a fact. Rewrite one of them",
                "The myth of card 2 says the same, but it cannot be both a myth and a fact. Rewrite one of them.",
            ),
            (
                "a card based on research needs a source. Add one, or remove its \"kind\"",
                "A card based on research needs a source. Add one, or say that it is based on a definition.",
            ),
        ] {
            assert_eq!(plain(message), words);
        }
    }

    #[test]
    fn an_empty_folder_lacks_texts_and_no_ids() {
        let remarks = remarks(&Folder::empty(), "2026-11-25".parse().expect("a day"));
        let faults: Vec<_> = remarks.iter().filter(|it| it.level == Level::Error).collect();
        assert!(faults.iter().all(|remark| remark.is_lack), "{faults:#?}");
        let paths: Vec<_> = faults.iter().map(|remark| remark.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "title",
                "summary",
                "credit",
                "introduction.title",
                "introduction.paragraphs[0]",
                "principles[0].text",
                "cards[0].myth",
                "cards[0].fact",
                "cards[0].because",
                "cards[0].error",
                "cards[0].principles",
            ]
        );
    }

    #[test]
    fn a_language_that_is_not_filled_in_is_a_lack() {
        let mut folder = Folder::empty();
        folder.speak(String::new());
        let remarks = remarks(&folder, "2026-11-25".parse().expect("a day"));
        let said = remarks.iter().find(|it| it.path == "lang").map(|it| (it.is_lack, it.words.as_str()));
        assert_eq!(said, Some((true, "Enter the language you write in, such as en.")));
    }
}
