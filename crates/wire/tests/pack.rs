//! Packs good and bad, each fault alone, with the very words its writer reads.

use expect_test::{Expect, expect};
use proptest::prelude::*;
use wire::parse;

const GOOD: &str = include_str!("../../../packs/harm-reduction/en.json");

/// The default pack with `old` put in place of `new`, once, read as the file `en.json`.
fn changed(old: &str, new: &str) -> String {
    assert!(GOOD.contains(old), "the pack has no {old}");
    refused(GOOD.replacen(old, new, 1).as_bytes())
}

fn refused(bytes: &[u8]) -> String {
    parse("en.json", bytes).expect_err("is refused").to_string()
}

#[test]
fn the_default_pack_is_whole() {
    let pack = parse("en.json", GOOD.as_bytes()).expect("is good");
    assert_eq!((pack.id(), pack.lang()), ("harm-reduction", "en"));
    assert_eq!((pack.cards().len(), pack.principles().len()), (3, 7));
    assert_eq!((pack.contacts().len(), pack.resources().len()), (0, 0));
    assert_eq!(pack.cards()[0].principles, [6], "the goals are the participant's own");
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert!(parse("en.json", format!("\u{feff}{GOOD}").as_bytes()).is_ok());
}

#[test]
fn contacts_and_resources_are_read() {
    let link = r#"{ "label": "The program's desk", "url": "tel:+15550100", "area": "Wisconsin", "hours": "8 to 16" }"#;
    let text = GOOD.replace(r#""contacts": []"#, &format!(r#""contacts": [{link}]"#));
    let text = text.replace(r#""resources": []"#, &format!(r#""resources": [{link}]"#));
    let pack = parse("en.json", text.as_bytes()).expect("is good");
    let [contact] = pack.contacts() else { panic!("these were read: {:?}", pack.contacts()) };
    let texts =
        [Some(&contact.url), contact.area.as_ref(), contact.hours.as_ref()].map(|it| it.map(quiz::Words::as_str));
    assert_eq!(texts, [Some("tel:+15550100"), Some("Wisconsin"), Some("8 to 16")]);
    assert_eq!(pack.resources().len(), 1);
}

/// Each row: what is replaced in the default pack, by what, and what its writer reads.
type Table<'a> = Vec<(&'a str, &'a str, Expect)>;

fn hold(table: Table) {
    for (old, new, said) in table {
        said.assert_eq(&changed(old, new));
    }
}

#[test]
fn what_serde_finds_is_named_with_its_line_and_remedy() {
    hold(vec![
        (
            r#""credit":"#,
            r#""credits":"#,
            expect![
                "en.json: line 7, column 11: unknown field `credits`, expected one of `$schema`, `id`, `lang`, `title`, `summary`, `credit`, `deck`, `introduction`, `principles`, `cards`, `closing`, `contacts`, `resources`, `waivers`. Correct its spelling or remove it."
            ],
        ),
        (
            r#""lang": "en","#,
            "",
            expect!["en.json: line 91, column 1: missing field `lang`. Add it to the entry that ends here."],
        ),
        (
            r#"  "credit": "Adapted from a note by a Dane County housing-services worker.","#,
            "",
            expect!["en.json: line 91, column 1: missing field `credit`. Add it to the entry that ends here."],
        ),
        (
            r#""id": "harm-reduction","#,
            r#""id": "harm-reduction", "id": "again","#,
            expect!["en.json: line 3, column 30: duplicate field `id`. Remove one of the two."],
        ),
        (
            r#""principles": ["responsibility"]"#,
            r#""principles": "responsibility""#,
            expect![[
                r#"en.json: line 68, column 36: invalid type: string "responsibility", expected a list in [ ]. Write it in the expected form."#
            ]],
        ),
        (
            r#""error": "taken-for","#,
            r#""error": taken-for,"#,
            expect![
                "en.json: line 59, column 17: this is not JSON. Look just before it for an extra or missing comma, quote or bracket."
            ],
        ),
        (
            r#""error": "taken-for","#,
            r#""error": nought,"#,
            expect![
                "en.json: line 59, column 17: this is not JSON. Look just before it for an extra or missing comma, quote or bracket."
            ],
        ),
        (
            r#""error": "taken-for","#,
            r#"error: "taken-for","#,
            expect![
                "en.json: line 59, column 7: the name of a field must be in quotes. Look just before it for an extra or missing comma, quote or bracket."
            ],
        ),
        (
            r#""lang": "en","#,
            "\"lang\": \"e\nn\",",
            expect![
                "en.json: line 5, column 1: there is a line break or another control character in a text in quotes. Look just before it for an extra or missing comma, quote or bracket."
            ],
        ),
        (
            r#""error": "taken-for","#,
            r#""error": "taken-for""#,
            expect![
                "en.json: line 60, column 7: expected `,` or `}`. Look just before it for an extra or missing comma, quote or bracket."
            ],
        ),
    ]);
}

#[test]
fn a_list_of_fields_is_not_taken_for_the_fields() {
    let contact = changed(r#""contacts": []"#, r#""contacts": [["Us", "https://example.org"]]"#);
    assert!(contact.contains("invalid type: a list, expected fields in { }"), "{contact}");
    let whole = refused(b"[]");
    assert!(whole.contains("invalid type: a list, expected fields in { }"), "{whole}");
}

#[test]
fn each_broken_rule_is_named_with_its_place_and_remedy() {
    let long = format!(r#""title": "{}""#, "a".repeat(81));
    hold(vec![
        (
            r#""straw-man""#,
            r#""strawman""#,
            expect![[
                r#"en.json: cards[2].error: there is no error "strawman". Choose one of: either-or, taken-for, straw-man, unchecked, part-for-whole."#
            ]],
        ),
        (
            r#""id": "harm-reduction""#,
            r#""id": "Harm Reduction""#,
            expect![[
                r#"en.json: id: "Harm Reduction" cannot be a name in web addresses. Use 1 to 40 lowercase letters a to z, digits and single hyphens, such as "own-goals"."#
            ]],
        ),
        (
            r#""lang": "en""#,
            r#""lang": "English""#,
            expect![[
                r#"en.json: lang: "English" is not the short name of a language. Write one such as "en", "es" or "pt-BR"."#
            ]],
        ),
        (
            r#""title": "Harm reduction: myth or fact?""#,
            long.as_str(),
            expect!["en.json: title: the text has 81 characters; at most 80 fit. Remove 1 or more."],
        ),
        (
            r#""title": "What harm reduction is""#,
            r#""title": """#,
            expect!["en.json: introduction.title: there is no text here. Write one."],
        ),
        (
            "encourages drug use.",
            "encourages\\u0007 drug use.",
            expect![
                "en.json: cards[1].myth: character 26 is invisible (U+0007). Delete it and type the text around it again."
            ],
        ),
        (
            "encourages drug use.",
            "encourages \\u202edrug use.",
            expect![
                "en.json: cards[1].myth: character 27 is invisible (U+202E). Delete it and type the text around it again."
            ],
        ),
        (
            r#""id": "encourages""#,
            r#""id": "abstinence""#,
            expect![[
                r#"en.json: cards[1].id: "abstinence" is already used in cards[0].id. Remove one of the two or give it another name."#
            ]],
        ),
        (
            r#""id": "voice""#,
            r#""id": "dignity""#,
            expect![[
                r#"en.json: principles[3].id: "dignity" is already used in principles[1].id. Remove one of the two or give it another name."#
            ]],
        ),
        (
            r#"["own-goals"]"#,
            r#"["own-goal"]"#,
            expect![[
                r#"en.json: cards[0].principles[0]: there is no principle "own-goal". The pack has: choice, dignity, responsibility, voice, less-harm, open-outcomes, own-goals."#
            ]],
        ),
        (
            r#"["own-goals"]"#,
            r#"["own-goals", "own-goals"]"#,
            expect![[
                r#"en.json: cards[0].principles[1]: this card names the principle "own-goals" twice. Remove one."#
            ]],
        ),
        (
            r#""contacts": []"#,
            r#""contacts": [{ "label": "Us", "url": "http://example.org" }]"#,
            expect![[r#"en.json: contacts[0].url: "http://example.org" starts with http://. Try https:// instead."#]],
        ),
        (
            r#""contacts": []"#,
            r#""contacts": [{ "label": "Us", "url": "www.example.org" }]"#,
            expect![[
                r#"en.json: contacts[0].url: "www.example.org" does not start with https://. Put that before it."#
            ]],
        ),
        (
            r#""resources": []"#,
            r#""resources": [{ "label": "", "url": "javascript:alert(1)" }]"#,
            expect![[r#"
            en.json: resources[0].label: there is no text here. Write one.
            en.json: resources[0].url: "javascript:alert(1)" is not an address that visitors can open. Write a complete one that starts with https://, mailto: or tel:."#]],
        ),
    ]);
}

#[test]
fn all_broken_rules_are_told_at_once() {
    let text = GOOD.replace(r#""id": "voice""#, r#""id": "dignity""#).replace(r#"["own-goals"]"#, "[]");
    expect![[r#"
        en.json: principles[3].id: "dignity" is already used in principles[1].id. Remove one of the two or give it another name.
        en.json: cards[0].principles: there are 0 entries here. There must be at least 1 and at most 3."#]]
    .assert_eq(&refused(text.as_bytes()));
}

#[test]
fn what_is_no_json_pack_at_all() {
    expect!["en.json: line 1, column 1: the file ends too early. It seems to be cut off. Put back the missing end."]
        .assert_eq(&refused(b""));
    expect!["en.json: line 1, column 1: invalid type: a list, expected fields in { }. Write it in the expected form."]
        .assert_eq(&refused(b"[]"));
    expect!["en.json: line 11, column 46: the file ends too early. It seems to be cut off. Put back the missing end."]
        .assert_eq(&refused(&GOOD.as_bytes()[..400]));
    expect!["en.json: line 2: a character here is not UTF-8. Save the file again as UTF-8."]
        .assert_eq(&refused(b"{\n\"id\": \"\xff\"}"));
    expect!["en.json: the file has more than 262144 bytes, which is the limit. Split it into two packs."]
        .assert_eq(&refused(format!("{GOOD}{}", " ".repeat(wire::LARGEST)).as_bytes()));
    expect![
        "en.json: line 92, column 1: there is more text after the end of the pack. Look just before it for an extra or missing comma, quote or bracket."
    ]
    .assert_eq(&refused(format!("{GOOD}{{}}").as_bytes()));
}

#[test]
fn a_table_is_told_as_one() {
    for head in ["text,en,es,state", "\u{feff}text;en;es", "\"text\",\"en\",\"es\"", "title\ten\tes"] {
        let said = refused(format!("{head}\r\ntitle,a,b\r\n").as_bytes());
        assert_eq!(
            said,
            "en.json: this is a table, not a pack. Import tables with `unmyth translate import`, or in the studio \
             under \"Languages\"."
        );
    }
    for text in ["Hello, you", "{a,b,c}", "[a,b,c]", "msgid \"\"\nmsgstr \"a,b,c\"\n"] {
        assert!(!refused(text.as_bytes()).contains("table"), "{text}");
    }
}

#[test]
fn markup_stays_text() {
    let text = GOOD.replace("encourages drug use.", "<img src=x onerror=alert(1)></script>&amp;");
    let pack = parse("en.json", text.as_bytes()).expect("is good");
    assert_eq!(pack.cards()[1].myth.as_str(), "Harm reduction <img src=x onerror=alert(1)></script>&amp;");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        let _ = parse("any.json", &bytes);
    }

    #[test]
    fn a_damaged_pack_is_read_or_refused_with_a_reason(at in 0..GOOD.len(), byte: u8, cut in 0..GOOD.len()) {
        let mut bytes = GOOD.as_bytes().to_vec();
        bytes[at] = byte;
        bytes.truncate(bytes.len() - cut % 3);
        if let Err(error) = parse("any.json", &bytes) {
            prop_assert!(!error.problems.is_empty());
            prop_assert!(error.problems.iter().all(|problem| problem.message.len() > 20));
        }
    }
}
