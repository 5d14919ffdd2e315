//! Ids made of texts, so that nobody has to think of one.

use check::{RESERVED, is_version};

/// How many letters of a text become its id; the rules allow for 40.
const LONGEST: usize = 32;

/// An id for the pack with this title, by which it can be put on a site.
pub(super) fn of_pack(title: &str) -> String {
    let taken = RESERVED.map(str::to_owned);
    let id = of(title, "quiz", &taken);
    // A number behind it would not help: "v2-2" is a version's name as well.
    if is_version(&id) { format!("quiz-{id}") } else { id }
}

/// An id for what says this text, other than those `taken`; `kind` begins it where the text has no letters from a to z.
pub(super) fn of(text: &str, kind: &str, taken: &[String]) -> String {
    let mut id = String::new();
    let letters: String = text.chars().flat_map(plain).collect();
    for word in letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if id.len() + word.len() >= LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    if id.is_empty() {
        // Made of the text all the same, so that what was removed and is written again has the id that it had.
        id = format!("{kind}-{}", wire::translation::mark(text));
    }
    let mut other = id.clone();
    let mut number = 2;
    while taken.contains(&other) {
        other = format!("{id}-{number}");
        number += 1;
    }
    other
}

/// A letter without its accents, in small; apostrophes go, so that "can't" stays one word.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let letters: &str = match letter.to_lowercase().next().unwrap_or(letter) {
        'à' | 'á' | 'â' | 'ã' | 'å' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' => "o",
        'ö' | 'œ' => "oe",
        'ù' | 'ú' | 'û' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ß' => "ss",
        'š' => "s",
        'ž' => "z",
        '\'' | '’' => "",
        other => return vec![other].into_iter(),
    };
    letters.chars().collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {

    use proptest::prelude::*;
    use quiz::{Fault, Pack, Reason, UncheckedPack};
    use wire::SourcePack;

    use super::{of, of_pack};

    #[test]
    fn ids_are_made_of_words() {
        let taken = ["syringe-use".to_owned()];
        for (text, id) in [
            ("Syringe use", "syringe-use-2"),
            ("It’s true: 3 in 4!", "its-true-3-in-4"),
            ("¿La reducción de daños?", "la-reduccion-de-danos"),
            ("Medicine for opioid use disorder just swaps one", "medicine-for-opioid-use-disorder"),
        ] {
            assert_eq!(of(text, "card", &taken), id, "{text}");
        }
        let arabic = of("الحد من الضرر", "card", &taken);
        assert!(arabic.starts_with("card-") && arabic.len() == 13, "{arabic}");
        for (title, id) in [("Report", "report-2"), ("V2", "quiz-v2"), ("V2: more myths", "quiz-v2-more-myths")] {
            assert_eq!(of_pack(title), id);
        }
    }

    proptest! {
        #[test]
        fn every_title_makes_a_name_that_the_site_does_not_need(title in "(v[0-9]|studio|\\PC){0,8}") {
            let id = of_pack(&title);
            prop_assert!(!check::is_reserved(&id) && id.len() <= 40, "{id}");
        }

        #[test]
        fn every_text_makes_an_id(text in "\\PC{0,80}") {
            let id = of(&text, "card", &[]);
            let draft = UncheckedPack::from(SourcePack { id, ..SourcePack::default() });
            let faults = Pack::new(draft).err().unwrap_or_default();
            let is_of_id = |fault: &Fault| fault.place == "id" && matches!(fault.reason, Reason::Id(_));
            prop_assert!(!faults.iter().any(is_of_id), "{faults:?}");
        }
    }
}
