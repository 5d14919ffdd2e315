//! Where a site is built from and to: what lies there, what can be made of it, and what is left where nothing can.

use std::path::PathBuf;
use std::time::SystemTime;

use anyhow::{Result, bail};

use super::Standing;
use crate::packs::{self, Broken, Kept, Quiz};
use crate::site::{self, Publication, beside, is_site};
use crate::{day, files};

/// Where a site is built from, and to.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) packs: PathBuf,
    pub(crate) player: PathBuf,
    pub(crate) site: PathBuf,
    pub(crate) publication: Publication,
}

/// What a folder of packs looks like from outside, and the day: packs change as cards pass their day of review.
pub(super) type Sight = (i64, Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Place {
    /// What can be played of what lies in the folder. What is to be said of it is said.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read, or in which nothing can be played.
    pub(super) fn gather(&self, say: impl Fn(&str)) -> Result<(Vec<Quiz>, Standing)> {
        let found = packs::read(&self.packs)?;
        found.notices().for_each(&say);
        if found.broken.is_empty() {
            return Ok((found.all(&self.packs)?, Standing::Well));
        }
        let (quizzes, mut said, lost) = self.kept().mend(found);
        // A site that somebody else has built has no copies beside it, and its quizzes are not taken away.
        let is_shown = |broken: &Broken| self.site.join(&broken.id).join("index.html").is_file();
        let is_too_little = quizzes.is_empty() || lost.iter().any(is_shown);
        said.extend(lost.into_iter().map(|Broken { id, wrong }| {
            if is_too_little { wrong } else { format!("{wrong}\n\"{id}\" is not played until that is mended.") }
        }));
        if is_too_little {
            bail!("the packs have errors\n{}", said.join("\n"));
        }
        for words in said {
            say(&words);
        }
        Ok((quizzes, Standing::Broken))
    }

    /// Makes the site of these, and says how many pages it has.
    pub(super) fn make(&self, quizzes: &[Quiz]) -> Result<usize> {
        let pages = site::make(quizzes, &self.player, &self.site, &self.publication)?;
        if let Err(error) = self.kept().keep(quizzes) {
            tracing::error!("the site is made, and of its packs no copy can be kept to fall back to: {error:#}");
        }
        Ok(pages)
    }

    /// Goes on with the site that there is, where there is one.
    pub(super) fn left_as_it_was(&self, error: anyhow::Error) -> Result<()> {
        if !is_site(&self.site) {
            return Err(error);
        }
        let site = self.site.display();
        eprintln!("unmyth: {error:#}\nunmyth: the site built before, in {site}, is served as it was.");
        Ok(())
    }

    fn kept(&self) -> Kept {
        Kept::in_folder(beside(&self.site, "packs"))
    }

    /// How its packs look from outside now.
    pub(super) fn look(&self) -> Sight {
        let folder = &self.packs;
        let packs = files::names(folder).unwrap_or_default().into_iter().map(|name| folder.join(name));
        let inside = |pack: PathBuf| {
            let names = files::names(&pack).unwrap_or_default();
            std::iter::once(pack.clone()).chain(names.into_iter().map(move |name| pack.join(name)))
        };
        let seen = packs.flat_map(inside).map(|path| {
            let about = std::fs::metadata(&path).ok();
            let changed = about.as_ref().and_then(|about| about.modified().ok());
            (path, about.map_or(0, |about| about.len()), changed)
        });
        (day::today(), seen.collect())
    }
}
