//! The whole quiz as it is played before it is published: a play, and what is open over it.

use quiz::{Action, Answer, Deck, Pack, Play, Today, UncheckedPack};

use super::folder::Folder;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// The play.
    pub play: Play,
    /// What is open over it.
    pub panel: Option<Panel>,
    /// Whether the text to share is shown.
    pub is_shared: bool,
}

/// A page over the play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The principles, open at one place.
    Principles(usize),
    /// What the quiz is about.
    About,
    /// What is counted.
    Counted,
}

/// What somebody does in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// An answer was chosen.
    Answer(Answer),
    /// The way on was chosen.
    Next,
    /// A page over the play was asked for.
    Open(Panel),
    /// The play was asked for again.
    Back,
    /// The text to share was asked for.
    Share,
    /// A new play with this deck was asked for.
    StartOver(Deck),
}

impl Rehearsal {
    /// At the first card.
    pub fn new(deck: Deck) -> Self {
        Self { play: Play::new(deck), panel: None, is_shared: false }
    }

    /// After something was done; as it is where that means nothing now.
    #[must_use]
    pub fn after(&self, tap: Tap) -> Self {
        let play = |action: Action| {
            let play = self.play.after(action)?;
            Some(Self { play, panel: None, is_shared: false })
        };
        match tap {
            Tap::Answer(answer) => play(Action::Answer(answer)),
            Tap::Next => play(Action::Next),
            Tap::StartOver(deck) => play(Action::StartOver(deck)),
            Tap::Open(panel) => Some(Self { panel: Some(panel), ..self.clone() }),
            Tap::Back => Some(Self { panel: None, ..self.clone() }),
            Tap::Share => Some(Self { is_shared: true, ..self.clone() }),
        }
        .unwrap_or_else(|| self.clone())
    }
}

impl Folder {
    /// The quiz as visitors get it, in one of its languages: 0 for its own, then the translations. None while it breaks a
    /// rule of packs, or has no card that is played now.
    pub fn published(&self, lang: usize, days: Today) -> Option<Pack> {
        let pack = check::in_play(self.pack.clone(), days);
        let draft = match lang.checked_sub(1) {
            None => UncheckedPack::from(pack),
            Some(at) => self.translations.get(at)?.apply(pack),
        };
        Pack::new(draft).ok()
    }
}

#[cfg(test)]
mod tests {
    use quiz::{Answer, Day, Phase, Random, Today};

    use super::super::{Event, File, Studio};
    use super::{Panel, Rehearsal, Tap};

    struct First;

    impl Random for First {
        fn below(&mut self, _: usize) -> usize {
            0
        }
    }

    #[test]
    fn quiz_is_played_from_the_first_card_to_the_result_in_each_language() {
        let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        let today: Day = "2026-12-01".parse().expect("a day");
        let studio = Studio::new(today, Some(super::super::DraftStore::default())).after(Event::Opened(vec![
            file("en.json", include_str!("../../../../packs/harm-reduction/en.json")),
            file("es.json", include_str!("../../../../packs/harm-reduction/es.json")),
        ]));
        let folder = studio.draft().expect("is opened").now.clone();
        let days = Today::from(today);
        for (lang, tag) in [(0, "en"), (1, "es")] {
            let pack = folder.published(lang, days).expect("keeps the rules");
            assert_eq!(pack.lang(), tag);
            let mut rehearsal = Rehearsal::new(pack.draw(None, &mut First));
            let mut steps = 0;
            while rehearsal.play.phase() != Phase::Done {
                assert_eq!(rehearsal, rehearsal.after(Tap::Next), "nobody goes on without an answer");
                rehearsal = rehearsal.after(Tap::Answer(Answer::NotSure));
                let open = rehearsal.after(Tap::Open(Panel::Principles(1)));
                assert_eq!(open.after(Tap::Back), rehearsal);
                rehearsal = rehearsal.after(Tap::Next);
                steps += 1;
            }
            assert_eq!(steps, 6, "three cards, and each once more");
            assert!(rehearsal.after(Tap::Share).is_shared);
        }
        assert!(folder.published(2, days).is_none());
        assert!(super::super::Folder::empty().published(0, days).is_none());
    }
}
