//! The program `unmyth`: builds the static site from packs, and serves it.

mod digest;
mod document;
mod files;
mod packs;
mod pages;
mod player;
mod policy;
mod revision;
mod serve;
mod site;
mod styles;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
        /// The folder with the player, as `trunk build` leaves it.
        #[arg(long, default_value = "target/player")]
        player: PathBuf,
        /// The folder to make; an earlier site there is replaced once the new one is whole.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
    },
    /// Serve a site: one that was built, or with --packs one that is built first.
    Serve {
        /// The folder with the packs of which to build the site; where they have errors, an earlier site is served.
        #[arg(long)]
        packs: Option<PathBuf>,
        /// The folder with the player, as `trunk build` leaves it; read with --packs alone.
        #[arg(long, default_value = "target/player")]
        player: PathBuf,
        /// The folder with the site.
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// The address to listen at; port 0 takes any that is free.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build { packs, player, out } => {
            site::build(&packs, &player, &out).map(|count| println!("{count} pages in {}", out.display()))
        }
        Command::Serve { packs: Some(packs), player, dir, listen } => {
            site::renew(&packs, &player, &dir).and_then(|()| serve::serve(&dir, listen))
        }
        Command::Serve { packs: None, dir, listen, .. } => serve::serve(&dir, listen),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("unmyth: {error:#}");
            ExitCode::FAILURE
        }
    }
}
