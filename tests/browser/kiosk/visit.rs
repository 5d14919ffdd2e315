//! One visit after the other, by touch and by keyboard alone.

use anyhow::{Result, ensure};
use fantoccini::actions::{Actions, InputSource as _, PointerAction, TouchActions};
use fantoccini::key::Key;
use serde_json::json;

use super::{AS_IT_COMES, groups_of, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::session::run;
use crate::support::site::Site;
use crate::support::visitor::mixed;
use crate::support::words;
use crate::widget::contacts::CONFIG;

impl Page {
    /// Touches the middle of what reads `label`.
    async fn touch(&self, label: &str) -> Result<()> {
        let (x, y) = self.middle(label).await?;
        let touch = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Up { button: 0 });
        Ok(self.session.client.perform_actions(Actions::from(touch)).await?)
    }
}

#[test]
fn by_touch() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, host) = (Pack::read()?, host().await?);
        page.resize(1080, 1920).await?;
        page.open_kiosk(&host.root).await?;
        page.touch(words::kiosk("en").begin).await?;
        page.until_screen("question").await?;
        for place in 0.. {
            if page.screen().await? == "results" {
                break;
            }
            page.focus_is_on_the_heading().await?;
            let question = page.question(&pack).await?;
            page.touch(mixed(place, &question).label()).await?;
            page.until_screen("feedback").await?;
            page.settles().await?;
            let way = page.way_on().await?;
            page.touch(&way).await?;
            page.until_screen(if way == plain(words::quiz("en").see_result()) { "results" } else { "question" })
                .await?;
        }
        // A kiosk leads nowhere: there are codes where pages have links.
        let links = page.run("return document.querySelectorAll('a[href]').length", vec![]).await?;
        ensure!(links == 0, "the result has {links} links");
        let codes = page.texts(".unmyth-qr__address").await?;
        let [quiz, again] = codes.as_slice() else { anyhow::bail!("these codes are shown: {codes:?}") };
        ensure!(quiz.ends_with("/harm-reduction") && !quiz.contains("kiosk"), "the code leads to {quiz}");
        ensure!(again.contains("/harm-reduction/en/") && again.contains("#again="), "the code leads to {again}");
        page.leave().await?;
        page.is_quiet().await
    })
}

/// Any key begins; the rest is as on a page.
#[test]
fn by_keyboard_alone() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
        page.keys(&[Key::Shift, Key::Tab]).await?;
        ensure!(page.screen().await? == "attract", "a key that moves focus begins nothing");
        page.run("document.activeElement.blur()", vec![]).await?;
        page.key(Key::Down).await?;
        page.until_screen("question").await?;
        page.play_on(Hand::Enter, &pack, mixed).await?;
        page.press(Hand::Enter, words::kiosk("en").again).await?;
        page.until_screen("question").await
    })
}

/// A touch anywhere begins, but not on what stands beside it.
#[test]
fn a_touch_anywhere_begins_and_a_pause_does_not() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, words) = (host().await?, words::kiosk("en"));
        page.resize(1280, 800).await?;
        page.open_kiosk(&host.root).await?;
        page.touch(words.pause).await?;
        let paused = format!("document.querySelector('.unmyth-attract__pause').innerText === {}", json!(words.go_on));
        page.until("the pause", &paused).await?;
        page.touch(words.larger).await?;
        page.until("larger text", "'larger' in document.documentElement.dataset").await?;
        ensure!(page.screen().await? == "attract", "a touch of these begins nothing");
        page.pointer_down((40.0, 200.0)).await?;
        page.pointer_up().await?;
        page.until_screen("question").await
    })
}

#[test]
fn what_is_left_of_a_visit_is_nothing() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
        let fresh = page.text_of("document.documentElement.outerHTML").await?;
        let before = page.run_async(include_str!("scripts/kept.js")).await?;
        page.begin_visit().await?;
        let question = page.question(&pack).await?;
        page.answer(Hand::Script, question.miss()).await?;
        page.press(Hand::Script, words::kiosk("en").larger).await?;
        page.leave().await?;
        // The principle or fact that is shown may be another by now.
        let shown = "document.querySelector('.unmyth-attract__shown').replaceChildren()";
        page.run(shown, vec![]).await?;
        let left = page.text_of("document.documentElement.outerHTML").await?;
        let bare = |html: &str| {
            let (before, rest) = html.split_once("<div class=\"unmyth-attract__shown\">").unwrap_or((html, ""));
            format!(
                "{before}{}",
                rest.split_once("<div class=\"unmyth-attract__controls\">").map_or("", |(_, after)| after)
            )
        };
        ensure!(bare(&left) == bare(&fresh), "the page was\n{fresh}\nand is\n{left}");
        let kept = page.run_async(include_str!("scripts/kept.js")).await?;
        ensure!(kept == before, "before it was {before}, and now it is {kept}");
        let kept = kept.to_string();
        for trace in ["answer", "play", question.card.myth.as_str(), question.card.fact.as_str()] {
            ensure!(!kept.contains(trace), "{trace:?} is in {kept}");
        }
        ensure!(page.on_disk().await?.is_empty(), "half a play is on the disk: {kept}");
        Ok(())
    })
}

/// A kiosk's contacts are codes, those of its own site first.
#[test]
fn where_to_turn_is_shown_as_codes() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::keeping(CONFIG).await?;
        page.goto(&format!("{}/kiosk/?site=library", site.origin)).await?;
        page.until_attract().await?;
        page.press(Hand::Script, words::kiosk("en").begin).await?;
        page.until_screen("question").await?;
        page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
        let codes = page.texts(".unmyth-outcome__codes li").await?;
        let [desk, line, quiz, _] = codes.as_slice() else { anyhow::bail!("these codes are shown: {codes:?}") };
        ensure!(desk == "Ask at the health desk library.example.org/health", "the first is {desk:?}");
        ensure!(line == "Call the county's line +16085550100 Dane County · Weekdays, 9 to 5", "the second is {line:?}");
        ensure!(quiz.ends_with("/harm-reduction"), "the last is {quiz:?}");
        page.is_quiet().await
    })
}

/// And the next visit begins in the kiosk's own.
#[test]
fn another_language_keeps_the_visit() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk(groups_of(1)).await?);
        page.begin_visit().await?;
        let (question, asked) = (page.question(&pack).await?, page.asked_card(&pack).await?);
        page.answer(Hand::Script, question.miss()).await?;
        for (name, lang) in [("Español", "es"), ("English", "en"), ("Español", "es")] {
            page.press(Hand::Enter, name).await?;
            page.until(name, &format!("document.documentElement.lang === '{lang}'")).await?;
            let is_same = page.screen().await? == "feedback" && page.asked_card(&pack).await? == asked;
            ensure!(is_same, "the card is another in {name}\n{}", page.describe().await);
            let verdict = page.feedback().await?.verdict;
            ensure!(verdict == question.verdict_in(lang, question.miss()), "in {name} it says {verdict:?}");
            ensure!(page.focused().await? == name, "the focus is on {}", page.focused().await?);
        }
        page.press(Hand::Script, words::quiz("es").principles()).await?;
        page.until_screen("principles").await?;
        page.press(Hand::Script, "English").await?;
        page.until("English", "document.documentElement.lang === 'en'").await?;
        ensure!(page.screen().await? == "principles", "the principles are gone\n{}", page.describe().await);
        page.press(Hand::Script, words::quiz("en").back()).await?;
        page.until_screen("feedback").await?;
        page.press(Hand::Script, "Español").await?;
        page.go_on(Hand::Script).await?;
        page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;
        page.until("the score in Spanish", "document.querySelector('.unmyth-score').innerText.includes('dos de tres')")
            .await?;
        page.leave().await?;
        page.begin_visit().await?;
        let lang = page.text_of("document.documentElement.lang").await?;
        ensure!(lang == "en", "the next visit is in {lang:?}");
        ensure!(page.texts(".unmyth-card__choice--chosen").await?.is_empty(), "the next visit has an answer");
        Ok(())
    })
}
