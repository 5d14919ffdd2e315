//! A pack from the browser's own JSON: the page holds one that `wire` has read already, and a second JSON reader would
//! be a sixth of the player.

use js_sys::{Array, JSON, Object, Reflect};
use quiz::{Closing, Draft, DraftCard, Introduction, Link, Pack, Principle};
use wasm_bindgen::{JsCast, JsValue};

/// Reads the pack in `text`: every field must be there, and no other, and all rules must hold.
///
/// What `wire` finds and this does not: a field that is written twice, and a file that is too large.
///
/// # Errors
///
/// The first place where something is wrong, for whoever runs the page; `unmyth build` says it in more words.
pub fn read(text: &str) -> Result<Pack, String> {
    let value = JSON::parse(text).map_err(|_| "This is no JSON, or it is cut off.".to_owned())?;
    let mut reader = Reader::default();
    let draft = reader.draft(&value);
    if let Some(place) = reader.wrong {
        return Err(place + ": this is missing, unknown or of another kind.");
    }
    Pack::new(draft).map_err(|faults| {
        let place = faults.into_iter().next().map(|fault| fault.place).unwrap_or_default();
        place + ": it breaks a rule of packs. `unmyth build` says which."
    })
}

/// Goes on after the first thing that is wrong, and remembers it: one way through, for what hardly ever happens.
#[derive(Default)]
struct Reader {
    /// Where it reads, like `.cards[1].myth`.
    at: String,
    wrong: Option<String>,
}

impl Reader {
    fn draft(&mut self, of: &JsValue) -> Draft {
        self.has_only(of, "id lang title summary credit introduction principles cards closing contact resources");
        let contact = field(of, "contact");
        Draft {
            id: self.text(of, "id"),
            lang: self.text(of, "lang"),
            title: self.text(of, "title"),
            summary: self.text(of, "summary"),
            credit: self.text(of, "credit"),
            introduction: self.within("introduction", &field(of, "introduction"), Self::introduction),
            principles: self.list(of, "principles", Self::principle),
            cards: self.list(of, "cards", Self::card),
            closing: self.within("closing", &field(of, "closing"), Self::closing),
            contact: (!contact.is_null()).then(|| self.within("contact", &contact, Self::link)),
            resources: self.list(of, "resources", Self::link),
        }
    }

    fn introduction(&mut self, of: &JsValue) -> Introduction {
        self.has_only(of, "title paragraphs");
        Introduction { title: self.text(of, "title"), paragraphs: self.list(of, "paragraphs", Self::plain) }
    }

    fn principle(&mut self, of: &JsValue) -> Principle {
        self.has_only(of, "id text");
        Principle { id: self.text(of, "id"), text: self.text(of, "text") }
    }

    fn card(&mut self, of: &JsValue) -> DraftCard {
        self.has_only(of, "id myth fact because error principles");
        DraftCard {
            id: self.text(of, "id"),
            myth: self.text(of, "myth"),
            fact: self.text(of, "fact"),
            because: self.text(of, "because"),
            error: self.text(of, "error"),
            principles: self.list(of, "principles", Self::plain),
        }
    }

    fn closing(&mut self, of: &JsValue) -> Closing {
        self.has_only(of, "text attribution");
        Closing { text: self.text(of, "text"), attribution: self.text(of, "attribution") }
    }

    fn link(&mut self, of: &JsValue) -> Link {
        self.has_only(of, "label url");
        Link { label: self.text(of, "label"), url: self.text(of, "url") }
    }

    /// What has a text of its own and no fields, such as an entry of a list.
    fn plain(&mut self, value: &JsValue) -> String {
        value.as_string().unwrap_or_else(|| {
            self.is_wrong();
            String::new()
        })
    }

    fn text(&mut self, of: &JsValue, name: &str) -> String {
        self.within(name, &field(of, name), Self::plain)
    }

    fn list<T>(&mut self, of: &JsValue, name: &str, one: fn(&mut Self, &JsValue) -> T) -> Vec<T> {
        let list = field(of, name);
        let Some(items) = list.dyn_ref::<Array>() else {
            self.within(name, &list, |reader, _| reader.is_wrong());
            return Vec::new();
        };
        items.iter().enumerate().map(|(i, item)| self.within(&format!("{name}[{i}]"), &item, one)).collect()
    }

    /// Finds fields that have none of the `names`.
    fn has_only(&mut self, of: &JsValue, names: &str) {
        let Some(object) = of.dyn_ref::<Object>() else { return self.is_wrong() };
        for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
            if !names.split(' ').any(|name| name == key) {
                self.within(&key, of, |reader, _| reader.is_wrong());
            }
        }
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
