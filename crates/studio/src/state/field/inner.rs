//! The fields within cards, sources and links, each by its name.

use wire::source_pack::{Basis, Lead};
use wire::{Object, SourcePack};

use super::{CardField, LeadField, Links, RESEARCH, SourceField};

impl CardField {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Myth => "myth",
            Self::Fact => "fact",
            Self::Because => "because",
            Self::Error => "error",
            Self::Kind => "kind",
            Self::Note => "note",
            Self::CheckedOn => "checked_on",
            Self::ReviewBy => "review_by",
        }
    }

    pub(super) fn read(self, pack: &SourcePack, at: usize) -> String {
        let Some(card) = pack.cards.get(at) else { return String::new() };
        match self {
            Self::Myth => card.myth.clone(),
            Self::Fact => card.fact.clone(),
            Self::Because => card.because.clone(),
            Self::Error => card.error.clone(),
            Self::Kind if card.kind == Basis::Research => RESEARCH.to_owned(),
            Self::Kind => String::new(),
            Self::Note => card.note.clone().unwrap_or_default(),
            Self::CheckedOn => card.checked_on.clone().unwrap_or_default(),
            Self::ReviewBy => card.review_by.clone().unwrap_or_default(),
        }
    }

    pub(super) fn write(self, pack: &mut SourcePack, at: usize, text: String) {
        let Some(card) = pack.cards.get_mut(at) else { return };
        match self {
            Self::Myth => card.myth = text,
            Self::Fact => card.fact = text,
            Self::Because => card.because = text,
            Self::Error => card.error = text,
            Self::Kind => card.kind = if text == RESEARCH { Basis::Research } else { Basis::Definition },
            Self::Note => card.note = super::filled(text),
            Self::CheckedOn => card.checked_on = super::filled(text),
            Self::ReviewBy => card.review_by = super::filled(text),
        }
    }
}

impl SourceField {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::By => "by",
            Self::Title => "title",
            Self::Year => "year",
            Self::Url => "url",
        }
    }

    pub(super) fn read(self, pack: &SourcePack, card: usize, at: usize) -> String {
        let Some(source) = pack.cards.get(card).and_then(|it| it.sources.get(at)) else { return String::new() };
        match self {
            Self::By => source.by.clone(),
            Self::Title => source.title.clone(),
            Self::Year => source.year.map(|year| year.to_string()).unwrap_or_default(),
            Self::Url => source.url.clone(),
        }
    }

    pub(super) fn write(self, pack: &mut SourcePack, card: usize, at: usize, text: String) {
        let Some(source) = pack.cards.get_mut(card).and_then(|it| it.sources.get_mut(at)) else { return };
        match self {
            Self::By => source.by = text,
            Self::Title => source.title = text,
            Self::Year => source.year = super::digits(&text, 4).parse().ok(),
            Self::Url => source.url = text,
        }
    }
}

impl Links {
    /// As paths name it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Resources => "resources",
        }
    }

    /// The list in a pack.
    pub(crate) fn of(self, pack: &SourcePack) -> &Vec<Object<Lead>> {
        match self {
            Self::Contacts => &pack.contacts,
            Self::Resources => &pack.resources,
        }
    }

    /// The same, to write in.
    pub(crate) fn of_mut(self, pack: &mut SourcePack) -> &mut Vec<Object<Lead>> {
        match self {
            Self::Contacts => &mut pack.contacts,
            Self::Resources => &mut pack.resources,
        }
    }
}

impl LeadField {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Url => "url",
            Self::Area => "area",
            Self::Hours => "hours",
            Self::ReviewBy => "review_by",
        }
    }

    pub(super) fn read(self, lead: &Lead) -> String {
        match self {
            Self::Label => lead.label.clone(),
            Self::Url => lead.url.clone(),
            Self::Area => lead.area.clone().unwrap_or_default(),
            Self::Hours => lead.hours.clone().unwrap_or_default(),
            Self::ReviewBy => lead.review_by.clone().unwrap_or_default(),
        }
    }

    pub(super) fn write(self, lead: &mut Lead, text: String) {
        match self {
            Self::Label => lead.label = text,
            Self::Url => lead.url = text,
            Self::Area => lead.area = super::filled(text),
            Self::Hours => lead.hours = super::filled(text),
            Self::ReviewBy => lead.review_by = super::filled(text),
        }
    }
}
