//! Keeps the database out of the website's folders: their files are served, and replaced at each build.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use website::files::here;
use website::site::beside;

/// Checks that a database is in none of the folders that belong to the website `dir`.
///
/// # Errors
///
/// One that is, with the remedy.
pub(crate) fn check(database: &Path, dir: &Path) -> Result<()> {
    let others = ["new", "old", "packs", "player"].map(|end| beside(dir, end));
    let folders: Vec<PathBuf> = [dir.to_owned()].into_iter().chain(others).collect();
    // The file itself may be a symbolic link into a folder, and so may the folder that it is in.
    let places = [Some(place(database)), database.canonicalize().ok()];
    let is_apart = places.iter().flatten().all(|place| {
        folders.iter().all(|folder| {
            let is_in = |folder: &Path| place.starts_with(folder);
            !is_in(&self::place(folder)) && !folder.canonicalize().is_ok_and(|folder| is_in(&folder))
        })
    });
    ensure!(
        is_apart,
        "--data {}: this is in the website's folder {}, where anyone could download it and the next build would delete \
         it. Name a file in another folder",
        database.display(),
        dir.display()
    );
    Ok(())
}

/// Where a file or a folder is or would be, without symbolic links on the way to it.
fn place(path: &Path) -> PathBuf {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return path.canonicalize().unwrap_or_else(|_| path.to_owned());
    };
    here(folder).canonicalize().unwrap_or_else(|_| folder.to_owned()).join(name)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::check;

    #[test]
    fn database_in_a_folder_of_the_website_is_refused() {
        let home = tempfile::tempdir().expect("a folder of its own");
        let path = |name: &str| home.path().join(name);
        fs::create_dir_all(path("dist/kiosk")).expect("can be made");
        fs::write(path("dist/kept.db"), "").expect("can be written");
        symlink("dist", path("link")).expect("can be made");
        symlink("dist/kept.db", path("link.db")).expect("can be made");
        for (database, is_good) in [
            ("unmyth.db", true),
            ("distance/unmyth.db", true),
            (".dist.db", true),
            ("dist/unmyth.db", false),
            ("dist/kiosk/unmyth.db", false),
            ("dist/../dist/unmyth.db", false),
            (".dist.unmyth-new/unmyth.db", false),
            ("link/unmyth.db", false),
            ("link.db", false),
        ] {
            for site in ["dist", "link"] {
                let checked = check(&path(database), &path(site));
                // Beside the link there is nothing of the website that it leads to.
                let is_good = is_good || (database.starts_with(".dist.") && site == "link");
                assert_eq!(checked.is_ok(), is_good, "{database} and {site}: {checked:?}");
            }
        }
        // It is refused before there is a website.
        assert!(check(&path("new/unmyth.db"), &path("new")).is_err());
        let words = check(&path("dist/unmyth.db"), &path("dist")).expect_err("is refused").to_string();
        assert!(
            words.contains("anyone could download it") && words.contains("Name a file in another folder"),
            "{words}"
        );
    }
}
