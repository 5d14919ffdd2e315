//! `unmyth serve` as a process of its own, on a site of the least that passes for one.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::SocketAddr;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};

use tempfile::TempDir;

pub(crate) const PACK: &str = include_str!("../../../../packs/harm-reduction/en.json");

const CONFIG: &str = "daily-plays = 100000000\ntrusted-proxies = [\"127.0.0.1\"]\n[sites.library]\ntitle = \"Library\"\n[sites.fair]\ntitle = \"Fair\"\nkiosk-code-sha256 = \"7386dc9013c6e34b1bfb54745f43f4a15176adc61d1ee086ba26344d3274a827\"\n";

/// A folder with a pack, a player and a configuration.
pub(crate) struct Home(TempDir);

/// A server that listens; it is killed when it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    process: Child,
    log: ChildStderr,
    /// What it says is not read on, and must have somewhere to go.
    _said: BufReader<ChildStdout>,
}

impl Home {
    pub(crate) fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a folder of its own"));
        home.put("packs/harm-reduction/en.json", PACK);
        for program in ["player/unmyth-widget-0", "player/kiosk/unmyth-kiosk-0", "player/studio/unmyth-studio-0"] {
            home.put(&format!("{program}.js"), "export { __wbg_init as default };");
            home.put(&format!("{program}_bg.wasm"), "\0asm\u{1}\0\0\0");
        }
        home.put("unmyth.toml", CONFIG);
        home
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("has a folder")).expect("can be made");
        fs::write(path, text).expect("can be written");
    }

    /// Starts a server with a database of this address, which builds a site of this name; waits until it listens.
    pub(crate) fn start(&self, data: &str, site: &str) -> Server {
        self.run(data, site, &["--packs", "packs", "--player", "player"])
    }

    /// Starts a server with the site that it had: its database knows the pack.
    pub(crate) fn start_again(&self, data: &str, site: &str) -> Server {
        self.run(data, site, &[])
    }

    /// Starts a server that can make no file larger than so many blocks of 512 bytes, as on a disk that is full.
    pub(crate) fn start_on_full_disk(&self, data: &str, site: &str, blocks: u64) -> Server {
        // Without a signal, which would end it; the error that then comes is the one of a full disk.
        let limited = format!("trap '' XFSZ; ulimit -S -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &limited, env!("CARGO_BIN_EXE_unmyth")]);
        self.listen(command, data, site, &[])
    }

    fn run(&self, data: &str, site: &str, packs: &[&str]) -> Server {
        self.listen(Command::new(env!("CARGO_BIN_EXE_unmyth")), data, site, packs)
    }

    fn listen(&self, mut command: Command, data: &str, site: &str, packs: &[&str]) -> Server {
        command.args(["serve", "--config", "unmyth.toml", "--data", data, "--dir", site, "--listen", "127.0.0.1:0"]);
        command.args(packs).current_dir(self.path());
        Server::listens(command)
    }
}

impl Server {
    /// Starts this command, and waits until it listens.
    pub(crate) fn listens(command: Command) -> Self {
        Self::listens_on(command, Stdio::null())
    }

    /// The same with something as its input.
    pub(crate) fn listens_on(mut command: Command, input: Stdio) -> Self {
        let mut process = command.stdin(input).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
        let mut said = BufReader::new(process.stdout.take().expect("is piped"));
        let mut log = process.stderr.take().expect("is piped");
        let mut line = String::new();
        said.read_line(&mut line).expect("says something");
        let Some(address) = line.strip_prefix("Listening on http://").and_then(|it| it.trim().parse().ok()) else {
            let mut words = String::new();
            let _ = log.read_to_string(&mut words);
            panic!("the server does not listen: {line}{words}");
        };
        Self { address, process, log, _said: said }
    }

    /// Ends it as a power cut does.
    pub(crate) fn kill(mut self) {
        self.process.kill().expect("is there");
        self.process.wait().expect("has ended");
    }

    /// Asks it to end, as a service manager does; what it logged.
    pub(crate) fn stop(self) -> String {
        self.stop_by("-TERM")
    }

    /// The same by another signal, as `kill` names it.
    pub(crate) fn stop_by(mut self, signal: &str) -> String {
        let asked = Command::new("kill").args([signal, &self.process.id().to_string()]).status();
        assert!(asked.expect("`kill` is there").success());
        let ended = self.process.wait().expect("has ended");
        let mut words = String::new();
        self.log.read_to_string(&mut words).expect("is text");
        assert!(ended.success(), "it does not end well: {ended}: {words}");
        words
    }

    /// Takes the limit on the size of its files away, as when a disk has room again.
    pub(crate) fn make_room(&self) {
        let lifted =
            Command::new("prlimit").args(["--fsize=unlimited", "--pid", &self.process.id().to_string()]).status();
        assert!(lifted.expect("`prlimit` is there").success());
    }

    /// How much memory it has, in kilobytes.
    pub(crate) fn memory(&self) -> u64 {
        let status = self.proc("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("has memory");
        line.split_whitespace().next().and_then(|number| number.parse().ok()).expect("a number")
    }

    /// What the system says of it in a file of this name.
    pub(crate) fn proc(&self, name: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{name}", self.process.id())).expect("runs on Linux")
    }

    /// Which of these texts are in its memory, as far as it can write there. Only root may look.
    pub(crate) fn remembers(&self, texts: &[&str]) -> std::io::Result<Vec<bool>> {
        let file = |name| fs::File::open(format!("/proc/{}/{name}", self.process.id()));
        let (memory, maps) = (file("mem")?, std::io::read_to_string(file("maps")?)?);
        // Much faster than a search that is compiled for tests.
        let mut grep = Command::new("grep");
        grep.env("LC_ALL", "C").arg("-aoF").args(texts.iter().flat_map(|text| ["-e", text]));
        let mut grep = grep.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("`grep` is there");
        let mut search = grep.stdin.take().expect("is piped");
        for region in maps.lines().filter(|line| line.contains(" rw")) {
            let (start, end) = region.split(' ').next().and_then(|range| range.split_once('-')).expect("is a range");
            let [start, end] = [start, end].map(|place| u64::from_str_radix(place, 16).expect("is an address"));
            let mut bytes = vec![0; usize::try_from(end - start).expect("fits")];
            // A region may be gone by now.
            if memory.read_exact_at(&mut bytes, start).is_ok() {
                search.write_all(&bytes).expect("`grep` reads all");
            }
        }
        drop(search);
        let found = String::from_utf8(grep.wait_with_output().expect("ends").stdout).expect("has only these texts");
        Ok(texts.iter().map(|text| found.lines().any(|line| line == *text)).collect())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
