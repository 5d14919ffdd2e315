//! The program `unmyth`: builds the static site from packs, and serves it.

mod address;
mod around;
mod check;
mod closing;
mod config;
mod connections;
mod contacts;
mod counting;
mod day;
mod desk;
mod digest;
mod document;
mod embed;
mod files;
mod headers;
mod health;
mod hosting;
mod intake;
mod kiosk;
mod known;
mod library;
mod limits;
mod listen;
mod live;
mod metrics;
mod oembed;
mod packs;
mod pages;
mod partners;
mod picture;
mod player;
#[cfg(test)]
mod plays;
mod policy;
mod preview;
mod proxies;
mod quiet;
mod report;
mod revision;
mod scripts;
mod serve;
mod site;
mod store;
mod studio;
mod styles;
mod tally;
mod translate;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use address::Address;
use clap::{Parser, Subcommand};
use counting::{Counting, Tally};
use unmyth_widget::counting::Way;

use config::Config;
use library::Library;
use site::Publication;
use store::{Data, Store};

/// A myth-or-fact quiz for public education.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a static site from packs: one page a pack and language, for any web server.
    Build {
        /// The folder with the packs, each as PACK/LANG.json.
        #[arg(long, default_value = "packs")]
        packs: PathBuf,
        /// The folder with the player, as `trunk build` leaves it; where it is not said, `player` beside this program or
        /// one folder up.
        #[arg(long)]
        player: Option<PathBuf>,
        /// The folder to make; an earlier site there is replaced once the new one is whole.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// Where visitors will reach the site, such as <https://quiz.example.org>: frames in Safari need it.
        #[arg(long)]
        address: Option<Address>,
        /// The configuration, for the contacts in it and the address; docs/unmyth.example.toml has every key.
        #[arg(long)]
        config: Option<PathBuf>,
        /// Where plays are counted: https://…/api/tally, or /api/tally on the pages' own server. Without it nothing is.
        #[arg(long)]
        tally: Option<Tally>,
        /// Whether plays are counted: all of them (on), those whose visitors agree (ask), or none (off).
        #[arg(long, requires = "tally", default_value = "on", value_parser = WAYS)]
        counting: String,
    },
    /// Check packs: rules, sources and their days, words to avoid, length, reading; nothing is changed.
    Check(check::Options),
    /// Serve a site: one that was built, or with --packs one that is built first.
    Serve {
        /// The folder with the packs of which to build the site; one that has errors is played as it was when it was last good.
        #[arg(long)]
        packs: Option<PathBuf>,
        /// The folder with the player, as `trunk build` leaves it, read with --packs alone; where it is not said, `player`
        /// beside this program or one folder up.
        #[arg(long)]
        player: Option<PathBuf>,
        /// The folder with the site.
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// Where to keep tallies: a file, `postgres://user@host/database` for several servers, or "none".
        ///
        /// With --packs it is the file unmyth.db where nothing else is said; without, no tallies are taken.
        #[arg(long)]
        data: Option<String>,
        /// The configuration: sites, thresholds, proxies; docs/unmyth.example.toml has every key.
        #[arg(long)]
        config: Option<PathBuf>,
        /// Where to listen: an address with its port, localhost with one, or a port; port 0 takes any that is free.
        #[arg(long, default_value = "127.0.0.1:8080", value_parser = listen::parse)]
        listen: SocketAddr,
        /// Whether the pages built count plays: all (on), those whose visitors agree (ask), or none (off).
        #[arg(long, default_value = "on", value_parser = WAYS)]
        counting: String,
    },
    /// Close a site's batches by hand, when its event is over: what they release is then in the report.
    Release {
        /// Where tallies are kept: a file, or `postgres://user@host/database`.
        #[arg(long, default_value = "unmyth.db")]
        data: String,
        /// The configuration, for the thresholds in it.
        #[arg(long)]
        config: Option<PathBuf>,
        /// The site, as the configuration has it.
        #[arg(long)]
        site: String,
        /// Really close: it cannot be taken back.
        #[arg(long, required = true)]
        close: bool,
    },
    /// Give a pack's texts to translators, and take what comes back.
    #[command(subcommand)]
    Translate(translate::Translate),
    /// Print what was released.
    Report {
        /// Where tallies are kept: a file, or `postgres://user@host/database`.
        #[arg(long, default_value = "unmyth.db")]
        data: String,
        /// One site alone.
        #[arg(long)]
        site: Option<String>,
        /// The form in which to print.
        #[arg(long, value_enum, default_value = "csv")]
        format: report::Format,
    },
}

/// The names of [`Way::NAMED`].
const WAYS: [&str; 3] = [Way::NAMED[0].0, Way::NAMED[1].0, Way::NAMED[2].0];

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build { packs, player, out, address, config, tally, counting } => {
            let counting = tally.map(|tally| Counting { tally, way: Way::named(&counting) });
            build(&packs, player, &out, address, config.as_deref(), counting)
        }
        Command::Check(options) => return check::run(&options),
        Command::Serve { packs, player, dir, data, config, listen, counting } => {
            let data = data.or_else(|| packs.as_ref().map(|_| "unmyth.db".to_owned()));
            let data = data.filter(|data| data != "none").map(|data| Data::parse(&data));
            // Without a database there is nobody to send to.
            let counting = data.as_ref().map(|_| Counting { tally: Tally::Own, way: Way::named(&counting) });
            start(packs, player::folder(player), dir, data, config.as_deref(), counting, listen)
        }
        Command::Release { data, config, site, close: _ } => release(&Data::parse(&data), config.as_deref(), &site),
        Command::Translate(what) => translate::translate(&what),
        Command::Report { data, site, format } => print_report(&Data::parse(&data), site.as_deref(), format),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("unmyth: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Builds a static site.
fn build(
    packs: &Path,
    player: Option<PathBuf>,
    out: &Path,
    address: Option<Address>,
    config: Option<&Path>,
    counting: Option<Counting>,
) -> anyhow::Result<()> {
    let config = configured(config)?;
    let publication = Publication { address: address.or(config.public_address), counting, contacts: config.contacts };
    let count = site::build(packs, &player::folder(player), out, &publication)?;
    println!("{count} pages in {}", out.display());
    Ok(())
}

/// The configuration where there is one; what to look at in it is printed.
fn configured(path: Option<&Path>) -> anyhow::Result<Config> {
    let Some(path) = path else { return Ok(Config::default()) };
    let config = Config::read(path)?;
    let findings = day::now().map(|today| config.contacts.findings(today)).unwrap_or_default();
    for finding in findings {
        eprintln!("unmyth: {}: {finding}.", path.display());
    }
    Ok(config)
}

/// Builds the site where there are packs to build it of, and serves it.
fn start(
    packs: Option<PathBuf>,
    player: PathBuf,
    dir: PathBuf,
    data: Option<Data>,
    config: Option<&Path>,
    counting: Option<Counting>,
    listen: SocketAddr,
) -> anyhow::Result<()> {
    tracing::subscriber::set_global_default(quiet::log(std::io::stderr))?;
    std::panic::set_hook(Box::new(quiet::fault));
    let config = configured(config)?;
    // Before the site is built, which would be for nothing where somebody else has the port.
    let place = listen::Place::take(listen)?;
    let library = if let Some(packs) = packs {
        let address = config.public_address.clone().unwrap_or_else(|| Address::here(place.address));
        let publication = Publication { address: Some(address), counting, contacts: config.contacts.clone() };
        Library::open(library::Place { packs, player, site: dir.clone(), publication })?
    } else {
        if !config.contacts.is_empty() {
            eprintln!("unmyth: contacts are part of the pages. Make these anew with `unmyth build --config`.");
        }
        Library::default()
    };
    serve::serve(serve::Options { dir, library, data, config, place })
}

/// Closes a site's batches by hand.
///
/// How many plays are missing where it cannot is not said: nobody sees live counters.
fn release(data: &Data, config: Option<&Path>, site: &str) -> anyhow::Result<()> {
    let config = config.map(Config::read).transpose()?.unwrap_or_default();
    let closed =
        with_store(data, async |store| Ok(closing::close_site(store, &config.thresholds, site, day::today()).await?))?;
    match closed {
        0 => println!("No batch of \"{site}\" has plays enough to be closed; all stay open."),
        1 => println!("One batch of \"{site}\" is closed. `unmyth report --site {site}` has what it releases."),
        _ => {
            println!("{closed} batches of \"{site}\" are closed. `unmyth report --site {site}` has what they release.");
        }
    }
    Ok(())
}

fn print_report(data: &Data, site: Option<&str>, format: report::Format) -> anyhow::Result<()> {
    let chapters = with_store(data, async |store| {
        let (known, releases) = (store.known().await?, store.releases().await?);
        Ok(report::chapters(&known, &[], &releases, site))
    })?;
    print!("{}", report::print(&chapters, format));
    Ok(())
}

/// Does something with a database that is there already: what is misspelled is not made.
fn with_store<T>(data: &Data, run: impl AsyncFnOnce(&Store) -> anyhow::Result<T>) -> anyhow::Result<T> {
    if let Data::Sqlite(path) = data {
        anyhow::ensure!(
            path.is_file(),
            "--data {}: there is no such file. Name the one that `serve` uses",
            path.display()
        );
    }
    let runtime = tokio::runtime::Runtime::new()?;
    let done = runtime.block_on(async {
        let store = Store::open(data).await?;
        let done = run(&store).await;
        store.close().await;
        done
    });
    // All is closed. A task of sqlx, which tends the pool, was once seen to go on without end while it was waited for.
    runtime.shutdown_background();
    done
}
