//! The contacts of a configuration, under the rules that a pack's contacts keep.

use std::ops::Range;

use quiz::{Day, Hex, Link, MOST_CONTACTS, TallyKey};
use toml::Spanned;
use website::contacts::Contact;
use wire::source_pack::Lead;

use super::form::FormContact;

/// Checks a list of contacts.
///
/// # Errors
///
/// Where the first wrong text is, what is wrong and what to do.
pub(super) fn contacts(forms: &[FormContact]) -> Result<Vec<Contact>, (Range<usize>, String)> {
    if let Some(last) = forms.get(MOST_CONTACTS) {
        let words = format!(
            "there are {} contacts, and at most {MOST_CONTACTS} are allowed. Keep those that help most",
            forms.len()
        );
        return Err((last.label.span(), words));
    }
    forms.iter().map(contact).collect()
}

fn contact(form: &FormContact) -> Result<Contact, (Range<usize>, String)> {
    let text = |spanned: &Option<Spanned<String>>| spanned.as_ref().map(|text| text.get_ref().clone());
    let lead = Lead {
        label: form.label.get_ref().clone(),
        url: form.url.get_ref().clone(),
        area: text(&form.area),
        hours: text(&form.hours),
        review_by: text(&form.review_by),
    };
    if let Some(fault) = Link::from(lead.clone()).faults().into_iter().next() {
        let at = match fault.place.as_str() {
            "url" => Some(&form.url),
            "area" => form.area.as_ref(),
            "hours" => form.hours.as_ref(),
            _ => None,
        };
        return Err((at.unwrap_or(&form.label).span(), fault.to_string()));
    }
    if let Some(lang) = &form.lang {
        // A language keeps the rules that a message's does.
        let checked = TallyKey::new("site", "pack", Hex([0; 8]), lang.get_ref());
        checked
            .map_err(|_| (lang.span(), "lang: write the code of a language, such as \"en\" or \"pt-BR\"".to_owned()))?;
    }
    if let Some(day) = &form.review_by {
        let parsed: Result<Day, _> = day.get_ref().parse();
        parsed.map_err(|fault| (day.span(), format!("review-by: this is not a date: {fault}")))?;
    }
    Ok(Contact { lead, lang: text(&form.lang) })
}
