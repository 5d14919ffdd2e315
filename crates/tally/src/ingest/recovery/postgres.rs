//! What PostgreSQL tells whoever may ask it anything: its rows at any time, and its write-ahead log step by step.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use super::sqlite::{Columns, SELECT};
use super::{Evidence, Row};

/// Somebody with a connection of their own, and with a mark in the log from which on it is kept.
pub(super) struct Reader {
    connection: PgConnection,
    mark: String,
}

impl Reader {
    pub(super) async fn new(url: &str) -> Self {
        let mut connection = PgConnection::connect(url).await.expect("PostgreSQL answers");
        let name: (String,) =
            sqlx::query_as("SELECT current_database()::text").fetch_one(&mut connection).await.expect("has a name");
        let made = sqlx::query("SELECT pg_create_logical_replication_slot($1, 'test_decoding')").bind(&name.0);
        made.execute(&mut connection).await.expect(
            "this test reads the write-ahead log: PostgreSQL must have been started with `wal_level=logical`, as \
             `cargo xtask test database` does it",
        );
        Self { connection, mark: name.0 }
    }

    /// Takes in the rows as they are now.
    pub(super) async fn add_rows(&mut self, to: &mut Evidence) {
        let rows = sqlx::query_as::<_, Columns>(AssertSqlSafe(SELECT)).fetch_all(&mut self.connection).await;
        to.add(rows.expect("can be read").into_iter().map(Row::from));
    }

    /// Takes in the log since the mark: the rows as they were after each transaction. The mark is gone afterwards.
    pub(super) async fn add_log(&mut self, to: &mut Evidence) {
        let changes = sqlx::query_as("SELECT data FROM pg_logical_slot_get_changes($1, NULL, NULL)").bind(&self.mark);
        let changes: Vec<(String,)> = changes.fetch_all(&mut self.connection).await.expect("can be read");
        let mut rows = BTreeMap::new();
        for (line,) in &changes {
            if line.starts_with("COMMIT") {
                to.add(rows.values().cloned());
            } else if let Some(row) = change(line) {
                rows.insert((row.key.clone(), row.card, row.form.clone()), row);
            }
        }
        let dropped = sqlx::query("SELECT pg_drop_replication_slot($1)").bind(&self.mark);
        dropped.execute(&mut self.connection).await.expect("is dropped");
    }
}

/// The row that a line of the log tells of: `table public.counts: UPDATE: site[text]:'library' … card[bigint]:0 …`.
fn change(line: &str) -> Option<Row> {
    let values = line.strip_prefix("table public.counts: ")?;
    let value = |name: &str| {
        let (_, rest) = values.split_once(&format!("{name}["))?;
        let (_, value) = rest.split_once("]:")?;
        Some(value.split(' ').next()?.trim_matches('\'').to_owned())
    };
    let count = |name| value(name)?.parse().ok();
    Some(Row {
        key: [value("site")?, value("pack")?, value("revision")?, value("lang")?],
        card: count("card")?,
        form: value("form")?,
        counts: [count("n_right")?, count("n_wrong")?, count("n_not_sure")?],
    })
}
