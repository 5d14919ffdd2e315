//! A pack from the browser's own JSON: the page holds one that `wire` has read already, and a second JSON reader would
//! be a sixth of the player.

use js_sys::{Array, JSON, Object, Reflect};
use quiz::{Closing, Draft, DraftCard, Fault, Introduction, Link, Pack, Principle};
use wasm_bindgen::{JsCast, JsValue};

/// Reads the pack in `text`: every field must be there, and no other, and all rules must hold.
///
/// What `wire` finds and this does not: a field that is written twice, and a file that is too large.
///
/// # Errors
///
/// What is wrong, for whoever runs the page; `unmyth build` says it in more words.
pub(super) fn read(text: &str) -> Result<Pack, String> {
    let value = JSON::parse(text).map_err(|_| "This is no JSON, or it is cut off.".to_owned())?;
    let draft = draft(&value).map_err(|place| format!("{place}: it is missing, unknown or of another kind."))?;
    let lines = |faults: Vec<Fault>| faults.iter().map(Fault::to_string).collect::<Vec<_>>().join(".\n");
    Pack::new(draft).map_err(lines)
}

/// An object of the pack, and the fields that it was asked for.
struct Fields<'a> {
    object: &'a Object,
    asked: Vec<&'static str>,
}

/// What was read, or the place in the pack where it went wrong.
type Read<T> = Result<T, String>;

impl<'a> Fields<'a> {
    fn of(value: &'a JsValue) -> Read<Self> {
        let object = value.dyn_ref().ok_or("an object")?;
        Ok(Self { object, asked: Vec::new() })
    }

    fn any(&mut self, name: &'static str) -> Read<JsValue> {
        self.asked.push(name);
        match Reflect::get(self.object, &name.into()) {
            Ok(value) if !value.is_undefined() => Ok(value),
            _ => Err(name.to_owned()),
        }
    }

    fn text(&mut self, name: &'static str) -> Read<String> {
        self.any(name)?.as_string().ok_or_else(|| name.to_owned())
    }

    fn one<T>(&mut self, name: &'static str, read: fn(&JsValue) -> Read<T>) -> Read<T> {
        read(&self.any(name)?).map_err(|place| format!("{name}.{place}"))
    }

    fn list<T>(&mut self, name: &'static str, one: fn(&JsValue) -> Read<T>) -> Read<Vec<T>> {
        let list: Array = self.any(name)?.dyn_into().map_err(|_| name.to_owned())?;
        list.iter().enumerate().map(|(i, item)| one(&item).map_err(|place| format!("{name}[{i}].{place}"))).collect()
    }

    /// There may be no field that was not asked for.
    fn end<T>(self, whole: T) -> Read<T> {
        let names = Object::keys(self.object);
        let unknown =
            names.iter().filter_map(|name| name.as_string()).find(|name| !self.asked.contains(&name.as_str()));
        unknown.map_or(Ok(whole), Err)
    }
}

fn draft(value: &JsValue) -> Read<Draft> {
    let mut of = Fields::of(value)?;
    let draft = Draft {
        id: of.text("id")?,
        lang: of.text("lang")?,
        title: of.text("title")?,
        summary: of.text("summary")?,
        credit: of.text("credit")?,
        introduction: of.one("introduction", introduction)?,
        principles: of.list("principles", principle)?,
        cards: of.list("cards", card)?,
        closing: of.one("closing", closing)?,
        contact: of.one("contact", |value| (!value.is_null()).then(|| link(value)).transpose())?,
        resources: of.list("resources", link)?,
    };
    of.end(draft)
}

fn introduction(value: &JsValue) -> Read<Introduction> {
    let mut of = Fields::of(value)?;
    let introduction = Introduction { title: of.text("title")?, paragraphs: of.list("paragraphs", text)? };
    of.end(introduction)
}

fn principle(value: &JsValue) -> Read<Principle> {
    let mut of = Fields::of(value)?;
    let principle = Principle { id: of.text("id")?, text: of.text("text")? };
    of.end(principle)
}

fn card(value: &JsValue) -> Read<DraftCard> {
    let mut of = Fields::of(value)?;
    let card = DraftCard {
        id: of.text("id")?,
        myth: of.text("myth")?,
        fact: of.text("fact")?,
        because: of.text("because")?,
        error: of.text("error")?,
        principles: of.list("principles", text)?,
    };
    of.end(card)
}

fn closing(value: &JsValue) -> Read<Closing> {
    let mut of = Fields::of(value)?;
    let closing = Closing { text: of.text("text")?, attribution: of.text("attribution")? };
    of.end(closing)
}

fn link(value: &JsValue) -> Read<Link> {
    let mut of = Fields::of(value)?;
    let link = Link { label: of.text("label")?, url: of.text("url")? };
    of.end(link)
}

fn text(value: &JsValue) -> Read<String> {
    value.as_string().ok_or_else(|| "a text".to_owned())
}
