//! The diagnostics of a quiz, each with the field that it is about, in words for somebody who fills in forms.

mod words;

use check::{Diagnostic, Problem, Severity};
use quiz::{Reason, Today};
use wire::source_pack::Waiver;
use wire::translation::State;
use wire::{Object, SourcePack};

use super::folder::Folder;

/// A diagnostic as the studio shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How grave it is.
    pub severity: Severity,
    /// The field, by its path; see [`Field::path`](super::Field::path).
    pub path: String,
    /// What is the matter and what to do about it, as sentences.
    pub words: String,
    /// Something is not filled in yet: it is not shown before somebody asks.
    pub is_lack: bool,
    /// It is of something that is wrong until it is whole: an address, a day, a short name.
    pub needs_all: bool,
    /// It only says that the text is too long, which stands beside the field already.
    pub is_length: bool,
    /// The word to avoid that it names, if it does: a quotation may keep it.
    pub word: Option<String>,
}

/// All remarks on a folder, those on the pack first.
pub fn remarks(folder: &Folder, today: Today) -> Vec<Remark> {
    let pack = &folder.pack;
    let mut remarks: Vec<Remark> =
        check::source_pack(pack, today).into_iter().filter_map(|it| of_pack(pack, it)).collect();
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
        let unread = translation.changed_since_review().count();
        let said = [
            (
                unread,
                "Texts that were changed since the review. Ask the reviewer to read them, then press “All of it was \
                 reviewed”: ",
            ),
            (wanting[0], "Texts that are out of date, so visitors see the original: "),
            (wanting[1], "Texts that are not translated yet, so visitors see the original: "),
        ];
        let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| Remark {
            severity: Severity::Warning,
            path: format!("{at}:texts"),
            words: format!("{words}{count}."),
            is_lack: true,
            needs_all: false,
            is_length: false,
            word: None,
        });
        remarks.extend(said);
        let found = check::translation(translation, &folder.pack, today).into_iter();
        remarks.extend(found.filter_map(|it| of_translation(pack, at, it)));
    }
    remarks
}

/// Whether the text of that name is an address, which may stay as it is in every language.
pub fn is_address(name: &str) -> bool {
    name.rsplit('.').next() == Some("url")
}

fn of_pack(pack: &SourcePack, diagnostic: Diagnostic) -> Option<Remark> {
    let Diagnostic { severity, path, problem } = diagnostic;
    let path = path.split(" (").next().unwrap_or_default().to_owned();
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
    remark(pack, severity, path, problem)
}

fn of_translation(pack: &SourcePack, at: usize, diagnostic: Diagnostic) -> Option<Remark> {
    let Diagnostic { severity, path, problem } = diagnostic;
    let is_counted = matches!(
        problem,
        Problem::Untranslated
            | Problem::StaleText
            | Problem::UnconfirmedText
            | Problem::ChangedSinceReview
            | Problem::Progress { .. }
    );
    // Each text shows its own state, and `remarks` counts them.
    if is_counted {
        return None;
    }
    // Quotes and brackets would be in the way of everything that looks a field up by its id.
    let name = path.strip_prefix("texts[\"").and_then(|name| name.strip_suffix("\"]"));
    let path = name.map_or_else(|| path.clone(), |name| format!("texts.{name}"));
    remark(pack, severity, format!("{at}:{path}"), problem)
}

fn remark(pack: &SourcePack, severity: Severity, path: String, problem: Problem) -> Option<Remark> {
    // A measurement of each text would hide what there is to do.
    if matches!(problem, Problem::ReadingGrade(_)) {
        return None;
    }
    let lack = words::lack(&path, &problem);
    Some(Remark {
        severity,
        is_lack: lack.is_some(),
        needs_all: ["url", "lang", "id", "_on", "_by", "deck"].iter().any(|end| path.ends_with(end)),
        is_length: matches!(problem, Problem::Rule(Reason::TooLong(..))),
        word: match &problem {
            Problem::WordToAvoid { word, .. } => Some(word.clone()),
            _ => None,
        },
        words: lack.map_or_else(|| words::words(pack, problem), str::to_owned),
        path,
    })
}

/// The waivers for the text at a path, each with its place among all.
pub fn waivers_of<'a>(pack: &'a SourcePack, path: &str) -> impl Iterator<Item = (usize, &'a Object<Waiver>)> {
    let name = name_of(pack, path);
    pack.waivers.iter().enumerate().filter(move |(_, waiver)| Some(&waiver.at) == name.as_ref())
}

/// The name by which translations and waivers call the text at a path.
pub(super) fn name_of(pack: &SourcePack, path: &str) -> Option<String> {
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
    use check::Severity;

    use super::super::folder::Folder;
    use super::remarks;

    #[test]
    fn an_empty_folder_lacks_texts_and_no_ids() {
        let remarks = remarks(&Folder::empty(), "2026-11-25".parse::<quiz::Day>().expect("a day").into());
        let faults: Vec<_> = remarks.iter().filter(|it| it.severity == Severity::Error).collect();
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
        let remarks = remarks(&folder, "2026-11-25".parse::<quiz::Day>().expect("a day").into());
        let said = remarks.iter().find(|it| it.path == "lang").map(|it| (it.is_lack, it.words.as_str()));
        assert_eq!(said, Some((true, "Enter the language you write in, such as en.")));
    }
}
