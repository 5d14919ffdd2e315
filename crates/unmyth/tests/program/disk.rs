//! Disks that are full or cannot be written: it is said, nothing that was acknowledged is lost, and it passes.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::PathBuf;
use std::process::Command;

use crate::database::Database;
use crate::sender::{get, message, send};
use crate::server::{Home, Server};

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

/// What goes wrong under a running server, how it is set right, and what the log says.
struct Trouble {
    server: Server,
    comes: Box<dyn Fn()>,
    goes: Box<dyn Fn(&Server)>,
    told: &'static str,
}

#[tokio::test]
async fn a_disk_that_goes_away_is_told_and_all_that_waits_is_kept_when_it_is_back() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    home.start(&database.data, "dist").stop();
    let size = || fs::metadata(&database.data).expect("is there").len();
    let file = || (PathBuf::from(&database.data), home.path().join("elsewhere.db"));
    let nothing: fn() = || ();
    let kinds: [&dyn Fn() -> Trouble; 2] = [
        &|| Trouble {
            // Full at the first page more.
            server: home.start_on_full_disk(&database.data, "dist", size() / 512),
            comes: Box::new(nothing),
            goes: Box::new(Server::make_room),
            told: "its disk reports an error. Check whether it is full",
        },
        &|| {
            let (there, elsewhere) = file();
            let (back, away) = (there.clone(), elsewhere.clone());
            Trouble {
                server: home.start_again(&database.data, "dist"),
                comes: Box::new(move || fs::rename(&there, &elsewhere).expect("can be moved")),
                goes: Box::new(move |_| fs::rename(&away, &back).expect("can be moved")),
                told: "the file was moved or deleted. Put it back",
            }
        },
    ];
    let mut plays = 0;
    for (kind, start) in (0..).zip(kinds) {
        let Trouble { server, comes, goes, told } = start();
        let number = |of: u64| kind * 10_000 + of;
        comes();
        // Until the disk refuses one: pages that are there already may still have room, for some 200 messages each. From
        // many networks, since one may not send so often.
        let mut taken = 0;
        let refused = loop {
            let network = u8::try_from(10 + taken % 100).expect("is small");
            match send(server.address, &message(number(taken), "fair", MANY), network).await {
                Some(204) => taken += 1,
                refused => break refused,
            }
            assert!(taken < 1000, "{told}: nothing goes wrong");
        };
        assert_eq!(refused, Some(503), "{told}");
        // Each waits, and its sender is told to come again, but does not.
        for single in 5000..5010 {
            assert_eq!(send(server.address, &message(number(single), "library", 1), 2).await, Some(503), "{told}");
        }
        goes(&server);
        assert_eq!(send(server.address, &message(number(taken), "fair", MANY), 1).await, Some(204), "{told}");
        let log = server.stop();
        assert!(log.contains(&format!("wait in memory: --data {}: ", database.data)) && log.contains(told), "{log}");
        assert!(log.contains("the database is back"), "{log}");
        plays += MANY * usize::try_from(taken + 1).expect("is small");
        assert_eq!(database.plays("fair").await, plays, "{told}");
        assert_eq!(database.plays("library").await, 10 * usize::try_from(kind + 1).expect("is small"), "{told}");
    }
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
