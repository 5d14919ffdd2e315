//! What copies of SQLite's files tell: opened as they are, step by step along a log, and as bare bytes.

use std::path::Path;

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use super::carving::carve;
use super::{Evidence, Image, Row};

/// The head of a log, and the head of each page in it: <https://www.sqlite.org/fileformat2.html#walformat>
const HEAD: usize = 32;
const PAGE_HEAD: usize = 24;

impl Evidence {
    /// Takes in all that there is in an image.
    pub(super) async fn add_image(&mut self, image: &Image) {
        self.add_tables(image).await;
        for (path, bytes) in image {
            // The database by itself too: without its journal it is as its last writer left it.
            if image.values().filter(|bytes| !bytes.is_empty()).count() > 1 {
                self.add_tables(&Image::from([(path.clone(), bytes.clone())])).await;
            }
            if path.extension().is_some_and(|it| it.to_string_lossy().ends_with("-wal")) {
                self.add_log(image, path).await;
            }
            self.add_bytes(bytes);
        }
    }

    /// Takes in what bytes look like rows, whatever file they are of.
    pub(super) fn add_bytes(&mut self, bytes: &[u8]) {
        for rows in carve(bytes) {
            self.add(rows);
        }
    }

    /// Lets SQLite make of the files what it can.
    async fn add_tables(&mut self, image: &Image) {
        let folder = tempfile::tempdir().expect("a folder of its own");
        for (path, bytes) in image {
            let name = path.file_name().expect("is a file");
            std::fs::write(folder.path().join(name), bytes).expect("can be written");
        }
        let database = image.keys().find(|path| path.extension().is_some_and(|it| it == "db"));
        if let Some(database) = database.and_then(|path| path.file_name()) {
            // Copies that were taken in the middle of a write may be of no use.
            self.add(rows(&folder.path().join(database)).await.unwrap_or_default());
        }
    }

    /// Goes along a log: after each transaction in it, the files are as if there had been no other yet.
    async fn add_log(&mut self, image: &Image, log: &Path) {
        let bytes = &image[log];
        let Some(size) = bytes.get(8..12).and_then(|size| size.try_into().ok()).map(u32::from_be_bytes) else { return };
        let step = PAGE_HEAD + usize::try_from(size).expect("is small");
        for (number, page) in bytes[HEAD..].chunks(step).enumerate() {
            // A transaction's last page has the size of the database here.
            if page.len() == step && page[4..8] != [0; 4] {
                let mut image = image.clone();
                image.retain(|path, _| !path.to_string_lossy().ends_with("-shm"));
                image.insert(log.to_owned(), bytes[..HEAD + (number + 1) * step].to_vec());
                self.add_tables(&image).await;
            }
        }
    }
}

async fn rows(database: &Path) -> Result<Vec<Row>, sqlx::Error> {
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", database.display())).await?;
    let rows = read(&mut connection).await;
    let _ = connection.close().await;
    rows
}

async fn read(connection: &mut SqliteConnection) -> Result<Vec<Row>, sqlx::Error> {
    let rows = sqlx::query_as::<_, Columns>(AssertSqlSafe(SELECT)).fetch_all(connection).await?;
    Ok(rows.into_iter().map(Row::from).collect())
}

/// What a row has, from both databases.
pub(super) const SELECT: &str =
    "SELECT site, pack, revision, lang, card, form, n_right, n_wrong, n_not_sure FROM counts";

/// As a database gives it.
pub(super) type Columns = (String, String, String, String, i64, String, i64, i64, i64);

impl From<Columns> for Row {
    fn from((site, pack, revision, lang, card, form, right, wrong, not_sure): Columns) -> Self {
        Self { key: [site, pack, revision, lang], card, form, counts: [right, wrong, not_sure] }
    }
}
