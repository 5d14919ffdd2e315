//! A sentence that only denies another: what it denies, without the words that say that it is not so.

use crate::compare::{Gist, gist_of, is_listed, likeness};
use crate::language::Language;
use crate::token::{Gap, Token, tokens};

/// From which share of common words on, in percent, two texts say the same.
pub(crate) const SAME: usize = 80;

/// How many words around a claim are looked at.
const FRAME: usize = 12;

/// How many words a text has at most; one that is longer breaks a rule of packs, and is told as that.
const LONGEST: usize = 160;

/// How many words of its own a denial may have and still say nothing new.
const FEW: usize = 2;

/// Whether `fact` says of `myth` that it is not so, and no more.
pub(crate) fn only_denies(language: &Language, myth: &str, fact: &str) -> bool {
    let (myth, fact) = (tokens(myth), tokens(fact));
    denies(language, &myth, &fact)
}

/// Whether `fact` first says of `myth` that it is not so, and only then more.
pub(crate) fn starts_with_denial(language: &Language, myth: &str, fact: &str) -> bool {
    let (myth, fact) = (tokens(myth), tokens(fact));
    // Wherever something may end: a myth may have commas of its own.
    let ends = fact.iter().enumerate().skip(1).filter(|(_, token)| token.before != Gap::Joint);
    let mut starts = ends.filter_map(|(end, _)| fact.get(..end));
    starts.any(|start| denies(language, &myth, start))
}

fn denies(language: &Language, myth: &[Token], fact: &[Token]) -> bool {
    if myth.len().max(fact.len()) > LONGEST {
        return false;
    }
    let said = gist_of(language, myth);
    ways(language, fact).any(|(rest, is_denied)| {
        let so = gist_of(language, rest);
        // Within "it is not true that" stands the myth as it is; without such words there is a "not" more or less.
        is_denied == (said.negations == so.negations)
            && likeness(&said.words, &so.words) > SAME
            && !adds(language, &said, rest)
    })
}

/// Whether a text claims something that is not in the myth: a number, some words, or a sentence of its own.
fn adds(language: &Language, myth: &Gist, text: &[Token]) -> bool {
    let own = |tokens: &[Token]| {
        let mut words = gist_of(language, tokens).words;
        let all = words.len();
        words.retain(|word| !myth.words.contains(word) && !is_listed(language.small_words(), word));
        (words, all)
    };
    let (words, _) = own(text);
    let is_sentence = |sentence: &[Token]| {
        let (words, all) = own(sentence);
        words.len() > 1 && 2 * words.len() > all
    };
    words.len() > FEW
        || words.iter().any(|word| word.contains(char::is_numeric))
        || text.chunk_by(|_, next| next.before != Gap::End).any(is_sentence)
}

/// Every way to take a sentence for another one with words around it, each as that one and whether they deny it. The
/// first is the sentence as it stands.
fn ways<'a>(language: &'a Language, text: &'a [Token<'a>]) -> impl Iterator<Item = (&'a [Token<'a>], bool)> {
    let is_frame = |token: &Token| language.is_frame(&token.word);
    // "It is not true that …", "Myth: …"; and not "It is no | myth that …", where the "no" is the myth's.
    let start = text.iter().take(FRAME).take_while(|token| is_frame(token)).count();
    let starts = (1..=start).filter(move |at| {
        let [before, left] = [text.get(..*at), text.get(*at..start)].map(Option::unwrap_or_default);
        left.iter().all(|token| !language.is_verdict(&token.word)) || !verdict(language, before).is_open
    });
    // "… is a myth", "…? Not so."
    let end = text.len() - text.iter().rev().take(FRAME).take_while(|token| is_frame(token)).count();
    let ends = (end..text.len()).filter(move |at| {
        let words = text.get(*at..).unwrap_or_default();
        words.iter().any(|token| language.is_verdict(&token.word)) || words.iter().any(|token| token.before == Gap::End)
    });
    std::iter::once(0).chain(starts).flat_map(move |from| {
        std::iter::once(text.len()).chain(ends.clone()).filter_map(move |to| {
            let rest = text.get(from..to)?;
            let around = [text.get(..from), text.get(to..)].map(Option::unwrap_or_default);
            let [before, after] = around.map(|words| verdict(language, words).denies);
            (rest.len() == text.len() || before != after).then_some((rest, before != after))
        })
    })
}

/// What words around a claim say of it.
struct Verdict {
    /// That it is not so: "not true", "a myth", "nobody says", and not "no myth".
    denies: bool,
    /// There is a "no" in them that has met nothing to negate.
    is_open: bool,
}

fn verdict(language: &Language, words: &[Token]) -> Verdict {
    let mut verdict = Verdict { denies: false, is_open: false };
    for Token { word, .. } in words {
        if language.is_negation(word) {
            verdict.is_open = true;
        } else if language.is_verdict(word) {
            verdict.denies |= verdict.is_open != language.denials.contains(word);
            verdict.is_open = false;
        }
    }
    verdict.denies |= verdict.is_open;
    verdict
}

#[cfg(test)]
mod tests {
    use super::{only_denies, starts_with_denial};
    use crate::language::language;

    const ENGLISH: &str = "Syringe programs bring more crime to a town.";
    const SPANISH: &str = "Los programas de jeringas traen más delincuencia.";

    fn look(lang: &str, table: &[(&str, &str)], expected: bool) {
        let language = language(lang).expect("has a file");
        for (myth, fact) in table {
            assert_eq!(only_denies(language, myth, fact), expected, "{fact}");
        }
    }

    #[test]
    fn what_only_denies() {
        look(
            "en",
            &[
                (ENGLISH, "Syringe programs do not bring more crime to a town."),
                (ENGLISH, "It is not true that syringe programs bring more crime to a town."),
                (ENGLISH, "It isn\u{2019}t true that syringe programs bring more crime to a town."),
                (ENGLISH, "It's simply not the case that syringe programs bring more crime to a town."),
                (ENGLISH, "It is false that syringe programs bring any more crime to the town."),
                (ENGLISH, "It is just a myth that syringe programs bring more crime to a town."),
                (ENGLISH, "It is wrong to say that syringe programs bring more crime to a town."),
                (ENGLISH, "There is no evidence that syringe programs bring more crime to a town."),
                (ENGLISH, "There's no proof at all that syringe programs bring more crime to a town."),
                (ENGLISH, "No evidence shows that syringe programs bring more crime to a town."),
                (ENGLISH, "It has never been shown that syringe programs bring more crime to a town."),
                (ENGLISH, "Nobody has shown that syringe programs bring more crime to a town."),
                (ENGLISH, "Nothing shows syringe programs bring more crime to a town."),
                (ENGLISH, "That syringe programs bring more crime to a town is a myth."),
                (ENGLISH, "The idea that syringe programs bring more crime to a town is wrong."),
                (ENGLISH, "Syringe programs bring more crime to a town? Not so."),
                (ENGLISH, "Syringe programs bring more crime to a town: this is not true."),
                (ENGLISH, "Myth: syringe programs bring more crime to a town."),
                ("People cannot keep homes.", "It is not true that people cannot keep homes."),
                ("Everybody who uses drugs wants to stop.", "Nobody who uses drugs wants to stop."),
                ("A home with no rules does harm.", "A home with no rules doesn't do harm."),
            ],
            true,
        );
        look(
            "es",
            &[
                (SPANISH, "No es cierto que los programas de jeringas traigan más delincuencia."),
                (SPANISH, "Es falso que los programas de jeringas traen más delincuencia."),
                (SPANISH, "Es un mito que los programas de jeringas traen más delincuencia."),
                (SPANISH, "No hay pruebas de que los programas de jeringas traigan más delincuencia."),
                (SPANISH, "No existe evidencia de que los programas de jeringas traigan más delincuencia."),
                (SPANISH, "Nadie ha demostrado que los programas de jeringas traigan más delincuencia."),
                (SPANISH, "Que los programas de jeringas traen más delincuencia es un mito."),
                (SPANISH, "La idea de que los programas de jeringas traen más delincuencia es falsa."),
                (SPANISH, "Los programas de jeringas no traen más delincuencia."),
            ],
            true,
        );
    }

    #[test]
    fn what_denies_first_and_then_says_more() {
        let language = language("en").expect("has a file");
        for (fact, expected) in [
            ("Syringe programs do not bring more crime to a town: in Baltimore arrests fell.", true),
            ("Syringe programs don't bring more crime to a town. They bring 5 times more treatment.", true),
            ("Syringe programs, it is said, bring more crime to a town.", false),
            ("It is not true that syringe programs bring more crime to a town. People come for help.", true),
            ("It is a myth that syringe programs bring more crime to a town, since arrests there fell.", true),
            ("In Baltimore arrests fell: syringe programs do not bring more crime to a town.", false),
            ("Close to 30 years of studies have not found that syringe programs bring crime.", false),
            ("No. People come for help.", false),
        ] {
            assert_eq!(starts_with_denial(language, ENGLISH, fact), expected, "{fact}");
        }
    }

    #[test]
    fn what_says_more() {
        look(
            "en",
            &[
                (ENGLISH, ""),
                (ENGLISH, "It is a myth."),
                (ENGLISH, "Studies have not linked the two."),
                (ENGLISH, "Close to 30 years of studies have not found that syringe programs bring crime."),
                (ENGLISH, "It is not true that syringe programs bring more crime to a town. People come for help."),
                (ENGLISH, "Syringe programs do not bring more crime to a town: in Baltimore arrests fell."),
                (ENGLISH, "Syringe programs don't bring more crime to a town. They bring 5 times more treatment."),
                (ENGLISH, "It is a myth that syringe programs bring more crime to a town, since arrests there fell."),
                (
                    "Harm reduction tells everybody to give up all of their own goals for good.",
                    "It is not true that harm reduction tells everybody to give up all of their own goals for good. People choose.",
                ),
                (ENGLISH, "It is true that syringe programs bring more crime to a town."),
                (ENGLISH, "It is no myth that syringe programs bring more crime to a town."),
                (ENGLISH, "It is not true that people who go there are told to go away."),
                ("Detox is always right.", "Whether detox is right, the person knows."),
                ("People never get better.", "In a survey, 3 in 4 people said that they were in recovery."),
            ],
            false,
        );
        look(
            "es",
            &[
                (SPANISH, "Los estudios no han hallado más delincuencia."),
                (
                    SPANISH,
                    "No es cierto que los programas de jeringas traigan más delincuencia. La gente va por ayuda.",
                ),
                (SPANISH, "Es cierto que los programas de jeringas traen más delincuencia."),
            ],
            false,
        );
    }
}
