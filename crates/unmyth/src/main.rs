//! The program `unmyth`: builds the static site from packs, and serves it.

mod apart;
mod backup;
mod builtin;
mod check;
mod config;
mod connections;
mod health;
mod kiosk_code;
mod library;
mod listen;
mod memory;
mod oembed;
mod serve;
mod site_files;
mod start;
mod translate;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use counting::CountingMode;
use tally::report::Format;
use tally::{Data, Store, close_site, day, report};
use website::address::Address;
use website::counting::{Counting, TallyAddress};
use website::site::{self, Publication};

use config::Config;

/// Overwrites memory with zeros when it is freed, so that nothing of a request is left there after its answer.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

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
        /// The folder with the player, as `trunk build` makes it, in the place of the one in this program.
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
        tally: Option<TallyAddress>,
        /// Which plays to count: all (on), only those of visitors who agree (ask), or none (off).
        #[arg(long, requires = "tally", default_value = "on", value_parser = start::MODES)]
        counting: String,
    },
    /// Check packs: rules, sources and review dates, words to avoid, length, reading level. Changes nothing.
    Check(check::Options),
    /// Serve the quizzes: build the website from the packs, serve it, and count plays. In an empty folder it begins with
    /// the quizzes that ship.
    Serve(start::Options),
    /// Ask a running server whether all is well: for containers and for people. Ends with 0 only if it is.
    Health {
        /// Where the server listens.
        #[arg(long, env = "UNMYTH_LISTEN", default_value = "127.0.0.1:8080", value_parser = listen::parse)]
        listen: SocketAddr,
    },
    /// Make a code for a site's kiosks: only with it may they send many plays at once. Changes nothing.
    KioskCode {
        /// The configuration file that lists the site.
        #[arg(long, default_value = "unmyth.toml")]
        config: PathBuf,
        /// The site's name in the configuration file.
        site: String,
    },
    /// Copy the database into a new file, also while the server runs.
    Backup {
        /// Where tallies are kept: a file.
        #[arg(long, default_value = "data/unmyth.db", env = "UNMYTH_DATA", hide_env_values = true)]
        data: String,
        /// The new file.
        file: PathBuf,
    },
    /// Put a copy of the database back. Stop the server first.
    Restore {
        /// Where tallies are kept: a file.
        #[arg(long, default_value = "data/unmyth.db", env = "UNMYTH_DATA", hide_env_values = true)]
        data: String,
        /// The copy.
        file: PathBuf,
        /// Replace a database that is there. It is kept beside the new one.
        #[arg(long)]
        force: bool,
    },
    /// Close a site's batches by hand when its event is over. The report then shows what they release.
    Release {
        /// Where tallies are kept: a file, or `postgres://user@host/database`.
        #[arg(long, default_value = "data/unmyth.db", env = "UNMYTH_DATA", hide_env_values = true)]
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
        #[arg(long, default_value = "data/unmyth.db", env = "UNMYTH_DATA", hide_env_values = true)]
        data: String,
        /// Print only this site.
        #[arg(long)]
        site: Option<String>,
        /// The output format.
        #[arg(long, value_enum, default_value = "csv")]
        format: ReportFormat,
    },
}

/// The formats of a printed report.
#[derive(Clone, Copy, ValueEnum)]
enum ReportFormat {
    /// A table for spreadsheets.
    Csv,
    /// For programs.
    Json,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build { packs, player, out, address, config, tally, counting } => {
            let counting = tally.map(|tally| Counting { tally, mode: CountingMode::named(&counting) });
            build(&packs, player, &out, address, config.as_deref(), counting)
        }
        Command::Check(options) => return check::run(&options),
        Command::Serve(options) => start::run(options),
        Command::Health { listen } => health::ask(listen),
        Command::KioskCode { config, site } => kiosk_code::run(&config, &site),
        Command::Backup { data, file } => Data::parse(&data).and_then(|data| backup::back_up(&data, &file)),
        Command::Restore { data, file, force } => {
            Data::parse(&data).and_then(|data| backup::restore(&data, &file, force))
        }
        Command::Release { data, config, site, close: _ } => {
            Data::parse(&data).and_then(|data| release(&data, config.as_deref(), &site))
        }
        Command::Translate(what) => translate::translate(&what),
        Command::Report { data, site, format } => {
            Data::parse(&data).and_then(|data| print_report(&data, site.as_deref(), format))
        }
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
    let config = start::configured(config)?;
    // A website that is built without the operator's names may count on a server that knows them.
    let sites = (!config.sites.is_empty()).then(|| config.sites.into_keys().collect());
    let publication =
        Publication { address: address.or(config.public_address), counting, contacts: config.contacts, sites };
    let count = site::build(packs, day::now(), &start::player_for(player, out)?, out, &publication)?;
    println!("{count} pages in {}", out.display());
    Ok(())
}

/// Closes a site's batches by hand.
///
/// How many plays are missing where it cannot is not said: nobody sees live counters.
fn release(data: &Data, config: Option<&Path>, site: &str) -> anyhow::Result<()> {
    let config = config.map(Config::read).transpose()?.unwrap_or_default();
    let closed = with_store(data, async |store| Ok(close_site(store, &config.thresholds, site, day::today()).await?))?;
    match closed {
        0 => println!("No batch of \"{site}\" has enough plays to close. All stay open."),
        1 => println!("Closed one batch of \"{site}\". `unmyth report --site {site}` shows what it releases."),
        _ => {
            println!("Closed {closed} batches of \"{site}\". `unmyth report --site {site}` shows what they release.");
        }
    }
    Ok(())
}

fn print_report(data: &Data, site: Option<&str>, format: ReportFormat) -> anyhow::Result<()> {
    let format = match format {
        ReportFormat::Csv => Format::Csv,
        ReportFormat::Json => Format::Json,
    };
    print!("{}", with_store(data, async |store| Ok(report::text(store, site, format).await?))?);
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
