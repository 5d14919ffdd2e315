//! How many syllables an English word has, by its spelling.

/// Words whose spelling misleads, by their beginning, and the syllables of that beginning.
///
/// Only those that are frequent, above all in texts on health.
const STEMS: [(&str, usize); 39] = [
    ("anyone", 3),
    ("behavior", 3),
    ("behaviour", 3),
    ("being", 2),
    ("business", 2),
    ("choose", 1),
    ("client", 2),
    ("colleague", 2),
    ("creature", 2),
    ("different", 3),
    ("element", 3),
    ("evening", 2),
    ("every", 2),
    ("everyone", 3),
    ("everything", 3),
    ("everywhere", 3),
    ("homeless", 2),
    ("implement", 3),
    ("lifetime", 2),
    ("medicine", 3),
    ("moreover", 3),
    ("naloxone", 3),
    ("people", 2),
    ("poem", 2),
    ("poet", 2),
    ("quiet", 2),
    ("real", 1),
    ("reality", 4),
    ("safe", 1),
    ("science", 2),
    ("scient", 2),
    ("someone", 2),
    ("something", 2),
    ("sometime", 2),
    ("somewhat", 2),
    ("somewhere", 2),
    ("sterile", 2),
    ("supplement", 3),
    ("therefore", 2),
];

/// The syllables of a word: one at least. A number counts as one, and letters that are spelled out count each.
pub(crate) fn syllables(word: &str) -> usize {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    if letters.is_empty() {
        return usize::from(word.contains(char::is_alphanumeric));
    }
    if is_spelled_out(word, &letters) {
        return letters.chars().map(|c| if matches!(c, 'w' | 'W') { 3 } else { 1 }).sum();
    }
    let word: Vec<char> = word.to_lowercase().chars().filter_map(base).collect();
    let word: String = word.into_iter().collect();
    let word = word.trim_matches('\'');
    // "doctor's", "isn't"
    let (word, more) = match word.split_once('\'') {
        Some((word, "t")) => (word, usize::from(word.ends_with("dn") || word.ends_with("sn"))),
        Some((word, _)) => (word, 0),
        None => (word, 0),
    };
    (count(word) + more).max(1)
}

/// Whether it is said letter by letter: "CDC", "HIV", "U.S."; "NIDA" is a word.
fn is_spelled_out(word: &str, letters: &str) -> bool {
    let is_dotted = word.trim_end_matches('.').contains('.') && letters.chars().count() <= 4;
    let are_capitals = letters.chars().count() > 1 && letters.chars().all(char::is_uppercase);
    let has_vowel = letters.chars().any(|c| "AEIOUY".contains(c));
    is_dotted || are_capitals && (!has_vowel || letters.chars().count() <= 3)
}

/// The plain letter of an accented one.
fn base(c: char) -> Option<char> {
    match c {
        'à'..='å' => Some('a'),
        'è'..='ë' => Some('e'),
        'ì'..='ï' => Some('i'),
        'ò'..='ö' => Some('o'),
        'ù'..='ü' => Some('u'),
        '\u{2019}' => Some('\''),
        c => (c.is_alphabetic() || c == '\'').then_some(c),
    }
}

fn count(word: &str) -> usize {
    let stem = STEMS.iter().filter(|(stem, _)| word.starts_with(stem)).max_by_key(|(stem, _)| stem.len());
    match stem.map(|(stem, syllables)| (&word[stem.len()..], syllables)) {
        Some(("" | "s" | "d" | "n", syllables)) => *syllables,
        Some((rest, syllables)) => syllables + spelled(rest).max(1),
        None => spelled(word),
    }
}

/// Groups of vowels, less those that are silent, and more where two of them are said apart.
fn spelled(word: &str) -> usize {
    let (stem, ending) = divided(word);
    let groups = groups(stem) + groups(ending);
    // "-ically" is said as "-icly".
    let silent = usize::from(is_last_silent(word)) + usize::from(word.ends_with("ically"));
    (groups + apart(word)).saturating_sub(silent).max(usize::from(groups > 0))
}

fn is_vowel(c: char) -> bool {
    "aeiouy".contains(c)
}

fn groups(word: &str) -> usize {
    word.split(|c| !is_vowel(c)).filter(|group| !group.is_empty()).count()
}

/// A word without a silent "e" inside: "lov-ly", "us-ful".
fn divided(word: &str) -> (&str, &str) {
    let endings = ["ly", "less", "ment", "ments", "ful", "fully", "ness", "nesses", "some"];
    let stems = endings.iter().filter_map(|ending| Some((word.strip_suffix(ending)?.strip_suffix('e')?, *ending)));
    let mut silent = stems.filter(|(stem, _)| groups(stem) > 0 && !stem.ends_with(is_vowel));
    silent.next().unwrap_or((word, ""))
}

/// Whether the last "e" is not said: "make", "makes", "used"; but "table", "changes", "needed".
fn is_last_silent(word: &str) -> bool {
    let ends = |stem: &str, ends: &[&str]| ends.iter().any(|end| stem.ends_with(end));
    // "ble", "tle": there the "l" is a syllable.
    let is_l_said = |stem: &str| stem.ends_with('l') && !ends(stem, &["al", "el", "il", "ol", "ul", "yl", "ll", "rl"]);
    if let Some(stem) = word.strip_suffix('e') {
        !stem.ends_with(is_vowel) && !stem.is_empty() && !is_l_said(stem)
    } else if let Some(stem) = word.strip_suffix("es") {
        !stem.ends_with(is_vowel) && !ends(stem, &["s", "x", "z", "ch", "sh", "c", "g"]) && !is_l_said(stem)
    } else if let Some(stem) = word.strip_suffix("ed") {
        !stem.ends_with(is_vowel) && !ends(stem, &["t", "d"]) && !is_l_said(stem) && groups(stem) > 0
    } else {
        false
    }
}

/// How many vowels side by side are of two syllables, and how many syllables have no vowel of their own.
fn apart(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let inside = (0..letters.len()).filter(|&at| {
        let before = at.checked_sub(1).map_or(' ', |before| letters[before]);
        let rest = &letters[at..];
        let follows = |end: &str| end.chars().eq(rest.iter().skip(2).take(end.len()).copied());
        match rest {
            // "million", "Italian": said as if with a "y".
            ['i', 'a' | 'o', 'n', ..] if at > 1 && "ln".contains(before) => false,
            ['i', 'o' | 'u', ..] => !"tcsgx".contains(before),
            ['i', 'a', ..] => !"tcs".contains(before) || (before == 'c' && (follows("te") || follows("ti"))),
            ['e', 'o', next, ..] => !"up".contains(*next),
            ['u', 'a', next, ..] => !"qg".contains(before) && *next != 'r',
            ['u', 'o', 'u', ..]
            | ['c', 'r', 'e', 'a', 't', ..]
            | ['e', 'a', 'l', 'i', ..]
            | ['e', 'y', 'o', ..]
            | ['a' | 'e' | 'o' | 'u' | 'y', 'i', 'n', 'g', ..]
            | ['i', 'e', 't']
            | ['i', 'e', 't', 'y']
            | ['i', 'e', 't', 'i', 'e', 's']
            | ['t', 'h', 'm', ..]
            | ['i', 's', 'm']
            | ['i', 's', 'm', 's'] => true,
            ['u', 'i', 't', 'y'] | ['u', 'i', 't', 'i', 'e', 's'] => before != 'q',
            ['i', 'e', 'n', 'c' | 't', ..] => !"tc".contains(before),
            ['i', 'e', 'r'] | ['i', 'e', 'r', 's'] | ['i', 'e', 's', 't'] | ['e', 'a'] => {
                letters[..at].iter().copied().any(is_vowel)
            }
            ['u', 'e', 'n', 'c' | 't', ..] | ['u', 'e', 'l', ..] => !"qg".contains(before),
            ['a' | 'o', 'y', 'a' | 'e' | 'o', ..] => !matches!(rest, [.., 'y', 'e', 'd' | 's']),
            _ => false,
        }
    });
    inside.count()
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn syllables_as_people_say_them() {
        for (count, words) in [
            (0, "- …"),
            (1, "a the use used makes harm drugs don't who's 'drug' played health 95 2018 tools tried through"),
            (
                2,
                "people every able changes needed lovely useful isn't doesn't people's being table client science NIDA mayor",
            ),
            (2, "safety housing sober homeless handled quiet U.S. someone something treatment judgement safely"),
            (3, "reduction naloxone methadone idea area physician violence CDC HIV easier behavior overdose"),
            (3, "syringe-bus fentanyl addiction different medicine creation"),
            (4, "encourages abstinence's-own reality hepatitis society buprenorphine algorithms condemnation"),
            (5, "WHO opportunity association individual automatically specifically-so"),
        ] {
            for word in words.split_whitespace() {
                let found: usize = word.split('-').map(syllables).sum();
                assert_eq!(found, count, "{word}");
            }
        }
    }
}
