//! The styles, one file a component, in the order in which they apply.

mod older;

/// All styles of a quiz as one text, to stand in each page.
pub fn all() -> String {
    without_comments(&SHEETS.concat())
}

/// The styles of the pages around the quizzes: the list of quizzes, privacy, and the page that is missing.
pub fn website() -> String {
    without_comments(&WEBSITE.concat())
}

/// The styles of a report.
pub fn report() -> String {
    without_comments(&[TOKENS, BASE, PAGE, BUTTON, PRINT, include_str!("../../../assets/styles/report.css")].concat())
}

/// The styles of the pages for partners.
pub fn partners() -> String {
    without_comments(
        &[
            TOKENS,
            BASE,
            PAGE,
            BUTTON,
            include_str!("../../../assets/styles/code.css"),
            include_str!("../../../assets/styles/configurator.css"),
            include_str!("../../../assets/styles/check.css"),
        ]
        .concat(),
    )
}

/// The styles of a kiosk: the quiz's own, with those of what stands around it.
pub fn kiosk() -> String {
    without_comments(&[SHEETS.concat(), KIOSK.concat()].concat())
}

/// The styles of the page that sets a kiosk up.
pub fn setup() -> String {
    without_comments(&[TOKENS, BASE, PAGE, BUTTON, PRINT, include_str!("../../../assets/styles/setup.css")].concat())
}

/// The styles of the studio: the quiz's own, for the card that it shows, with those of what stands around it.
pub fn studio() -> String {
    without_comments(&[SHEETS.concat(), STUDIO.concat()].concat())
}

/// Styles without what only their readers need, which would be a seventh of the page, and without shorthands that some
/// browsers of the last eight years do not know.
fn without_comments(styles: &str) -> String {
    let mut all = String::new();
    for part in styles.split("/*") {
        // Before the first comment there is no end of one.
        let rule = part.split_once("*/").map_or(part, |(_, rule)| rule);
        for line in rule.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(long) = older::in_long_forms(line) {
                all.push_str(&long);
            } else {
                all.push_str(line);
                all.push('\n');
            }
        }
    }
    all
}

const TOKENS: &str = include_str!("../../../assets/styles/tokens.css");
const BASE: &str = include_str!("../../../assets/styles/base.css");
const PAGE: &str = include_str!("../../../assets/styles/page.css");
const BUTTON: &str = include_str!("../../../assets/styles/button.css");

const SHEETS: &[&str] = &[
    TOKENS,
    BASE,
    PAGE,
    BUTTON,
    include_str!("../../../assets/styles/icon.css"),
    include_str!("../../../assets/styles/motif.css"),
    include_str!("../../../assets/styles/progress.css"),
    include_str!("../../../assets/styles/card.css"),
    include_str!("../../../assets/styles/feedback.css"),
    include_str!("../../../assets/styles/onward.css"),
    include_str!("../../../assets/styles/room.css"),
    include_str!("../../../assets/styles/score.css"),
    include_str!("../../../assets/styles/facts.css"),
    include_str!("../../../assets/styles/results.css"),
    include_str!("../../../assets/styles/principles.css"),
    include_str!("../../../assets/styles/about.css"),
    include_str!("../../../assets/styles/counted.css"),
    include_str!("../../../assets/styles/consent.css"),
    include_str!("../../../assets/styles/again.css"),
    include_str!("../../../assets/styles/contacts.css"),
    include_str!("../../../assets/styles/more.css"),
    include_str!("../../../assets/styles/closing.css"),
    include_str!("../../../assets/styles/still.css"),
    include_str!("../../../assets/styles/trouble.css"),
    include_str!("../../../assets/styles/languages.css"),
    include_str!("../../../assets/styles/foot.css"),
    include_str!("../../../assets/styles/leave.css"),
    include_str!("../../../assets/styles/handout.css"),
    include_str!("../../../assets/styles/wordpress.css"),
    PRINT,
];

const KIOSK: &[&str] = &[
    include_str!("../../../assets/styles/kiosk.css"),
    include_str!("../../../assets/styles/attract.css"),
    include_str!("../../../assets/styles/tools.css"),
    include_str!("../../../assets/styles/idle-prompt.css"),
    include_str!("../../../assets/styles/outcome.css"),
    include_str!("../../../assets/styles/qr.css"),
    include_str!("../../../assets/styles/attendant.css"),
    include_str!("../../../assets/styles/keypad.css"),
    include_str!("../../../assets/styles/notice.css"),
];

const WEBSITE: &[&str] = &[
    TOKENS,
    BASE,
    PAGE,
    BUTTON,
    include_str!("../../../assets/styles/motif.css"),
    include_str!("../../../assets/styles/languages.css"),
    include_str!("../../../assets/styles/contacts.css"),
    include_str!("../../../assets/styles/trouble.css"),
    include_str!("../../../assets/styles/home.css"),
    include_str!("../../../assets/styles/privacy.css"),
    PRINT,
];

const STUDIO: &[&str] = &[
    include_str!("../../../assets/styles/studio.css"),
    include_str!("../../../assets/styles/start.css"),
    include_str!("../../../assets/styles/picker.css"),
    include_str!("../../../assets/styles/refused.css"),
    include_str!("../../../assets/styles/said.css"),
    include_str!("../../../assets/styles/bar.css"),
    include_str!("../../../assets/styles/draft.css"),
    include_str!("../../../assets/styles/parts.css"),
    include_str!("../../../assets/styles/field.css"),
    include_str!("../../../assets/styles/remarks.css"),
    include_str!("../../../assets/styles/item.css"),
    include_str!("../../../assets/styles/filter.css"),
    include_str!("../../../assets/styles/pair.css"),
    include_str!("../../../assets/styles/files.css"),
    include_str!("../../../assets/styles/preview.css"),
];

/// It comes last: on paper it has the last word.
const PRINT: &str = include_str!("../../../assets/styles/print.css");

#[cfg(test)]
mod tests {
    #[test]
    fn comments_and_indents_stay_behind() {
        let all = super::all();
        assert!(!all.contains("*/") && !all.contains("\n "), "{all}");
        assert_eq!(all.matches('{').count(), super::SHEETS.concat().matches('{').count(), "no rule is lost");
    }

    #[test]
    fn no_shorthand_is_left_that_older_browsers_do_not_know() {
        for sheet in
            [super::all(), super::website(), super::report(), super::partners(), super::kiosk(), super::studio()]
        {
            let unknown = [
                "padding-block:",
                "padding-inline:",
                "margin-block:",
                "margin-inline:",
                "border-block:",
                "border-inline:",
                "inset:",
                "inset-block",
                "inset-inline:",
            ];
            let left = sheet.lines().find(|line| unknown.iter().any(|start| line.starts_with(start)));
            assert_eq!(left, None);
        }
    }

    #[test]
    fn trunk_takes_the_same_styles_in_the_same_order() {
        let paths = |text: &str, before: &str| -> Vec<String> {
            text.lines()
                .filter_map(|line| line.split_once(before)?.1.split_once(".css").map(|p| p.0.to_owned()))
                .collect()
        };
        // The others are on pages of their own.
        let quiz = include_str!("styles.rs").split("const KIOSK").next().expect("there is something before it");
        let mut here = paths(quiz, "include_str!(\"../../../");
        here.retain(|path| {
            !["report", "code", "configurator", "check", "setup"].iter().any(|other| path.ends_with(other))
        });
        here.push("assets/styles/print".to_owned());
        assert!(here.len() > 10);
        assert_eq!(paths(include_str!("../../../index.html"), "rel=\"inline\" href=\""), here);
    }
}
