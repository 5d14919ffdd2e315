//! When things break, the page says so in plain words, and is never blank.

use std::fs;
use std::os::unix::fs::symlink;

use anyhow::{Context as _, Result, ensure};

use crate::support::broken::BREAK;
use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::{in_chromium, run_as};
use crate::support::site::{QUIZ, needed};
use crate::support::state::{halve, with_pack};
use crate::support::visitor::mixed;
use crate::support::words;
use crate::widget::alone::goes_on_alone;

in_chromium! {
    a_quiz_whose_page_is_broken_goes_on_alone: Usual,
    a_panic_at_the_takeover: Usual,
}

/// How a page can be broken, and what of it the console names.
type Broken = (&'static str, fn(&str) -> Result<String>, &'static str);

const BROKEN: [Broken; 7] = [
    ("no pack", |html| without(html, "unmyth-pack"), ""),
    // As from a page that another version has made.
    ("no words", |html| without(html, "unmyth-text"), ""),
    ("an empty pack", |html| with_pack(html, |_| String::new()), ""),
    ("half a pack", |html| with_pack(html, halve), ""),
    ("a number for a text", |html| in_pack(html, "\"because\":", "\"because\":7,\"x\":"), "cards[0].because"),
    ("no list of principles", |html| in_pack(html, "\"principles\"", "\"principals\""), "principles"),
    ("nothing for a list of cards", |html| in_pack(html, "\"cards\":", "\"cards\":null,\"x\":"), "cards"),
];

/// The plain page is a whole quiz already, and stays.
async fn a_quiz_whose_page_is_broken_goes_on_alone(page: &Page) -> Result<()> {
    for (broken, edit, named) in BROKEN {
        let scratch = Scratch::new()?;
        let host = host_of(&scratch, edit).await.context(broken)?;
        page.goto(&host.quiz()).await?;
        goes_on_alone(page).await.context(broken)?;
        let said = page.said_to_the_console().await?;
        ensure!(said.iter().any(|said| said.contains(named)), "{broken}: {named:?} is not named: {said:?}");
    }
    Ok(())
}

/// A host of the site, in a folder that is made for it, whose quiz page went through `edit`.
async fn host_of(scratch: &Scratch, edit: fn(&str) -> Result<String>) -> Result<Host> {
    let (site, folder) = (needed("UNMYTH_SITE")?, scratch.folder());
    let quiz = QUIZ.trim_matches('/');
    let before = fs::read_to_string(site.join(quiz).join("index.html"))?;
    let after = edit(&before)?;
    ensure!(before != after, "the edit left the page as it was");
    fs::create_dir(folder.join(quiz))?;
    fs::write(folder.join(quiz).join("index.html"), after)?;
    symlink(site.join("player"), folder.join("player"))?;
    Host::start(Plan { folder: folder.to_owned(), ..Plan::site()? }).await
}

/// A page without the script element of that id.
fn without(html: &str, id: &str) -> Result<String> {
    let id = html.find(id).context("the quiz page has no such element")?;
    let start = html[..id].rfind('<').context("it is in no tag")?;
    let end = id + html[id..].find("</script>").context("it has no end")? + "</script>".len();
    Ok(format!("{}{}", &html[..start], &html[end..]))
}

/// A page in whose pack `new` stands where `old` was first.
fn in_pack(html: &str, old: &str, new: &str) -> Result<String> {
    with_pack(html, |pack| pack.replacen(old, new, 1))
}

/// As when the player's first drawing fails halfway.
async fn a_panic_at_the_takeover(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.run(BREAK, vec![]).await?;
    host.open_gate();
    page.until_screen("trouble").await?;
    is_readable(page).await
}

/// A heading, a sentence, and one thing to do next.
async fn is_readable(page: &Page) -> Result<()> {
    let heading = page.text("[data-screen=trouble] h1").await?;
    let all = page.text("[data-screen=trouble]").await?;
    ensure!(!heading.is_empty() && all.len() > heading.len() + 60, "the trouble is not explained: {all}");
    page.control(words::quiz("en").start_again()).await?;
    page.fits().await
}

#[test]
fn a_panic_can_be_left_behind_by_pointer_in_chromium() -> Result<()> {
    run_as(Engine::Chromium, Setting::Usual, async |page| leave_a_panic(page, Hand::Pointer).await)
}

#[test]
fn a_panic_can_be_left_behind_by_keyboard_in_firefox() -> Result<()> {
    run_as(Engine::Firefox, Setting::Usual, async |page| leave_a_panic(page, Hand::Enter).await)
}

#[test]
fn a_panic_can_be_left_behind_by_pointer_in_webkit() -> Result<()> {
    run_as(Engine::WebKit, Setting::Usual, async |page| leave_a_panic(page, Hand::Pointer).await)
}

/// The quiz starts again, and what its address asked for still holds.
async fn leave_a_panic(page: &Page, hand: Hand) -> Result<()> {
    let pack = Pack::read()?;
    let host = page.open_counting("on", "#counting=off").await?;
    page.run(BREAK, vec![]).await?;
    page.press(hand, Answer::NotSure.label()).await?;
    page.until_screen("trouble").await?;
    is_readable(page).await?;

    page.press(hand, words::quiz("en").start_again()).await?;
    page.until_live().await?;
    let question = page.question(&pack).await?;
    page.answer(hand, question.truth).await?;
    page.go_on(hand).await?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    page.goto("about:blank").await?;
    host.nothing_came()
}
