//! Words to avoid, except those that a waiver allows, and waivers that allow nothing.

use wire::SourcePack;
use wire::source_pack::Why;

use crate::closest::closest;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::Language;
use crate::problem::{Keep, Problem};
use crate::texts::{PackText, Part};
use crate::words::{diagnostic, hits, term};

/// The words to avoid in a source pack, and its waivers without need.
pub(crate) fn of_manuscript(pack: &SourcePack, language: Option<&Language>, texts: &[PackText]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // Each word that was found, with the name of its text.
    let mut found = Vec::new();
    for (text, language) in readable(texts).filter_map(|text| Some((text, language?))) {
        for hit in hits(language, &text.text) {
            if !waived(pack, &text.name).any(|word| word == hit.term) {
                diagnostics.push(diagnostic(&hit, &text.path, Keep::Waiver));
            }
            let word = (text.name.clone(), hit.term);
            if !found.contains(&word) {
                found.push(word);
            }
        }
    }
    diagnostics.extend(idle(pack, texts, language.map(|_| &*found)));
    diagnostics
}

/// The words to avoid in a translation.
///
/// If the source waives a word in a text, an error there is only a warning: a quotation stays a quotation. It is still
/// reported, because the translator may have chosen a harsher word.
pub(crate) fn of_translation(source: &SourcePack, language: Option<&Language>, texts: &[PackText]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (text, language) in readable(texts).filter_map(|text| Some((text, language?))) {
        for hit in hits(language, &text.text) {
            diagnostics.push(if waived(source, &text.name).next().is_some() {
                let diagnostic = diagnostic(&hit, &text.path, Keep::AsInSource);
                let is_error = diagnostic.severity == Severity::Error;
                Diagnostic { severity: if is_error { Severity::Warning } else { Severity::Info }, ..diagnostic }
            } else {
                diagnostic(&hit, &text.path, Keep::WaiverInSource)
            });
        }
    }
    diagnostics
}

/// Whether the text of that name is somebody's own wording, which is not asked to be easy to read.
pub(crate) fn is_quoted(pack: &SourcePack, name: &str) -> bool {
    pack.waivers.iter().any(|waiver| waiver.at == name && waiver.why == Why::Quoted)
}

fn readable(texts: &[PackText]) -> impl Iterator<Item = &PackText> {
    texts.iter().filter(|text| text.part != Part::Url)
}

fn waived<'a>(pack: &'a SourcePack, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let waivers = pack.waivers.iter().filter(move |waiver| waiver.at == name);
    waivers.flat_map(|waiver| waiver.words.iter().map(|word| term(word)))
}

/// Waivers without need; what they waive is judged where there is a list of words.
fn idle(pack: &SourcePack, texts: &[PackText], found: Option<&[(String, String)]>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (i, waiver) in pack.waivers.iter().enumerate() {
        if !texts.iter().any(|text| text.name == waiver.at) {
            diagnostics.push(Diagnostic::error(
                format!("waivers[{i}].at"),
                unknown_text(&waiver.at, texts.iter().map(|text| text.name.as_str())),
            ));
            continue;
        }
        if waiver.words.is_empty() && waiver.why == Why::SelfDescribed {
            diagnostics.push(Diagnostic::warning(format!("waivers[{i}].words"), Problem::WaiverWithoutWords));
        }
        let Some(found) = found else { continue };
        for (j, word) in waiver.words.iter().enumerate() {
            if !found.contains(&(waiver.at.clone(), term(word))) {
                let there = found.iter().filter(|(name, _)| *name == waiver.at).map(|(_, word)| word.clone()).collect();
                let problem = Problem::WaiverNotNeeded { word: word.clone(), there };
                diagnostics.push(Diagnostic::warning(format!("waivers[{i}].words[{j}]"), problem));
            }
        }
    }
    diagnostics
}

/// A name that no text has, with the most similar of those that there are.
pub(crate) fn unknown_text<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Problem {
    let closest = closest(name, names).map(str::to_owned);
    Problem::UnknownText { name: name.chars().take(60).collect(), closest }
}
