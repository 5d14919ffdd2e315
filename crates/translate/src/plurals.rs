//! How many plural forms a language has, as PO files say it: tools warn about a header that is silent or wrong.

/// The value of `Plural-Forms`, from gettext's own table; English's where a language is not in it. Nothing here has plural
/// forms, but what a translator adds has.
pub(crate) fn rule(lang: &str) -> (usize, &'static str) {
    let primary = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    match (lang, primary.as_str()) {
        ("pt-BR" | "pt_BR", _) | (_, "fr" | "hy" | "ln" | "mg" | "tl" | "fil" | "tr" | "am" | "bn" | "fa" | "hi") => {
            (2, "(n > 1)")
        }
        (_, "hmn" | "id" | "ja" | "km" | "ko" | "lo" | "ms" | "my" | "th" | "vi" | "zh") => (1, "0"),
        (_, "ar") => (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"),
        (_, "cs" | "sk") => (3, "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)"),
        (_, "pl") => (3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"),
        (_, "ru" | "uk" | "sr" | "hr" | "bs" | "be") => {
            (3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)")
        }
        (_, "ro") => (3, "(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2)"),
        (_, "lt") => (3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)"),
        (_, "lv") => (3, "(n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2)"),
        (_, "sl") => (4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)"),
        _ => (2, "(n != 1)"),
    }
}
