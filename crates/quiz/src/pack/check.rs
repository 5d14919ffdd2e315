//! The rules of a pack, checked one after the other.

use super::MOST_CARDS;
use crate::card::Mistake;
use crate::fault::{Fault, Reason};
use crate::rules;
use crate::unchecked::{DraftCard, Link, Principle, Reference};

impl Link {
    /// The broken rules of a link by itself, each with its field: `url`.
    pub fn faults(&self) -> Vec<Fault> {
        let mut check = Check::default();
        check.link("", self);
        check.faults
    }
}

/// The faults found so far.
#[derive(Default)]
pub(super) struct Check {
    pub(super) faults: Vec<Fault>,
}

impl Check {
    pub(super) fn is(&mut self, place: &str, rule: Result<(), Reason>) {
        if let Err(reason) = rule {
            self.faults.push(Fault { place: place.to_owned(), reason });
        }
    }

    pub(super) fn text(&mut self, place: &str, text: &str, most: usize) {
        self.is(place, rules::text(text, most));
    }

    pub(super) fn count(&mut self, place: &str, there: usize, least: usize, most: usize) {
        let rule = if (least..=most).contains(&there) { Ok(()) } else { Err(Reason::Count(there, least, most)) };
        self.is(place, rule);
    }

    pub(super) fn links(&mut self, list: &str, links: &[Link], most: usize) {
        self.count(list, links.len(), 0, most);
        for (i, link) in links.iter().enumerate() {
            self.link(&format!("{list}[{i}]."), link);
        }
    }

    fn link(&mut self, start: &str, link: &Link) {
        self.text(&format!("{start}label"), &link.label, 120);
        self.is(&format!("{start}url"), rules::url(&link.url));
        for (name, text, most) in [("area", &link.area, 80), ("hours", &link.hours, 120)] {
            if let Some(text) = text {
                self.text(&format!("{start}{name}"), text, most);
            }
        }
    }

    fn reference(&mut self, place: &str, source: &Reference) {
        self.text(&format!("{place}.by"), &source.by, 120);
        self.text(&format!("{place}.title"), &source.title, 200);
        self.is(&format!("{place}.url"), rules::page(&source.url));
    }

    /// Checks that `ids`, each with its place, are ids and differ.
    fn ids<'a>(&mut self, ids: impl Iterator<Item = (String, &'a str)>) {
        let mut seen: Vec<(String, &str)> = Vec::new();
        for (place, id) in ids {
            self.is(&place, rules::id(id));
            match seen.iter().find(|(_, earlier)| *earlier == id) {
                Some((first, _)) => {
                    let reason = Reason::Duplicate(id.to_owned(), first.clone());
                    self.faults.push(Fault { place, reason });
                }
                None => seen.push((place, id)),
            }
        }
    }

    pub(super) fn principles(&mut self, principles: &[Principle]) {
        self.count("principles", principles.len(), 1, 24);
        self.ids(principles.iter().enumerate().map(|(i, p)| (format!("principles[{i}].id"), p.id.as_str())));
        for (i, principle) in principles.iter().enumerate() {
            self.text(&format!("principles[{i}].text"), &principle.text, 240);
        }
    }

    pub(super) fn cards(&mut self, cards: &[DraftCard], principles: &[Principle]) {
        self.count("cards", cards.len(), 1, MOST_CARDS);
        self.ids(cards.iter().enumerate().map(|(i, card)| (format!("cards[{i}].id"), card.id.as_str())));
        for (i, card) in cards.iter().enumerate() {
            let place = format!("cards[{i}]");
            self.text(&format!("{place}.myth"), &card.myth, 320);
            self.text(&format!("{place}.fact"), &card.fact, 320);
            self.text(&format!("{place}.because"), &card.because, 240);
            if Mistake::named(&card.error).is_none() {
                self.is(&format!("{place}.error"), Err(Reason::NoSuchMistake(rules::short(&card.error))));
            }
            self.behind(&format!("{place}.principles"), &card.principles, principles);
            if let Some(note) = &card.note {
                self.text(&format!("{place}.note"), note, 240);
            }
            self.count(&format!("{place}.sources"), card.sources.len(), 0, 4);
            for (i, source) in card.sources.iter().enumerate() {
                self.reference(&format!("{place}.sources[{i}]"), source);
            }
        }
    }

    /// Checks the principles that a card names.
    fn behind(&mut self, place: &str, names: &[String], principles: &[Principle]) {
        self.count(place, names.len(), 1, 3);
        for (i, name) in names.iter().enumerate() {
            let reason = if !principles.iter().any(|principle| principle.id == *name) {
                Reason::NoSuchPrinciple(rules::short(name), principles.iter().map(|it| it.id.clone()).collect())
            } else if names[..i].contains(name) {
                Reason::Repeated(rules::short(name))
            } else {
                continue;
            };
            self.faults.push(Fault { place: format!("{place}[{i}]"), reason });
        }
    }
}
