//! Disks that are full or cannot be written: it is said, nothing that was acknowledged is lost, and it passes.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::process::Command;

use crate::database::Database;
use crate::sender::{get, message, send};
use crate::server::Home;

/// How many plays a kiosk's message has here.
const MANY: usize = 12;

/// More messages than any room that is left takes.
const MOST: u64 = 2000;

/// Who is nobody, as Debian and others number them.
const NOBODY: &str = "65534";

#[tokio::test]
async fn a_full_disk_loses_nothing_that_was_acknowledged_and_takes_again_when_there_is_room() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    home.start(&database.data, "dist").stop();
    let size = fs::metadata(&database.data).expect("is there").len();

    let full = home.start_on_full_disk(&database.data, "dist", size.div_ceil(512) + 8);
    let mut taken = 0;
    let refused = loop {
        // Of many neighborhoods, so that nobody sends too often.
        let network = u8::try_from(taken % 200).expect("is small");
        match send(full.address, &message(taken, "fair", MANY), network).await {
            Some(204) => taken += 1,
            other => break other,
        }
        assert!(taken < MOST, "the disk never fills");
    };
    assert_eq!(refused, Some(503), "after {taken} messages");
    assert!(get(full.address, "/harm-reduction/").await.contains("<!doctype html>"), "pages are served all the same");
    full.kill();
    let acknowledged = usize::try_from(taken).expect("is small") * MANY;
    assert_eq!(database.plays("fair").await, acknowledged, "all that was acknowledged, and no more");

    let roomy = home.start_again(&database.data, "dist");
    assert_eq!(send(roomy.address, &message(taken, "fair", MANY), 1).await, Some(204));
    roomy.kill();
    assert_eq!(database.plays("fair").await, acknowledged + MANY);
}

#[test]
fn a_file_that_can_only_be_read_is_told_at_the_start() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    home.start(&database.data, "dist").stop();
    let mode = |path: &str, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("can be set");
    mode(&home.path().display().to_string(), 0o755);
    mode(&database.data, 0o444);
    // Whoever is root may write whatever it says; then it is somebody else who starts the program.
    let program = home.path().join("unmyth");
    fs::copy(env!("CARGO_BIN_EXE_unmyth"), &program).expect("can be copied");
    let is_root = fs::metadata(&database.data).expect("is there").uid() == 0;
    let mut command = if is_root {
        let mut command = Command::new("setpriv");
        command.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"]).arg(&program);
        command
    } else {
        Command::new(&program)
    };
    command.args(["serve", "--dir", "dist", "--data", &database.data, "--listen", "127.0.0.1:0"]);
    let done = command.current_dir(home.path()).output().expect("runs");
    let words = String::from_utf8(done.stderr).expect("is text");
    assert!(!done.status.success() && words.contains("cannot be written. Let this user write"), "{words}");
}
