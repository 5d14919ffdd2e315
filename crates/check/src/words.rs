//! Words to avoid: finds them in a text, and makes a diagnostic of each.

use crate::diagnostic::{Diagnostic, Severity};
use crate::language::{Group, Language, Term, Where, language};
use crate::problem::{Keep, Problem};
use crate::token::{Gap, Token, tokens};

/// A word to avoid, found.
pub(crate) struct Hit<'a> {
    /// As it was written.
    pub(crate) text: &'a str,
    /// Its words in small letters, as waivers name it.
    pub(crate) term: String,
    group: &'a Group,
}

/// The words to avoid in a text, in order: whole words, and of those that begin together the longest.
pub(crate) fn hits<'a>(language: &'a Language, text: &'a str) -> Vec<Hit<'a>> {
    let tokens = tokens(text);
    let mut hits = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let Some(term) = language.terms(&token.word).iter().find(|term| stands(language, term, &tokens, at)) else {
            at += 1;
            continue;
        };
        let last = &tokens[at + term.words.len() - 1];
        if let Some(group) = language.group(term) {
            let text = &text[token.start..last.start + last.text.len()];
            hits.push(Hit { text, term: term.words.join(" "), group });
        }
        at += term.words.len();
    }
    hits
}

/// A text without the words that fail the check: what is made of it, such as a name in addresses, outlives the word.
pub fn without_slurs(lang: &str, text: &str) -> String {
    let Some(language) = language(lang) else { return text.to_owned() };
    let grave = hits(language, text).into_iter().filter(|hit| hit.group.severity == Severity::Error);
    grave.fold(text.to_owned(), |text, hit| text.replacen(hit.text, " ", 1))
}

/// The diagnostic of a hit; `keep` says how a word that fails the check may stay.
pub(crate) fn diagnostic(hit: &Hit, path: &str, keep: Keep) -> Diagnostic {
    let Group { severity, write, judge, .. } = hit.group;
    let keep = (*severity == Severity::Error).then_some(keep);
    let problem = Problem::WordToAvoid { word: hit.text.to_owned(), write: write.clone(), judge: judge.clone(), keep };
    Diagnostic { severity: *severity, path: path.to_owned(), problem }
}

/// The words of a term as they are compared.
pub(crate) fn term(text: &str) -> String {
    let words: Vec<String> = tokens(text).into_iter().map(|token| token.word).collect();
    words.join(" ")
}

fn stands(language: &Language, term: &Term, tokens: &[Token], at: usize) -> bool {
    let end = at + term.words.len();
    let Some(there) = tokens.get(at..end) else { return false };
    let is_same = |(token, word): (&Token, &String)| {
        if term.is_name { token.text == word } else { token.word == *word }
    };
    there.iter().skip(1).all(|token| token.before == Gap::Joint)
        && there.iter().zip(&term.words).all(is_same)
        && match term.where_it_counts {
            Where::Anywhere => true,
            Where::Opening => there.first().is_some_and(|token| token.before == Gap::End),
            Where::Noun => is_noun(language, tokens, at, end),
        }
}

/// Whether what stands from `at` to `end` is a noun: "a drunk", and not "a drunk driver".
fn is_noun(language: &Language, tokens: &[Token], at: usize, end: usize) -> bool {
    let is_joined = tokens.get(at).is_some_and(|token| token.before == Gap::Joint);
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let follows = is_joined && before.is_some_and(|token| language.determiners.contains(&token.word));
    let next = tokens.get(end).filter(|token| token.before == Gap::Joint);
    follows && next.is_none_or(|token| language.after_nouns.contains(&token.word))
}

#[cfg(test)]
mod tests {
    use super::hits;
    use crate::language::language;

    fn found(lang: &str, text: &str) -> Vec<String> {
        let language = language(lang).expect("has a file");
        hits(language, text).into_iter().map(|hit| hit.text.to_owned()).collect()
    }

    #[test]
    fn words_to_avoid_in_english() {
        for (text, expected) in [
            ("ADDICTS are not addicted", vec!["ADDICTS"]),
            ("an addict’s word, a former addict", vec!["addict’s", "former addict"]),
            ("The addictive side of addiction", vec![]),
            ("substance-abuse treatment", vec!["substance-abuse"]),
            ("a substance, abuse of it", vec![]),
            ("a substance abuser", vec!["substance abuser"]),
            ("The National Institute on Drug Abuse studies drug abuse", vec!["drug abuse"]),
            ("the national institute on drug abuse", vec!["drug abuse"]),
            ("The vice president drank clean water, and vice versa", vec![]),
            ("A vice, a habit; a healthy habit", vec!["vice", "habit"]),
            ("He is clean. She has a clean needle", vec!["clean", "clean needle"]),
            ("Drunk driving by a drunk driver", vec![]),
            ("A drunk is a drunk.", vec!["drunk", "drunk"]),
            ("They got drunk, the town drunk who sang", vec!["drunk"]),
            ("An alcoholic drink is not an alcoholic", vec!["alcoholic"]),
            ("Nicotine replacement therapy", vec![]),
            ("the homeless and the homeless shelter", vec!["the homeless"]),
            ("Wrong! What went wrong", vec!["Wrong"]),
            ("people who inject drugs", vec![]),
            ("Meth heads, a meth-head, methheads", vec!["Meth heads", "meth-head", "methheads"]),
            ("crack heads and crackheads", vec!["crack heads", "crackheads"]),
            ("dopers, tweakers, potheads, stoners", vec!["dopers", "tweakers", "potheads", "stoners"]),
            ("The users share, and most users do", vec!["users", "users"]),
            ("Drug users, heroin users, users of drugs", vec!["Drug users", "heroin users", "users of drugs"]),
            ("A user may come; the user guide", vec!["user"]),
            ("Service users, wheelchair users and users of the library", vec![]),
            ("It is user-friendly. A user name. People with meth in their head", vec![]),
            ("A stone, a doped athlete, a tweak, the head of a pot", vec![]),
            ("It used to be of use", vec![]),
        ] {
            assert_eq!(found("en", text), expected, "{text}");
        }
    }

    #[test]
    fn words_to_avoid_in_spanish() {
        for (text, expected) in [
            ("Un Drogadicto y una adicta", vec!["Drogadicto", "adicta"]),
            ("el abuso de sustancias", vec!["abuso de sustancias"]),
            ("Estoy limpio; agua limpia y agujas limpias", vec!["limpio", "agujas limpias"]),
            ("los dependientes de la heroína", vec!["dependientes"]),
            ("una persona dependiente", vec![]),
            ("Instituto Nacional sobre el Abuso de Drogas", vec![]),
        ] {
            assert_eq!(found("es", text), expected, "{text}");
        }
        assert!(language("es-MX").is_some() && language("ar").is_none());
    }
}
