//! The rules of a release as tables: what passes, what waits, and what is shown beside it.

use super::{Answers, Carried, Figure, Open, Parts, Release, ScoreSplit, Threshold, Thresholds, close};
use crate::Form;
use crate::tally::tests::played;

fn answers(right: u64, missed: u64) -> Answers {
    Answers { right, missed }
}

/// A card's answers in one language, a half of each kind to each form.
fn even(right: u64, missed: u64) -> Parts {
    parts(&[("en", Form::Myth, right / 2, missed / 2), ("en", Form::Fact, right - right / 2, missed - missed / 2)])
}

/// A language, a form, right answers and others.
type Row<'a> = (&'a str, Form, u64, u64);

fn parts(rows: &[Row]) -> Parts {
    let mut parts = Parts::default();
    parts.extend(rows.iter().map(|(lang, form, right, missed)| (*lang, *form, answers(*right, *missed))));
    parts
}

/// A batch whose plays all had every card.
fn batch(scores: &[u64], cards: Vec<Parts>) -> Open {
    Open { plays: scores.iter().sum(), scores: scores.to_vec(), cards }
}

fn closed(open: &Open, carried: &Carried) -> (Release, Carried) {
    close(open, carried, &Thresholds::default()).expect("it has enough plays")
}

fn wholes(release: &Release) -> Vec<Option<Answers>> {
    release.cards.iter().map(|card| card.as_ref().map(|figure| figure.whole)).collect()
}

#[test]
fn a_batch_closes_with_enough_plays_and_not_too_soon() {
    let thresholds = Thresholds::default();
    // Fewer than 22 answers cannot pass: see `Thresholds::closes`.
    assert!(!thresholds.closes(21) && thresholds.closes(22));
    assert!(!thresholds.is_due(22, 23) && thresholds.is_due(22, 24) && !thresholds.is_due(21, 1000));
    assert_eq!(close(&batch(&[0, 21], vec![even(10, 11)]), &Carried::default(), &thresholds), None);
}

#[test]
fn thresholds_are_raised_and_never_lowered() {
    let table = [
        (Threshold::Group, 10, "a group must have at least 10 plays"),
        (Threshold::Batch, 20, "a batch must have at least 20 plays"),
        (Threshold::Hours, 24, "there must be at least 24 hours between two batches"),
        (Threshold::Cell, 11, "a figure needs at least 11 right and 11 other answers"),
    ];
    for (threshold, promised, words) in table {
        let default = Thresholds::default();
        assert_eq!(default.get(threshold), promised);
        assert_eq!(default.raised(threshold, promised), Ok(default));
        assert_eq!(default.raised(threshold, promised + 5).map(|it| it.get(threshold)), Ok(promised + 5));
        for low in [0, promised - 1] {
            let said = default.raised(threshold, low).expect_err("is refused").to_string();
            assert_eq!(said, format!("{words}. Visitors are promised this minimum. Write that number or a higher one"));
        }
        let raised = default.raised(threshold, 100).expect("is higher");
        assert!(raised.raised(threshold, promised - 1).is_err());
    }
    let high = Thresholds::default().raised(Threshold::Cell, u64::MAX).expect("is higher");
    assert!(!high.closes(1_000_000));
}

#[test]
fn a_card_is_released_where_both_kinds_are_enough() {
    for (right, missed, shown) in [(11, 11, true), (11, 89, true), (10, 90, false), (90, 10, false), (0, 22, false)] {
        let open = batch(&[missed, right], vec![even(right, missed)]);
        let (release, carried) = closed(&open, &Carried::default());
        assert_eq!(wholes(&release), [shown.then_some(answers(right, missed))]);
        let left = if shown { answers(0, 0) } else { answers(right, missed) };
        assert_eq!(carried.cards[0].parts.whole(), left);
        assert_eq!(release.plays, right + missed);
    }
}

#[test]
fn a_refused_card_waits_until_its_answers_have_doubled() {
    let (mut carried, mut seen) = (Carried::default(), Vec::new());
    for (right, missed) in [(35, 5), (30, 6), (0, 3 + 22), (30, 10), (20, 20)] {
        let (release, rest) = closed(&batch(&[missed, right], vec![even(right, missed)]), &carried);
        seen.push((wholes(&release)[0], rest.cards[0].refused));
        carried = rest;
    }
    // 76 answers would pass and are not tried; 101 are more than twice 40, and then all begins anew.
    let expected = [(None, 40), (None, 40), (Some(answers(65, 36)), 0), (None, 40), (Some(answers(50, 30)), 0)];
    assert_eq!(seen, expected);
}

#[test]
fn a_card_is_split_where_every_part_passes() {
    use Form::{Fact, Myth};
    let table: [(&[Row], usize, usize); 6] = [
        (&[("en", Myth, 11, 11), ("en", Fact, 11, 11)], 2, 1),
        (&[("en", Myth, 11, 11), ("en", Fact, 11, 10)], 0, 1),
        (&[("en", Myth, 30, 30), ("es", Fact, 11, 11)], 2, 2),
        (&[("en", Myth, 30, 30), ("es", Fact, 1, 0)], 0, 0),
        (&[("en", Myth, 11, 11), ("es", Myth, 11, 11)], 1, 2),
        (&[("en", Myth, 6, 6), ("en", Fact, 6, 6), ("es", Myth, 6, 6), ("es", Fact, 6, 6)], 2, 2),
    ];
    for (rows, forms, languages) in table {
        let card = parts(rows);
        let whole = card.whole();
        let (release, _) = closed(&batch(&[whole.missed, whole.right], vec![card]), &Carried::default());
        let figure = release.cards[0].as_ref().expect("passes");
        assert_eq!((figure.forms.len(), figure.languages.len()), (forms, languages), "{rows:?}");
        for split in [figure.forms.values().copied().collect::<Vec<_>>(), figure.languages.values().copied().collect()]
        {
            let sum = split.iter().fold(Answers::default(), |sum, part| sum + *part);
            assert!(split.is_empty() || sum == whole, "{rows:?}");
        }
    }
}

#[test]
fn a_card_that_was_refused_is_not_split_when_it_passes() {
    let (_, carried) = closed(&batch(&[60, 0], vec![even(0, 60)]), &Carried::default());
    let (release, _) = closed(&batch(&[60, 60], vec![even(60, 60)]), &carried);
    let figure = Figure { whole: answers(60, 120), ..Figure::default() };
    assert_eq!(release.cards, [Some(figure)]);
}

#[test]
fn halves_come_in_the_place_of_splits_and_not_twice_in_a_row() {
    let open = || batch(&[20, 30, 50, 40], vec![even(80, 60), even(80, 60), even(90, 50)]);
    let (mut carried, mut seen) = (Carried::default(), Vec::new());
    for _ in 0..4 {
        let (release, rest) = closed(&open(), &carried);
        let splits = release.cards.iter().flatten().filter(|figure| !figure.forms.is_empty()).count();
        seen.push((release.score_split, splits));
        carried = rest;
    }
    let score_split = (Some(ScoreSplit { lower: 50, upper: 90 }), 0);
    assert_eq!(seen, [score_split, (None, 3), score_split, (None, 3)]);
}

#[test]
fn halves_wait_for_no_card() {
    let hard = batch(&[30, 50, 50, 10], vec![even(80, 60), even(75, 65), even(25, 115)]);
    let (release, _) = closed(&hard, &Carried::default());
    assert_eq!(release.score_split, Some(ScoreSplit { lower: 80, upper: 60 }));
    // One card is refused here, and passes there with what it left: both times the sum of all scores would find it.
    let refused = batch(&[30, 50, 55, 5], vec![even(80, 60), even(85, 55), even(10, 130)]);
    let (release, carried) = closed(&refused, &Carried::default());
    assert_eq!((release.score_split, release.cards[2].is_none()), (None, true));
    let (release, carried) = closed(&hard, &carried);
    assert_eq!((release.score_split, wholes(&release)[2]), (None, Some(answers(35, 245))));
    let (release, _) = closed(&hard, &carried);
    assert!(release.score_split.is_some());
}

#[test]
fn halves_that_would_tell_on_a_card_are_not_released() {
    let of = |scores: &[u64], rights: &[u64]| {
        let plays: u64 = scores.iter().sum();
        let cards: Vec<Answers> = rights.iter().map(|right| answers(*right, plays - right)).collect();
        ScoreSplit::of(scores, &cards, &Thresholds::default())
    };
    assert_eq!(of(&[20, 30, 50, 40], &[80, 80, 90]), Some(ScoreSplit { lower: 50, upper: 90 }));
    assert_eq!(of(&[4, 6, 50, 40], &[60, 70, 96]), None, "ten plays are in the lower half");
    assert_eq!(of(&[0, 89, 0, 11], &[16, 53, 53]), None, "all of the lower half must have scored 1");
    assert_eq!(of(&[50, 0, 50, 0], &[30, 30, 40]), None, "all of the lower half must have scored 0");
    assert_eq!(of(&[50, 5, 50, 5], &[40, 40, 40]), None, "all but ten must have");
    assert_eq!(of(&[50, 6, 50, 5], &[41, 40, 40]), Some(ScoreSplit { lower: 56, upper: 55 }), "all but eleven");
    assert_eq!(of(&[20, 20, 20], &[30, 30]), None, "with two cards the halves are the scores");
    assert_eq!(of(&[30, 30], &[30]), None, "with one card they are the card");
    assert_eq!(of(&[20, 30, 50, 40], &[80, 80, 50, 40]), None, "decks that leave cards out");
    assert_eq!((of(&[], &[]), of(&[30], &[])), (None, None));
}

#[test]
fn tallies_add_up_to_a_batch() {
    let mut open = Open::default();
    for seed in 0..30 {
        open.add(if seed % 3 == 0 { "es" } else { "en" }, &played(3, 3, seed, &[]));
    }
    assert_eq!((open.plays, open.scores.as_slice()), (30, &[30, 0, 0, 0][..]));
    assert!(open.cards.iter().all(|card| card.whole() == answers(0, 30)));
    let spanish = open.cards[0].iter().filter(|(lang, ..)| *lang == "es").map(|(.., part)| part.n()).sum::<u64>();
    assert_eq!(spanish, 10);
}

#[test]
fn a_sum_adds_what_was_released_and_nothing_else() {
    let figure = |whole, forms: &[(Form, Answers)]| Figure {
        whole,
        forms: forms.iter().copied().collect(),
        ..Figure::default()
    };
    let figures = [
        figure(answers(40, 40), &[(Form::Myth, answers(20, 15)), (Form::Fact, answers(20, 25))]),
        figure(answers(12, 20), &[]),
    ];
    let total = figure(answers(52, 60), &[(Form::Myth, answers(20, 15)), (Form::Fact, answers(20, 25))]);
    assert_eq!(figures.iter().sum::<Figure>(), total);
}
