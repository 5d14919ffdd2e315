//! The report as JSON, for programs.

use quiz::release::{Answers, Share};
use serde_json::{Value, json};

use super::csv::parts;
use super::{Chapter, Line};
use crate::day::date;

/// The chapters, each with its cards in the order of the report.
///
/// What is not released is `null`, never a zero.
pub(crate) fn json(chapters: &[Chapter]) -> String {
    let chapters: Vec<Value> = chapters.iter().map(chapter).collect();
    let report = json!({ "version": 1, "note": "unverified, from public plays", "packs": chapters });
    format!("{report:#}\n")
}

fn chapter(chapter: &Chapter) -> Value {
    let subject = &chapter.subject;
    json!({
        "pack": subject.pack,
        "revision": subject.revision.digits(),
        "plays": chapter.plays,
        "batches": chapter.batches,
        "first_closed": chapter.days.map(|days| date(days.0)),
        "last_closed": chapter.days.map(|days| date(days.1)),
        "fewer_than_half_right": chapter.score_split.map(|score_split| score_split.lower),
        "half_right_or_more": chapter.score_split.map(|score_split| score_split.upper),
        "cards": chapter.lines.iter().map(card).collect::<Vec<_>>(),
    })
}

fn card(line: &Line) -> Value {
    let of = |kind: &str| -> Value {
        let parts = parts(line).into_iter().filter(|(part, ..)| *part == kind);
        parts.map(|(_, value, answers)| (value, answers.map_or(Value::Null, figure))).collect()
    };
    let all = line.told.as_ref().map_or(Value::Null, |(told, _)| figure(told.whole));
    json!({ "card": line.asked.id, "all": all, "by_form": of("form"), "by_language": of("language") })
}

fn figure(answers: Answers) -> Value {
    let share = Share::of(answers);
    json!({
        "right": answers.right,
        "missed": answers.missed,
        "answers": answers.n(),
        "percent": share.map(|share| share.percent),
        "interval": share.map(|share| [share.low, share.high]),
    })
}
