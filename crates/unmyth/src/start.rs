//! `unmyth serve`: where everything is, what is made where nothing is yet, and then the server.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use clap::Args;
use counting::CountingMode;
use tally::{Data, day, log};
use website::address::Address;
use website::counting::{Counting, TallyAddress};
use website::site::{Publication, beside};

use crate::config::Config;
use crate::library::{self, Library};
use crate::{apart, builtin, listen, memory, serve};

/// The folder with all that the server writes, where no flag says otherwise.
const HOME: &str = "data";

/// The configuration that is read where none is named.
const CONFIG: &str = "unmyth.toml";

/// The names of [`CountingMode::NAMED`].
pub(crate) const MODES: [&str; 3] = [CountingMode::NAMED[0].0, CountingMode::NAMED[1].0, CountingMode::NAMED[2].0];

/// The arguments of `unmyth serve`. Each is also a variable of the environment; a flag goes before it.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder with the packs to build the website from. Where there is no folder `packs` and none is named, it is made,
    /// with the packs that ship. For a pack with errors, the last version without errors is served.
    #[arg(long, env = "UNMYTH_PACKS")]
    packs: Option<PathBuf>,
    /// The folder with the player, as `trunk build` makes it, in the place of the one in this program.
    #[arg(long, env = "UNMYTH_PLAYER")]
    player: Option<PathBuf>,
    /// The folder with the website [default: data/website]. Named without --packs, it is served as `unmyth build` made it.
    #[arg(long, env = "UNMYTH_DIR")]
    dir: Option<PathBuf>,
    /// Where to keep tallies: a file, `postgres://user@host/database` for several servers, or "none" [default:
    /// data/unmyth.db]
    ///
    /// For a website that is served as it was built, the default is "none". An address with a password belongs into the
    /// environment, where no list of processes shows it.
    #[arg(long, env = "UNMYTH_DATA", hide_env_values = true)]
    data: Option<String>,
    /// The configuration file: sites, thresholds, proxies. docs/unmyth.example.toml shows every key. [default: unmyth.toml,
    /// if it is there]
    #[arg(long, env = "UNMYTH_CONFIG")]
    config: Option<PathBuf>,
    /// Where to listen: ADDRESS:PORT, localhost:PORT or only PORT. Port 0 means any free port.
    #[arg(long, env = "UNMYTH_LISTEN", default_value = "127.0.0.1:8080", value_parser = listen::parse)]
    listen: SocketAddr,
    /// Which plays the built pages count: all (on), only those of visitors who agree (ask), or none (off).
    #[arg(long, env = "UNMYTH_COUNTING", default_value = "on", value_parser = MODES)]
    counting: String,
}

/// Builds the website where there are packs to build it of, and serves it.
///
/// # Errors
///
/// Whatever keeps the server from starting, with its remedy.
pub(crate) fn run(options: Options) -> Result<()> {
    tracing::subscriber::set_global_default(log::log(std::io::stderr))?;
    std::panic::set_hook(Box::new(log::fault));
    memory::close()?;
    let Options { packs, player, dir, data, config, listen, counting } = options;
    let is_built = packs.is_none() && dir.is_some();
    let dir = dir.unwrap_or_else(|| Path::new(HOME).join("website"));
    let data = data.unwrap_or_else(|| if is_built { "none".to_owned() } else { format!("{HOME}/unmyth.db") });
    let data = (data != "none").then(|| Data::parse(&data)).transpose()?;
    let config = config.or_else(|| Some(PathBuf::from(CONFIG)).filter(|file| file.is_file()));
    let config = configured(config.as_deref())?;
    if let Some(Data::Sqlite(file)) = &data {
        apart::check(file, &dir)?;
    }
    // Before anything is made, which would be for nothing where somebody else has the port.
    let place = listen::Place::take(listen)?;
    if let Some(Data::Sqlite(file)) = &data
        && file.starts_with(HOME)
    {
        std::fs::create_dir_all(HOME)?;
    }
    let library = if is_built {
        if !config.contacts.is_empty() {
            eprintln!("unmyth: contacts are part of the built pages. To change them, run `unmyth build --config`.");
        }
        Library::default()
    } else {
        let packs = packs.map_or_else(shipped_packs, Ok)?;
        let address = config.public_address.clone().unwrap_or_else(|| Address::here(place.address));
        // Without a database there is nobody to send to.
        let counting =
            data.as_ref().map(|_| Counting { tally: TallyAddress::Own, mode: CountingMode::named(&counting) });
        let sites = Some(config.sites.keys().cloned().collect());
        let publication = Publication { address: Some(address), counting, contacts: config.contacts.clone(), sites };
        let player = player_for(player, &dir)?;
        Library::open(library::Place { packs, player, site: dir.clone(), publication })?
    };
    serve::serve(serve::Options { dir, library, data, config, place })
}

/// The folder `packs`; where there is none, it is made of what ships.
fn shipped_packs() -> Result<PathBuf> {
    let packs = PathBuf::from(builtin::PACKS);
    if !packs.exists() {
        builtin::unpack(builtin::PACKS, &packs)?;
        eprintln!(
            "unmyth: made the folder {} with the quizzes that ship. Change or add quizzes there; the website follows.",
            packs.display()
        );
    }
    Ok(packs)
}

/// The folder with the player: the one that was named, or else the one that is in this program, which is put beside the
/// website in `dir`.
///
/// # Errors
///
/// A program that was built before its player was, and a folder that cannot be written.
pub(crate) fn player_for(named: Option<PathBuf>, dir: &Path) -> Result<PathBuf> {
    if let Some(named) = named {
        return Ok(named);
    }
    ensure!(
        builtin::has(builtin::PLAYER),
        "this program was built without the player. Name its folder with --player, or build the program with `cargo xtask \
         build`"
    );
    let player = beside(dir, "player");
    builtin::unpack(builtin::PLAYER, &player)?;
    Ok(player)
}

/// The configuration where there is one; what to look at in it is printed.
///
/// # Errors
///
/// What is wrong with it, with its line.
pub(crate) fn configured(path: Option<&Path>) -> Result<Config> {
    let Some(path) = path else { return Ok(Config::default()) };
    let config = Config::read(path)?;
    let diagnostics = day::now().map(|today| config.contacts.diagnostics(today)).unwrap_or_default();
    for diagnostic in diagnostics {
        eprintln!("unmyth: {}: {diagnostic}.", path.display());
    }
    Ok(config)
}
