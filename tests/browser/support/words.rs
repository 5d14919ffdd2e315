//! The interface's own words, so that a test presses what a visitor reads, and not a copy of it.

/// The quiz's words.
pub(crate) fn quiz(lang: &str) -> &'static views::Text {
    views::Text::of(lang)
}

/// The words around the quiz on a kiosk.
pub(crate) fn kiosk(lang: &str) -> &'static unmyth_kiosk::Text {
    unmyth_kiosk::Text::of(lang)
}

/// The studio's words.
pub(crate) fn studio() -> &'static unmyth_studio::Text {
    unmyth_studio::Text::of("en")
}
