//! A pack from the browser's own JSON: the page holds one that `wire` has read already, and a second JSON reader would
//! be a sixth of the player.

use js_sys::{Array, JSON, Reflect};
use quiz::{Closing, DraftCard, Introduction, Kind, Link, Pack, Principle, Reference, UncheckedPack, Words};
use wasm_bindgen::{JsCast, JsValue};

/// Reads the pack in `text`, as `wire::played` writes it, with the contacts of `site` before its own: every field that a
/// quiz needs must be there. Others are passed over, so that a pack's own file can be read as well. That the rules of
/// packs hold was seen when the page was made.
///
/// # Errors
///
/// The first place where something is wrong, for whoever runs the page.
pub fn read(text: &str, site: Option<&str>) -> Result<Pack, String> {
    let value = JSON::parse(text).map_err(|_| "This is no JSON, or it is cut off.".to_owned())?;
    let mut reader = Reader::default();
    let draft = reader.draft(&value);
    let sites = field(&value, "sites");
    // Addresses name sites, and every object has fields of its own, such as "constructor".
    let site = site.filter(|site| field(&sites, site).is_array());
    let contacts = site.map(|site| reader.list(&sites, site, Reader::link)).unwrap_or_default();
    if let Some(place) = reader.wrong {
        return Err(place + ": this is missing or of another kind.");
    }
    let pack = Pack::of(draft).map(|pack| pack.with_contacts(contacts));
    pack.ok_or_else(|| "It names what is not there. Make the page again with `unmyth build`.".to_owned())
}

/// Goes on after the first thing that is wrong, and remembers it: one way through, for what hardly ever happens.
#[derive(Default)]
struct Reader {
    /// Where it reads, like `.cards[1].myth`.
    at: String,
    wrong: Option<String>,
}

impl Reader {
    fn draft(&mut self, of: &JsValue) -> UncheckedPack {
        let lang = self.plain_at(of, "lang");
        UncheckedPack {
            id: self.plain_at(of, "id"),
            source_lang: field(of, "from").as_string().unwrap_or_else(|| lang.clone()),
            lang,
            title: self.text(of, "title"),
            summary: self.text(of, "summary"),
            credit: self.text(of, "credit"),
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "such a number breaks a rule")]
            deck: field(of, "deck").as_f64().map(|deck| deck as usize),
            introduction: self.within("introduction", &field(of, "introduction"), Self::introduction),
            principles: self.list(of, "principles", Self::principle),
            cards: self.list(of, "cards", Self::card),
            closing: self.optional(of, "closing", Self::closing),
            contacts: self.optional_list(of, "contacts", Self::link),
            resources: self.optional_list(of, "resources", Self::link),
        }
    }

    fn introduction(&mut self, of: &JsValue) -> Introduction {
        Introduction { title: self.text(of, "title"), paragraphs: self.list(of, "paragraphs", Self::words) }
    }

    fn principle(&mut self, of: &JsValue) -> Principle {
        Principle { id: self.plain_at(of, "id"), text: self.text(of, "text") }
    }

    fn card(&mut self, of: &JsValue) -> DraftCard {
        DraftCard {
            id: self.plain_at(of, "id"),
            myth: self.text(of, "myth"),
            fact: self.text(of, "fact"),
            because: self.text(of, "because"),
            error: self.plain_at(of, "error"),
            principles: self.list(of, "principles", Self::plain),
            kind: if field(of, "kind") == "research" { Kind::Research } else { Kind::Definition },
            note: self.optional(of, "note", Self::words),
            sources: self.optional_list(of, "sources", Self::reference),
        }
    }

    fn reference(&mut self, of: &JsValue) -> Reference {
        Reference {
            by: self.plain_at(of, "by"),
            title: self.plain_at(of, "title"),
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "years have four digits")]
            year: field(of, "year").as_f64().map(|year| year as u16),
            url: self.plain_at(of, "url"),
        }
    }

    fn closing(&mut self, of: &JsValue) -> Closing {
        Closing { text: self.text(of, "text"), attribution: self.text(of, "attribution") }
    }

    fn link(&mut self, of: &JsValue) -> Link {
        Link {
            label: self.text(of, "label"),
            url: self.text(of, "url"),
            area: self.optional(of, "area", Self::words),
            hours: self.optional(of, "hours", Self::words),
        }
    }

    /// A text; one in a list of its own is borrowed from the language that the pack was translated from.
    fn words(&mut self, value: &JsValue) -> Words {
        match value.dyn_ref::<Array>() {
            Some(list) => Words::borrowed(self.plain(&list.get(0))),
            None => self.plain(value).into(),
        }
    }

    /// What has a text of its own and no fields, such as an entry of a list.
    fn plain(&mut self, value: &JsValue) -> String {
        value.as_string().unwrap_or_else(|| {
            self.is_wrong();
            String::new()
        })
    }

    fn plain_at(&mut self, of: &JsValue, name: &str) -> String {
        self.within(name, &field(of, name), Self::plain)
    }

    fn text(&mut self, of: &JsValue, name: &str) -> Words {
        self.within(name, &field(of, name), Self::words)
    }

    /// What may be left out.
    fn optional<T>(&mut self, of: &JsValue, name: &str, one: fn(&mut Self, &JsValue) -> T) -> Option<T> {
        let value = field(of, name);
        (!value.is_null() && !value.is_undefined()).then(|| self.within(name, &value, one))
    }

    fn optional_list<T>(&mut self, of: &JsValue, name: &str, one: fn(&mut Self, &JsValue) -> T) -> Vec<T> {
        if field(of, name).is_undefined() { Vec::new() } else { self.list(of, name, one) }
    }

    fn list<T>(&mut self, of: &JsValue, name: &str, one: fn(&mut Self, &JsValue) -> T) -> Vec<T> {
        let list = field(of, name);
        let Some(items) = list.dyn_ref::<Array>() else {
            self.within(name, &list, |reader, _| reader.is_wrong());
            return Vec::new();
        };
        items.iter().enumerate().map(|(i, item)| self.within(&format!("{name}[{i}]"), &item, one)).collect()
    }

    /// Reads `value`, which stands at `name` of what is being read.
    fn within<T>(&mut self, name: &str, value: &JsValue, read: fn(&mut Self, &JsValue) -> T) -> T {
        let before = self.at.len();
        self.at.push('.');
        self.at.push_str(name);
        let read = read(self, value);
        self.at.truncate(before);
        read
    }

    fn is_wrong(&mut self) {
        self.wrong.get_or_insert_with(|| self.at.trim_start_matches('.').to_owned());
    }
}

/// The field of that name; undefined where there is none, or no object to have it.
fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}
