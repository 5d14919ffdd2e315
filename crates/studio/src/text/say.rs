//! Names of languages and days, as people write them.

use super::Text;

/// Languages by their short names, in English and as they call themselves: enough to say back what was meant.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("ar", "Arabic", "العربية"),
    ("bn", "Bengali", "বাংলা"),
    ("cs", "Czech", "čeština"),
    ("da", "Danish", "dansk"),
    ("de", "German", "Deutsch"),
    ("el", "Greek", "ελληνικά"),
    ("en", "English", "English"),
    ("es", "Spanish", "español"),
    ("fa", "Persian", "فارسی"),
    ("fi", "Finnish", "suomi"),
    ("fr", "French", "français"),
    ("he", "Hebrew", "עברית"),
    ("hi", "Hindi", "हिन्दी"),
    ("hmn", "Hmong", "Hmoob"),
    ("ht", "Haitian Creole", "Kreyòl ayisyen"),
    ("hu", "Hungarian", "magyar"),
    ("id", "Indonesian", "Bahasa Indonesia"),
    ("it", "Italian", "italiano"),
    ("ja", "Japanese", "日本語"),
    ("km", "Khmer", "ខ្មែរ"),
    ("ko", "Korean", "한국어"),
    ("lo", "Lao", "ລາວ"),
    ("nl", "Dutch", "Nederlands"),
    ("no", "Norwegian", "norsk"),
    ("pa", "Punjabi", "ਪੰਜਾਬੀ"),
    ("pl", "Polish", "polski"),
    ("ps", "Pashto", "پښتو"),
    ("pt", "Portuguese", "português"),
    ("ro", "Romanian", "română"),
    ("ru", "Russian", "русский"),
    ("so", "Somali", "Soomaali"),
    ("sv", "Swedish", "svenska"),
    ("sw", "Swahili", "Kiswahili"),
    ("th", "Thai", "ไทย"),
    ("tl", "Tagalog", "Tagalog"),
    ("tr", "Turkish", "Türkçe"),
    ("uk", "Ukrainian", "українська"),
    ("ur", "Urdu", "اردو"),
    ("vi", "Vietnamese", "Tiếng Việt"),
    ("zh", "Chinese", "中文"),
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
    /// The languages that can be chosen by name: short name, name in English and name of their own.
    pub(crate) fn languages() -> &'static [(&'static str, &'static str, &'static str)] {
        LANGUAGES
    }

    /// What a language is called: "Spanish", and "Portuguese (pt-BR)" where its tag says more; the tag where nobody knows.
    pub(crate) fn language(lang: &str) -> String {
        let primary = lang.split('-').next().unwrap_or_default();
        match LANGUAGES.iter().find(|(tag, ..)| *tag == primary) {
            Some((tag, name, _)) if *tag == lang => (*name).to_owned(),
            Some((_, name, _)) => format!("{name} ({lang})"),
            None => lang.to_owned(),
        }
    }

    /// The short name of a language that is called so; what is none is left as it is.
    #[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "the server draws the first screen alone"))]
    pub(crate) fn tag(name: &str) -> String {
        let known = LANGUAGES
            .iter()
            .find(|(_, name_in_english, own)| [name_in_english, own].iter().any(|it| plain(it) == plain(name)));
        known.map_or_else(|| name.trim().to_owned(), |(tag, ..)| (*tag).to_owned())
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

/// A name without capitals and accents: nobody is to look for "ñ" on their keyboard.
fn plain(name: &str) -> String {
    let letter = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ă' => 'a',
        'ç' | 'č' => 'c',
        'é' | 'ê' | 'ế' | 'ệ' => 'e',
        'ñ' => 'n',
        'ò' => 'o',
        'ü' => 'u',
        letter => letter,
    };
    name.trim().chars().flat_map(char::to_lowercase).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn names() {
        for (name, tag) in [
            (" spanish ", "es"),
            ("español", "es"),
            ("Espanol", "es"),
            ("العربية", "ar"),
            ("Français", "fr"),
            ("tieng viet", "vi"),
            ("pt-BR", "pt-BR"),
            ("Klingon", "Klingon"),
        ] {
            assert_eq!(Text::tag(name), tag);
        }
        assert_eq!(Text::day("2026-11-05"), "5 November 2026");
        assert_eq!(Text::day("soon"), "soon");
        for (lang, name) in [("es", "Spanish"), ("pt-BR", "Portuguese (pt-BR)"), ("tlh", "tlh")] {
            assert_eq!(Text::language(lang), name);
        }
    }
}
