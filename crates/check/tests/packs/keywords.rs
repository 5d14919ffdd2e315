//! As much of JSON Schema as our own schemas use; a keyword that is not known here fails the test.
//!
//! The crate that knows all of it would bring fifty others along.

use serde_json::Value;

/// Why a schema refuses a value: the place of each fault with the keyword.
pub(crate) fn refusals(schema: &Value, value: &Value) -> Vec<String> {
    let mut refusals = Vec::new();
    look(schema, schema, value, "", &mut refusals);
    refusals
}

fn look(root: &Value, schema: &Value, value: &Value, at: &str, refusals: &mut Vec<String>) {
    for (keyword, wanted) in schema.as_object().expect("a schema is an object") {
        let list = || wanted.as_array().expect("is a list");
        let is_kept = match (keyword.as_str(), value) {
            ("$ref", _) => {
                let path = wanted.as_str().and_then(|path| path.strip_prefix('#')).expect("is of this file");
                look(root, root.pointer(path).expect(path), value, at, refusals);
                true
            }
            ("anyOf" | "oneOf", _) => list().iter().any(|schema| {
                let mut found = Vec::new();
                look(root, schema, value, at, &mut found);
                found.is_empty()
            }),
            ("type", _) => {
                let types = wanted.as_array().cloned().unwrap_or_else(|| vec![wanted.clone()]);
                types.iter().any(|name| is_of_type(name.as_str().expect("a name"), value))
            }
            ("const", _) => wanted == value,
            ("enum", _) => list().contains(value),
            ("pattern", Value::String(text)) => has_form(wanted.as_str().expect("is text"), text),
            ("minLength", Value::String(text)) => text.chars().count() >= number(wanted),
            ("maxLength", Value::String(text)) => text.chars().count() <= number(wanted),
            ("minItems", Value::Array(items)) => items.len() >= number(wanted),
            ("maxItems", Value::Array(items)) => items.len() <= number(wanted),
            ("minimum", Value::Number(it)) => it.as_u64().is_some_and(|it| it >= wanted.as_u64().unwrap_or_default()),
            ("maximum", Value::Number(it)) => it.as_u64().is_some_and(|it| it <= wanted.as_u64().unwrap_or_default()),
            ("required", Value::Object(fields)) => {
                list().iter().all(|name| fields.contains_key(name.as_str().expect("a name")))
            }
            ("properties", Value::Object(fields)) => {
                for (name, schema) in wanted.as_object().expect("are fields") {
                    if let Some(value) = fields.get(name) {
                        look(root, schema, value, &format!("{at}/{name}"), refusals);
                    }
                }
                true
            }
            ("additionalProperties", Value::Object(fields)) => {
                let others = fields.iter().filter(|(name, _)| schema["properties"].get(*name).is_none());
                for (name, value) in others {
                    let at = format!("{at}/{name}");
                    match wanted {
                        Value::Bool(false) => refusals.push(format!("{at}: {keyword}")),
                        wanted => look(root, wanted, value, &at, refusals),
                    }
                }
                true
            }
            ("items", Value::Array(items)) => {
                for (i, item) in items.iter().enumerate() {
                    look(root, wanted, item, &format!("{at}/{i}"), refusals);
                }
                true
            }
            // Annotations say nothing of values, and other keywords nothing of values of other types.
            (
                "$schema"
                | "$defs"
                | "title"
                | "description"
                | "default"
                | "format"
                | "pattern"
                | "minLength"
                | "maxLength"
                | "minItems"
                | "maxItems"
                | "minimum"
                | "maximum"
                | "required"
                | "properties"
                | "additionalProperties"
                | "items",
                _,
            ) => true,
            (unknown, _) => panic!("{at}: this test does not know {unknown}"),
        };
        if !is_kept {
            refusals.push(format!("{at}: {keyword}"));
        }
    }
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|it| usize::try_from(it).ok()).expect("is a number")
}

fn is_of_type(name: &str, value: &Value) -> bool {
    match name {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        unknown => panic!("this test does not know the type {unknown}"),
    }
}

/// The patterns of our schemas, each by hand.
fn has_form(pattern: &str, text: &str) -> bool {
    let all = |text: &str, is: fn(&u8) -> bool| !text.is_empty() && text.as_bytes().iter().all(is);
    match pattern {
        r"\S" => text.contains(|c: char| !c.is_whitespace()),
        "^[a-z0-9]+(-[a-z0-9]+)*$" => {
            text.split('-').all(|part| all(part, |b| b.is_ascii_lowercase() || b.is_ascii_digit()))
        }
        "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" => {
            let (first, rest) = text.split_once('-').map_or((text, ""), |(first, rest)| (first, rest));
            let is_part = |part: &str| (2..=8).contains(&part.len()) && all(part, u8::is_ascii_alphanumeric);
            let is_first = (2..=3).contains(&first.len()) && all(first, u8::is_ascii_lowercase);
            is_first && (!text.contains('-') || rest.split('-').all(is_part))
        }
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            let parts: Vec<&str> = text.split('-').collect();
            let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
            lengths == [4, 2, 2] && parts.iter().all(|part| all(part, u8::is_ascii_digit))
        }
        "^(https://|mailto:|tel:)" => ["https://", "mailto:", "tel:"].iter().any(|start| text.starts_with(start)),
        "^https://" => text.starts_with("https://"),
        unknown => panic!("this test does not know {unknown}"),
    }
}
