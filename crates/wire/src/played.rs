//! A pack as a page carries it to the player: what is shown, in the fewest bytes.

use std::collections::BTreeMap;

use quiz::{Card, Kind, Link, Mistake, Pack, Words};
use serde_json::{Map, Value, json};

/// A pack as JSON for the player. It has the names of a pack's file, and less: a text that is borrowed from another
/// language stands in a list of its own, and what is as usual is left out.
///
/// It has one thing more, `sites`: the contacts of partners, by site, which only the pages of that partner show.
pub fn to_json(pack: &Pack, sites: &BTreeMap<String, Vec<Link>>) -> String {
    let mut json = Map::new();
    let mut put = |name: &str, value: Value| {
        json.insert(name.to_owned(), value);
    };
    put("id", pack.id().into());
    put("lang", pack.lang().into());
    if pack.source_lang() != pack.lang() {
        put("from", pack.source_lang().into());
    }
    put("title", text(pack.title()));
    put("summary", text(pack.summary()));
    put("credit", text(pack.credit()));
    put("deck", pack.deck().into());
    let introduction = pack.introduction();
    let paragraphs: Vec<Value> = introduction.paragraphs.iter().map(text).collect();
    put("introduction", json!({ "title": text(&introduction.title), "paragraphs": paragraphs }));
    let principles = pack.principles().iter();
    put("principles", principles.map(|it| json!({ "id": it.id, "text": text(&it.text) })).collect());
    put("cards", pack.cards().iter().map(|it| card(pack, it)).collect());
    if let Some(closing) = pack.closing() {
        put("closing", json!({ "text": text(&closing.text), "attribution": text(&closing.attribution) }));
    }
    let list = |links: &[Link]| -> Value { links.iter().map(link).collect() };
    for (name, links) in [("contacts", pack.contacts()), ("resources", pack.resources())] {
        if !links.is_empty() {
            put(name, list(links));
        }
    }
    if !sites.is_empty() {
        put("sites", sites.iter().map(|(site, links)| (site.clone(), list(links))).collect());
    }
    Value::Object(json).to_string()
}

fn text(words: &Words) -> Value {
    if words.is_borrowed() { json!([words.as_str()]) } else { words.as_str().into() }
}

fn link(link: &Link) -> Value {
    let mut json = json!({ "label": text(&link.label), "url": text(&link.url) });
    for (name, words) in [("area", &link.area), ("hours", &link.hours)] {
        if let Some(words) = words {
            json[name] = text(words);
        }
    }
    json
}

fn card(pack: &Pack, card: &Card) -> Value {
    let error = Mistake::NAMED.iter().find(|(_, mistake)| *mistake == card.error).map(|(name, _)| *name);
    let principles: Vec<&str> = card.principles.iter().map(|place| pack.principles()[*place].id.as_str()).collect();
    let mut json = json!({
        "id": card.id,
        "myth": text(&card.myth),
        "fact": text(&card.fact),
        "because": text(&card.because),
        "error": error,
        "principles": principles,
    });
    if card.kind != Kind::default() {
        json["kind"] = Kind::NAMED.iter().find(|(_, kind)| *kind == card.kind).map(|(name, _)| *name).into();
    }
    if let Some(note) = &card.note {
        json["note"] = text(note);
    }
    if !card.sources.is_empty() {
        let sources = card.sources.iter();
        let one = |it: &quiz::Reference| json!({ "by": it.by, "title": it.title, "year": it.year, "url": it.url });
        json["sources"] = sources.map(one).collect();
    }
    json
}
