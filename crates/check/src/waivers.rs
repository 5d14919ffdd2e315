//! Words to avoid in a manuscript, less those that it waives, and waivers that waive nothing.

use std::collections::BTreeSet;

use wire::Manuscript;
use wire::manuscript::Why;

use crate::closest::closest;
use crate::finding::{Finding, Level};
use crate::language::Language;
use crate::piece::{Part, Piece};
use crate::words::{finding, hits, term};

/// What a manuscript says of its own words to avoid.
pub(crate) fn of_manuscript(pack: &Manuscript, language: Option<&Language>, pieces: &[Piece]) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Each word that was found, with the name of its text.
    let mut found = BTreeSet::new();
    for (piece, language) in readable(pieces).filter_map(|piece| Some((piece, language?))) {
        for hit in hits(language, &piece.text) {
            if !waived(pack, &piece.name).any(|word| word == hit.term) {
                findings.push(finding(&hit, &piece.place, ". If it is a quotation, allow the word under \"waivers\""));
            }
            found.insert((piece.name.clone(), hit.term));
        }
    }
    findings.extend(idle(pack, pieces, language.map(|_| &found)));
    findings
}

/// What there is to say of the words of a translation.
///
/// Where its source waives a word in a text a grave one stops nothing, since a quotation stays one; and is a warning all the
/// same, since a translator may have reached for a harsher word than was said.
pub(crate) fn of_translation(source: &Manuscript, language: Option<&Language>, pieces: &[Piece]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (piece, language) in readable(pieces).filter_map(|piece| Some((piece, language?))) {
        for hit in hits(language, &piece.text) {
            findings.push(if waived(source, &piece.name).next().is_some() {
                let finding = finding(
                    &hit,
                    &piece.place,
                    ". You may keep it if it is no harsher than the word that the original keeps here",
                );
                let level = if finding.level == Level::Error { Level::Warning } else { Level::Info };
                Finding { level, ..finding }
            } else {
                finding(
                    &hit,
                    &piece.place,
                    ". If it is a quotation, allow the original's word under \"waivers\" in the source file",
                )
            });
        }
    }
    findings
}

/// Whether the text of that name is somebody's own wording, which is not asked to be easy to read.
pub(crate) fn is_quoted(pack: &Manuscript, name: &str) -> bool {
    pack.waivers.iter().any(|waiver| waiver.at == name && waiver.why == Why::Quoted)
}

fn readable(pieces: &[Piece]) -> impl Iterator<Item = &Piece> {
    pieces.iter().filter(|piece| piece.part != Part::Url)
}

fn waived<'a>(pack: &'a Manuscript, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let waivers = pack.waivers.iter().filter(move |waiver| waiver.at == name);
    waivers.flat_map(|waiver| waiver.words.iter().map(|word| term(word)))
}

/// Waivers without need; what they waive is judged where there is a list of words.
fn idle(pack: &Manuscript, pieces: &[Piece], found: Option<&BTreeSet<(String, String)>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (i, waiver) in pack.waivers.iter().enumerate() {
        if !pieces.iter().any(|piece| piece.name == waiver.at) {
            findings.push(Finding::error(
                format!("waivers[{i}].at"),
                no_such_text(&waiver.at, pieces.iter().map(|piece| piece.name.as_str())),
            ));
            continue;
        }
        if waiver.words.is_empty() && waiver.why == Why::SelfDescribed {
            let message = "this waiver has no effect, because it names no words. Name them, or remove it";
            findings.push(Finding::warning(format!("waivers[{i}].words"), message));
        }
        let Some(found) = found else { continue };
        for (j, word) in waiver.words.iter().enumerate() {
            if !found.contains(&(waiver.at.clone(), term(word))) {
                let there: Vec<_> = found.iter().filter(|(name, _)| *name == waiver.at).collect();
                let there: Vec<_> = there.iter().map(|(_, word)| format!("\"{word}\"")).collect();
                let remedy = match there.as_slice() {
                    [] => "Remove it".to_owned(),
                    there => format!("Words to avoid there: {}", there.join(", ")),
                };
                let message = format!("\"{word}\" is not a word to avoid in that text. {remedy}");
                findings.push(Finding::warning(format!("waivers[{i}].words[{j}]"), message));
            }
        }
    }
    findings
}

/// The words for a name that no text has.
pub(crate) fn no_such_text<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> String {
    let start: String = name.chars().take(60).collect();
    match closest(name, names) {
        Some(known) => format!("the pack has no text named {start:?}. The closest name is {known:?}"),
        None => format!("the pack has no text named {start:?}. Remove it, or use an existing name, such as \"title\""),
    }
}
