//! The packs that a running server plays, and what comes of a change in their folder.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use anyhow::Result;
use tokio::time::{MissedTickBehavior, interval};

use crate::intake::Intake;
use crate::packs::{self, Source};
use crate::site::{self, Publication};
use crate::{day, files};

/// How often the folder is looked at. A change is taken up at the second look that finds the same, so that nobody's file
/// is read while it is half written.
const LOOK: Duration = Duration::from_secs(1);

/// Where a site is built from, and to.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) packs: PathBuf,
    pub(crate) player: PathBuf,
    pub(crate) site: PathBuf,
    pub(crate) publication: Publication,
}

/// See the module.
#[derive(Default)]
pub(crate) struct Library {
    /// Where its packs lie; without that they never change.
    place: Option<Place>,
    packs: RwLock<Arc<Vec<Source>>>,
    /// Whether what lies in the folder is broken, and what was there before is played.
    is_behind: AtomicBool,
}

/// What a folder of packs looks like from outside, and the day: packs change as cards pass their day of review.
type Sight = (i64, Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Library {
    /// Builds the site, or says why it can't be and goes on with the one that there is.
    ///
    /// # Errors
    ///
    /// Those of [`site::build`], where there is no earlier site.
    pub(crate) fn open(place: Place) -> Result<Self> {
        let is_built = site::renew(&place.packs, &place.player, &place.site, &place.publication)?;
        let packs = packs::read(&place.packs).unwrap_or_default();
        Ok(Self { packs: RwLock::new(packs.into()), is_behind: AtomicBool::new(!is_built), place: Some(place) })
    }

    /// The packs as they are played now; none where they were not read in this run.
    pub(crate) fn packs(&self) -> Arc<Vec<Source>> {
        Arc::clone(&self.packs.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether what lies in the folder is broken.
    pub(crate) fn is_behind(&self) -> bool {
        self.is_behind.load(Ordering::Relaxed)
    }

    /// Looks after the folder for as long as the server runs; `intake` learns of new revisions before anybody plays them.
    pub(crate) async fn watch(self: Arc<Self>, intake: Option<Arc<Intake>>) {
        let Some(place) = self.place.clone() else { return };
        let mut looks = interval(LOOK);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut taken, mut last) = (sight(&place).await, None);
        loop {
            looks.tick().await;
            let now = sight(&place).await;
            if now != taken && last.as_ref() == Some(&now) {
                self.renew(&place, intake.as_deref()).await;
                taken = now.clone();
            }
            last = Some(now);
        }
    }

    /// Builds the site anew where the packs are good, and tells of it where they are not.
    async fn renew(&self, place: &Place, intake: Option<&Intake>) {
        let from = place.packs.clone();
        let built = async {
            let packs = tokio::task::spawn_blocking(move || packs::read(&from)).await??;
            if let Some(intake) = intake {
                intake.learn(&packs).await?;
            }
            let Place { packs: from, player, site, publication } = place.clone();
            let pages = tokio::task::spawn_blocking(move || site::build(&from, &player, &site, &publication)).await??;
            anyhow::Ok((packs, pages))
        };
        match built.await {
            Ok((packs, pages)) => {
                *self.packs.write().unwrap_or_else(PoisonError::into_inner) = packs.into();
                self.is_behind.store(false, Ordering::Relaxed);
                tracing::info!("the packs have changed: {pages} pages are made anew");
            }
            Err(error) => {
                self.is_behind.store(true, Ordering::Relaxed);
                tracing::error!("the packs have changed, and what was there before stays in play: {error:#}");
            }
        }
    }
}

async fn sight(place: &Place) -> Sight {
    let folder = place.packs.clone();
    let files = tokio::task::spawn_blocking(move || {
        let packs = files::names(&folder).unwrap_or_default().into_iter().map(|name| folder.join(name));
        let inside = |pack: PathBuf| {
            let names = files::names(&pack).unwrap_or_default();
            std::iter::once(pack.clone()).chain(names.into_iter().map(move |name| pack.join(name)))
        };
        let seen = packs.flat_map(inside).map(|path| {
            let about = std::fs::metadata(&path).ok();
            let changed = about.as_ref().and_then(|about| about.modified().ok());
            (path, about.map_or(0, |about| about.len()), changed)
        });
        seen.collect()
    });
    (day::today(), files.await.unwrap_or_default())
}
