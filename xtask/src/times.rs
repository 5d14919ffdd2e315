//! How long each step took the last time, kept in a file, so that whoever waits knows for how long.

use std::{collections::BTreeMap, fs, path::Path, path::PathBuf, time::Duration};

use anyhow::{Context, Result};

/// Seconds by step.
pub(crate) struct Times {
    file: PathBuf,
    seconds: BTreeMap<String, u64>,
}

impl Times {
    /// Reads them from a folder. Times that cannot be read are none: they are only a convenience.
    pub(crate) fn read(folder: &Path) -> Self {
        let file = folder.join("times.json");
        let seconds = fs::read_to_string(&file).ok().and_then(|text| serde_json::from_str(&text).ok());
        Self { file, seconds: seconds.unwrap_or_default() }
    }

    /// Whether no step ever passed here.
    pub(crate) fn is_empty(&self) -> bool {
        self.seconds.is_empty()
    }

    /// " (41 s last time)", or nothing for a step that never passed here.
    pub(crate) fn last(&self, step: &str) -> String {
        let last = self.seconds.get(step).map(|seconds| Duration::from_secs(*seconds));
        last.map(|last| format!(" ({} last time)", shown(last))).unwrap_or_default()
    }

    pub(crate) fn note(&mut self, step: &str, took: Duration) {
        self.seconds.insert(step.to_owned(), took.as_secs());
    }

    pub(crate) fn write(&self) -> Result<()> {
        let text = serde_json::to_string_pretty(&self.seconds)?;
        fs::write(&self.file, text).with_context(|| format!("cannot write {}", self.file.display()))
    }
}

/// "41 s" or "2 min 41 s".
pub(crate) fn shown(time: Duration) -> String {
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Times, shown};

    #[test]
    fn time_is_in_minutes_once_there_is_one() {
        assert_eq!(shown(Duration::from_millis(41_900)), "41 s");
        assert_eq!(shown(Duration::from_secs(161)), "2 min 41 s");
    }

    #[test]
    fn a_step_that_never_passed_has_no_last_time() {
        let mut times = Times { file: "times.json".into(), seconds: [].into() };
        assert_eq!(times.last("fmt"), "");
        times.note("fmt", Duration::from_secs(3));
        assert_eq!(times.last("fmt"), " (3 s last time)");
    }
}
