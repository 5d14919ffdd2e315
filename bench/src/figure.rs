//! Figures from several rounds: their median, smallest and largest.

/// What was measured in each round of one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Figure(Vec<f64>);

impl Figure {
    /// Takes in what a round came to.
    pub(crate) fn add(&mut self, value: f64) {
        let place = self.0.partition_point(|one| *one < value);
        self.0.insert(place, value);
    }

    /// The one in the middle; between two, their mean. Nothing without rounds.
    pub(crate) fn median(&self) -> Option<f64> {
        let middle = self.0.len() / 2;
        let upper = *self.0.get(middle)?;
        Some(if self.0.len() % 2 == 1 { upper } else { f64::midpoint(self.0[middle - 1], upper) })
    }

    /// The smallest.
    pub(crate) fn min(&self) -> Option<f64> {
        self.0.first().copied()
    }

    /// The largest.
    pub(crate) fn max(&self) -> Option<f64> {
        self.0.last().copied()
    }

    /// All rounds together.
    pub(crate) fn sum(&self) -> f64 {
        self.0.iter().sum()
    }

    /// How many rounds there were.
    pub(crate) fn rounds(&self) -> usize {
        self.0.len()
    }

    /// How many times the other's median this one's is. Nothing where that one is nothing.
    pub(crate) fn times(&self, other: &Self) -> Option<f64> {
        Some(self.median()? / other.median().filter(|median| *median > 0.0)?)
    }
}

impl FromIterator<f64> for Figure {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut figure = Self::default();
        values.into_iter().for_each(|value| figure.add(value));
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;

    fn figure(values: &[f64]) -> Figure {
        values.iter().copied().collect()
    }

    #[test]
    fn the_median_is_in_the_middle() {
        for (values, median, min, max) in [
            (&[][..], None, None, None),
            (&[3.0], Some(3.0), Some(3.0), Some(3.0)),
            (&[4.0, 1.0], Some(2.5), Some(1.0), Some(4.0)),
            (&[9.0, 1.0, 2.0], Some(2.0), Some(1.0), Some(9.0)),
            (&[5.0, 5.0, 1.0, 7.0], Some(5.0), Some(1.0), Some(7.0)),
        ] {
            let figure = figure(values);
            assert_eq!((figure.median(), figure.min(), figure.max()), (median, min, max), "{values:?}");
        }
    }

    #[test]
    fn a_ratio_is_one_of_medians() {
        assert_eq!(figure(&[30.0, 10.0, 90.0]).times(&figure(&[20.0])), Some(1.5));
        assert_eq!(figure(&[1.0]).times(&figure(&[0.0])), None);
        assert_eq!(figure(&[1.0]).times(&figure(&[])), None);
    }
}
