//! What is known of languages by their tags: their own names, and which way they run.

use super::Text;

impl Text {
    /// A language's own name for itself; its tag where that is not known here.
    pub fn name_of(lang: &str) -> &str {
        let names = [("en", "English"), ("es", "Español"), ("ar", "العربية"), ("fr", "Français"), ("pt", "Português")];
        let primary = lang.split('-').next().unwrap_or(lang);
        names.iter().find(|(tag, _)| *tag == primary).map_or(lang, |(_, name)| name)
    }

    /// Which way a pack in `lang` runs: `ltr` or `rtl`.
    pub fn dir(lang: &str) -> &'static str {
        let primary = lang.split('-').next().unwrap_or_default();
        if ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(&primary) { "rtl" } else { "ltr" }
    }
}
