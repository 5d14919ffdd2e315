//! The packs that a running server plays, and what comes of a change in their folder.

mod place;

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use anyhow::Result;
use tally::{Ingest, Served, ServedNow};
use tokio::time::{Instant, MissedTickBehavior, interval};
use website::packs::Quiz;

pub(crate) use place::Place;
use place::Sight;

/// How often the folder is looked at. A change is taken up at the second look that finds the same, so that nobody's file
/// is read while it is half written.
const LOOK: Duration = Duration::from_secs(1);
/// How long after a change that could not be taken up it is tried again, at first and at most; each time twice as long.
const AGAIN: (Duration, Duration) = (Duration::from_secs(2), Duration::from_mins(1));

/// See the module.
#[derive(Default)]
pub(crate) struct Library {
    /// Where its packs lie, and what was seen there before they were read; without that they never change.
    place: Option<(Place, Sight)>,
    now: RwLock<(Arc<Vec<Served>>, Standing)>,
}

/// How what is played stands to what lies in the folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is the same.
    #[default]
    Well,
    /// Something there is broken, and what was there before is played in its place.
    Broken,
    /// Something there is broken and not played at all: it never was good, or can't be played any more as it was.
    Partial,
    /// A change could not be taken up yet, for no fault of the packs.
    Late,
}

impl Library {
    /// Builds the site, or says why it can't be and goes on with the one that there is: a server that starts again after a
    /// power cut should not stay down for a disk that is full.
    ///
    /// # Errors
    ///
    /// No pack that could be played, or those of [`website::site::make`], where there is no earlier site.
    pub(crate) fn open(place: Place) -> Result<Self> {
        let sight = place.look();
        let say = |words: &str| eprintln!("unmyth: {words}");
        let (quizzes, standing) = match place.gather(say) {
            Ok((quizzes, standing)) => match place.make(&quizzes) {
                Ok(_) => (quizzes, standing),
                Err(error) => (quizzes, place.left_as_it_was(error).map(|()| Standing::Late)?),
            },
            Err(error) => (Vec::new(), place.left_as_it_was(error).map(|()| Standing::Broken)?),
        };
        Ok(Self { place: Some((place, sight)), now: RwLock::new((Arc::new(served(&quizzes)), standing)) })
    }

    /// The packs as they were last read and found good; none where they were not read in this run. They are what is played,
    /// but where the site could not be made of them yet.
    pub(crate) fn served(&self) -> Arc<Vec<Served>> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner).0)
    }

    /// The same for the tally service, which asks each time that it needs them.
    pub(crate) fn served_now(self: &Arc<Self>) -> ServedNow {
        let library = Arc::clone(self);
        Arc::new(move || library.served())
    }

    /// How they stand to what lies in the folder.
    pub(crate) fn standing(&self) -> Standing {
        self.now.read().unwrap_or_else(PoisonError::into_inner).1
    }

    /// Looks after the folder for as long as the server runs. `ingest` learns of new revisions before anybody plays them,
    /// and `on_built` is told of each new site.
    pub(crate) async fn watch(self: Arc<Self>, ingest: Option<Arc<Ingest>>, on_built: impl Fn()) {
        let Some((place, mut taken)) = self.place.clone() else { return };
        let mut looks = interval(LOOK);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut last = None;
        let (mut pause, mut again) = (AGAIN.0, (self.standing() == Standing::Late).then(Instant::now));
        loop {
            looks.tick().await;
            let now = in_background({
                let place = place.clone();
                move || Ok(place.look())
            });
            let Ok(now) = now.await else { continue };
            let is_due = now != taken || again.is_some_and(|at| at <= Instant::now());
            if is_due && last.as_ref() == Some(&now) {
                if now != taken {
                    pause = AGAIN.0;
                }
                taken = now.clone();
                again = if self.renew(&place, ingest.as_deref(), &on_built).await == Standing::Late {
                    let at = Instant::now() + pause;
                    pause = (pause * 2).min(AGAIN.1);
                    Some(at)
                } else {
                    None
                };
            }
            last = Some(now);
        }
    }

    /// Takes up what lies in the folder, and says how it stands then.
    async fn renew(&self, place: &Place, ingest: Option<&Ingest>, on_built: &impl Fn()) -> Standing {
        let from = place.clone();
        let gathered = in_background(move || from.gather(|words| tracing::warn!("{words}"))).await;
        let (standing, quizzes) = match gathered {
            Ok((quizzes, standing)) => match self.take_up(quizzes, place, ingest).await {
                Ok((quizzes, pages)) => {
                    tracing::info!("the packs have changed: {pages} pages were rebuilt");
                    (standing, Some(quizzes))
                }
                Err(error) => {
                    tracing::error!("a change to the packs is not live yet and will be tried again: {error:#}");
                    (Standing::Late, None)
                }
            },
            Err(error) => {
                tracing::error!("the changed packs cannot be used, so the old website stays live: {error:#}");
                (Standing::Broken, None)
            }
        };
        let is_built = quizzes.is_some();
        {
            let now = &mut *self.now.write().unwrap_or_else(PoisonError::into_inner);
            now.1 = standing;
            if let Some(quizzes) = quizzes {
                now.0 = quizzes;
            }
        }
        if is_built {
            on_built();
        }
        standing
    }

    /// Makes the site of these, which the ingest learns of first.
    async fn take_up(
        &self,
        quizzes: Vec<Quiz>,
        place: &Place,
        ingest: Option<&Ingest>,
    ) -> Result<(Arc<Vec<Served>>, usize)> {
        let served = Arc::new(served(&quizzes));
        if let Some(ingest) = ingest {
            ingest.learn(&served).await?;
        }
        let place = place.clone();
        in_background(move || place.make(&quizzes).map(|pages| (served, pages))).await
    }
}

/// What is counted of these, and what the report says of them.
fn served(quizzes: &[Quiz]) -> Vec<Served> {
    let of_quiz = |quiz: &Quiz| {
        let main = quiz.main()?;
        let langs = quiz.languages.iter().map(|edition| edition.pack.lang().to_owned());
        Some(Served::new(main.pack.clone(), main.revision, langs.collect()))
    };
    quizzes.iter().filter_map(of_quiz).collect()
}

/// Does what reads and writes files, without holding up whoever is being answered.
async fn in_background<T: Send + 'static>(what: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(what).await?
}

#[cfg(test)]
mod tests;
