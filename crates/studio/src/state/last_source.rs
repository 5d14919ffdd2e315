//! The source that was named last, so that nobody types it again for the next card.

use wire::source_pack::Work;

use super::folder::Folder;

/// The last source of the nearest card before the one at a place, or else of the nearest one behind it; none where the card
/// has it already.
pub fn last_source(folder: &Folder, card: usize) -> Option<&Work> {
    let cards = &folder.pack.cards;
    let (before, from) = cards.split_at_checked(card)?;
    let (own, behind) = from.split_first()?;
    let named = before.iter().rev().chain(behind).find(|card| !card.sources.is_empty())?;
    let source = named.sources.last()?;
    (!own.sources.contains(source)).then_some(&**source)
}

impl Folder {
    /// Copies it to the card at a place; and the days of its card, where this one has none.
    pub(super) fn copy_source(&mut self, card: usize) {
        let Some(source) = last_source(self, card).cloned() else { return };
        let whose = self.pack.cards.iter().find(|it| it.sources.iter().any(|it| **it == source));
        let (checked_on, review_by) = whose.map(|it| (it.checked_on.clone(), it.review_by.clone())).unwrap_or_default();
        let Some(card) = self.pack.cards.get_mut(card) else { return };
        card.sources.push(wire::Object(source));
        card.checked_on = card.checked_on.take().or(checked_on);
        card.review_by = card.review_by.take().or(review_by);
    }
}
