//! Keeps what is in the memory of a running server out of files and away from other programs: it has single plays, and
//! requests as long as they are being answered.

use anyhow::{Context as _, Result};
use rustix::process::{Resource, Rlimit, setrlimit};

/// Switches core dumps off, for this process and whatever the system would pipe them to.
///
/// # Errors
///
/// A system that does not let a process do that.
pub(crate) fn close() -> Result<()> {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let said = "cannot switch core dumps off, which would write visitors' requests to the disk";
    setrlimit(Resource::Core, none).context(said)?;
    // The limit does not hold for a program that takes dumps through a pipe: core(5). This does, and it keeps other
    // programs of the same user out of the memory too.
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).context(said)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::os::unix::fs::FileExt as _;

    const CANARY: &str = "what a visitor sent";

    /// Reads its own memory as a file, since the place is no longer anybody's.
    #[test]
    fn freed_memory_is_overwritten() {
        let memory = File::open("/proc/self/mem").expect("runs on Linux");
        let text = CANARY.repeat(100);
        let (place, mut there) = (text.as_ptr().addr() as u64, vec![0; text.len()]);
        let has_it = |there: &[u8]| String::from_utf8_lossy(there).contains(CANARY);
        memory.read_exact_at(&mut there, place).expect("is ours");
        assert!(has_it(&there), "this is where it is");
        there.fill(0);
        drop(text);
        memory.read_exact_at(&mut there, place).expect("is still mapped");
        assert!(!has_it(&there));
    }
}
