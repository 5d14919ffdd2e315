//! JSON Schemas of a pack's two files, by which an editor tells a writer of mistakes while they type.
//!
//! They know the form and the bounds of each text. What takes more than one place to see, `unmyth check` tells.

use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use crate::translation::LONGEST_ROLE;
use crate::{SourcePack, Translation};

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const LINK: &str = "^(https://|mailto:|tel:)";
const PAGE: &str = "^https://";

/// What a field must keep beyond its type.
enum Bound {
    /// A text with something to read in it, of so many characters at most.
    Text(usize),
    /// The same for each text of a list of so many at least and at most.
    Texts(usize, usize, usize),
    /// A text of this form and so many characters at most.
    Pattern(&'static str, usize),
    /// A list of so many at least and at most.
    Items(usize, usize),
    /// A number of so much at least and at most.
    Number(usize, usize),
}
use Bound::{Items, Number, Pattern, Text, Texts};

/// The bounds of a pack: the type, the field, and what [`quiz::Pack::new`] asks of it.
const PACK: [(&str, &str, Bound); 34] = [
    ("", "id", Pattern(ID, 40)),
    ("", "lang", Pattern(LANGUAGE, 20)),
    ("", "title", Text(80)),
    ("", "summary", Text(200)),
    ("", "credit", Text(200)),
    ("", "deck", Number(1, quiz::MOST_CARDS)),
    ("", "principles", Items(1, 24)),
    ("", "cards", Items(1, quiz::MOST_CARDS)),
    ("", "contacts", Items(0, quiz::MOST_CONTACTS)),
    ("", "resources", Items(0, 20)),
    ("Opening", "title", Text(80)),
    ("Opening", "paragraphs", Texts(1, 8, 1200)),
    ("Idea", "id", Pattern(ID, 40)),
    ("Idea", "text", Text(240)),
    ("Pair", "id", Pattern(ID, 40)),
    ("Pair", "myth", Text(320)),
    ("Pair", "fact", Text(320)),
    ("Pair", "because", Text(240)),
    ("Pair", "principles", Items(1, 3)),
    ("Pair", "note", Text(240)),
    ("Pair", "sources", Items(0, 4)),
    ("Pair", "checked_on", Pattern(DAY, 10)),
    ("Pair", "review_by", Pattern(DAY, 10)),
    ("Work", "by", Text(120)),
    ("Work", "title", Text(200)),
    ("Work", "year", Number(1, 9999)),
    ("Work", "url", Pattern(PAGE, 500)),
    ("Ending", "text", Text(800)),
    ("Ending", "attribution", Text(160)),
    ("Lead", "label", Text(120)),
    ("Lead", "url", Pattern(LINK, 500)),
    ("Lead", "area", Text(80)),
    ("Lead", "hours", Text(120)),
    ("Lead", "review_by", Pattern(DAY, 10)),
];

const TRANSLATION: [(&str, &str, Bound); 5] = [
    ("", "id", Pattern(ID, 40)),
    ("", "lang", Pattern(LANGUAGE, 20)),
    ("", "from", Pattern(LANGUAGE, 20)),
    ("", "reviewed_by_role", Text(LONGEST_ROLE)),
    ("", "reviewed_on", Pattern(DAY, 10)),
];

/// The schema of a pack in the language that it was written in.
pub fn pack() -> String {
    written::<SourcePack>(&PACK)
}

/// The schema of a translation.
pub fn translation() -> String {
    written::<Translation>(&TRANSLATION)
}

fn written<T: JsonSchema>(bounds: &[(&str, &str, Bound)]) -> String {
    let mut schema = schema_for!(T).to_value();
    for (of, field, bound) in bounds {
        let definition = if of.is_empty() { Some(&mut schema) } else { schema.pointer_mut(&format!("/$defs/{of}")) };
        let property = definition.and_then(|it| it.pointer_mut(&format!("/properties/{field}")));
        if let Some(Value::Object(property)) = property {
            for (keyword, value) in keywords(bound) {
                property.insert(keyword.to_owned(), value);
            }
        }
    }
    format!("{schema:#}\n")
}

fn keywords(bound: &Bound) -> Vec<(&'static str, Value)> {
    let seen = |most| [("pattern", json!("\\S")), ("maxLength", json!(most))];
    match bound {
        Text(most) => seen(*most).into(),
        Texts(least, items, most) => {
            let text = seen(*most).into_iter().chain([("type", json!("string"))]);
            let text = text.map(|(keyword, value)| (keyword.to_owned(), value)).collect();
            vec![("minItems", json!(least)), ("maxItems", json!(items)), ("items", Value::Object(text))]
        }
        Pattern(pattern, most) => vec![("pattern", json!(pattern)), ("maxLength", json!(most))],
        Items(least, most) => vec![("minItems", json!(least)), ("maxItems", json!(most))],
        Number(least, most) => vec![("minimum", json!(least)), ("maximum", json!(most))],
    }
}

#[cfg(test)]
mod tests {
    use schemars::schema_for;

    use super::{PACK, TRANSLATION};
    use crate::{SourcePack, Translation};

    #[test]
    fn every_bound_is_of_a_field_that_there_is() {
        let (pack, translation) = (schema_for!(SourcePack).to_value(), schema_for!(Translation).to_value());
        let bounds = PACK.iter().map(|it| (&pack, it)).chain(TRANSLATION.iter().map(|it| (&translation, it)));
        for (schema, (of, field, _)) in bounds {
            let definition = if of.is_empty() { String::new() } else { format!("/$defs/{of}") };
            assert!(schema.pointer(&format!("{definition}/properties/{field}")).is_some(), "{of}.{field}");
        }
    }
}
