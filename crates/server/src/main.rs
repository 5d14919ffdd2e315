//! The program `unmyth`: builds the static site from packs, and serves it.

mod address;
mod around;
mod check;
mod closing;
mod config;
mod connections;
mod contacts;
mod counting;
mod counting_service;
mod day;
mod digest;
mod document;
mod embed;
mod files;
mod headers;
mod health;
mod hosting;
mod ingest;
mod kiosk;
mod library;
mod limits;
mod listen;
mod log;
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
mod report;
mod revision;
mod revisions;
mod scripts;
mod serve;
mod site;
mod site_files;
mod store;
mod studio;
mod styles;
mod tally;
mod translate;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::counting::CountingMode;
use address::Address;
use clap::{Parser, Subcommand};
use counting::{Counting, Tally};

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
    /// Build a static website from packs: one page per pack and language, for any web server.
    Build {
        /// The folder with the packs, one file per language: PACK/LANG.json.
        #[arg(long, default_value = "packs")]
        packs: PathBuf,
        /// The folder with the player, as `trunk build` makes it. The default is `player` beside this program or one
        /// folder up.
        #[arg(long)]
        player: Option<PathBuf>,
        /// The folder to write. A website built there earlier is replaced once the new one is complete.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// Where visitors will reach the website, such as <https://quiz.example.org>. Frames in Safari need it.
        #[arg(long)]
        address: Option<Address>,
        /// The configuration file, for its contacts and public address. docs/unmyth.example.toml shows every key.
        #[arg(long)]
        config: Option<PathBuf>,
        /// Where to count plays: https://…/api/tally, or /api/tally on the website's own server. Without it, nothing is
        /// counted.
        #[arg(long)]
        tally: Option<Tally>,
        /// Which plays to count: all (on), only those of visitors who agree (ask), or none (off).
        #[arg(long, requires = "tally", default_value = "on", value_parser = WAYS)]
        counting: String,
    },
    /// Check packs: rules, sources and review dates, words to avoid, length, reading level. Changes nothing.
    Check(check::Options),
    /// Serve a website: one that is already built, or with --packs one that is built first.
    Serve {
        /// The folder with the packs to build the website from. For a pack with errors, the last version without errors
        /// is served.
        #[arg(long)]
        packs: Option<PathBuf>,
        /// The folder with the player, as `trunk build` makes it; used only with --packs. The default is `player`
        /// beside this program or one folder up.
        #[arg(long)]
        player: Option<PathBuf>,
        /// The folder with the website.
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// Where to keep tallies: a file, `postgres://user@host/database` for several servers, or "none".
        ///
        /// With --packs, the default is the file unmyth.db. Without --packs, the default is to take no tallies.
        #[arg(long)]
        data: Option<String>,
        /// The configuration file: sites, thresholds, proxies. docs/unmyth.example.toml shows every key.
        #[arg(long)]
        config: Option<PathBuf>,
        /// Where to listen: ADDRESS:PORT, localhost:PORT or only PORT. Port 0 means any free port.
        #[arg(long, default_value = "127.0.0.1:8080", value_parser = listen::parse)]
        listen: SocketAddr,
        /// Which plays the built pages count: all (on), only those of visitors who agree (ask), or none (off).
        #[arg(long, default_value = "on", value_parser = WAYS)]
        counting: String,
    },
    /// Close a site's batches by hand when its event is over. The report then shows what they release.
    Release {
        /// Where tallies are kept: a file, or `postgres://user@host/database`.
        #[arg(long, default_value = "unmyth.db")]
        data: String,
        /// The configuration file, for its thresholds.
        #[arg(long)]
        config: Option<PathBuf>,
        /// The site's name in the configuration file.
        #[arg(long)]
        site: String,
        /// Confirm: a closed batch cannot be opened again.
        #[arg(long, required = true)]
        close: bool,
    },
    /// Export a pack's texts for translators, and import the translations.
    #[command(subcommand)]
    Translate(translate::Translate),
    /// Print the released figures.
    Report {
        /// Where tallies are kept: a file, or `postgres://user@host/database`.
        #[arg(long, default_value = "unmyth.db")]
        data: String,
        /// Print only this site.
        #[arg(long)]
        site: Option<String>,
        /// The output format.
        #[arg(long, value_enum, default_value = "csv")]
        format: report::Format,
    },
}

/// The names of [`CountingMode::NAMED`].
const WAYS: [&str; 3] = [CountingMode::NAMED[0].0, CountingMode::NAMED[1].0, CountingMode::NAMED[2].0];

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build { packs, player, out, address, config, tally, counting } => {
            let counting = tally.map(|tally| Counting { tally, mode: CountingMode::named(&counting) });
            build(&packs, player, &out, address, config.as_deref(), counting)
        }
        Command::Check(options) => return check::run(&options),
        Command::Serve { packs, player, dir, data, config, listen, counting } => {
            let data = data.or_else(|| packs.as_ref().map(|_| "unmyth.db".to_owned()));
            let data = data.filter(|data| data != "none").map(|data| Data::parse(&data));
            // Without a database there is nobody to send to.
            let counting = data.as_ref().map(|_| Counting { tally: Tally::Own, mode: CountingMode::named(&counting) });
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
    // A website that is built without the operator's names may count on a server that knows them.
    let sites = (!config.sites.is_empty()).then(|| config.sites.into_keys().collect());
    let publication =
        Publication { address: address.or(config.public_address), counting, contacts: config.contacts, sites };
    let count = site::build(packs, &player::folder(player), out, &publication)?;
    println!("{count} pages in {}", out.display());
    Ok(())
}

/// The configuration where there is one; what to look at in it is printed.
fn configured(path: Option<&Path>) -> anyhow::Result<Config> {
    let Some(path) = path else { return Ok(Config::default()) };
    let config = Config::read(path)?;
    let diagnostics = day::now().map(|today| config.contacts.diagnostics(today)).unwrap_or_default();
    for diagnostic in diagnostics {
        eprintln!("unmyth: {}: {diagnostic}.", path.display());
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
    tracing::subscriber::set_global_default(log::log(std::io::stderr))?;
    std::panic::set_hook(Box::new(log::fault));
    let config = configured(config)?;
    // Before the site is built, which would be for nothing where somebody else has the port.
    let place = listen::Place::take(listen)?;
    let library = if let Some(packs) = packs {
        let address = config.public_address.clone().unwrap_or_else(|| Address::here(place.address));
        let sites = Some(config.sites.keys().cloned().collect());
        let publication = Publication { address: Some(address), counting, contacts: config.contacts.clone(), sites };
        Library::open(library::Place { packs, player, site: dir.clone(), publication })?
    } else {
        if !config.contacts.is_empty() {
            eprintln!("unmyth: contacts are part of the built pages. To change them, run `unmyth build --config`.");
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
        0 => println!("No batch of \"{site}\" has enough plays to close. All stay open."),
        1 => println!("Closed one batch of \"{site}\". `unmyth report --site {site}` shows what it releases."),
        _ => {
            println!("Closed {closed} batches of \"{site}\". `unmyth report --site {site}` shows what they release.");
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
