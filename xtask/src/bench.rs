//! `cargo xtask bench`: builds what visitors and operators get, and hands it to the program that measures it.

use std::str::FromStr;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::{
    browsers,
    postgres::{self, INITDB, Postgres},
    project::{Profile, Project},
    steps,
};

/// How many cold loads of each kind, and how many rounds of the server, where nobody says.
const ROUNDS: usize = 9;

/// What can be measured alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The quiz's page in a browser.
    Pages,
    /// A partner's page with the quiz on it, in a browser.
    Embed,
    /// The server that takes tallies.
    Server,
}

impl FromStr for Part {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "pages" => Ok(Self::Pages),
            "embed" => Ok(Self::Embed),
            "server" => Ok(Self::Server),
            _ => Err("the parts are pages, embed and server"),
        }
    }
}

/// Measures all or one part; the report is printed and kept in `target/bench`. A budget that is missed is no failure:
/// times depend on the machine, and bytes have tests of their own.
pub(crate) fn run(project: &Project, rounds: Option<usize>, only: Option<Part>) -> Result<()> {
    let rounds = rounds.unwrap_or(ROUNDS);
    ensure!(rounds > 0, "without a round there is nothing to measure");
    let is_wanted = |part| only.is_none_or(|only| only == part);
    let sh = &project.sh;
    let mut bench = cmd!(sh, "cargo run --quiet --release --locked --package bench")
        .env("UNMYTH_BIN", project.server(Profile::Release))
        .env("UNMYTH_OUT", project.target.join("bench"))
        .env("UNMYTH_ROUNDS", rounds.to_string());
    let in_browser = [(Part::Pages, "UNMYTH_SITE"), (Part::Embed, "UNMYTH_EMBED")];
    let in_browser: Vec<_> = in_browser.into_iter().filter(|(part, _)| is_wanted(*part)).collect();
    if in_browser.is_empty() {
        steps::build_server(project, Profile::Release)?;
    } else {
        browsers::ensure_chromium()?;
        steps::build(project, false)?;
    }
    for (_, name) in in_browser {
        bench = bench.env(name, project.dist());
    }
    // Stops when this function ends.
    let mut _postgres = None;
    if is_wanted(Part::Server) {
        bench = bench.env("UNMYTH_SERVER", "1");
        if INITDB.names.iter().any(|name| postgres::is_here(name)) {
            let started = Postgres::start_durable()?;
            bench = bench.env("UNMYTH_POSTGRES", started.url());
            _postgres = Some(started);
        } else {
            eprintln!("There is no PostgreSQL here: the server is measured on SQLite alone.");
        }
    }
    bench.run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn a_wrong_part_is_answered_with_the_right_ones() {
        assert_eq!("server".parse(), Ok(Part::Server));
        assert_eq!("sever".parse::<Part>(), Err("the parts are pages, embed and server"));
    }
}
