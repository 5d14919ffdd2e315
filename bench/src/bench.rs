//! A whole run: the rounds, the later taps and the film, load by load.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::chromium::Chromium;
use crate::condition::Condition;
use crate::filmstrip::{self, Strip};
use crate::load::{self, Outcome};
use crate::page::Page;
use crate::sheet::{Measure, Sheet};
use crate::subject::{Subject, Who};

/// How many moments of the load are tapped at, and how far beyond the takeover the last one lies.
const MOMENTS: u32 = 20;
const BEYOND: f64 = 1.2;

/// How often each page is filmed; the load that is neither fast nor slow is shown.
const FILMS: usize = 5;

/// What is there to measure with.
pub(crate) struct Bench<'a> {
    pub(crate) chromium: Chromium,
    pub(crate) pages: [&'a Subject; 2],
    sheet: Sheet,
    loads: usize,
}

impl<'a> Bench<'a> {
    /// Measures the quiz and the page by hand, in turn.
    pub(crate) fn new(chromium: Chromium, ours: &'a Subject, by_hand: &'a Subject) -> Self {
        Self { chromium, pages: [ours, by_hand], sheet: Sheet::default(), loads: 0 }
    }

    /// What has been measured.
    pub(crate) fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// A load of each kind that nobody measures: a browser's first ones are slower than all others.
    pub(crate) fn warm_up(&mut self) -> Result<()> {
        self.round(Condition::Unthrottled, 0)?;
        self.sheet = Sheet::default();
        Ok(())
    }

    /// One round: each kind of load of the one page, then of the other.
    pub(crate) fn round(&mut self, condition: Condition, round: usize) -> Result<()> {
        let choice = round % 3;
        let [ours, by_hand] = self.pages;
        for page in [ours, by_hand] {
            self.load(page, condition, |page| load::watched(page, choice))?;
        }
        for page in [ours, by_hand] {
            self.load(page, condition, |page| load::tapped(page, choice))?;
        }
        self.load(ours, condition, |page| load::held(page, choice))
    }

    /// Taps at moments spread over the load of the quiz on a phone, until after the takeover.
    pub(crate) fn tap_at_all_moments(&mut self) -> Result<()> {
        let condition = Condition::MidPhone;
        let usual = |measure| self.sheet.figure(condition, Who::Ours, measure).median();
        let (from, until) = usual(Measure::Answerable).zip(usual(Measure::Live)).context("the rounds come first")?;
        let [ours, _] = self.pages;
        for moment in 0..MOMENTS {
            let part = f64::from(moment) / f64::from(MOMENTS - 1);
            let later = Duration::from_secs_f64((until - from).max(0.0) * BEYOND * part / 1000.0);
            self.load(ours, condition, |page| load::tapped_later(page, moment as usize % 3, later))?;
        }
        Ok(())
    }

    /// Films each page on a phone, and draws both as one picture.
    pub(crate) fn film(&mut self, folder: &Path, picture: &Path) -> Result<()> {
        let mut strips: Vec<Strip> = Vec::new();
        for subject in self.pages {
            let mut films = Vec::new();
            for _ in 0..FILMS {
                self.load(subject, Condition::MidPhone, |page| {
                    films.push(filmstrip::film(page, subject.who)?);
                    Ok(Outcome::new())
                })?;
            }
            films.sort_by(|a, b| a.card.total_cmp(&b.card));
            strips.push(films.swap_remove(FILMS / 2));
        }
        filmstrip::draw(&mut self.chromium, &strips, &folder.join("filmstrip.html"), picture)
    }

    fn load(
        &mut self,
        subject: &Subject,
        condition: Condition,
        kind: impl FnOnce(&mut Page<'_>) -> Result<Outcome>,
    ) -> Result<()> {
        self.loads += 1;
        let mut page = Page::new(&mut self.chromium, subject, condition, self.loads)?;
        let outcome = kind(&mut page).with_context(|| format!("load {} of {:?} failed", self.loads, subject.who))?;
        page.close()?;
        for (measure, value) in outcome {
            self.sheet.add(condition, subject.who, measure, value);
        }
        Ok(())
    }
}
