//! The schemas for editors: they are those of the types, take every pack that is good, and refuse what breaks the form.

use expect_test::expect_file;
use serde_json::Value;

use super::bad::{BAD, BAD_ES, GOOD, GOOD_ES, changed, changes};
use super::keywords::refusals;
use super::shipped::files;

fn schema(text: &str) -> Value {
    serde_json::from_str(text).expect("is JSON")
}

#[test]
fn the_files_are_those_of_the_types() {
    expect_file!["../../../../packs/pack.schema.json"].assert_eq(&wire::schema::pack());
    expect_file!["../../../../packs/translation.schema.json"].assert_eq(&wire::schema::translation());
}

#[test]
fn every_good_pack_is_taken() {
    let (pack, translation) = (schema(&wire::schema::pack()), schema(&wire::schema::translation()));
    assert_eq!(pack["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let shipped = files().into_iter().map(|(path, bytes)| (path.display().to_string(), bytes));
    let own = [("good.json", GOOD), ("good-es.json", GOOD_ES)].map(|(name, text)| (name.to_owned(), text.into()));
    for (file, bytes) in shipped.chain(own) {
        let value: Value = serde_json::from_slice(&bytes).expect("is JSON");
        let schema = if value.get("texts").is_some() { &translation } else { &pack };
        assert_eq!(refusals(schema, &value), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn what_breaks_the_form_is_refused() {
    let tables = [(BAD, GOOD, wire::schema::pack()), (BAD_ES, GOOD_ES, wire::schema::translation())];
    let mut refused = 0;
    for (table, good, text) in tables {
        let schema = schema(&text);
        for (header, change) in changes(table) {
            let refusals = refusals(&schema, &changed(good, change));
            assert_eq!(!refusals.is_empty(), header.contains("the schema refuses"), "{change}: {refusals:#?}");
            refused += usize::from(!refusals.is_empty());
        }
    }
    assert!(refused > 40, "{refused}");
}
