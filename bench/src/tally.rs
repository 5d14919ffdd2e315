//! `unmyth serve` as it takes tallies, against the least that the same program and the same database could do.

mod bare;
mod crowd;
mod database;
mod home;
mod message;

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, ensure};
use tokio::runtime;

use crate::figure::Figure;
use crate::report::Part;
use crate::row::{Budget, Row, Unit};
use crowd::Crowd;
use database::Kind;
use home::Home;
use message::Messages;

/// How many visitors send single plays at once, and how many kiosks messages of several plays.
const VISITORS: usize = 512;
const KIOSKS: usize = 64;

/// How much is sent in one round.
const PLAYS: usize = 40_000;
const KIOSK_MESSAGES: usize = 4_000;

/// After how many plays memory is looked at. The first come in rounds too, as each has connections of its own.
const FIRST: usize = 10_000;
const FIRST_ROUNDS: usize = 5;
const LAST: usize = 1_000_000;

/// What is measured on one kind of database.
#[derive(Default)]
struct Figures {
    singles: Figure,
    idle: Figure,
    kiosks: Figure,
    bare: Figure,
    together: Figure,
    memory: [Figure; 2],
}

/// Measures it in so many rounds, on SQLite in the folder `out` and on PostgreSQL where its address is given.
pub(crate) fn measure(unmyth: &Path, out: &Path, rounds: usize, postgres: Option<&str>) -> Result<Vec<Part>> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let mut parts = Vec::new();
    for (kind, heading) in [(Kind::Sqlite, "Server, on SQLite"), (Kind::Postgres, "Server, on PostgreSQL")] {
        let home = match (kind, postgres) {
            (Kind::Sqlite, _) => Home::on_sqlite(out)?,
            (Kind::Postgres, Some(url)) => Home::on_postgres(out, url)?,
            (Kind::Postgres, None) => continue,
        };
        let figures = runtime.block_on(figures(&home, unmyth, heading, rounds))?;
        parts.push(Part {
            heading,
            about: "tallies taken by `unmyth serve`",
            reference: "reference",
            rows: rows(figures),
        });
    }
    Ok(parts)
}

async fn figures(home: &Home, unmyth: &Path, heading: &str, rounds: usize) -> Result<Figures> {
    let mut figures = Figures::default();
    let server = home.start(unmyth)?;
    let mut messages = Messages::new(home.database.revision().await?);
    let visitors = Crowd::new(server.port, VISITORS);

    for _ in 0..FIRST_ROUNDS {
        visitors.send("POST", &messages.singles(FIRST / FIRST_ROUNDS)?).await?;
    }
    figures.memory[0].add(server.memory()?);
    let mut sent = FIRST;
    for round in 0..rounds {
        eprintln!("{heading}: single plays, round {} of {rounds}", round + 1);
        let plays = messages.singles(PLAYS)?;
        figures.idle.add(rate(PLAYS, visitors.send("OPTIONS", &plays).await?));
        figures.singles.add(rate(PLAYS, visitors.send("POST", &plays).await?));
        sent += PLAYS;
    }
    eprintln!("{heading}: plays until there are {LAST}");
    while sent < LAST {
        let plays = PLAYS.min(LAST - sent);
        visitors.send("POST", &messages.singles(plays)?).await?;
        sent += plays;
    }
    figures.memory[1].add(server.memory()?);
    ensure!(home.database.plays().await? + 9 >= sent, "plays that were taken are not in the database");

    let kiosks = Crowd::new(server.port, KIOSKS);
    for round in 0..rounds {
        eprintln!("{heading}: kiosks, round {} of {rounds}", round + 1);
        let before = home.database.commits().await?;
        let time = kiosks.send("POST", &messages.kiosks(KIOSK_MESSAGES)?).await?;
        let commits = home.database.commits().await? - before;
        let together = KIOSK_MESSAGES.div_ceil(commits.max(1));
        figures.kiosks.add(rate(KIOSK_MESSAGES, time));
        figures.together.add(count(together));
        let time = bare::run(&home.database, &messages.kiosks(KIOSK_MESSAGES)?, together).await?;
        figures.bare.add(rate(KIOSK_MESSAGES, time));
    }
    Ok(figures)
}

#[rustfmt::skip]
fn rows(figures: Figures) -> Vec<Row> {
    let [first, last] = figures.memory;
    let row = |what, unit, budget, ours, reference| Row { what, unit, budget, ours, reference };
    vec![
        row("Single plays taken in a second; an answer without work", Unit::Count, Budget::AtLeast(0.9), figures.singles, figures.idle),
        row("Kiosks' messages kept in a second; a bare loop", Unit::Count, Budget::AtLeast(0.8), figures.kiosks, figures.bare),
        row("Kiosks' messages in one commit", Unit::Count, Budget::Free, figures.together, Figure::default()),
        row("Memory after 1,000,000 plays; after 10,000", Unit::Megabytes, Budget::Times(1.05), last, first),
    ]
}

/// How many in a second.
fn rate(all: usize, time: Duration) -> f64 {
    count(all) / time.as_secs_f64()
}

fn count(all: usize) -> f64 {
    u32::try_from(all).unwrap_or(u32::MAX).into()
}
