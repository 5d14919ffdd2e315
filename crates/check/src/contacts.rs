//! Contacts and links of a quiz: that there is a contact, that phone numbers say where and when they work, and that
//! each link was tested lately.

use quiz::{Day, Today};
use wire::SourcePack;
use wire::source_pack::Lead;

use crate::diagnostic::Diagnostic;
use crate::problem::Problem;
use crate::sources::{SOON, read};

/// Checks all links of a pack.
pub(crate) fn check(pack: &SourcePack, today: Today) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if pack.contacts.is_empty() {
        diagnostics.push(Diagnostic::warning("contacts", Problem::NoContact));
    }
    for (list, links) in [("contacts", &pack.contacts), ("resources", &pack.resources)] {
        for (i, link) in links.iter().enumerate() {
            diagnostics.extend(of_link(&format!("{list}[{i}]"), link, today));
        }
    }
    diagnostics
}

/// Checks one link, which is at `path`.
pub fn of_link(path: &str, link: &Lead, today: Today) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut warn = |field: &str, problem| diagnostics.push(Diagnostic::warning(format!("{path}.{field}"), problem));
    if link.url.starts_with("tel:") {
        if link.area.is_none() {
            warn("area", Problem::AreaMissing);
        }
        if link.hours.is_none() {
            warn("hours", Problem::HoursMissing);
        }
    }
    match &link.review_by {
        None => warn("review_by", Problem::LinkDateMissing),
        Some(text) => {
            let path = format!("{path}.review_by");
            if let Some(day) = read(&mut diagnostics, path.clone(), text) {
                diagnostics.extend(due(path, day, today));
            }
        }
    }
    diagnostics
}

fn due(path: String, day: Day, today: Today) -> Option<Diagnostic> {
    match today.until(day) {
        ..0 => Some(Diagnostic::warning(path, Problem::LinkOverdue(day))),
        0..=SOON => Some(Diagnostic::warning(path, Problem::LinkDueSoon(day))),
        _ => None,
    }
}
