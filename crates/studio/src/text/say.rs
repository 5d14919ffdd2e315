//! Names of languages and days, as people write them.

use super::Text;

/// Languages by their short names: enough to say back what was meant.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hmn", "Hmong"),
    ("ht", "Haitian Creole"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("km", "Khmer"),
    ("ko", "Korean"),
    ("lo", "Lao"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("ps", "Pashto"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("so", "Somali"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("th", "Thai"),
    ("tl", "Tagalog"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Text {
    /// The languages that can be chosen by name: short name and name.
    pub(crate) fn languages() -> &'static [(&'static str, &'static str)] {
        LANGUAGES
    }

    /// What a language is called: "Spanish", and "Portuguese (pt-BR)" where its tag says more; the tag where nobody knows.
    pub(crate) fn language(lang: &str) -> String {
        let primary = lang.split('-').next().unwrap_or_default();
        match LANGUAGES.iter().find(|(tag, _)| *tag == primary) {
            Some((tag, name)) if *tag == lang => (*name).to_owned(),
            Some((_, name)) => format!("{name} ({lang})"),
            None => lang.to_owned(),
        }
    }

    /// The short name of a language that is called so; what is none is left as it is.
    #[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "the server draws the first screen alone"))]
    pub(crate) fn tag(name: &str) -> String {
        let name = name.trim();
        let known = LANGUAGES.iter().find(|(_, known)| known.eq_ignore_ascii_case(name));
        known.map_or_else(|| name.to_owned(), |(tag, _)| (*tag).to_owned())
    }

    /// A day as it is said: "25 November 2026".
    pub(crate) fn day(day: &str) -> String {
        let mut parts = day.split('-');
        let (year, month, of_month) = (parts.next(), parts.next(), parts.next());
        let month = month.and_then(|it| it.parse::<usize>().ok()).and_then(|it| MONTHS.get(it.checked_sub(1)?));
        match (year, month, of_month.and_then(|it| it.parse::<u8>().ok())) {
            (Some(year), Some(month), Some(of_month)) => format!("{of_month} {month} {year}"),
            _ => day.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn names() {
        assert_eq!([Text::tag(" spanish "), Text::tag("pt-BR")], ["es", "pt-BR"]);
        assert_eq!(Text::day("2026-11-05"), "5 November 2026");
        assert_eq!(Text::day("soon"), "soon");
        for (lang, name) in [("es", "Spanish"), ("pt-BR", "Portuguese (pt-BR)"), ("tlh", "tlh")] {
            assert_eq!(Text::language(lang), name);
        }
    }
}
