//! Databases for whole programs, and what is in them when the programs are done.

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, AssertSqlSafe, Connection as _, Executor as _, PgConnection};

use crate::server::Home;

/// A database as `--data` names it.
pub(crate) struct Database {
    pub(crate) data: String,
    url: String,
}

impl Database {
    pub(crate) fn sqlite(home: &Home) -> Self {
        let data = home.path().join("unmyth.db").display().to_string();
        Self { url: format!("sqlite://{data}"), data }
    }

    /// A new one, named like the test.
    pub(crate) async fn postgres(test: &str) -> Self {
        let address = std::env::var("UNMYTH_POSTGRES")
            .expect("this test needs PostgreSQL: run `cargo xtask test database`, which starts one");
        let name = format!("{test}_{}", std::process::id());
        let mut server = PgConnection::connect(&address).await.expect("PostgreSQL answers");
        server.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("is made");
        let data = address.replacen("/postgres?", &format!("/{name}?"), 1);
        Self { url: data.clone(), data }
    }

    /// How many plays a site has, in its open batch and in those that a server has closed meanwhile.
    pub(crate) async fn plays(&self, site: &str) -> usize {
        let pool = self.pool().await;
        let sum =
            sqlx::query_as("SELECT CAST(COALESCE(SUM(plays), 0) AS BIGINT) FROM scores WHERE site = $1 OR $1 = ''");
        let (plays,): (i64,) = sum.bind(site.to_owned()).fetch_one(&pool).await.expect("can be read");
        let sum = sqlx::query_as(
            "SELECT CAST(COALESCE(SUM(n_right + n_wrong + n_not_sure), 0) AS BIGINT) FROM counts WHERE site = $1 OR $1 = ''",
        );
        let (answers,): (i64,) = sum.bind(site.to_owned()).fetch_one(&pool).await.expect("can be read");
        let sum =
            sqlx::query_as("SELECT CAST(COALESCE(SUM(plays), 0) AS BIGINT) FROM batch WHERE site = $1 OR $1 = ''");
        let (closed,): (i64,) = sum.bind(site.to_owned()).fetch_one(&pool).await.expect("can be read");
        pool.close().await;
        assert_eq!(answers, 3 * plays, "each play asks three cards");
        (plays + closed).try_into().expect("is a count")
    }

    async fn pool(&self) -> AnyPool {
        sqlx::any::install_default_drivers();
        AnyPoolOptions::new().max_connections(1).connect(&self.url).await.expect("can be opened")
    }
}
