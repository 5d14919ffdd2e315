//! A translation held against the manuscript that it was made from.

use quiz::{Day, Draft, Pack, Reason, Words};
use wire::translation::{LONGEST_ROLE, State};
use wire::{Manuscript, Translation};

use crate::finding::{Finding, sorted};
use crate::language::language;
use crate::piece::{Part, Piece, of_manuscript, of_translation, place_in_texts};
use crate::{fit, grade, reach, repeats, sources, style, tell, token, waivers};

/// All there is to say of a translation of `source`, in the order in which a translator would mend it: errors, then
/// warnings, then measures.
///
/// What is wrong with the source itself is not told again; texts are judged where they are the translation's own.
pub fn translation(translation: &Translation, source: &Manuscript, today: Day) -> Vec<Finding> {
    let mut findings = names(translation, source);
    if !findings.is_empty() {
        // The rest would be held against the wrong source.
        return findings;
    }
    let wanted = of_manuscript(source);
    let own = of_translation(translation, &wanted);
    let language = language(&translation.lang);
    findings.extend(unknown(translation, &wanted));
    findings.extend(rules(translation, source, &own));
    findings.extend(reviewed(translation, today));
    findings.extend(reach::of_texts(&own));
    findings.extend(states(translation, &wanted));
    findings.extend(same(&wanted, &own));
    findings.extend(waivers::of_translation(source, language, &own));
    findings.extend(fit::check(&own));
    if is_english(&translation.lang) {
        findings.extend(grade::check(&own, |name| waivers::is_quoted(source, name)));
    }
    findings.extend(style::check(language, &own));
    findings.extend(tell::check("texts", &own));
    findings.extend(repeats::of_myths(&own));
    findings.extend(repeats::of_statements(&own));
    sorted(findings)
}

/// The rules of packs that it breaks in what is played of it: texts that are stale are not.
pub fn faults_of_translation(translation: &Translation, source: &Manuscript) -> Vec<Finding> {
    let wanted = of_manuscript(source);
    let mut played = of_translation(translation, &wanted);
    played.retain(|own| {
        let piece = wanted.iter().find(|piece| piece.name == own.name);
        piece.is_some_and(|piece| translation.state(&piece.name, &piece.text) == State::Current)
    });
    rules(translation, source, &played)
}

/// Whether reading grades mean anything in this language.
pub(crate) fn is_english(lang: &str) -> bool {
    lang == "en" || lang.starts_with("en-")
}

fn names(translation: &Translation, source: &Manuscript) -> Vec<Finding> {
    let mut findings = Vec::new();
    if translation.id != source.id {
        let message = format!("the pack that this translates has the id {:?}. Write that id here", source.id);
        findings.push(Finding::error("id", message));
    }
    if translation.from != source.lang {
        let message = format!("the pack that this translates is in {:?}. Write that language here", source.lang);
        findings.push(Finding::error("from", message));
    }
    if translation.lang == source.lang {
        let message = "the pack that this translates is in this language. Write the language of the translation";
        findings.push(Finding::error("lang", message));
    }
    findings
}

fn unknown(translation: &Translation, wanted: &[Piece]) -> Vec<Finding> {
    let names = translation.texts.0.iter().map(|(name, _)| name);
    let unknown = names.filter(|name| !wanted.iter().any(|piece| piece.name == **name));
    let findings = unknown.map(|name| {
        let message = waivers::no_such_text(name, wanted.iter().map(|piece| piece.name.as_str()));
        let start: String = name.chars().take(60).collect();
        Finding::error(place_in_texts(&start), message)
    });
    findings.collect()
}

/// The rules of packs that the language and the texts of the translation break.
fn rules(translation: &Translation, source: &Manuscript, own: &[Piece]) -> Vec<Finding> {
    let mut draft = Draft::from(source.clone());
    draft.lang.clone_from(&translation.lang);
    draft.texts(|name, words| {
        if let Some(piece) = own.iter().find(|piece| piece.name == name) {
            *words = Words::from(piece.text.as_str());
        }
    });
    let faults = Pack::new(draft).err().unwrap_or_default();
    let findings = faults.into_iter().filter_map(|fault| {
        if fault.place == "lang" {
            return Some(Finding::error("lang", fault.reason.to_string()));
        }
        let piece = own.iter().find(|piece| piece.path == fault.place)?;
        Some(Finding::error(&*piece.place, fault.reason.to_string()))
    });
    findings.collect()
}

fn reviewed(translation: &Translation, today: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    match (&translation.reviewed_by_role, &translation.reviewed_on) {
        (None, None) => {
            let message = "no native speaker who works in the field has reviewed this translation yet. Ask one, then \
                           write what they do and the day of the review";
            findings.push(Finding::warning("reviewed_by_role", message));
        }
        (None, Some(_)) => {
            let message = "there is a day of review, but no reviewer. Write what the reviewer does, without a name";
            findings.push(Finding::error("reviewed_by_role", message));
        }
        (Some(_), None) => {
            let message = "somebody has reviewed this, but the day is missing. Write the day, such as \"2026-11-23\"";
            findings.push(Finding::error("reviewed_on", message));
        }
        (Some(role), Some(_)) if role.trim().is_empty() => {
            let message = "write what the reviewer does, such as \"harm-reduction worker, native speaker\"";
            findings.push(Finding::error("reviewed_by_role", message));
        }
        (Some(role), Some(_)) => findings.extend(reach::of_text("reviewed_by_role", role)),
    }
    let there = translation.reviewed_by_role.as_ref().map_or(0, |role| role.chars().count());
    if there > LONGEST_ROLE {
        let reason = Reason::TooLong(there, LONGEST_ROLE);
        findings.push(Finding::error("reviewed_by_role", reason.to_string()));
    }
    if let Some(text) = &translation.reviewed_on {
        let day = sources::read(&mut findings, "reviewed_on".to_owned(), text);
        if let Some(day) = day.filter(|day| *day > today) {
            findings.push(Finding::error("reviewed_on", sources::not_yet(day, today)));
        }
    }
    findings
}

/// Texts that are not translated, or that were before the source changed.
fn states(translation: &Translation, wanted: &[Piece]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut there, mut stale, mut missing) = (0, 0, 0);
    for piece in wanted {
        let place = place_in_texts(&piece.name);
        match translation.state(&piece.name, &piece.text) {
            State::Current => there += 1,
            State::Stale => {
                stale += 1;
                let is_unmarked = translation.texts.get(&piece.name).is_some_and(|it| it.of.is_empty());
                let message = if is_unmarked {
                    "\"of\" is empty, so nobody knows whether this translation is up to date, and the original is \
                     shown instead. Check it, then confirm it in the studio or with `unmyth translate import`"
                } else {
                    "the original has changed since this was translated, and is shown instead. Translate it again"
                };
                findings.push(Finding::warning(place, message));
            }
            // An address leads to the same place where no other is given.
            State::Missing if piece.part == Part::Url => {}
            State::Missing => {
                missing += 1;
                let message = "this text is not translated, and the original is shown instead. Translate it";
                findings.push(Finding::warning(place, message));
            }
        }
    }
    let message = format!("{there} texts are translated, {stale} are out of date, and {missing} are missing");
    findings.push(Finding::info("texts", message));
    findings
}

/// Texts that were copied and not translated.
fn same(wanted: &[Piece], own: &[Piece]) -> Vec<Finding> {
    let copied = own.iter().filter(|piece| {
        let is_same = wanted.iter().any(|source| source.name == piece.name && source.text.trim() == piece.text.trim());
        is_same && piece.part != Part::Url && token::tokens(&piece.text).len() > 3
    });
    let message = "this is the original text word for word. Translate it, or remove it: the original is shown anyway";
    copied.map(|piece| Finding::warning(&*piece.place, message)).collect()
}
