//! Whether everything that is published, of all batches and sites, tells of answers that were not released.

use proptest::prelude::*;
use quiz::release::{Answers, Open};

use crate::plays::{Seeded, Visitors, batch};
use crate::world::{BOTH, Group, Unknown, World, kind};
use crate::{CELL, int};

fn visitors() -> impl Strategy<Value = Visitors> {
    let share = || prop_oneof![0_u64..=100, Just(50_u64), 90_u64..=100];
    ([share(), share(), share()], 0_u64..=100, prop_oneof![Just(0_u64), 0_u64..=50])
        .prop_map(|(right, alike, second)| Visitors { right, alike, second })
}

/// Up to four batches of one site, or two of each of two.
fn world() -> impl Strategy<Value = World> {
    let sizes = || prop_oneof![22_u64..=30, 30_u64..=150, 150_u64..=400];
    let batches = |most| proptest::collection::vec((sizes(), any::<u64>()), 1..=most);
    let site = move |most| {
        (visitors(), batches(most)).prop_map(|(visitors, batches)| {
            batches.into_iter().map(|(plays, seed)| batch(plays, &visitors, &mut Seeded(seed))).collect::<Vec<Open>>()
        })
    };
    prop_oneof![
        site(4).prop_map(|site| World::new(vec![site])),
        (site(2), site(2)).prop_map(|(one, other)| World::new(vec![one, other])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_found_that_was_not_released(world in world()) {
        prop_assert_eq!(world.found(world.system()), vec![]);
        let enough = |answers: Answers| answers.n() == 0 || BOTH.into_iter().all(|right| kind(answers, right) >= CELL);
        prop_assert!(world.figures().into_iter().all(|(_, answers)| enough(answers)));
    }
}

/// Two sites with a batch each: the first has a card that is hidden, the second releases all.
fn two() -> World {
    let hard = Visitors { right: [60, 50, 4], alike: 0, second: 0 };
    let easy = Visitors { right: [60, 50, 40], alike: 0, second: 20 };
    let world = World::new(vec![vec![batch(120, &hard, &mut Seeded(1))], vec![batch(120, &easy, &mut Seeded(2))]]);
    assert!(world.sites[0].1[0].cards[2].is_none() && world.sites[0].1[0].score_split.is_none());
    assert!(world.sites[1].1[0].cards.iter().all(Option::is_some) && world.sites[1].1[0].score_split.is_some());
    assert_eq!(world.found(world.system()), vec![]);
    world
}

#[test]
fn scores_that_are_always_published_are_found_out() {
    let world = two();
    let mut system = world.system();
    let scores = world.sites[0].0[0].scores.iter().enumerate();
    scores.for_each(|(score, plays)| system.equate([(1, Unknown::Scores(0, 0, score))], int(*plays)));
    assert!(world.found(system).contains(&Unknown::Answers(Group::all(0, 0, 2), true)));
}

#[test]
fn scores_that_are_merged_at_one_end_are_found_out() {
    let world = two();
    let mut system = world.system();
    system.equate([(1, Unknown::Scores(1, 0, 3))], int(world.sites[1].0[0].scores[3]));
    assert!(world.found(system).contains(&Unknown::Scores(1, 0, 0)), "0 and 1 were one figure");
}

#[test]
fn totals_with_hidden_answers_are_found_out() {
    let world = two();
    let mut system = world.system();
    let total = world.answers(Group::all(0, 0, 2)) + world.answers(Group::all(1, 0, 2));
    for right in BOTH {
        let terms = [0, 1].map(|site| (1, Unknown::Answers(Group::all(site, 0, 2), right)));
        system.equate(terms, kind(total, right));
    }
    assert!(world.found(system).contains(&Unknown::Answers(Group::all(0, 0, 2), true)));
}

#[test]
fn one_part_that_is_shown_without_the_other_is_found_out() {
    let world = two();
    let mut system = world.system();
    let english = Group { lang: Some("en"), ..Group::all(1, 0, 0) };
    for right in BOTH {
        system.equate([(1, Unknown::Answers(english, right))], kind(world.answers(english), right));
    }
    let spanish = Group { lang: Some("es"), ..english };
    assert!(world.found(system).contains(&Unknown::Answers(spanish, true)));
}
