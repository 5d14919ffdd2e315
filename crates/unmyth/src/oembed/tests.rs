//! What consumers get for addresses, good and bad.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use quiz::Pack;
use serde_json::Value;
use tower::ServiceExt as _;
use website::oembed::{install, link};

use super::router;

/// A site under a path of its host, with one quiz in two languages.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().expect("a folder of its own");
    let address = "https://example.org/quizzes".parse().expect("is one");
    for path in ["harm-reduction/", "harm-reduction/en/"] {
        install(site.path(), &address, path, &pack()).expect("can be written");
    }
    website::files::write(&site.path().join("player/oembed.json"), "no embed").expect("can be written");
    site
}

fn pack() -> Pack {
    let json = include_str!("../../../../packs/harm-reduction/en.json");
    let json = json.replacen("Harm reduction: myth or fact?", "Myth <or> \\\"fact\\\" & more", 1);
    wire::parse("en.json", json.as_bytes()).expect("is a pack")
}

async fn ask(path: &str) -> (StatusCode, String) {
    let site = site();
    let request = Request::get(path).body(Body::empty()).expect("is one");
    let answer = router(site.path()).oneshot(request).await.expect("answers");
    let status = answer.status();
    let body = to_bytes(answer.into_body(), 100_000).await.expect("is whole");
    (status, String::from_utf8(body.into()).expect("is text"))
}

async fn embed(path: &str) -> Value {
    let (status, body) = ask(path).await;
    assert_eq!(status, StatusCode::OK, "{path}: {body}");
    serde_json::from_str(&body).expect(path)
}

#[tokio::test]
async fn an_answer_has_what_the_standard_asks_for() {
    let embed = embed("/oembed?url=https%3A%2F%2Fexample.org%2Fquizzes%2Fharm-reduction%2F&format=json").await;
    expect_test::expect![[r#"
        {
          "height": 640,
          "html": "<blockquote hidden><a href=\"https://example.org/quizzes/harm-reduction/\">Myth &lt;or&gt; \"fact\" &amp; more</a></blockquote><iframe src=\"https://example.org/quizzes/harm-reduction/\" title=\"Myth &lt;or&gt; &quot;fact&quot; &amp; more\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\" width=\"100%\" height=\"640\" frameborder=\"0\"></iframe>",
          "provider_name": "unmyth",
          "provider_url": "https://example.org/quizzes/",
          "title": "Myth <or> \"fact\" & more",
          "type": "rich",
          "url": "https://example.org/quizzes/harm-reduction/",
          "version": "1.0",
          "width": 688
        }"#]]
    .assert_eq(&format!("{embed:#}"));
}

/// However an author has copied it.
#[tokio::test]
async fn an_address_is_known_in_each_way_of_writing_it() {
    for (url, page) in [
        ("https%3A%2F%2Fexample.org%2Fquizzes%2Fharm-reduction", "harm-reduction/"),
        ("https%3A%2F%2Fexample.org%2Fquizzes%2Fharm-reduction%2Findex.html", "harm-reduction/"),
        ("https%3A%2F%2FEXAMPLE.org%3A443%2Fquizzes%2Fharm-reduction%2Fen%2F%3Ffrom%3Da-letter", "harm-reduction/en/"),
        ("https%3A%2F%2Fexample.org%2Fquizzes%2Fharm-reduction%2F%23unmyth-principles", "harm-reduction/"),
    ] {
        let embed = embed(&format!("/oembed?url={url}")).await;
        assert_eq!(embed["url"], format!("https://example.org/quizzes/{page}"), "{url}");
        assert!(!embed["html"].as_str().expect("is text").contains('#'), "{embed}");
    }
}

/// Look and counting go on to the frame, and nothing else does.
#[tokio::test]
async fn what_the_address_asks_for_is_asked_of_the_frame() {
    let fragment = "theme%3Ddark%26accent%3Dff8800%26site%3Dlibrary%26lang%3Des%26evil%3D%2522%253E%253Cscript";
    let embed = embed(&format!("/oembed?url=https://example.org/quizzes/harm-reduction/%23{fragment}")).await;
    let html = embed["html"].as_str().expect("is text");
    let src = "src=\"https://example.org/quizzes/harm-reduction/#theme=dark&amp;accent=ff8800&amp;site=library\"";
    assert!(html.contains(src), "{html}");
}

#[tokio::test]
async fn a_box_may_be_asked_to_be_smaller_and_not_larger() {
    let at = "/oembed?url=https://example.org/quizzes/harm-reduction/";
    let small = embed(&format!("{at}&maxwidth=400&maxheight=500")).await;
    assert_eq!((&small["width"], &small["height"]), (&400.into(), &500.into()));
    assert!(small["html"].as_str().expect("is text").contains("height=\"500\""), "{small}");
    let large = embed(&format!("{at}&maxwidth=4000&maxheight=5000")).await;
    assert_eq!((&large["width"], &large["height"]), (&688.into(), &640.into()));
}

/// A consumer that found the file by its link adds what it asks for; a plain host would not look at that.
#[tokio::test]
async fn the_file_that_a_page_names_answers_too() {
    assert_eq!(
        link("https://example.org/quizzes/harm-reduction/"),
        "<link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"https://example.org/quizzes/harm-reduction/oembed.json\">\n"
    );
    assert_eq!(
        embed("/harm-reduction/oembed.json").await,
        embed("/oembed?url=https://example.org/quizzes/harm-reduction/").await
    );
    let asked = "maxwidth=500&maxheight=750&url=https%3A%2F%2Fexample.org%2Fquizzes%2Fharm-reduction%2Fen%2F%23theme%3Ddark&dnt=1&format=json";
    let embed = embed(&format!("/harm-reduction/en/oembed.json?{asked}")).await;
    assert!(embed["html"].as_str().expect("is text").contains("harm-reduction/en/#theme=dark"), "{embed}");
}

#[tokio::test]
async fn what_cannot_be_answered_is_told_with_the_remedy() {
    let quiz = "https://example.org/quizzes/harm-reduction/";
    for (path, status, words) in [
        ("/oembed", 400, "/oembed?url="),
        (&format!("/oembed?url={quiz}&maxwidth=wide"), 400, "maxwidth"),
        (&format!("/oembed?url={quiz}&format=xml"), 501, "format=json"),
        ("/oembed?url=harm-reduction", 404, "public-address"),
        ("/oembed?url=https://elsewhere.example.org/quizzes/harm-reduction/", 404, "--address"),
        ("/oembed?url=http://example.org/quizzes/harm-reduction/", 404, "--address"),
        ("/oembed?url=https://example.org/harm-reduction/", 404, "--address"),
        ("/oembed?url=https://example.org/quizzes/player/", 404, "--address"),
        ("/oembed?url=https://example.org/quizzes/..%252f..%252fetc/", 404, "--address"),
        ("/oembed?url=https://example.org/", 404, "--address"),
        ("/oembed?url=mailto:someone", 404, "--address"),
        ("/nothing/oembed.json", 404, "--address"),
        ("/..%2f..%2fetc/oembed.json", 404, "--address"),
    ] {
        let (is, body) = ask(path).await;
        assert_eq!(is.as_u16(), status, "{path}: {body}");
        assert!(body.contains(words), "{path}: {body}");
    }
}
