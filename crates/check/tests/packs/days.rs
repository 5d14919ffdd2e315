//! Cards past their review are named, and the pack goes on without them.

use super::bad::{GOOD, source_pack};

#[test]
fn a_card_is_in_play_until_its_day_has_passed() {
    let pack = source_pack(GOOD).expect("reads");
    for (today, gone) in
        [("2027-11-23", vec![]), ("2027-11-24", vec!["treatment", "crime", "words"]), ("2026-01-01", vec![])]
    {
        let today = today.parse().expect("is a day");
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
    assert_eq!(check::overdue(&pack, "2027-11-24".parse().expect("is a day")), ["crime", "words"]);
}
