//! Where a quiz sends people for help, and what they read next: that somebody is there, that a number can be called from
//! where it is read, and that each link was tried lately.

use quiz::Day;
use wire::Manuscript;
use wire::manuscript::Lead;

use crate::finding::Finding;
use crate::sources::{SOON, read};

/// The list of a pack's contacts, as a place. The one warning that is about all of it is that it is empty.
pub(crate) const LIST: &str = "contacts";

/// What there is to say of all links of a pack.
pub(crate) fn check(pack: &Manuscript, today: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    if pack.contacts.is_empty() {
        let message = "the quiz does not say where to get help. Add an office, help line or role that has agreed to be \
                       contacted, here or in the website's configuration";
        findings.push(Finding::warning(LIST, message));
    }
    for (list, links) in [(LIST, &pack.contacts), ("resources", &pack.resources)] {
        for (i, link) in links.iter().enumerate() {
            findings.extend(of_link(&format!("{list}[{i}]"), link, today));
        }
    }
    findings
}

/// What there is to say of one link, which is at `place`.
pub fn of_link(place: &str, link: &Lead, today: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut warn = |field: &str, message: String| findings.push(Finding::warning(format!("{place}.{field}"), message));
    if link.url.starts_with("tel:") {
        if link.area.is_none() {
            let message =
                "most phone numbers work in only one country. Write where this one works, such as \"United States\"";
            warn("area", message.to_owned());
        }
        if link.hours.is_none() {
            warn("hours", "write when somebody answers, such as \"Every day, 8 am to 8 pm\"".to_owned());
        }
    }
    match &link.review_by {
        None => {
            let message = "write the day by which somebody must test this link again, such as \"2027-05-31\"";
            warn("review_by", message.to_owned());
        }
        Some(text) => {
            let place = format!("{place}.review_by");
            if let Some(day) = read(&mut findings, place.clone(), text) {
                findings.extend(due(place, day, today));
            }
        }
    }
    findings
}

fn due(place: String, day: Day, today: Day) -> Option<Finding> {
    let remedy = "Test the link and set a later day";
    match today.until(day) {
        ..0 => Some(Finding::warning(place, format!("this link should have been tested again by {day}. {remedy}"))),
        0..=SOON => Some(Finding::warning(place, format!("this link must be tested again by {day}. {remedy}"))),
        _ => None,
    }
}
