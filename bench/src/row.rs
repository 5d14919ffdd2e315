//! A row of the report: a thing that was measured, its budget, and whether that is met.

use crate::figure::Figure;

/// See the module.
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: &'static str,
    pub(crate) unit: Unit,
    pub(crate) budget: Budget,
    pub(crate) ours: Figure,
    /// Of what it is measured against; empty where that has no such thing.
    pub(crate) reference: Figure,
}

/// In what a figure is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Milliseconds,
    /// Milliseconds, where whole ones say too little.
    Tenths,
    Bytes,
    Megabytes,
    Count,
    /// The score that browsers give to what moves by itself.
    Shift,
    /// How many of all taps.
    Taps,
}

/// What a figure may come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Budget {
    /// There is none.
    Free,
    /// In no load more than this.
    Never(f64),
    /// No more than so many times what the reference comes to: the medians.
    Times(f64),
    /// No less than that.
    AtLeast(f64),
}

impl Row {
    /// Whether the budget is met; nothing where there is none, or nothing to judge by.
    pub(crate) fn is_met(&self) -> Option<bool> {
        let ratio = || self.ours.times(&self.reference);
        Some(match self.budget {
            Budget::Free => return None,
            Budget::Never(limit) => self.ours.max()? <= limit,
            Budget::Times(limit) => ratio()? <= limit,
            Budget::AtLeast(limit) => ratio()? >= limit,
        })
    }

    /// The columns: what, budget, ours, reference, ratio, verdict.
    pub(crate) fn columns(&self) -> [String; 6] {
        let none = || "–".to_owned();
        let budget = match self.budget {
            Budget::Free => none(),
            Budget::Never(limit) => self.unit.number(limit),
            Budget::Times(limit) => format!("≤ {limit} ×"),
            Budget::AtLeast(limit) => format!("≥ {limit} ×"),
        };
        let ratio = self.ours.times(&self.reference).map_or_else(none, |times| format!("{times:.2}"));
        let verdict = match self.is_met() {
            None => "",
            Some(true) => "met",
            Some(false) => "**missed**",
        };
        let figure = |figure: &Figure| self.unit.figure(figure).unwrap_or_else(none);
        [self.what.to_owned(), budget, figure(&self.ours), figure(&self.reference), ratio, verdict.to_owned()]
    }
}

impl Unit {
    /// Median with smallest and largest, or the number alone where all are one.
    fn figure(self, figure: &Figure) -> Option<String> {
        let (median, min, max) = (figure.median()?, figure.min()?, figure.max()?);
        Some(match self {
            Self::Taps => format!("{} of {}", figure.sum(), figure.rounds()),
            _ if self.number(min) == self.number(max) => self.number(median),
            _ => format!("{} ({}–{})", self.number(median), self.number(min), self.number(max)),
        })
    }

    fn number(self, value: f64) -> String {
        match self {
            Self::Milliseconds | Self::Taps => format!("{value:.0}"),
            Self::Bytes | Self::Count => grouped(value),
            Self::Tenths => format!("{value:.1}"),
            Self::Megabytes => format!("{:.1} MB", value / 1e6),
            Self::Shift if value == 0.0 => "0".to_owned(),
            Self::Shift => format!("{value:.4}"),
        }
    }
}

/// A whole number with a comma before each three digits from the end.
fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{Budget, Row, Unit};

    fn row(unit: Unit, budget: Budget, ours: &[f64], reference: &[f64]) -> Row {
        let (ours, reference) = (ours.iter().copied().collect(), reference.iter().copied().collect());
        Row { what: "it", unit, budget, ours, reference }
    }

    #[test]
    fn a_budget_is_met_or_missed() {
        for (budget, ours, reference, met) in [
            (Budget::Free, &[9.0][..], &[1.0][..], None),
            (Budget::Never(2.0), &[1.0, 2.0], &[], Some(true)),
            (Budget::Never(2.0), &[1.0, 1.0, 3.0], &[], Some(false)),
            (Budget::Times(1.5), &[3.0], &[2.0], Some(true)),
            (Budget::Times(1.4), &[3.0], &[2.0], Some(false)),
            (Budget::Times(1.5), &[3.0], &[], None),
            (Budget::AtLeast(0.9), &[9.0], &[10.0], Some(true)),
            (Budget::AtLeast(0.9), &[8.0], &[10.0], Some(false)),
            (Budget::Never(2.0), &[], &[], None),
        ] {
            assert_eq!(row(Unit::Bytes, budget, ours, reference).is_met(), met, "{budget:?} {ours:?} {reference:?}");
        }
    }

    #[test]
    fn a_row_is_told_in_words() {
        for (row, columns) in [
            (
                row(Unit::Milliseconds, Budget::Times(1.05), &[420.4, 400.0, 500.0], &[400.0]),
                ["it", "≤ 1.05 ×", "420 (400–500)", "400", "1.05", "**missed**"],
            ),
            (
                row(Unit::Bytes, Budget::Never(14000.0), &[1_234_567.0], &[]),
                ["it", "14,000", "1,234,567", "–", "–", "**missed**"],
            ),
            (row(Unit::Taps, Budget::Never(0.0), &[0.0, 0.0], &[]), ["it", "0", "0 of 2", "–", "–", "met"]),
            (
                row(Unit::Megabytes, Budget::AtLeast(0.9), &[2.5e6], &[2e6]),
                ["it", "≥ 0.9 ×", "2.5 MB", "2.0 MB", "1.25", "met"],
            ),
            (row(Unit::Shift, Budget::Free, &[0.0, 0.02], &[0.0]), ["it", "–", "0.0100 (0–0.0200)", "0", "–", ""]),
        ] {
            assert_eq!(row.columns(), columns);
        }
    }
}
