//! Where visitors turn for help, as the operator has set it: at the end of every quiz, or only on a partner's pages.

use std::collections::BTreeMap;

use check::Diagnostic;
use quiz::{Link, Pack, Today};
use wire::played;
use wire::source_pack::Lead;

/// The contacts of a configuration.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// Shown everywhere.
    pub everywhere: Vec<Contact>,
    /// Shown on the pages and kiosks of one site, by slug, before the others.
    pub sites: BTreeMap<String, Vec<Contact>>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct Contact {
    /// What is shown, as packs have it.
    pub lead: Lead,
    /// The language of its texts; it is shown on pages in this language only. Without one, on all pages.
    pub lang: Option<String>,
}

impl Contacts {
    /// The pack with the contacts for all pages before its own.
    pub fn added_to(&self, pack: &Pack) -> Pack {
        pack.clone().with_contacts(links(&self.everywhere, pack.lang()))
    }

    /// A pack for the player, with the contacts of each site beside it: only the player knows which site it is on.
    pub fn json(&self, pack: &Pack) -> String {
        let of_site =
            |(site, contacts): (&String, &Vec<Contact>)| (site.clone(), links(contacts, pack.lang()).collect());
        let sites: BTreeMap<String, Vec<Link>> = self.sites.iter().map(of_site).collect();
        played::to_json(pack, &sites.into_iter().filter(|(_, links)| !links.is_empty()).collect())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.everywhere.is_empty() && self.sites.values().all(Vec::is_empty)
    }

    /// Those for all pages in this language.
    pub fn of(&self, lang: &str) -> Vec<Link> {
        links(&self.everywhere, lang).collect()
    }

    /// Checks them; paths are those of the configuration.
    pub fn diagnostics(&self, today: Today) -> Vec<Diagnostic> {
        let of_sites = self.sites.iter().map(|(site, contacts)| (format!("sites.{site}.contacts"), contacts));
        let lists = std::iter::once(("contacts".to_owned(), &self.everywhere)).chain(of_sites);
        let mut diagnostics = Vec::new();
        for (list, contacts) in lists {
            for (i, Contact { lead, .. }) in contacts.iter().enumerate() {
                diagnostics.extend(check::contacts::of_link(&format!("{list}[{i}]"), lead, today));
            }
        }
        for diagnostic in &mut diagnostics {
            // Fields have other names in this file.
            diagnostic.path = diagnostic.path.replace("review_by", "review-by");
        }
        diagnostics
    }
}

fn links(contacts: &[Contact], lang: &str) -> impl Iterator<Item = Link> {
    let speaks = move |contact: &&Contact| {
        // Tags are written in either case.
        let rest = contact.lang.as_ref().map(|its| {
            let (start, rest) = lang.split_at_checked(its.len())?;
            start.eq_ignore_ascii_case(its).then_some(rest)
        });
        rest.is_none_or(|rest| rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
    };
    contacts.iter().filter(speaks).map(|contact| contact.lead.clone().into())
}

#[cfg(test)]
mod tests {
    use wire::source_pack::Lead;

    use super::{Contact, Contacts};

    const PACK: &str = include_str!("../../../packs/harm-reduction/en.json");

    fn contact(label: &str, lang: Option<&str>) -> Contact {
        let lead = Lead { label: label.to_owned(), url: "tel:+16085550100".to_owned(), ..Lead::default() };
        Contact { lead, lang: lang.map(str::to_owned) }
    }

    #[test]
    fn contacts_are_shown_in_their_language_and_on_their_site() {
        let everywhere = vec![
            contact("all", None),
            contact("English", Some("en")),
            contact("Spanish", Some("es")),
            contact("Portuguese", Some("pt-BR")),
        ];
        let mut contacts = Contacts { everywhere, ..Contacts::default() };
        contacts.sites.insert("library".to_owned(), vec![contact("library", None), contact("biblioteca", Some("es"))]);
        contacts.sites.insert("escuela".to_owned(), vec![contact("escuela", Some("es"))]);
        let own = r#""contacts": [{ "label": "its own", "url": "https://example.org" }]"#;
        let shown = |lang: &str| {
            let json =
                PACK.replace(r#""lang": "en""#, &format!(r#""lang": "{lang}""#)).replace(r#""contacts": []"#, own);
            let pack = contacts.added_to(&wire::parse("en.json", json.as_bytes()).expect("is good"));
            let labels: Vec<String> = pack.contacts().iter().map(|link| link.label.to_string()).collect();
            let json: serde_json::Value = serde_json::from_str(&contacts.json(&pack)).expect("is JSON");
            let of_site = |site: &str| json["sites"][site].as_array().map_or(0, Vec::len);
            (labels.join(", "), of_site("library"), of_site("escuela"))
        };
        assert_eq!(shown("en"), ("all, English, its own".to_owned(), 1, 0));
        assert_eq!(shown("en-GB"), ("all, English, its own".to_owned(), 1, 0));
        assert_eq!(shown("es-MX"), ("all, Spanish, its own".to_owned(), 2, 1));
        assert_eq!(shown("pt-br").0, "all, Portuguese, its own", "tags are written in either case");
        assert_eq!(shown("eng"), ("all, its own".to_owned(), 1, 0), "another language whose name begins the same");
    }
}
