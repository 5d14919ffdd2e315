//! The parts of the work, one shown at a time, and in which of them a problem is fixed.

use super::folder::Folder;

/// What is shown of the draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// What the quiz is called and what it is about.
    #[default]
    About,
    /// The principles.
    Principles,
    /// The card at a place.
    Card(usize),
    /// What the quiz ends with, and where it leads.
    Ending,
    /// Which languages there are.
    Languages,
    /// The translation at a place.
    Translation(usize),
    /// What there is to mend, and the files.
    Files,
}

impl Part {
    /// All parts in their order.
    pub fn all(folder: &Folder) -> Vec<Self> {
        let cards = (0..folder.pack.cards.len()).map(Self::Card);
        let translations = (0..folder.translations.len()).map(Self::Translation);
        [Self::About, Self::Principles]
            .into_iter()
            .chain(cards)
            .chain([Self::Ending, Self::Languages])
            .chain(translations)
            .chain([Self::Files])
            .collect()
    }

    /// The same part, or the nearest one where that is gone.
    pub(super) fn in_folder(self, folder: &Folder) -> Self {
        match self {
            Self::Card(at) => match folder.pack.cards.len().checked_sub(1) {
                Some(last) => Self::Card(at.min(last)),
                None => Self::Principles,
            },
            Self::Translation(at) => match folder.translations.len().checked_sub(1) {
                Some(last) => Self::Translation(at.min(last)),
                None => Self::Languages,
            },
            part => part,
        }
    }

    /// Where a field is: by its path, which in a translation begins with the translation's place.
    pub fn of_path(path: &str) -> Self {
        if let Some((at, _)) = path.split_once(':')
            && let Ok(at) = at.parse()
        {
            return Self::Translation(at);
        }
        let list = path.split(['.', '[']).next().unwrap_or_default();
        match list {
            "principles" => Self::Principles,
            "cards" => match number(path) {
                Some(at) => Self::Card(at),
                // What is said of all cards is mended where they begin.
                None => Self::Card(0),
            },
            "closing" | "contacts" | "resources" => Self::Ending,
            "waivers" => Self::Files,
            _ => Self::About,
        }
    }
}

/// The number in the first pair of brackets.
fn number(path: &str) -> Option<usize> {
    path.split_once('[')?.1.split_once(']')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn every_place_has_its_part() {
        for (path, part) in [
            ("title", Part::About),
            ("introduction.paragraphs[1]", Part::About),
            ("deck", Part::About),
            ("principles[2].text", Part::Principles),
            ("principles", Part::Principles),
            ("cards[12].sources[0].url", Part::Card(12)),
            ("cards", Part::Card(0)),
            ("resources[0].label", Part::Ending),
            ("contacts", Part::Ending),
            ("waivers[0].at", Part::Files),
            ("1:texts.cards.a.myth", Part::Translation(1)),
            ("0:reviewed_on", Part::Translation(0)),
        ] {
            assert_eq!(Part::of_path(path), part, "{path}");
        }
    }
}
