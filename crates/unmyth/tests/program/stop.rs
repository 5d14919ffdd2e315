//! Starts and stops: a clean end keeps what may be kept, trouble is told at the start.

use crate::database::Database;
use crate::sender::{get, message, send};
use crate::server::Home;

#[tokio::test]
async fn a_clean_stop_pools_what_is_enough_and_drops_the_rest() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    let server = home.start(&database.data, "dist");
    for number in 0..12 {
        let site = ["library", "fair"][usize::from(number % 2 == 0)];
        assert_eq!(send(server.address, &message(number, site, 1), 1).await, Some(204));
    }
    assert_eq!(database.plays("").await, 0);
    let log = server.stop();
    assert!(log.is_empty(), "{log}");
    assert_eq!((database.plays("").await, database.plays("pooled").await), (12, 12));

    let server = home.start(&database.data, "dist");
    for number in 0..16 {
        assert_eq!(send(server.address, &message(number, "library", 1), 1).await, Some(204));
    }
    assert_eq!(server.stop(), " INFO dropped 4 plays: too few to be saved as a group\n");
    assert_eq!(database.plays("").await, 12, "twelve of these were counted before");
    let server = home.start(&database.data, "dist");
    let metrics = get(server.address, "/metrics").await;
    assert!(metrics.starts_with("HTTP/1.1 401") && metrics.contains("Metrics are for operators"), "{metrics}");
    assert!(get(server.address, "/healthz").await.starts_with("HTTP/1.1 200"));
    assert!(get(server.address, "/harm-reduction/").await.contains("<!doctype html>"));
}

#[tokio::test]
async fn an_earlier_revision_is_still_taken_after_the_pack_has_changed() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    home.start(&database.data, "dist").stop();
    let path = home.path().join("packs/harm-reduction/en.json");
    let text = std::fs::read_to_string(&path).expect("is there").replace("encourages drug use", "promotes drug use");
    std::fs::write(path, text).expect("can be written");
    let server = home.start(&database.data, "dist");
    assert_eq!(send(server.address, &message(1, "fair", 20), 1).await, Some(204));
    let unknown = message(2, "fair", 20).replace("6cbad7fdd8482623", "0123456789abcdef");
    assert_eq!(send(server.address, &unknown, 1).await, Some(400));
    assert_eq!(database.plays("fair").await, 20);
}

#[tokio::test]
async fn without_a_database_pages_are_served_and_no_tally_is_taken() {
    let home = Home::new();
    let server = home.start("none", "dist");
    assert!(get(server.address, "/harm-reduction/").await.contains("<!doctype html>"));
    let status = send(server.address, &message(1, "fair", 20), 1).await;
    assert!(status.is_some_and(|status| [404, 405].contains(&status)), "{status:?}");
    assert!(!home.path().join("unmyth.db").exists());
}

#[test]
fn what_stops_a_start_is_told_with_the_remedy() {
    let home = Home::new();
    std::fs::write(home.path().join("letter.txt"), "a letter, and no database".repeat(99)).expect("can be written");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let taken = taken.local_addr().expect("has an address").to_string();
    std::fs::write(home.path().join("wrong.toml"), "\n[thresholds]\ncell = 3\n").expect("can be written");
    let table: [(&str, &[&str], &str); 5] = [
        ("letter.txt", &[], "not a SQLite file. Name another file"),
        ("none/unmyth.db", &[], "there is no folder none. Create it"),
        ("unmyth.db", &["--listen", &taken], "is already in use"),
        ("unmyth.db", &["--listen", "quiz.example.org"], "such as 127.0.0.1:8080"),
        ("unmyth.db", &["--config", "wrong.toml"], "wrong.toml: line 3: a figure needs at least 11 right"),
    ];
    for (data, arguments, told) in table {
        // What is given twice counts as it was given last.
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_unmyth"));
        command.args(["serve", "--packs", "packs", "--player", "player", "--data", data]).current_dir(home.path());
        command.args(if arguments.contains(&"--listen") { &[][..] } else { &["--listen", "127.0.0.1:0"] });
        let done = command.args(arguments).output().expect("runs");
        let words = String::from_utf8(done.stderr).expect("is text");
        assert!(!done.status.success() && words.contains(told), "{words}");
        // Only where the port could be had was the site built.
        let is_built = home.path().join("data/website").exists();
        assert_eq!(is_built, data != "unmyth.db", "{words}");
        let _ = std::fs::remove_dir_all(home.path().join("data"));
    }
}
