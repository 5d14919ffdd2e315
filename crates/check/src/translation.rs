//! All diagnostics of a translation, which is compared with its source pack.

use quiz::{Pack, Reason, Today, UncheckedPack, Words};
use wire::translation::{LONGEST_ROLE, State};
use wire::{SourcePack, Translation};

use crate::diagnostic::{Diagnostic, sorted};
use crate::language::language;
use crate::problem::Problem;
use crate::texts::{PackText, Part, of_manuscript, of_translation, path_in_texts};
use crate::{balance, contact_details, grade, length, repeats, sources, style, token, waivers};

/// All diagnostics of a translation of `source`, in the order in which a translator would fix them: errors, then warnings,
/// then hints.
///
/// Problems of the source itself are not reported again. A text is checked only if the translation has its own.
pub fn translation(translation: &Translation, source: &SourcePack, today: Today) -> Vec<Diagnostic> {
    let mut diagnostics = names(translation, source);
    if !diagnostics.is_empty() {
        // The rest would be compared with the wrong source.
        return diagnostics;
    }
    let wanted = of_manuscript(source);
    let own = of_translation(translation, &wanted);
    let language = language(&translation.lang);
    diagnostics.extend(unknown(translation, &wanted));
    diagnostics.extend(rules(translation, source, &own));
    diagnostics.extend(reviewed(translation, today));
    diagnostics.extend(contact_details::of_texts(&own));
    diagnostics.extend(states(translation, &wanted));
    diagnostics.extend(changed(translation));
    diagnostics.extend(same(&wanted, &own));
    diagnostics.extend(waivers::of_translation(source, language, &own));
    diagnostics.extend(length::check(&own));
    if is_english(&translation.lang) {
        diagnostics.extend(grade::check(&own, |name| waivers::is_quoted(source, name)));
    }
    diagnostics.extend(style::check(language, &own));
    diagnostics.extend(balance::check("texts", &own));
    diagnostics.extend(repeats::of_myths(&own));
    diagnostics.extend(repeats::of_statements(&own));
    sorted(diagnostics)
}

/// The rules of packs that it breaks in what is played of it: texts that are stale are not.
pub fn faults_of_translation(translation: &Translation, source: &SourcePack) -> Vec<Diagnostic> {
    let wanted = of_manuscript(source);
    let mut played = of_translation(translation, &wanted);
    played.retain(|own| {
        let text = wanted.iter().find(|text| text.name == own.name);
        text.is_some_and(|text| translation.state(&text.name, &text.text) == State::Current)
    });
    rules(translation, source, &played)
}

/// Whether reading grades mean anything in this language.
pub(crate) fn is_english(lang: &str) -> bool {
    lang == "en" || lang.starts_with("en-")
}

fn names(translation: &Translation, source: &SourcePack) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if translation.id != source.id {
        diagnostics.push(Diagnostic::error("id", Problem::OtherPack(source.id.clone())));
    }
    if translation.from != source.lang {
        diagnostics.push(Diagnostic::error("from", Problem::OtherSourceLanguage(source.lang.clone())));
    }
    if translation.lang == source.lang {
        diagnostics.push(Diagnostic::error("lang", Problem::SameLanguage));
    }
    diagnostics
}

fn unknown(translation: &Translation, wanted: &[PackText]) -> Vec<Diagnostic> {
    let names = translation.texts.0.iter().map(|(name, _)| name);
    let unknown = names.filter(|name| !wanted.iter().any(|text| text.name == **name));
    let diagnostics = unknown.map(|name| {
        let problem = waivers::unknown_text(name, wanted.iter().map(|text| text.name.as_str()));
        let start: String = name.chars().take(60).collect();
        Diagnostic::error(path_in_texts(&start), problem)
    });
    diagnostics.collect()
}

/// The rules of packs that the language and the texts of the translation break.
fn rules(translation: &Translation, source: &SourcePack, own: &[PackText]) -> Vec<Diagnostic> {
    let mut draft = UncheckedPack::from(source.clone());
    draft.lang.clone_from(&translation.lang);
    draft.texts(|name, words| {
        if let Some(text) = own.iter().find(|text| text.name == name) {
            *words = Words::from(text.text.as_str());
        }
    });
    let faults = Pack::new(draft).err().unwrap_or_default();
    let diagnostics = faults.into_iter().filter_map(|fault| {
        if fault.place == "lang" {
            return Some(Diagnostic::error("lang", fault.reason));
        }
        let text = own.iter().find(|text| text.field == fault.place)?;
        Some(Diagnostic::error(&*text.path, fault.reason))
    });
    diagnostics.collect()
}

fn reviewed(translation: &Translation, today: Today) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    match (&translation.reviewed_by_role, &translation.reviewed_on) {
        (None, None) => {
            diagnostics.push(Diagnostic::warning("reviewed_by_role", Problem::NotReviewed));
        }
        (None, Some(_)) => {
            diagnostics.push(Diagnostic::error("reviewed_by_role", Problem::ReviewerMissing));
        }
        (Some(_), None) => {
            diagnostics.push(Diagnostic::error("reviewed_on", Problem::ReviewDayMissing));
        }
        (Some(role), Some(_)) if role.trim().is_empty() => {
            diagnostics.push(Diagnostic::error("reviewed_by_role", Problem::ReviewerBlank));
        }
        (Some(role), Some(_)) => diagnostics.extend(contact_details::of_text("reviewed_by_role", role)),
    }
    let there = translation.reviewed_by_role.as_ref().map_or(0, |role| role.chars().count());
    if there > LONGEST_ROLE {
        diagnostics.push(Diagnostic::error("reviewed_by_role", Reason::TooLong(there, LONGEST_ROLE)));
    }
    if let Some(text) = &translation.reviewed_on {
        let day = sources::read(&mut diagnostics, "reviewed_on".to_owned(), text);
        if let Some(date) = day.filter(|day| !today.has_begun(*day)) {
            let problem = Problem::DateInFuture { date, today: today.latest() };
            diagnostics.push(Diagnostic::error("reviewed_on", problem));
        }
    }
    diagnostics
}

/// Texts that are not translated, or that were before the source changed.
fn states(translation: &Translation, wanted: &[PackText]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let (mut there, mut stale, mut missing) = (0, 0, 0);
    for text in wanted {
        let path = path_in_texts(&text.name);
        match translation.state(&text.name, &text.text) {
            State::Current => there += 1,
            State::Stale => {
                stale += 1;
                let is_unmarked = translation.texts.get(&text.name).is_some_and(|it| it.of.is_empty());
                let problem = if is_unmarked { Problem::UnconfirmedText } else { Problem::StaleText };
                diagnostics.push(Diagnostic::warning(path, problem));
            }
            // An address leads to the same place where no other is given.
            State::Missing if text.part == Part::Url => {}
            State::Missing => {
                missing += 1;
                diagnostics.push(Diagnostic::warning(path, Problem::Untranslated));
            }
        }
    }
    diagnostics.push(Diagnostic::info("texts", Problem::Progress { there, stale, missing }));
    diagnostics
}

/// Texts that the reviewer has not read as they are.
fn changed(translation: &Translation) -> impl Iterator<Item = Diagnostic> {
    let names = translation.changed_since_review();
    names.map(|name| Diagnostic::warning(path_in_texts(name), Problem::ChangedSinceReview))
}

/// Texts that were copied and not translated.
fn same(wanted: &[PackText], own: &[PackText]) -> Vec<Diagnostic> {
    let copied = own.iter().filter(|text| {
        let is_same = wanted.iter().any(|source| source.name == text.name && source.text.trim() == text.text.trim());
        is_same && text.part != Part::Url && token::tokens(&text.text).len() > 3
    });
    copied.map(|text| Diagnostic::warning(&*text.path, Problem::CopiedText)).collect()
}
