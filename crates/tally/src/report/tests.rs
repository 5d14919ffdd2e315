//! The report of releases that the rules of the core made.

use quiz::release::{Answers, Figure, Release, ScoreSplit};
use quiz::{Form, Hex};

use super::{Asked, Chapter, Place, Subject, csv, json, page};
use crate::store::Dated;

fn subject(cards: &[&str]) -> Subject {
    let words = |id: &str| (format!("The myth of {id}."), format!("The fact of {id}."));
    Subject {
        pack: "harm-reduction".to_owned(),
        title: "Harm reduction: myth or fact?".to_owned(),
        lang: "en".to_owned(),
        is_now: true,
        revision: Hex([0xab; 8]),
        cards: cards.iter().map(|id| Asked { id: (*id).to_owned(), words: Some(words(id)) }).collect(),
    }
}

fn figure(right: u64, missed: u64) -> Figure {
    Figure { whole: Answers { right, missed }, ..Figure::default() }
}

fn released(day: i64, plays: u64, cards: Vec<Option<Figure>>) -> Dated {
    Dated { day, release: Release { plays, cards, score_split: None } }
}

/// Three cards in two batches: one was released in both, with its forms in one, one in the second alone, one never.
fn chapter() -> Chapter {
    let forms = [(Form::Myth, Answers { right: 20, missed: 15 }), (Form::Fact, Answers { right: 10, missed: 15 })];
    let split = Figure { forms: forms.into(), ..figure(30, 30) };
    let mut second = released(20_760, 40, vec![Some(figure(30, 10)), Some(figure(25, 75)), None]);
    second.release.score_split = Some(ScoreSplit { lower: 15, upper: 25 });
    Chapter::of(subject(&["one", "two", "three"]), &[&second, &released(20_738, 60, vec![Some(split), None, None])])
}

#[test]
fn the_most_believed_myth_comes_first_and_cards_without_a_figure_last() {
    let chapter = chapter();
    let ids: Vec<&str> = chapter.lines.iter().map(|line| line.asked.id.as_str()).collect();
    assert_eq!(ids, ["two", "one", "three"]);
    assert_eq!((chapter.plays, chapter.batches), (100, 2));
    assert_eq!(chapter.days, Some((20_738, 20_760)));
    assert_eq!(chapter.score_split, Some(ScoreSplit { lower: 15, upper: 25 }));
}

#[test]
fn a_table_has_every_figure_and_its_parts() {
    expect_test::expect![[r"
        pack,revision,card,part,value,right,missed,answers,percent,low,high
        harm-reduction,abababababababab,two,all,,25,75,100,25,17,35
        harm-reduction,abababababababab,one,all,,60,40,100,60,50,70
        harm-reduction,abababababababab,one,form,myth,20,15,35,57,40,73
        harm-reduction,abababababababab,one,form,fact,10,15,25,40,23,60
        harm-reduction,abababababababab,three,all,,,,,,,
    "]]
    .assert_eq(&csv(&[chapter()]).replace('\r', ""));
}

#[test]
fn programs_read_what_is_not_released_as_null() {
    let report: serde_json::Value = serde_json::from_str(&json(&[chapter()])).expect("is JSON");
    let pack = &report["packs"][0];
    assert_eq!(pack["cards"][0]["all"]["interval"], serde_json::json!([17, 35]));
    assert_eq!(pack["cards"][1]["by_form"]["fact"]["right"], 10);
    assert_eq!(pack["cards"][2]["all"], serde_json::Value::Null);
    assert_eq!(pack["half_right_or_more"], 25);
}

#[test]
fn before_the_first_release_there_is_a_chapter_that_says_so() {
    let chapter = Chapter::of(subject(&["one"]), &[]);
    assert_eq!((chapter.days.is_none(), chapter.lines.len(), chapter.plays), (true, 1, 0));
    assert!(csv(&[chapter]).contains("one,all,,,,,,,"));
}

#[tokio::test]
async fn the_page_says_in_words_what_its_bars_show() {
    let html = document::render(page(&[chapter(), Chapter::of(subject(&["one"]), &[])], &Place::default())).await;
    for words in [
        "The myth of two.",
        "<strong>25 % right</strong> (17 to 35 %), 100 answers",
        "100 plays, released in 2 groups, from <time datetime=\"2026-10-12\">12 October 2026</time>",
        "Not enough answers yet",
        "Not enough plays yet.",
        "<th scope=\"row\">one</th><td>asked as a fact</td><td>10</td><td>15</td><td>25</td><td>40</td>",
    ] {
        assert!(html.contains(words), "{words:?} is not in {html}");
    }
}
