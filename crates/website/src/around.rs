//! The pages around the quizzes as text: the list of quizzes, privacy, and the page for an address that leads nowhere.

use counting::CountingMode;
use document::{Document, policy, render, styles};
use views::{Text, Website};

use crate::address::Address;
use crate::preview::{PICTURE, Preview};
use crate::site::Publication;

/// What these pages share.
pub(crate) struct Around<'a> {
    publication: &'a Publication,
    text: &'static Text,
    site: &'static Website,
    style: String,
    policy: String,
}

impl<'a> Around<'a> {
    /// The pages of a site whose quizzes were written in these languages, in the order of the list.
    pub(crate) fn new(publication: &'a Publication, langs: &[&str]) -> Self {
        let lang = language(langs);
        let style = styles::website();
        let policy = policy::plain(&style);
        Self { publication, text: Text::of(lang), site: Website::of(lang), style, policy }
    }

    pub(crate) fn style(&self) -> &str {
        &self.style
    }

    /// What stands on the picture of these pages: title, and whether it runs from right to left.
    pub(crate) fn title(&self) -> (&'static str, bool) {
        (self.site.title, Text::dir(self.site.lang) == "rtl")
    }

    /// The list of quizzes.
    pub(crate) async fn home(&self, quizzes: &[views::Entry<'_>]) -> String {
        let Website { title, about, lang, .. } = self.site;
        let body = render(views::home(self.text, quizzes, &self.publication.contacts.of(lang))).await;
        self.document(title, about, &self.preview(title, about, "", ""), &body)
    }

    /// What becomes of answers.
    pub(crate) async fn privacy(&self) -> String {
        let Website { privacy, privacy_about, lang, .. } = self.site;
        let mode = self.publication.counting.as_ref().map_or(CountingMode::Off, |counting| counting.mode);
        let body = render(views::privacy(self.text, mode, "../", &self.publication.contacts.of(lang))).await;
        self.document(privacy, privacy_about, &self.preview(privacy, privacy_about, "privacy/", "../"), &body)
    }

    /// The page that a web server shows where there is none. It is shown at any depth, so it leads to the list of quizzes
    /// from the root of the host.
    pub(crate) async fn missing(&self) -> String {
        let root = self.publication.address.as_ref().map_or_else(|| "/".to_owned(), Address::path);
        let body = render(views::missing(self.text, &root)).await;
        self.document(self.site.missing, self.site.about, "", &body)
    }

    fn preview(&self, title: &str, summary: &str, path: &str, root: &str) -> String {
        let address = self.publication.address.as_ref();
        Preview { title, summary, address, path, picture: PICTURE, root }.to_html()
    }

    fn document(&self, title: &str, summary: &str, head: &str, body: &str) -> String {
        let Self { site, policy, style, .. } = self;
        Document { lang: site.lang, title, summary, policy, style, head, body }.to_html()
    }
}

/// The language of these pages: English where any quiz was written in it, or else that of the first quiz.
fn language<'a>(langs: &[&'a str]) -> &'a str {
    let is_english = |lang: &&&str| Text::of(lang).lang() == "en" && Text::speaks(lang);
    langs.iter().find(is_english).or(langs.first()).copied().unwrap_or("en")
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn the_pages_speak_the_language_of_the_quizzes() {
        for (langs, lang) in [
            (&["es", "es-MX"][..], "es"),
            (&["es", "en-GB"], "en-GB"),
            (&["tlh", "en"], "en"),
            (&["ar"], "ar"),
            (&[], "en"),
        ] {
            assert_eq!(language(langs), lang, "{langs:?}");
        }
    }
}
