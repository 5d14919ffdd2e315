//! Another language keeps the play: same cards, same place, same answers, and none of them in an address.

use anyhow::{Context as _, Result, ensure};
use fantoccini::actions::{Actions, InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::site::Site;
use crate::support::visitor::{OPEN, STATEMENT, mixed};
use crate::support::words;
use crate::widget::counting::counts_in;

in_each_engine! {
    at_a_question: Usual differs in Focus,
    over_a_panel_and_back: Usual differs in History,
}
in_chromium! {
    after_an_answer: Usual,
    at_the_result: Usual,
    from_right_to_left: Usual,
    back_leaves_the_quiz: Usual,
    one_whole_message: Usual,
    an_answer_given_meanwhile: Usual,
    the_last_choice_counts: Usual,
    with_a_key_held_it_is_a_link: Usual,
    before_the_player_it_is_a_link: Early,
}

/// By the languages' own names.
pub(super) const SPANISH: &str = "Español";
const ENGLISH: &str = "English";
/// What the page asks of the network by its own scripts.
const FETCHED: &str =
    "performance.getEntriesByType('resource').filter(one => one.initiatorType === 'fetch').map(one => one.name).join()";

impl Page {
    /// Chooses a language and waits for the page to be in it.
    async fn change_to(&self, hand: Hand, name: &str, lang: &str) -> Result<()> {
        self.press(hand, name).await?;
        self.until(&format!("the page in {lang:?}"), &format!("document.documentElement.lang === '{lang}'")).await?;
        self.until_current(name).await
    }

    async fn until_current(&self, name: &str) -> Result<()> {
        let link = format!("document.querySelector('.unmyth-languages [aria-current]')?.innerText === '{name}'");
        self.until(&format!("{name} to be the language"), &link).await?;
        // Then the quiz is drawn as well.
        self.rest().await
    }

    /// Fails where the page is anywhere but at this path, or its history tells more.
    async fn is_at(&self, path: &str) -> Result<()> {
        let (at, root) = (self.text_of("location.href").await?, self.text_of("location.origin").await?);
        ensure!(at == format!("{root}{path}"), "the page is at {at}");
        Ok(())
    }
}

/// From the page without a language in its address, by keys.
async fn at_a_question(page: &Page) -> Result<()> {
    let (pack, spanish) = (Pack::read()?, words::quiz("es"));
    page.open_quiz().await?;
    let first = page.question(&pack).await?;
    page.answer(Hand::Script, first.miss()).await?;
    page.go_on(Hand::Script).await?;
    let (asked, english) = (page.asked_card(&pack).await?, page.text(STATEMENT).await?);

    page.change_to(Hand::Enter, SPANISH, "es").await?;
    ensure!(page.asked_card(&pack).await? == asked, "another card is asked");
    ensure!(page.text(STATEMENT).await? != english, "it is asked in English");
    let place = page.text(".unmyth-progress__words").await?;
    ensure!(place == "Tarjeta 2 de 3", "it is {place:?}");
    ensure!(page.focused().await? == SPANISH, "the focus is on {}", page.focused().await?);
    page.is_at("/harm-reduction/es/").await?;
    ensure!(page.text_of("String(history.state)").await? == "null", "the history tells more");
    let fetched = page.text_of(FETCHED).await?;
    ensure!(fetched.ends_with(&format!("{}/harm-reduction/es/", page.origin())), "it asks for {fetched}");
    let title = page.text_of("document.title").await?;
    ensure!(title.contains("Reducción de daños"), "the title is {title:?}");
    let description = page.text_of("document.querySelector('meta[name=description]').content").await?;
    ensure!(description.contains("daños"), "the description is {description:?}");
    let trouble = page.text_of("document.getElementById('unmyth-trouble').content.textContent").await?;
    ensure!(trouble.contains(&plain(spanish.trouble())), "the page for trouble says {trouble:?}");

    // And back again, to the end.
    page.change_to(Hand::Enter, ENGLISH, "en").await?;
    ensure!(page.text(STATEMENT).await? == english, "another card is asked in English");
    page.is_at("/harm-reduction/en/").await?;
    page.change_to(Hand::Enter, SPANISH, "es").await?;
    page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("dos de tres"), "the score is {score:?}");

    page.session.client.refresh().await?;
    page.until_taken_over().await?;
    page.until_screen("question").await?;
    let place = page.text(".unmyth-progress__words").await?;
    ensure!(place == "Tarjeta 1 de 3", "after a reload it is {place:?}");
    Ok(())
}

async fn after_an_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.resize(360, 640).await?;
    page.open_quiz().await?;
    let (question, asked) = (page.question(&pack).await?, page.asked_card(&pack).await?);
    page.answer(Hand::Script, question.miss()).await?;
    page.change_to(Hand::Pointer, SPANISH, "es").await?;
    ensure!(page.screen().await? == "feedback" && page.asked_card(&pack).await? == asked, "it is another card");
    ensure!(page.text(OPEN).await? == plain(question.miss().label_in("es")), "another answer is chosen");
    let verdict = page.feedback().await?.verdict;
    ensure!(verdict == question.verdict_in("es", question.miss()), "it says {verdict:?}");
    // The page is longer now, and was scrolled to its end.
    let link = "document.querySelector('.unmyth-languages [aria-current]').getBoundingClientRect()";
    page.until("the link in sight", &format!("{link}.top < innerHeight && {link}.bottom > 0")).await
}

async fn over_a_panel_and_back(page: &Page) -> Result<()> {
    let (pack, english, spanish) = (Pack::read()?, words::quiz("en"), words::quiz("es"));
    page.open_quiz().await?;
    let asked = page.asked_card(&pack).await?;
    // By a pointer: browsers pass over places in the history that came without a visitor's own act.
    page.press(Hand::Pointer, english.principles()).await?;
    page.until_screen("principles").await?;
    page.press(Hand::Pointer, english.next()).await?;
    page.change_to(Hand::Pointer, SPANISH, "es").await?;
    let shown = page.text(".unmyth-principles").await?;
    ensure!(shown.contains(&plain(spanish.principles())) && shown.contains("2 de 7"), "it shows {shown:?}");
    page.is_at("/harm-reduction/es/").await?;

    page.session.client.back().await?;
    page.until_screen("question").await?;
    ensure!(page.asked_card(&pack).await? == asked, "another card is asked");
    let lang = page.text_of("document.documentElement.lang").await?;
    ensure!(lang == "es", "it is asked in {lang:?}");
    // The place was left in English.
    page.is_at("/harm-reduction/es/").await?;
    page.session.client.forward().await?;
    page.until_screen("principles").await?;
    page.press(Hand::Pointer, spanish.back()).await?;
    page.until_screen("question").await?;
    page.is_at("/harm-reduction/es/").await
}

async fn at_the_result(page: &Page) -> Result<()> {
    let (pack, spanish) = (Pack::read()?, words::quiz("es"));
    page.open_quiz().await?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    page.change_to(Hand::Script, SPANISH, "es").await?;
    let result = page.text(".unmyth-results").await?;
    ensure!(result.contains("una de tres"), "the result is {result:?}");
    for word in [spanish.knew(), spanish.missed(), spanish.was_not_sure(), spanish.share()] {
        ensure!(result.contains(&plain(word)), "the result lacks {word:?}: {result:?}");
    }
    // What is shared leads to the quiz in that language.
    let address = page.text_of("document.querySelector('.unmyth-handout').textContent").await?;
    ensure!(address.contains("/harm-reduction/es/"), "the handout names {address:?}");
    page.press(Hand::Script, spanish.start_over()).await?;
    page.until_screen("question").await
}

async fn from_right_to_left(page: &Page) -> Result<()> {
    page.goto(&format!("{}/harm-reduction/en/", Site::in_languages().await?)).await?;
    page.until_live().await?;
    page.answer(Hand::Script, Answer::NotSure).await?;
    page.change_to(Hand::Script, "العربية", "ar").await?;
    let dir = page.text_of("`${document.documentElement.dir} ${document.querySelector('h1').innerText}`").await?;
    ensure!(dir == "rtl الحد من الضرر: خرافة أم حقيقة؟", "it is {dir:?}");
    ensure!(page.screen().await? == "feedback", "the answer is gone");
    page.fits().await
}

/// To what was there before it, and no further than once.
async fn back_leaves_the_quiz(page: &Page) -> Result<()> {
    page.goto(&format!("{}/", page.origin())).await?;
    page.open_quiz().await?;
    page.answer(Hand::Pointer, Answer::NotSure).await?;
    page.change_to(Hand::Pointer, SPANISH, "es").await?;
    page.change_to(Hand::Pointer, ENGLISH, "en").await?;
    page.session.client.back().await?;
    page.until("the page of before", "location.pathname === '/'").await
}

/// In the language in which it went, whatever the play is read in before and after. From a page one folder up: the tally's
/// address does not change with the page's.
async fn one_whole_message(page: &Page) -> Result<()> {
    let (pack, spanish) = (Pack::read()?, words::quiz("es"));
    let host = Host::start(Plan { prefix: "/some/where", ..Plan::counting("on").await? }).await?;
    page.goto(&format!("{}#site=unlisted", host.quiz())).await?;
    page.until_live().await?;
    page.note_answers().await?;
    let question = page.question(&pack).await?;
    page.answer(Hand::Script, question.truth).await?;
    page.go_on(Hand::Script).await?;
    page.change_to(Hand::Script, SPANISH, "es").await?;
    page.is_at("/some/where/harm-reduction/es/#site=unlisted").await?;
    page.press(Hand::Script, spanish.counted()).await?;
    page.until_screen("counted").await?;
    let bytes = "document.querySelector('.unmyth-counted__bytes').textContent";
    let shown = page.text_of(bytes).await?;
    ensure!(shown.contains(r#""lang":"es""#), "it shows {shown}");
    page.press(Hand::Script, spanish.back()).await?;
    page.until_screen("question").await?;
    host.nothing_came()?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    let letters = host.until_letters(1).await?;
    counts_in("es", &letters[0].message()?, &page.noted().await?)?;
    ensure!(letters[0].path == "/some/where/api/tally" && letters[0].body.len() == shown.len(), "{letters:?}");

    // It is shown as it was sent, and nothing goes twice.
    page.change_to(Hand::Script, ENGLISH, "en").await?;
    page.press(Hand::Script, words::quiz("en").counted()).await?;
    page.until_screen("counted").await?;
    let shown = page.text_of(bytes).await?;
    ensure!(shown == letters[0].body, "{shown} is shown, and {} was sent", letters[0].body);
    // What leaves with a page has come before what a later page sends.
    page.goto(&format!("{}#site=unlisted", host.quiz())).await?;
    page.until_live().await?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    let letters = host.until_letters(2).await?;
    ensure!(letters.len() == 2 && letters[0].body != letters[1].body, "these came: {letters:?}");
    Ok(())
}

/// The focus stays where the visitor has gone on to.
async fn an_answer_given_meanwhile(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with("/es/", Fault::Held)?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    page.press(Hand::Enter, SPANISH).await?;
    page.until("the page to be on its way", "document.querySelector('[aria-busy]')").await?;
    let not_sure = words::quiz("en").not_sure();
    page.press(Hand::Enter, not_sure).await?;
    page.until_screen("feedback").await?;
    host.open_gate();
    page.until_current(SPANISH).await?;
    ensure!(page.screen().await? == "feedback", "the answer is gone");
    let focused = page.focused().await?;
    ensure!(focused == words::quiz("es").not_sure(), "the focus is on {focused:?}");
    Ok(())
}

/// To stay in the language that is read is a choice, too.
async fn the_last_choice_counts(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with("/es/", Fault::Held)?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    page.answer(Hand::Script, Answer::NotSure).await?;
    page.press(Hand::Script, SPANISH).await?;
    page.until("the page to be on its way", "document.querySelector('[aria-busy]')").await?;
    page.press(Hand::Script, ENGLISH).await?;
    page.until("nothing to be on its way", "!document.querySelector('[aria-busy]')").await?;
    host.open_gate();
    page.rest().await?;
    ensure!(page.texts(".unmyth-leave").await?.is_empty(), "it asks\n{}", page.describe().await);
    ensure!(page.text_of("document.documentElement.lang").await? == "en", "it changed");
    page.change_to(Hand::Script, SPANISH, "es").await
}

async fn with_a_key_held_it_is_a_link(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.answer(Hand::Script, Answer::NotSure).await?;
    let (own, before) = (page.session.client.window().await?, page.text(".unmyth-feedback").await?);
    let control = |action: fn(char) -> KeyAction| {
        Actions::from(KeyActions::new("keyboard".to_owned()).then(action(char::from(Key::Control))))
    };
    page.session.client.perform_actions(control(|value| KeyAction::Down { value })).await?;
    page.press(Hand::Pointer, SPANISH).await?;
    page.session.client.perform_actions(control(|value| KeyAction::Up { value })).await?;
    let windows = page.session.client.windows().await?;
    let other = windows.into_iter().find(|window| *window != own).context("no tab was opened")?;
    ensure!(page.text(".unmyth-feedback").await? == before, "this page changed too");
    page.session.client.switch_to_window(other).await?;
    page.until_live().await?;
    page.is_at("/harm-reduction/es/").await?;
    page.session.client.close_window().await?;
    page.session.client.switch_to_window(own).await?;
    Ok(())
}

async fn before_the_player_it_is_a_link(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with(".wasm", Fault::Held)?).await?;
    page.arrive(&host.quiz()).await?;
    page.press(Hand::Script, SPANISH).await?;
    page.until("the page in Spanish", "location.pathname.endsWith('/es/') && document.querySelector('#unmyth-note')")
        .await?;
    host.open_gate();
    page.until_taken_over().await
}
