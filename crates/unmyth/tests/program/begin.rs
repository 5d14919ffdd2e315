//! How the program begins where nothing is yet, by itself and under a service manager, and how it ends.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};

use crate::sender::{get, message, send};
use crate::server::{Home, Server};

/// In a folder with nothing but a player that passes for one.
fn begin(home: &Home, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unmyth"));
    command.args(["serve"]).args(arguments).env("UNMYTH_PLAYER", home.path().join("player")).current_dir(home.path());
    command
}

/// A home without packs and configuration.
fn empty() -> Home {
    let home = Home::new();
    fs::remove_dir_all(home.path().join("packs")).expect("is there");
    fs::remove_file(home.path().join("unmyth.toml")).expect("is there");
    home
}

#[tokio::test]
async fn in_an_empty_folder_it_begins_with_what_ships() {
    let home = empty();
    let server = Server::listens(begin(&home, &["--listen", "127.0.0.1:0"]));
    for quiz in ["/harm-reduction/", "/evidence/es/", "/kiosk/", "/studio/", "/report/"] {
        assert!(get(server.address, quiz).await.starts_with("HTTP/1.1 200"), "{quiz}");
    }
    assert_eq!(send(server.address, &message(1, "unlisted", 1), 1).await, Some(204));
    let log = server.stop();
    assert!(log.contains("made the folder packs with the quizzes that ship"), "{log}");
    let mut names = website_names(&home);
    names.sort();
    assert_eq!(names, ["data", "packs", "player"], "nothing is written elsewhere");
    assert!(home.path().join("data/unmyth.db").is_file() && home.path().join("data/website/index.html").is_file());

    // What somebody has changed stays, and so does what they took away.
    let pack = home.path().join("packs/harm-reduction/en.json");
    let changed = fs::read_to_string(&pack).expect("is there").replace("encourages drug use", "promotes drug use");
    fs::write(&pack, changed).expect("can be written");
    fs::remove_dir_all(home.path().join("packs/evidence")).expect("is there");
    let server = Server::listens(begin(&home, &["--listen", "127.0.0.1:0"]));
    assert!(get(server.address, "/harm-reduction/").await.contains("promotes drug use"));
    assert!(get(server.address, "/evidence/").await.starts_with("HTTP/1.1 404"));
    assert!(!server.stop().contains("made the folder"));
}

fn website_names(home: &Home) -> Vec<String> {
    let entries = fs::read_dir(home.path()).expect("is a folder");
    entries.map(|entry| entry.expect("can be read").file_name().into_string().expect("is text")).collect()
}

#[tokio::test]
async fn a_flag_goes_before_the_environment_and_that_before_the_default() {
    let home = empty();
    // No machine has this address, so that whoever takes it does not begin.
    let other = "192.0.2.1:80";
    let refused = begin(&home, &[]).env("UNMYTH_LISTEN", other).output().expect("runs");
    let words = String::from_utf8(refused.stderr).expect("is text");
    assert!(!refused.status.success() && words.contains("this machine has no address 192.0.2.1"), "{words}");
    let mut command = begin(&home, &["--listen", "127.0.0.1:0"]);
    command.env("UNMYTH_LISTEN", other).env("UNMYTH_DATA", "elsewhere.db").env("UNMYTH_COUNTING", "ask");
    let server = Server::listens(command);
    assert!(get(server.address, "/harm-reduction/").await.contains("data-counting=\"ask\""));
    assert!(home.path().join("elsewhere.db").is_file());
}

#[tokio::test]
async fn whoever_asks_learns_whether_it_is_well() {
    let home = empty();
    let server = Server::listens(begin(&home, &["--listen", "127.0.0.1:0"]));
    let ask = |address: SocketAddr| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unmyth"));
        command.args(["health", "--listen", &address.to_string()]).output().expect("runs")
    };
    let well = ask(server.address);
    assert!(well.status.success() && well.stdout == b"well\n");
    let address = server.address;
    server.stop();
    let gone = ask(address);
    let words = String::from_utf8(gone.stderr).expect("is text");
    assert!(!gone.status.success() && words.contains("no server answers at"), "{words}");
}

#[tokio::test]
async fn a_service_manager_opens_the_port_and_is_told_of_beginning_and_end() {
    let home = empty();
    let notify = home.path().join("notify");
    let manager = UnixDatagram::bind(&notify).expect("can be made");
    let port = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let address = port.local_addr().expect("has an address");
    // The shell puts the port where systemd would, under the number of the program that it turns into.
    let as_systemd = "export LISTEN_FDS=1 LISTEN_PID=$$; exec \"$0\" serve 3<&0 0</dev/null";
    let mut command = Command::new("sh");
    command.args(["-c", as_systemd, env!("CARGO_BIN_EXE_unmyth")]).current_dir(home.path());
    command.env("UNMYTH_PLAYER", home.path().join("player")).env("NOTIFY_SOCKET", &notify);
    let server = Server::listens_on(command, Stdio::from(OwnedFd::from(port)));
    assert_eq!(server.address, address);
    let heard = || {
        let mut words = [0; 100];
        let length = manager.recv(&mut words).expect("is told");
        String::from_utf8_lossy(&words[..length]).trim().to_owned()
    };
    assert_eq!(heard(), "READY=1");
    assert!(get(address, "/harm-reduction/").await.starts_with("HTTP/1.1 200"));
    server.stop_by("-HUP");
    assert_eq!(heard(), "STOPPING=1");
}
