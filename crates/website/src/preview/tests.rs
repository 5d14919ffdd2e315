//! The heads of built pages, as those read them who show links.

use std::fs;
use std::path::Path;

use html_escape::decode_html_entities as plain;

use crate::site::tests::{folder, put, read, today};
use crate::site::{Publication, build};

const SITE: &str = "https://example.org/quiz";

/// The pages that somebody may share, and where each lasts.
const PAGES: [(&str, &str); 7] = [
    ("", ""),
    ("privacy/", "privacy/"),
    ("harm-reduction/", "harm-reduction/en/"),
    ("harm-reduction/en/", "harm-reduction/en/"),
    ("harm-reduction/ar/", "harm-reduction/ar/"),
    ("embed/", "embed/"),
    ("embed/check/", "embed/check/"),
];

/// A pack in two languages, as a site at this address.
fn built(address: Option<&str>) -> tempfile::TempDir {
    let folder = folder();
    let arabic = r#"{"id":"harm-reduction","lang":"ar","from":"en","texts":{}}"#;
    put(folder.path(), "packs/harm-reduction/ar.json", arabic);
    let address = address.map(|address| address.parse().expect("is one"));
    let publication = Publication { address, ..Publication::default() };
    let path = folder.path();
    build(&path.join("packs"), today(), &path.join("player"), &path.join("dist"), &publication).expect("is built");
    folder
}

fn head(site: &Path, page: &str) -> String {
    read(site, &format!("dist/{page}index.html")).split_once("</head>").expect("has a head").0.to_owned()
}

/// What the elements that begin with this text say.
fn said(head: &str, start: &str) -> Vec<String> {
    let rest = |found: &str| found.split_once('"').map(|(content, _)| plain(content).into_owned());
    head.split(start).skip(1).filter_map(rest).collect()
}

fn one(head: &str, start: &str) -> String {
    let all = said(head, start);
    assert_eq!(all.len(), 1, "{start} in {head}");
    all[0].clone()
}

#[test]
fn every_page_says_what_a_link_to_it_shows() {
    for address in [None, Some(SITE)] {
        let folder = built(address);
        for (page, _) in PAGES {
            let head = head(folder.path(), page);
            let title = plain(head.split_once("<title>").expect("has a title").1.split_once('<').expect("ends").0);
            assert_eq!(one(&head, "property=\"og:title\" content=\""), title);
            let summary = one(&head, "name=\"description\" content=\"");
            assert_eq!(one(&head, "property=\"og:description\" content=\""), summary);
            assert!(!title.is_empty() && (20..160).contains(&summary.chars().count()), "{page}: {summary}");
            let icon = one(&head, "rel=\"apple-touch-icon\" href=\"");
            let icon = folder.path().join("dist").join(page).join(icon);
            assert!(fs::read(&icon).is_ok_and(|it| it.starts_with(b"\x89PNG")), "{}", icon.display());
        }
    }
}

#[test]
fn a_site_that_knows_its_address_names_each_page_by_one_and_shows_a_picture() {
    let folder = built(Some(SITE));
    for (page, lasts) in PAGES {
        let head = head(folder.path(), page);
        let address = format!("{SITE}/{lasts}");
        assert_eq!(one(&head, "rel=\"canonical\" href=\""), address);
        assert_eq!(one(&head, "property=\"og:url\" content=\""), address);
        let picture = one(&head, "property=\"og:image\" content=\"");
        let path = picture.strip_prefix(&format!("{SITE}/")).expect("is the site's");
        assert!(
            fs::read(folder.path().join("dist").join(path)).is_ok_and(|it| it.starts_with(b"\x89PNG")),
            "{picture}"
        );
        let own = lasts.starts_with("harm-reduction/");
        assert_eq!(path, if own { format!("{lasts}preview.png") } else { "preview.png".to_owned() });
    }
}

/// Whole addresses are all that search engines take, and the quiz in each language names all of them.
#[test]
fn languages_are_named_by_whole_addresses() {
    let folder = built(Some(SITE));
    for page in ["harm-reduction/", "harm-reduction/en/", "harm-reduction/ar/"] {
        let head = head(folder.path(), page);
        for (lang, is) in [("en", "en"), ("ar", "ar"), ("x-default", "en")] {
            let address = one(&head, &format!("rel=\"alternate\" hreflang=\"{lang}\" href=\""));
            assert_eq!(address, format!("{SITE}/harm-reduction/{is}/"));
        }
    }
}

#[test]
fn a_site_that_does_not_know_its_address_leaves_out_what_needs_it() {
    let folder = built(None);
    for (page, _) in PAGES {
        let head = head(folder.path(), page);
        for absent in ["canonical", "og:url", "og:image", "twitter:card", "x-default\" href"] {
            assert!(!head.contains(absent), "{absent} in {head}");
        }
    }
    let head = head(folder.path(), "harm-reduction/en/");
    assert_eq!(one(&head, "hreflang=\"ar\" href=\""), "../../harm-reduction/ar/");
    assert!(
        !folder.path().join("dist/preview.png").exists()
            && !folder.path().join("dist/harm-reduction/en/preview.png").exists()
    );
}

/// The colors around the page are those of the page.
#[test]
fn the_browser_has_the_colors_of_the_page() {
    let tokens = include_str!("../../../../assets/styles/tokens.css");
    let paper = tokens.split_once("--unmyth-paper: light-dark(").expect("has one").1.split_once(')').expect("ends").0;
    let folder = built(None);
    let head = head(folder.path(), "");
    assert_eq!(said(&head, "name=\"theme-color\" content=\"").join(", "), paper);
}
