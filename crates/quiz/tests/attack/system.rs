//! Linear equations over counts, solved exactly, and then bounds on what they leave open.

use std::collections::HashMap;
use std::hash::Hash;

/// Equations with whole coefficients between unknown counts, none below 0.
pub(crate) struct System<K> {
    unknowns: Vec<K>,
    places: HashMap<K, usize>,
    rows: Vec<Row>,
}

/// `coefficients · unknowns = sum`.
#[derive(Clone)]
struct Row {
    coefficients: Vec<i64>,
    sum: i64,
}

impl<K: Clone + Eq + Hash> System<K> {
    pub(crate) fn new() -> Self {
        Self { unknowns: Vec::new(), places: HashMap::new(), rows: Vec::new() }
    }

    /// Adds an equation: the terms add up to `sum`.
    pub(crate) fn equate(&mut self, terms: impl IntoIterator<Item = (i64, K)>, sum: i64) {
        let mut coefficients = Vec::new();
        for (coefficient, unknown) in terms {
            let place = *self.places.entry(unknown.clone()).or_insert_with(|| {
                self.unknowns.push(unknown);
                self.unknowns.len() - 1
            });
            coefficients.resize(coefficients.len().max(place + 1), 0);
            coefficients[place] += coefficient;
        }
        self.rows.push(Row { coefficients, sum });
    }

    /// The least and the greatest value of each unknown that the attack cannot rule out.
    ///
    /// What the equations alone determine is found exactly, by Gauss and Jordan in whole numbers; the rest by bounds
    /// passed on until nothing changes, through the equations as given and as solved.
    pub(crate) fn ranges(mut self) -> HashMap<K, (i64, i64)> {
        let width = self.unknowns.len();
        for row in &mut self.rows {
            row.coefficients.resize(width, 0);
        }
        let mut rows = self.rows.clone();
        rows.extend(solved(self.rows));
        let rows: Vec<Sparse> = rows.into_iter().map(Sparse::from).collect();
        let mut ranges = vec![(0, i64::from(i32::MAX)); width];
        while rows.iter().filter(|row| row.narrow(&mut ranges)).count() > 0 {}
        self.unknowns.into_iter().zip(ranges).collect()
    }
}

/// The reduced echelon form: an unknown that is determined stands in a row of its own.
fn solved(mut rows: Vec<Row>) -> Vec<Row> {
    let width = rows.first().map_or(0, |row| row.coefficients.len());
    let mut done = 0;
    for place in 0..width {
        let Some(found) = (done..rows.len()).find(|row| rows[*row].coefficients[place] != 0) else { continue };
        rows.swap(done, found);
        let pivot = rows[done].clone();
        for (i, row) in rows.iter_mut().enumerate() {
            if i != done && row.coefficients[place] != 0 {
                row.clear(place, &pivot);
            }
        }
        done += 1;
    }
    rows.truncate(done);
    rows
}

impl Row {
    /// Takes the unknown at `place` out by means of `pivot`, which has it.
    fn clear(&mut self, place: usize, pivot: &Row) {
        let (mine, its) = (self.coefficients[place], pivot.coefficients[place]);
        let mut divisor = 0;
        let combine = |a: i64, b: i64| {
            let (a, b) = (a.checked_mul(its).expect("small"), b.checked_mul(mine).expect("small"));
            a.checked_sub(b).expect("small")
        };
        for (a, b) in self.coefficients.iter_mut().zip(&pivot.coefficients) {
            if *a != 0 || *b != 0 {
                *a = combine(*a, *b);
                divisor = common_divisor(divisor, *a);
            }
        }
        self.sum = combine(self.sum, pivot.sum);
        if divisor > 1 {
            self.coefficients.iter_mut().for_each(|coefficient| *coefficient /= divisor);
            assert_eq!(self.sum % divisor, 0, "whole counts have whole sums");
            self.sum /= divisor;
        }
    }
}

fn common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { common_divisor(b, a % b) }
}

/// An equation without its zeros.
struct Sparse {
    terms: Vec<(usize, i64)>,
    sum: i64,
}

impl From<Row> for Sparse {
    fn from(row: Row) -> Self {
        let terms = row.coefficients.into_iter().enumerate().filter(|(_, coefficient)| *coefficient != 0);
        Self { terms: terms.collect(), sum: row.sum }
    }
}

impl Sparse {
    /// Narrows each unknown of the equation by the ranges of the others; says whether it did.
    fn narrow(&self, ranges: &mut [(i64, i64)]) -> bool {
        let ends = |(place, factor): (usize, i64), ranges: &[(i64, i64)]| {
            let (low, high) = ranges[place];
            if factor > 0 { (factor * low, factor * high) } else { (factor * high, factor * low) }
        };
        let mut changed = false;
        let all = self.terms.iter().map(|term| ends(*term, ranges)).fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
        for (place, factor) in &self.terms {
            let mine = ends((*place, *factor), ranges);
            // What is left for this unknown, times its factor, by the ranges as they were at the start.
            let (least, most) = (self.sum - (all.1 - mine.1), self.sum - (all.0 - mine.0));
            let (least, most) = if *factor > 0 { (least, most) } else { (-most, -least) };
            let factor = factor.abs();
            let (low, high) = ranges[*place];
            // The sums `all` hold the ranges from before this row; they only get narrower, so the bounds stay true.
            let (low_now, high_now) = (low.max(-(-least).div_euclid(factor)), high.min(most.div_euclid(factor)));
            if (low_now, high_now) != (low, high) {
                ranges[*place] = (low_now, high_now);
                changed = true;
            }
        }
        changed
    }
}
