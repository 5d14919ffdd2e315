//! Sites with all that is published of them, as equations over what was counted.

use std::collections::HashMap;

use quiz::Form;
use quiz::release::{Answers, Open, Release};

use crate::plays::{CARDS, LANGS, releases};
use crate::system::System;
use crate::{CELL, int};

/// A count that somebody might like to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Unknown {
    /// Answers of one kind in a batch of a site.
    Answers(Group, bool),
    /// Plays with a score in a batch of a site.
    Scores(usize, usize, usize),
}

/// The answers to a card in a batch of a site; in one language, or form, or both, or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Group {
    pub(crate) site: usize,
    pub(crate) batch: usize,
    pub(crate) card: usize,
    pub(crate) lang: Option<&'static str>,
    pub(crate) form: Option<Form>,
}

/// Sites with what they counted, batch by batch, and what they released of it.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) sites: Vec<(Vec<Open>, Vec<Release>)>,
}

pub(crate) const BOTH: [bool; 2] = [true, false];

pub(crate) fn kind(answers: Answers, right: bool) -> i64 {
    int(if right { answers.right } else { answers.missed })
}

impl Group {
    pub(crate) fn all(site: usize, batch: usize, card: usize) -> Self {
        Self { site, batch, card, lang: None, form: None }
    }

    /// The group and its parts.
    fn parts(self) -> impl Iterator<Item = Self> {
        let langs = [None].into_iter().chain(LANGS.map(Some));
        let forms = || [None].into_iter().chain(Form::ALL.map(Some));
        langs.flat_map(move |lang| forms().map(move |form| Self { lang, form, ..self }))
    }
}

impl World {
    pub(crate) fn new(sites: Vec<Vec<Open>>) -> Self {
        let sites = sites.into_iter().map(|batches| {
            let released = releases(&batches);
            (batches, released)
        });
        Self { sites: sites.collect() }
    }

    /// The truth about a group.
    pub(crate) fn answers(&self, group: Group) -> Answers {
        let card = &self.sites[group.site].0[group.batch].cards[group.card];
        let wanted =
            |lang: &str, form| group.lang.is_none_or(|it| it == lang) && group.form.is_none_or(|it| it == form);
        let parts = card.iter().filter(|(lang, form, _)| wanted(lang, *form));
        parts.fold(Answers::default(), |sum, (.., answers)| sum + answers)
    }

    fn batches(&self) -> impl Iterator<Item = (usize, usize)> {
        self.sites
            .iter()
            .enumerate()
            .flat_map(|(site, (batches, _))| (0..batches.len()).map(move |batch| (site, batch)))
    }

    fn cards(&self) -> impl Iterator<Item = Group> {
        self.batches().flat_map(|(site, batch)| (0..CARDS).map(move |card| Group::all(site, batch, card)))
    }

    /// Each published sum: the groups it adds up, and it. A card's figure adds up the batches since its last one.
    pub(crate) fn figures(&self) -> Vec<(Vec<Group>, Answers)> {
        let mut figures = Vec::new();
        for (site, (_, released)) in self.sites.iter().enumerate() {
            for card in 0..CARDS {
                let mut span: Vec<Group> = Vec::new();
                for (batch, release) in released.iter().enumerate() {
                    span.push(Group::all(site, batch, card));
                    let Some(figure) = &release.cards[card] else { continue };
                    let mut add = |lang, form, answers| {
                        figures.push((span.iter().map(|group| Group { lang, form, ..*group }).collect(), answers));
                    };
                    add(None, None, figure.whole);
                    for form in Form::ALL.into_iter().filter(|_| !figure.forms.is_empty()) {
                        add(None, Some(form), figure.forms.get(&form).copied().unwrap_or_default());
                    }
                    for lang in LANGS.into_iter().filter(|_| !figure.languages.is_empty()) {
                        add(Some(lang), None, figure.languages.get(lang).copied().unwrap_or_default());
                    }
                    span.clear();
                }
            }
        }
        figures
    }

    /// What holds of all plays, and what is published of these.
    pub(crate) fn system(&self) -> System<Unknown> {
        let mut system = System::new();
        for (site, batch) in self.batches() {
            let (open, release) = (&self.sites[site].0[batch], &self.sites[site].1[batch]);
            let score = |score| Unknown::Scores(site, batch, score);
            let rights = (0..CARDS).map(|card| (-1, Unknown::Answers(Group::all(site, batch, card), true)));
            system.equate((0..=CARDS).map(|it| (1, score(it))), int(release.plays));
            system.equate((0..=CARDS).map(|it| (int(it as u64), score(it))).chain(rights), 0);
            if let Some(score_split) = release.score_split {
                system.equate((0..=CARDS).filter(|it| 2 * it < CARDS).map(|it| (1, score(it))), int(score_split.lower));
            }
            assert_eq!(open.plays, release.plays);
        }
        for group in self.cards() {
            let plays = int(self.sites[group.site].1[group.batch].plays);
            system.equate(BOTH.map(|right| (1, Unknown::Answers(group, right))), plays);
            for (part, right) in group.parts().flat_map(|part| BOTH.map(|right| (part, right))) {
                let whole = (-1, Unknown::Answers(part, right));
                let one = |group| (1, Unknown::Answers(group, right));
                if part.lang.is_none() {
                    system.equate(
                        LANGS.map(|lang| one(Group { lang: Some(lang), ..part })).into_iter().chain([whole]),
                        0,
                    );
                }
                if part.form.is_none() {
                    let forms = Form::ALL.map(|form| one(Group { form: Some(form), ..part }));
                    system.equate(forms.into_iter().chain([whole]), 0);
                }
            }
        }
        for (groups, answers) in self.figures() {
            for right in BOTH {
                let terms = groups.iter().map(|group| (1, Unknown::Answers(*group, right)));
                system.equate(terms, kind(answers, right));
            }
        }
        system
    }

    /// What the attack finds: groups that were not released, with fewer than a cell's number of possible counts.
    pub(crate) fn found(&self, system: System<Unknown>) -> Vec<Unknown> {
        let alone: Vec<Group> =
            self.figures().into_iter().filter(|(it, _)| it.len() == 1).map(|(it, _)| it[0]).collect();
        // A part that has all answers of a released group is that group.
        let released = |group: Group| {
            let around = |it: &&Group| {
                Group { lang: None, form: None, ..**it } == Group { lang: None, form: None, ..group }
                    && it.lang.is_none_or(|lang| group.lang == Some(lang))
                    && it.form.is_none_or(|form| group.form == Some(form))
            };
            let n = self.answers(group).n();
            n == 0 || alone.iter().filter(around).any(|it| self.answers(*it).n() == n)
        };
        let ranges: HashMap<Unknown, (i64, i64)> = system.ranges();
        let mut found: Vec<Unknown> = Vec::new();
        for (unknown, (low, high)) in ranges {
            assert!(low <= high, "what was counted is possible");
            let is_released = match unknown {
                Unknown::Answers(group, _) => released(group),
                Unknown::Scores(..) => false,
            };
            if high - low + 1 < CELL && !is_released {
                found.push(unknown);
            }
        }
        found
    }
}
