//! Cards past their review are named, and the pack goes on without them.

use quiz::{Day, Today};

use super::bad::{GOOD, changed, source_pack};

#[test]
fn a_card_is_in_play_until_its_day_has_passed() {
    let pack = source_pack(GOOD).expect("reads");
    for (today, gone) in
        [("2027-11-23", vec![]), ("2027-11-24", vec!["treatment", "crime", "words"]), ("2026-01-01", vec![])]
    {
        let today = today.parse::<Day>().expect("is a day").into();
        assert_eq!(check::overdue(&pack, today), gone);
        let left = check::in_play(pack.clone(), today);
        assert_eq!(left.cards.len(), 6 - gone.len());
        assert_eq!(left.waivers.len(), usize::from(gone.is_empty()), "a waiver goes with its card");
        assert!(quiz::Pack::new(left.into()).is_ok());
    }
}

#[test]
fn a_day_that_cannot_be_read_takes_no_card_out() {
    let mut pack = source_pack(GOOD).expect("reads");
    pack.cards[1].review_by = Some("next year".to_owned());
    assert_eq!(check::overdue(&pack, "2027-11-24".parse::<Day>().expect("is a day").into()), ["crime", "words"]);
}

/// Hours after 23 November 2027 began in UTC.
fn at(hours: i64) -> Today {
    Today::at(1_826_928_000 + 3600 * hours).expect("is a day")
}

#[test]
fn a_card_is_played_to_the_end_of_its_last_day_on_earth() {
    let pack = source_pack(GOOD).expect("reads");
    for (hours, gone) in [(0, 0), (24, 0), (35, 0), (36, 3)] {
        assert_eq!(check::overdue(&pack, at(hours)).len(), gone, "{hours} hours");
        let told = check::source_pack(&pack, at(hours));
        assert_eq!(told.iter().filter(|it| it.problem.code() == "card-overdue").count(), gone, "{hours} hours");
    }
}

#[test]
fn a_card_dated_today_is_from_today_wherever_that_is() {
    let late = r#"cards/1/checked_on = "2027-11-24" ; cards/1/review_by = "2028-11-24""#;
    let pack = source_pack(&changed(GOOD, late).to_string()).expect("reads");
    for (hours, is_future) in [(9, true), (10, false), (24, false)] {
        let told = check::source_pack(&pack, at(hours));
        assert_eq!(told.iter().any(|it| it.problem.code() == "date-in-future"), is_future, "{hours} hours");
    }
}
