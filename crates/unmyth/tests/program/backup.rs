//! Copies of the database: made while the server runs, and put back.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output};

use crate::database::Database;
use crate::sender::{message, send};
use crate::server::Home;

fn run(home: &Home, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unmyth"));
    command.args(arguments).current_dir(home.path()).output().expect("runs")
}

fn refused(home: &Home, arguments: &[&str]) -> String {
    let done = run(home, arguments);
    assert!(!done.status.success(), "{arguments:?}");
    String::from_utf8(done.stderr).expect("is text")
}

fn does(home: &Home, arguments: &[&str]) {
    let done = run(home, arguments);
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

#[tokio::test]
async fn what_was_copied_while_it_ran_comes_back_and_counts_nothing_twice() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    let server = home.start("unmyth.db", "dist");
    assert_eq!(send(server.address, &message(1, "fair", 20), 1).await, Some(204));
    let back_up = ["backup", "--data", "unmyth.db", "copy.db"];
    does(&home, &back_up);
    assert_eq!(send(server.address, &message(2, "fair", 20), 1).await, Some(204));
    assert!(refused(&home, &back_up).contains("Name a file that is not there"));
    let mode = fs::metadata(home.path().join("copy.db")).expect("is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only the owner reads it");
    let restore = ["restore", "--data", "unmyth.db", "copy.db"];
    let words = refused(&home, &[&restore[..], &["--force"]].concat());
    assert!(words.contains("a server uses unmyth.db") && words.contains("Stop it first"), "{words}");
    assert_eq!(send(server.address, &message(3, "fair", 20), 1).await, Some(204), "it goes on");
    server.stop();

    assert!(refused(&home, &restore).contains("add --force"));
    home.put("letter.txt", "a letter, and no database");
    let words = refused(&home, &["restore", "--data", "unmyth.db", "letter.txt", "--force"]);
    assert!(words.contains("letter.txt is no copy of a database") && words.contains("Nothing was changed"), "{words}");
    assert_eq!(database.plays("fair").await, 60, "all is as it was");

    does(&home, &[&restore[..], &["--force"]].concat());
    assert_eq!(database.plays("fair").await, 20);
    let server = home.start("unmyth.db", "dist");
    for number in [1, 2] {
        assert_eq!(send(server.address, &message(number, "fair", 20), 1).await, Some(204));
    }
    server.stop();
    assert_eq!(database.plays("fair").await, 40, "the first is known, and the second counts once");
    // What was there is a whole database too, and stays when another copy is put back.
    does(&home, &[&restore[..], &["--force"]].concat());
    for before in ["unmyth.db-before-restore", "unmyth.db-before-restore-2"] {
        does(&home, &["report", "--data", before]);
    }
}

#[tokio::test]
async fn on_a_new_machine_a_copy_is_all_there_is() {
    let home = Home::new();
    let server = home.start("unmyth.db", "dist");
    assert_eq!(send(server.address, &message(1, "fair", 20), 1).await, Some(204));
    server.stop();
    does(&home, &["backup", "--data", "unmyth.db", "copy.db"]);
    fs::create_dir(home.path().join("data")).expect("can be made");
    does(&home, &["restore", "copy.db"]);
    assert!(home.path().join("data/unmyth.db").is_file());
    assert!(refused(&home, &["backup", "--data", "none.db", "other.db"]).contains("there is no such file"));
}
