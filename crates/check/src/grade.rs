//! How hard an English text is to read: the school grade of Flesch and Kincaid.

use crate::diagnostic::Diagnostic;
use crate::problem::Problem;
use crate::syllables::syllables;
use crate::texts::{PackText, Part};

/// The grade above which a text should be made easier.
const HIGHEST: f64 = 8.0;

/// Shorter texts are measured and not judged: one long word alone would decide.
const FEWEST_WORDS: usize = 6;

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 12] = ["al", "cf", "dr", "etc", "eg", "ie", "mr", "mrs", "ms", "no", "st", "vs"];

/// The grade of each text, or that it is too high.
///
/// `is_quoted` tells of a name whether the text is somebody's own wording, which stays as it is.
pub(crate) fn check(texts: &[PackText], is_quoted: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let texts = texts.iter().filter(|text| text.part != Part::Url);
    let diagnostics = texts.filter_map(|text| {
        let Measure { words, .. } = measure(&text.text);
        let grade = grade(&text.text)?;
        // Names of quizzes, people and places are what they are.
        let is_name = matches!(text.part, Part::Title | Part::Credit | Part::Attribution | Part::Label);
        let is_judged = words >= FEWEST_WORDS && !is_name && !is_quoted(&text.name);
        Some(if is_judged && grade > HIGHEST {
            Diagnostic::warning(&*text.path, Problem::HardToRead { grade, aim: HIGHEST })
        } else {
            Diagnostic::info(&*text.path, Problem::ReadingGrade(grade))
        })
    });
    diagnostics.collect()
}

/// The Flesch-Kincaid grade of an English text, to a tenth: the year of school in which it can be read.
///
/// `None` where there is no word.
pub fn grade(text: &str) -> Option<f64> {
    let Measure { sentences, words, syllables } = measure(text);
    if words == 0 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
    let [sentences, words, syllables] = [sentences, words, syllables].map(|count| count as f64);
    let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    // To be compared as it is printed.
    Some((grade * 10.0).round() / 10.0)
}

struct Measure {
    sentences: usize,
    words: usize,
    syllables: usize,
}

fn measure(text: &str) -> Measure {
    let mut measure = Measure { sentences: 0, words: 0, syllables: 0 };
    let mut is_open = false;
    let words: Vec<&str> = text.split_whitespace().collect();
    for (i, word) in words.iter().enumerate() {
        if word.contains(char::is_alphanumeric) {
            measure.words += 1;
            measure.syllables += word.split(['-', '/', '\u{2013}', '\u{2014}']).map(syllables).sum::<usize>();
            is_open = true;
        }
        if is_open && ends_sentence(word, words.get(i + 1)) {
            measure.sentences += 1;
            is_open = false;
        }
    }
    measure.sentences += usize::from(is_open);
    measure
}

fn ends_sentence(word: &str, next: Option<&&str>) -> bool {
    let word = word.trim_end_matches(['"', '\'', ')', ']', '”', '’', '»']);
    let Some(before) = word.strip_suffix('.') else { return word.ends_with(['!', '?', '…']) };
    let before: String = before.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_abbreviation = word.trim_end_matches('.').contains('.') && before.chars().all(char::is_alphabetic)
        || before.chars().count() == 1 && before != "I"
        || ABBREVIATIONS.contains(&before.to_lowercase().as_str());
    !is_abbreviation || next.is_none()
}

#[cfg(test)]
mod tests {
    use super::{grade, measure};

    #[test]
    fn sentences_are_told_from_abbreviations() {
        for (text, sentences) in [
            ("Myth or fact", 1),
            ("Is it so? It is not. \"No!\" she said.", 4),
            ("A U.S. report by Dr. Jones et al. says 3.5 percent.", 1),
            ("We live in the U.S.", 1),
            ("Wait… what?! Yes...", 3),
            ("One - two.", 1),
        ] {
            assert_eq!(measure(text).sentences, sentences, "{text}");
        }
    }

    /// By hand: words, sentences and syllables counted, and put into the formula.
    #[test]
    fn grades_as_counted_by_hand() {
        for (text, words, syllables, expected) in [
            ("The cat sat on my mat. It did.", 8, 8, -2.2),
            ("Harm reduction encourages drug use.", 5, 10, 10.0),
            ("Every person is guaranteed a voice.", 6, 10, 6.4),
            ("Naloxone saves lives. It is safe.", 6, 8, 1.3),
            ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 23, 7.6),
            ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 13, 24, 11.3),
        ] {
            let measure = measure(text);
            assert_eq!((measure.words, measure.syllables), (words, syllables), "{text}");
            assert_eq!(grade(text), Some(expected), "{text}");
        }
        assert_eq!(grade(" - "), None);
    }
}
