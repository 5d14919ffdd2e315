//! Every screen rendered on the host and held against its stored page in `tests/screens/`.
//!
//! `UPDATE_EXPECT=1 cargo test --test screens` writes the pages anew; read the difference before it is committed.

use std::slice::from_ref;

use counting::{CountingMode, SendStatus};
use expect_test::{ExpectFile, expect_file};
use quiz::{Action, Answer, Attempt, Deck, Form, Link, Outcome, Pack, Phase, Play, Question, Random, Step, Then};
use views::{Asked, Consent, Counted, Frame, Leaf, Menu, Onward, Results, Shared, Text, Website};
use yew::{Callback, Html, LocalServerRenderer, NodeRef, Properties, component, html};

const MYTH: Question = Question { card: 0, form: Form::Myth };
const LINK: &str = "https://quiz.example.org/harm-reduction/";
const FACT: Question = Question { card: 2, form: Form::Fact };

fn pack() -> Pack {
    wire::parse("en.json", include_bytes!("../packs/harm-reduction/en.json")).expect("the default pack is good")
}

fn text() -> &'static Text {
    Text::of("en")
}

fn rendered(screen: Html) -> String {
    #[derive(Clone, PartialEq, Properties)]
    struct ShowProps {
        screen: Html,
    }

    #[component]
    fn Show(props: &ShowProps) -> Html {
        props.screen.clone()
    }

    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    let page = LocalServerRenderer::<Show>::with_props(ShowProps { screen }).hydratable(false);
    runtime.block_on(page.render())
}

/// Holds a screen against its stored page, one element a line.
fn check(screen: Html, stored: &ExpectFile) {
    stored.assert_eq(&(rendered(screen).replace("><", ">\n<") + "\n"));
}

fn framed(name: &'static str, screen: Html) -> Html {
    let menu = Menu::Live {
        on_principles: Callback::noop(),
        on_about: Callback::noop(),
        on_counted: Callback::noop(),
        principles: NodeRef::default(),
        about: NodeRef::default(),
        counted: NodeRef::default(),
    };
    views::page(text(), &pack(), &Frame { name, calm: false, menu, counts: true, link: LINK }, screen)
}

fn card(step: Step, answer: Option<Answer>, on: &Html) -> Html {
    let asked = Asked::Live { answer, on_answer: Callback::noop(), leads: true };
    views::card(text(), &pack(), step, &asked, on, &NodeRef::default())
}

fn asked(step: Step) -> Html {
    html! { <>{ views::progress(text(), step) }{ card(step, None, &Html::default()) }</> }
}

/// A play of three cards, answered one right, one wrong, one not sure, and looked at again.
fn played() -> Play {
    struct InOrder;
    impl Random for InOrder {
        fn below(&mut self, end: usize) -> usize {
            end - 1
        }
    }
    let mut play = Play::new(Deck::draw(3, 3, Some(MYTH), &mut InOrder));
    for answer in [Answer::Myth, Answer::Myth, Answer::NotSure, Answer::Fact, Answer::Fact] {
        if let Some(told) = play.after(Action::Answer(answer)) {
            play = told.after(Action::Next).expect("feedback can be left");
        }
    }
    assert_eq!(play.phase(), Phase::Done);
    play
}

fn results(shared: Shared, consent: Html) -> Html {
    let nothing = Callback::noop;
    let props = Results {
        on_share: nothing(),
        on_print: nothing(),
        on_principles: nothing(),
        principles: NodeRef::default(),
        on_start_over: nothing(),
        by_hand: NodeRef::default(),
        shared,
        again: None,
        more: Html::default(),
        consent,
    };
    views::results(text(), &pack(), &played(), &props, LINK, &NodeRef::default())
}

#[test]
fn a_question() {
    let step = Step { question: MYTH, attempt: Attempt::First, place: 0, of: 3, then: Then::Card };
    check(framed("question", asked(step)), &expect_file!["screens/question.html"]);
}

#[test]
fn a_second_look() {
    let step = Step { question: FACT, attempt: Attempt::Second, place: 1, of: 2, then: Then::Result };
    check(framed("question", asked(step)), &expect_file!["screens/second-look.html"]);
}

#[test]
fn feedback_to_each_answer_in_each_form() {
    for (name, question) in [("myth", MYTH), ("fact", FACT)] {
        for (answered, answer) in [("myth", Answer::Myth), ("fact", Answer::Fact), ("not-sure", Answer::NotSure)] {
            let path = format!("{}/../../tests/screens/{name}-answered-{answered}.html", env!("CARGO_MANIFEST_DIR"));
            let then = match answer {
                Answer::Myth => Then::Card,
                Answer::Fact => Then::SecondAttempts(2),
                Answer::NotSure => Then::Result,
            };
            let on = views::onward(text(), &Onward::Live(then, 3, Callback::noop()));
            let step = Step { question, attempt: Attempt::First, place: 0, of: 3, then };
            check(card(step, Some(answer), &on), &expect_file![path]);
        }
    }
}

#[test]
fn the_result() {
    check(framed("results", results(Shared::Quiet, Html::default())), &expect_file!["screens/results.html"]);
}

#[test]
fn a_pack_with_a_contact_resources_and_two_principles_on_a_card() {
    let link = |label: &str, url: &str| format!(r#"{{ "label": "{label}", "url": "{url}" }}"#);
    let json = include_str!("../packs/harm-reduction/en.json")
        .replace(r#""contacts": []"#, &format!(r#""contacts": [{}]"#, link("The desk", "mailto:desk@example.org")))
        .replace(r#""resources": []"#, &format!(r#""resources": [{}]"#, link("More", "https://example.org/")))
        .replace(r#"["own-goals"]"#, r#"["own-goals", "choice"]"#);
    let pack = wire::parse("en.json", json.as_bytes()).expect("is good");
    let still = views::still(text(), &pack, MYTH, false, Html::default());
    check(still, &expect_file!["screens/still-with-contact.html"]);
}

#[test]
fn the_result_once_shared() {
    let copied = rendered(results(Shared::Copied, Html::default()));
    assert!(copied.contains("The facts are copied"));
    let by_hand = rendered(results(Shared::ByHand, Html::default()));
    assert!(by_hand.contains("<textarea"), "the text is there to copy by hand");
}

#[test]
fn what_is_shared_holds_facts_only() {
    let pack = pack();
    let shared = views::share_text(text(), &pack, &played(), "https://quiz.example.org/harm-reduction/");
    for card in pack.cards() {
        assert!(shared.contains(&*card.fact) && !shared.contains(&*card.myth), "{shared}");
    }
    assert!(shared.ends_with("https://quiz.example.org/harm-reduction/"));
}

#[test]
fn a_principle() {
    let leaf = Leaf { place: 6, on_leaf: Callback::noop(), on_back: Callback::noop(), back: "Back to the quiz" };
    let screen = views::principles(text(), &pack(), &leaf, &NodeRef::default());
    check(framed("principles", screen), &expect_file!["screens/principle.html"]);
}

#[test]
fn what_it_is_about() {
    let screen = views::about(&pack(), views::back("Back to the quiz", Callback::noop()), &NodeRef::default());
    check(framed("about", screen), &expect_file!["screens/about.html"]);
}

#[test]
fn what_is_counted() {
    for (name, send_status, asks) in [
        ("never", SendStatus::Never, false),
        ("refused", SendStatus::Refused, false),
        ("withheld", SendStatus::Withheld, false),
        ("so-far", SendStatus::SoFar, false),
        ("so-far-asks", SendStatus::SoFar, true),
        ("ready", SendStatus::Ready, false),
        ("asks", SendStatus::Asking, true),
        ("sent", SendStatus::Sent, false),
    ] {
        let path = format!("{}/../../tests/screens/counted-{name}.html", env!("CARGO_MANIFEST_DIR"));
        let props = Counted {
            send_status,
            asks,
            message: (!matches!(send_status, SendStatus::Never | SendStatus::Refused))
                .then(|| "{\"version\":1}".to_owned()),
            answers: if asks { vec![] } else { vec![Outcome::Right, Outcome::NotSure, Outcome::Wrong] },
            withheld: send_status == SendStatus::Withheld,
            on_withhold: Callback::noop(),
            on_back: Callback::noop(),
            back: "Back to the quiz",
        };
        check(views::counted(text(), &props, &NodeRef::default()), &expect_file![path]);
    }
}

#[test]
fn the_question_on_the_result() {
    for (name, send_status) in
        [("asking", SendStatus::Asking), ("agreed", SendStatus::Sent), ("declined", SendStatus::Withheld)]
    {
        let path = format!("{}/../../tests/screens/consent-{name}.html", env!("CARGO_MANIFEST_DIR"));
        let (on_agree, on_decline, words) = (Callback::noop(), Callback::noop(), NodeRef::default());
        check(views::consent(text(), &Consent { send_status, on_agree, on_decline, words }), &expect_file![path]);
    }
    let asked = Consent {
        send_status: SendStatus::Asking,
        on_agree: Callback::noop(),
        on_decline: Callback::noop(),
        words: NodeRef::default(),
    };
    let page = rendered(results(Shared::Quiet, views::consent(text(), &asked)));
    let (score, question) = (page.find("unmyth-score__words"), page.find("unmyth-consent"));
    assert!(score < question && question < page.find("unmyth-facts"), "between the score and the facts");
}

#[test]
fn the_still_page() {
    check(views::still(text(), &pack(), MYTH, true, Html::default()), &expect_file!["screens/still.html"]);
}

#[test]
fn the_list_of_quizzes_and_the_page_that_is_missing() {
    let pack = pack();
    let languages = ["en", "es", "ar"].map(|lang| (lang, format!("harm-reduction/{lang}/"))).into();
    check(
        views::home(text(), &[views::Entry { pack: &pack, address: "harm-reduction/".to_owned(), languages }], &[]),
        &expect_file!["screens/home.html"],
    );
    check(views::missing(text(), "/"), &expect_file!["screens/missing.html"]);
}

#[test]
fn privacy_says_what_holds_on_this_website() {
    let privacy = |mode| views::privacy(text(), mode, "../", &[]);
    check(privacy(CountingMode::Ask), &expect_file!["screens/privacy.html"]);
    let modes = [CountingMode::Ask, CountingMode::On, CountingMode::Off];
    let [asked, counted, uncounted] = modes.map(|mode| rendered(privacy(mode)));
    let asks = Website::of("en").asked_first;
    assert!(asked.contains(asks) && !counted.contains(asks) && counted.contains(text().sent_about()));
    assert!(uncounted.contains(text().counts_nothing()) && !uncounted.contains(text().sent_about()), "{uncounted}");
}

/// The operator can be reached from both pages, where they have said how.
#[test]
fn the_operator_is_reached_from_the_pages_around_the_quizzes() {
    let contact = Link {
        label: "Call us".into(),
        url: "tel:+16085550100".into(),
        area: Some("Wisconsin".into()),
        hours: Some("9 to 5".into()),
    };
    for screen in [
        views::home(text(), &[], from_ref(&contact)),
        views::privacy(text(), CountingMode::Off, "../", from_ref(&contact)),
    ] {
        let screen = rendered(screen);
        assert!(screen.contains("href=\"tel:+16085550100\"") && screen.contains(text().contacts()), "{screen}");
        assert!(screen.contains("Wisconsin · 9 to 5"), "{screen}");
    }
    assert!(!rendered(views::home(text(), &[], &[])).contains(text().contacts()));
}

#[test]
fn the_other_languages_and_the_question_whether_to_leave_for_one() {
    let langs = ["en", "es", "ar"].map(|lang| (lang, format!("../{lang}/")));
    let screen = html! { <>{ views::languages("en", &langs) }{ views::leave(text()) }</> };
    check(screen, &expect_file!["screens/languages.html"]);
    assert_eq!(rendered(views::languages("en", &langs[..1])), "");
}

#[test]
fn trouble_stands_in_the_page_that_trunk_serves_too() {
    check(views::trouble(text()), &expect_file!["screens/trouble.html"]);
    let index = include_str!("../index.html");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let template = format!("<template id=\"unmyth-trouble\">{}</template>", rendered(views::trouble(text())));
    assert!(squeezed(index).contains(&squeezed(&template)), "put this into index.html:\n{template}");
    let words = serde_json::json!(text().words()).to_string();
    let words = format!("<script type=\"application/json\" id=\"unmyth-text\">{words}</script>");
    assert!(index.contains(&words), "put this into index.html:\n{words}");
}

#[test]
fn markup_in_a_pack_stays_text() {
    let json = include_str!("../packs/harm-reduction/en.json").replace("neither for nor", "<b onclick=x>&amp;</b>");
    let pack = wire::parse("en.json", json.as_bytes()).expect("is good");
    let still = rendered(views::still(text(), &pack, MYTH, false, Html::default()));
    assert!(still.contains("&lt;b onclick=x&gt;&amp;amp;&lt;/b&gt;") && !still.contains("<b onclick"));
}
