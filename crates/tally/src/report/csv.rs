//! The report as a table for spreadsheets: a line a figure, with its parts.

use quiz::Form;
use quiz::release::{Answers, Share};

use super::{Chapter, Line};

/// The chapters in one table, in the form of RFC 4180.
///
/// Columns: pack, revision, card, part (`all`, `form`, `language`), value (such as `myth` or `es`), right, missed,
/// answers, percent right, and the ends of its 95 % interval. A card without a figure has one line without numbers.
pub(crate) fn csv(chapters: &[Chapter]) -> String {
    let mut table = String::from("pack,revision,card,part,value,right,missed,answers,percent,low,high\r\n");
    for chapter in chapters {
        for line in &chapter.lines {
            for (part, value, answers) in parts(line) {
                let subject = &chapter.subject;
                // Ids, revisions and language tags have no character that a table would need quotes for.
                let place = [subject.pack.as_str(), &subject.revision.digits(), &line.asked.id, part, &value].join(",");
                let numbers = answers.and_then(|answers| Share::of(answers).map(|share| numbers(answers, share)));
                let numbers = numbers.unwrap_or_else(|| ",".repeat(5));
                table.extend([place.as_str(), ",", &numbers, "\r\n"]);
            }
        }
    }
    table
}

/// A card's figure and its parts; what they are parts of, and which.
pub(super) fn parts(line: &Line) -> Vec<(&'static str, String, Option<Answers>)> {
    let Some((figure, _)) = &line.told else { return vec![("all", String::new(), None)] };
    let mut parts = vec![("all", String::new(), Some(figure.whole))];
    parts.extend(figure.forms.iter().map(|(form, answers)| ("form", name(*form).to_owned(), Some(*answers))));
    parts.extend(figure.languages.iter().map(|(lang, answers)| ("language", lang.clone(), Some(*answers))));
    parts
}

pub(super) fn name(form: Form) -> &'static str {
    match form {
        Form::Myth => "myth",
        Form::Fact => "fact",
    }
}

fn numbers(answers: Answers, share: Share) -> String {
    let Share { percent, low, high, n } = share;
    [answers.right, answers.missed, n, percent.into(), low.into(), high.into()].map(|it| it.to_string()).join(",")
}
