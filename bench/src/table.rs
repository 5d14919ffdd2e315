//! The tables of the report: which figures they have, and the budgets of each.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::condition::Condition;
use crate::figure::Figure;
use crate::row::{Budget, Row, Unit};
use crate::sheet::{Measure, Sheet};
use crate::subject::{Subject, Who, size};

/// What is sent. The first three budgets are tests too: `tests/browser/widget/bytes.rs`.
pub(crate) fn bytes(sheet: &Sheet, site: &Path, ours: &Subject, by_hand: &Subject) -> Result<Vec<Row>> {
    let one = |bytes| Figure::from_iter([bytes]);
    let sent = |who, measure| sheet.figure(Condition::MidPhone, who, measure);
    let row = |what, unit, budget, ours, reference| Row { what, unit, budget, ours, reference };
    Ok(vec![
        row(
            "The page: HTML with its styles, Brotli 11",
            Unit::Bytes,
            Budget::Never(14_000.0),
            one(ours.packed()?),
            one(by_hand.packed()?),
        ),
        row(
            "The player: WebAssembly and glue, Brotli 11",
            Unit::Bytes,
            Budget::Never(100_000.0),
            one(program(site, "player")?),
            Figure::default(),
        ),
        row(
            "A kiosk's program, which no page loads, Brotli 11",
            Unit::Bytes,
            Budget::Free,
            one(program(site, "kiosk")? + program(site, "watch")?),
            Figure::default(),
        ),
        row(
            "The studio's program, which no page loads, Brotli 11",
            Unit::Bytes,
            Budget::Free,
            one(program(site, "studio")? + program(site, "draft")?),
            Figure::default(),
        ),
        row(
            "All of it, as transferred with headers",
            Unit::Bytes,
            Budget::Never(125_000.0),
            sent(Who::Ours, Measure::Transferred),
            sent(Who::ByHand, Measure::Transferred),
        ),
        row(
            "Requests",
            Unit::Count,
            Budget::Free,
            sent(Who::Ours, Measure::Requests),
            sent(Who::ByHand, Measure::Requests),
        ),
    ])
}

/// What it took, in milliseconds. The budgets that are times hold on the phone.
#[rustfmt::skip]
pub(crate) fn times(sheet: &Sheet, condition: Condition) -> Vec<Row> {
    use Budget::{Free, Never, Times};
    use Unit::{Milliseconds, Shift, Taps};
    let budget = |budget| if condition == Condition::MidPhone { budget } else { Free };
    let row = |what, unit, budget, measure: Measure, by_hand: Measure| Row {
        what, unit, budget,
        ours: sheet.figure(condition, Who::Ours, measure),
        reference: sheet.figure(condition, Who::ByHand, by_hand),
    };
    let same = |what, unit, budget, measure: Measure| row(what, unit, budget, measure, measure);
    let mut rows = vec![
        same("First card answerable", Milliseconds, budget(Times(1.05)), Measure::Answerable),
        same("First feedback, for a tap at that moment", Milliseconds, budget(Times(1.1)), Measure::FirstFeedback),
        same("First feedback, from that tap on", Milliseconds, Free, Measure::EarlyFeedback),
        same("Taps lost at that moment", Taps, Never(0.0), Measure::EarlyLost),
        same("Taps lost later, until after the takeover", Taps, Never(0.0), Measure::Lost),
        row("Feedback before the player, each answer", Milliseconds, Free, Measure::StillFeedback, Measure::Feedback),
        row("Feedback before the player, slowest of a play", Milliseconds, budget(Times(1.5)), Measure::StillWorst, Measure::FeedbackWorst),
        same("Feedback in the player, each answer", Milliseconds, Free, Measure::Feedback),
        same("Feedback in the player, slowest of a play", Milliseconds, budget(Times(1.5)), Measure::FeedbackWorst),
        same("The player has taken over", Milliseconds, Free, Measure::Live),
        same("Total blocking time", Milliseconds, budget(Never(0.0)), Measure::Blocked),
        same("Longest task after the first paint", Milliseconds, Free, Measure::Longest),
        same("Longest task of the whole load", Milliseconds, Free, Measure::LongestOfAll),
        same("Layout shift", Shift, Never(0.0), Measure::Shift),
    ];
    rows.retain(|row| row.ours.rounds() > 0);
    rows
}

/// The files of a program by its name, as a browser that knows Brotli gets them.
fn program(site: &Path, name: &str) -> Result<f64> {
    let folder = site.join("player");
    let mut bytes = 0.0;
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let is_of_it = path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(&format!("{name}-")));
        if is_of_it && path.extension().is_some_and(|kind| kind == "br") {
            bytes += size(&path)?;
        }
    }
    Ok(bytes)
}
