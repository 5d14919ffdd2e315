//! The quiz's page in Chromium, against a page of the same content written by hand: the rounds, and their tables.

use std::path::Path;

use anyhow::Result;

use crate::bench::Bench;
use crate::chromium::Chromium;
use crate::condition::Condition;
use crate::report::Part;
use crate::subject::Subject;
use crate::table;

/// The name of the column with the figures of that page.
const REFERENCE: &str = "by hand";

/// Measures it in so many rounds, and films it as the picture `filmstrip`; also says which browser it was.
pub(crate) fn measure(unmyth: &Path, site: &Path, rounds: usize, filmstrip: &Path) -> Result<(String, Vec<Part>)> {
    let room = tempfile::tempdir()?;
    let ours = Subject::ours(unmyth, site)?;
    let by_hand = Subject::by_hand(unmyth, &room.path().join("by-hand"))?;
    let mut chromium = Chromium::start(room.path(), &[])?;
    let version = chromium.version()?;

    let mut bench = Bench::new(chromium, &ours, &by_hand);
    bench.warm_up()?;
    for condition in Condition::ALL {
        for round in 0..rounds {
            eprintln!("{}: round {} of {rounds}", condition.name(), round + 1);
            bench.round(condition, round)?;
        }
    }
    eprintln!("taps at all moments of the load");
    bench.tap_at_all_moments()?;
    eprintln!("the filmstrip");
    bench.film(room.path(), filmstrip)?;

    let bytes = table::bytes(bench.sheet(), site, &ours, &by_hand)?;
    let mut parts = vec![Part { heading: "Bytes", about: "files as they travel", reference: REFERENCE, rows: bytes }];
    // The phone first: it has the budgets.
    parts.extend(Condition::ALL.iter().rev().map(|condition| Part {
        heading: condition.name(),
        about: condition.about(),
        reference: REFERENCE,
        rows: table::times(bench.sheet(), *condition),
    }));
    Ok((version, parts))
}
