//! Where another language cannot be had in place: what was answered is not lost without a question.

use anyhow::{Context as _, Result, ensure};

use super::languages::SPANISH;
use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::words;

in_each_engine! {
    it_asks_first: Usual differs in Focus,
}
in_chromium! {
    whatever_is_wrong: Usual,
    without_answers_it_is_a_link: Usual,
    it_looks_well: Usual,
}

/// The page in Spanish is from another version of the site, in which the cards ask something else.
async fn changed() -> Result<Plan> {
    let own = "data-tally=\"../../api/tally\" data-revision=\"";
    let other = format!("{own}0123456789abcdef\" data-other=\"");
    Ok(Plan { edits: vec![(own, other)], ..Plan::counting("on").await? })
}

impl Page {
    /// Opens the quiz, answers its first card, and chooses Spanish.
    async fn choose_in_vain(&self, host: &Host) -> Result<()> {
        self.goto(&host.quiz()).await?;
        self.until_live().await?;
        self.answer(Hand::Script, Answer::NotSure).await?;
        self.press(Hand::Enter, SPANISH).await?;
        self.until("the question", "document.activeElement.matches('.unmyth-leave__words')").await
    }
}

async fn it_asks_first(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    let host = Host::start(changed().await?).await?;
    page.choose_in_vain(&host).await?;
    let (question, asked) = (page.question(&pack).await?, page.focused().await?);
    ensure!(asked == plain(words.no_language()), "it asks {asked:?}");
    page.press(Hand::Enter, words.stay()).await?;
    page.until("the question to be gone", "document.querySelector('.unmyth-leave').hidden").await?;
    ensure!(page.focused().await? == SPANISH, "the focus is on {}", page.focused().await?);
    ensure!(page.screen().await? == "feedback" && page.question(&pack).await? == question, "the play has changed");
    page.go_on(Hand::Script).await?;

    page.press(Hand::Enter, SPANISH).await?;
    page.until("the question", "document.activeElement.matches('.unmyth-leave__words')").await?;
    page.press(Hand::Enter, words.go_there()).await?;
    page.until("the page in Spanish", "location.pathname.endsWith('/es/')").await?;
    page.until_live().await?;
    let place = page.text(".unmyth-progress__words").await?;
    ensure!(place == "Tarjeta 1 de 3", "it is {place:?}");
    host.nothing_came()
}

async fn whatever_is_wrong(page: &Page) -> Result<()> {
    let fault = |fault| Plan::with("/es/", fault);
    let edit = |old: &'static str, new: &str| -> Result<Plan> {
        Ok(Plan { edits: vec![(old, new.to_owned())], ..Plan::site()? })
    };
    for (what, plan) in [
        ("it is missing", fault(Fault::Missing)?),
        ("half of it is missing", fault(Fault::Cut)?),
        ("it is for another player", edit(r#""es","#, r#""es","more","#)?),
        ("it has another quiz", edit(r#""from":"en","id":"harm-reduction""#, r#""from":"en","id":"other""#)?),
        ("its pack is no JSON", edit(r#""from":"en","id":"#, "")?),
    ] {
        let host = Host::start(plan).await?;
        page.choose_in_vain(&host).await.context(what)?;
        ensure!(page.screen().await? == "feedback", "{what}: the play has changed");
        let lang = page.text_of("document.documentElement.lang + location.pathname").await?;
        ensure!(lang == "en/harm-reduction/", "{what}: it is {lang:?}");
    }
    Ok(())
}

async fn without_answers_it_is_a_link(page: &Page) -> Result<()> {
    let host = Host::start(changed().await?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    page.press(Hand::Script, SPANISH).await?;
    page.until("the page in Spanish", "location.pathname.endsWith('/es/')").await?;
    page.until_live().await
}

async fn it_looks_well(page: &Page) -> Result<()> {
    let host = Host::start(changed().await?).await?;
    page.choose_in_vain(&host).await?;
    for width in [320, 360, 1280] {
        page.resize(width, 740).await?;
        page.fits().await.with_context(|| format!("at {width} px"))?;
        page.shoot(&format!("leave-{width}")).await?;
    }
    page.has_no_fault().await
}
