//! Configurations good and bad: the words that an operator reads.

use std::path::Path;

use quiz::release::Threshold;

use super::Config;

fn refused(text: &str) -> String {
    Config::parse("unmyth.toml", text).expect_err("is refused").to_string()
}

#[test]
fn the_example_is_good() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/unmyth.example.toml"));
    let config = Config::read(path).expect("is good");
    assert_eq!(config.sites.keys().collect::<Vec<_>>(), ["fair", "library"]);
    assert_eq!((config.sites["library"].title.as_str(), config.sites["library"].listed), ("Public library", true));
    assert!(!config.sites["fair"].listed);
    assert_eq!((config.frame_ancestors.len(), config.tally().daily_plays), (2, 50_000));
    assert_eq!(config.public_address.map(|address| address.to_string()).as_deref(), Some("https://quiz.example.org"));
    assert!(config.report_token.is_some() && !config.is_report_closed);
    assert_eq!((config.contacts.everywhere.len(), config.contacts.sites["library"].len()), (2, 1));
    assert_eq!(config.contacts.diagnostics("2026-12-01".parse::<quiz::Day>().expect("is a day").into()), []);
    let due: Vec<_> = config.contacts.diagnostics("2027-06-01".parse::<quiz::Day>().expect("is a day").into());
    let due: Vec<_> = due.iter().map(ToString::to_string).collect();
    assert_eq!(
        due,
        ["contacts[0]", "contacts[1]", "sites.library.contacts[0]"].map(|at| {
            format!(
                "{at}.review-by: warning: this link should have been tested again by 2027-05-31. Test the link and \
                     set a later day"
            )
        })
    );
}

#[test]
fn nothing_set_is_what_is_promised() {
    let config = Config::parse("unmyth.toml", "").expect("is good");
    assert_eq!(
        (config.sites.len(), config.thresholds.get(Threshold::Group), config.tally().daily_plays),
        (0, 10, 50_000)
    );
}

#[test]
fn every_error_names_its_line_and_the_remedy() {
    let table = [
        ("\n\ndaily-play = 3", "line 3: unknown field `daily-play`", "Correct its spelling"),
        ("daily-plays = \"many\"", "line 1: invalid type", "unmyth.example.toml"),
        ("daily-plays = 9", "line 1: this is less than one group of plays", "Raise it"),
        ("[thresholds]\ncell = 5", "line 2: a figure needs at least 11 right", "that number or a higher one"),
        ("[thresholds]\ngroup = 9", "line 2: a group must have at least 10 plays", "a higher one"),
        ("[sites.library]\nlisted = true", "line 1: missing field `title`", "Add it"),
        ("\n[sites.Library]\ntitle = \"A\"", "line 2: Library: site: an id has", "lowercase letters"),
        ("[sites.pooled]\ntitle = \"A\"", "line 1: pooled: this name is reserved", "Rename the site"),
        ("[sites.a]\ntitle = \" \"", "line 2: a title has 1 to 80", "characters"),
        ("\ntrusted-proxies = [\n\"10.0.0.0/99\"]", "line 3: this is neither an address", "10.0.0.0/8"),
        ("frame-ancestors = [\"https://a.org; script-src *\"]", "line 1: write it as", "https://example.org"),
        ("frame-ancestors = [\"https://a.org/page\"]", "line 1: write it as", "https://example.org"),
        ("public-address = \"quiz.example.org\"", "line 1: write it as", "https://example.org"),
        ("[report]\ntoken-sha256 = \"secret\"", "line 2: this is not a SHA-256", "sha256sum"),
        ("[report]\npublic = false", "line 2: without a token nobody", "Add token-sha256"),
        ("[report]\npublic = \"no\"", "line 2: invalid type", "unmyth.example.toml"),
        ("a = = 1", "line 1:", "unmyth.example.toml"),
        ("[[contacts]]\nlabel = \"Us\"", "line 1: missing field `url`", "Add it"),
        ("[[contacts]]\nlabel = \" \"\nurl = \"tel:1\"", "line 2: label: there is no text", "Write one"),
        ("[[contacts]]\nlabel = \"Us\"\nurl = \"www.example.org\"", "line 3: url:", "Put that before it"),
        ("[[contacts]]\nlabel = \"Us\"\nurl = \"tel:1\"\nhours = \"\"", "line 4: hours: there is no", "Write one"),
        ("[[contacts]]\nlabel = \"Us\"\nurl = \"tel:1\"\nlang = \"English\"", "line 4: lang:", "such as \"en\""),
        ("[[contacts]]\nlabel = \"Us\"\nurl = \"tel:1\"\nreview-by = \"soon\"", "line 4: review-by:", "2026-11-23"),
        (&"[[contacts]]\nlabel = \"Us\"\nurl = \"tel:1\"\n".repeat(9), "line 26: there are 9 contacts", "Keep those"),
        ("[sites.a]\ntitle = \"A\"\n[[sites.a.contacts]]\nlabel = \"\"\nurl = \"tel:1\"", "line 4: label:", "Write"),
    ];
    for (text, place, remedy) in table {
        let said = refused(text);
        assert!(said.starts_with(&format!("unmyth.toml: {place}")) && said.contains(remedy), "{said}");
        assert!(!said.contains("secret"), "{said}");
    }
}
