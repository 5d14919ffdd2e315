//! Where a site is built from and to: what lies there, what can be made of it, and what is left where nothing can.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, bail};
use quiz::Today;
use tally::day;
use website::files;
use website::packs::{self, Broken, LastGood, Mended, Quiz};
use website::site::{self, Publication, beside, is_site};

use super::Standing;

/// Where a site is built from, and to.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) packs: PathBuf,
    pub(crate) player: PathBuf,
    pub(crate) site: PathBuf,
    pub(crate) publication: Publication,
}

/// What a folder of packs looks like from outside, and the day: packs change as cards pass their day of review.
pub(super) type Sight = (Option<Today>, Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Place {
    /// What can be played of what lies in the folder. What is to be said of it is said.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read, or in which nothing can be played.
    pub(super) fn gather(&self, say: impl Fn(&str)) -> Result<(Vec<Quiz>, Standing)> {
        let today = day::now();
        let found = packs::read(&self.packs, today)?;
        found.notices().for_each(&say);
        if found.broken.is_empty() {
            return Ok((found.all(&self.packs)?, Standing::Well));
        }
        let Mended { quizzes, mut said, lost, over } = self.kept().mend(found, today);
        // A site that somebody else has built has no copies beside it, and its quizzes are not taken away. What has a page
        // of the site's own name was no quiz.
        let is_shown = |broken: &Broken| {
            !check::is_reserved(&broken.id) && self.site.join(&broken.id).join("index.html").is_file()
        };
        let is_too_little = quizzes.is_empty() || lost.iter().any(is_shown);
        let standing = if lost.is_empty() && over.is_empty() { Standing::Broken } else { Standing::Partial };
        said.extend(lost.into_iter().chain(over).map(|Broken { id, wrong }| {
            if is_too_little { wrong } else { format!("{wrong}\nThe pack \"{id}\" is not served until this is fixed.") }
        }));
        if is_too_little {
            bail!("the packs have errors\n{}", said.join("\n"));
        }
        for words in said {
            say(&words);
        }
        Ok((quizzes, standing))
    }

    /// Makes the site of these, and says how many pages it has.
    pub(super) fn make(&self, quizzes: &[Quiz]) -> Result<usize> {
        let pages = site::make(quizzes, &self.player, &self.site, &self.publication)?;
        if let Err(error) = self.kept().keep(quizzes) {
            tracing::error!("the website is built, but no fallback copy of its packs could be saved: {error:#}");
        }
        Ok(pages)
    }

    /// Goes on with the site that there is, where there is one.
    pub(super) fn left_as_it_was(&self, error: anyhow::Error) -> Result<()> {
        if !is_site(&self.site) {
            return Err(error);
        }
        let site = self.site.display();
        eprintln!("unmyth: {error:#}\nunmyth: the website built earlier, in {site}, is served instead.");
        Ok(())
    }

    fn kept(&self) -> LastGood {
        LastGood::in_folder(beside(&self.site, "packs"))
    }

    /// How its packs look from outside now. Of the rest, such as what an editor or git leaves there, nothing is seen.
    pub(super) fn look(&self) -> Sight {
        let names = |folder: &Path| files::names(folder).unwrap_or_default().into_iter();
        let inside = |pack: PathBuf| {
            let files = names(&pack).filter(|name| packs::is_pack(name));
            let files: Vec<PathBuf> = files.map(|name| pack.join(name)).collect();
            std::iter::once(pack).chain(files)
        };
        let packs = names(&self.packs).filter(|name| !name.starts_with('.')).map(|name| self.packs.join(name));
        let seen = packs.flat_map(inside).map(|path| {
            let about = std::fs::metadata(&path).ok();
            let length = about.as_ref().filter(|about| about.is_file()).map_or(0, Metadata::len);
            (path, length, about.as_ref().and_then(changed))
        });
        (day::now(), seen.collect())
    }
}

/// When a file was last written, or it was last changed who may read it. What changes in a folder is seen by itself.
#[cfg(unix)]
fn changed(about: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    use std::time::{Duration, UNIX_EPOCH};

    let since = Duration::new(u64::try_from(about.ctime()).ok()?, u32::try_from(about.ctime_nsec()).ok()?);
    UNIX_EPOCH.checked_add(since).filter(|_| about.is_file())
}

/// When a file was last written.
#[cfg(not(unix))]
fn changed(about: &Metadata) -> Option<SystemTime> {
    about.modified().ok().filter(|_| about.is_file())
}
