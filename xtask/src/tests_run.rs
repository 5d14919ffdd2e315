//! How many tests a step ran, read from what `cargo test` prints.

/// Tests that passed and failed.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct TestsRun {
    passed: u64,
    failed: u64,
}

impl TestsRun {
    /// Adds up the lines such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    pub(crate) fn of(output: &str) -> Self {
        let mut all = Self::default();
        for line in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
            all.passed += number_before(line, " passed");
            all.failed += number_before(line, " failed");
        }
        all
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// How many ran.
    pub(crate) fn count(&self) -> u64 {
        self.passed + self.failed
    }

    /// " (12 tests)", or nothing where none ran.
    pub(crate) fn in_brackets(&self) -> String {
        match self.count() {
            0 => String::new(),
            all => format!(" ({all} tests)"),
        }
    }

    /// In the form that other programs look for.
    pub(crate) fn print(&self) {
        if *self != Self::default() {
            println!("{} passed, {} failed", self.passed, self.failed);
        }
    }
}

fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::TestsRun;

    #[test]
    fn results_are_added_up() {
        let output = "running 3 tests\ntest result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured\n\
            noise 7 passed\ntest result: ok. 40 passed; 0 failed; 0 ignored";
        assert_eq!(TestsRun::of(output), TestsRun { passed: 42, failed: 1 });
        assert_eq!(TestsRun::of("Finished"), TestsRun::default());
    }
}
