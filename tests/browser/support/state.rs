//! Every state that a page of the site can be in, and the way there.

use anyhow::{Context as _, Result};
use tokio::sync::OnceCell;

use crate::support::broken::BREAK;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::visitor::mixed;
use crate::support::words;

/// A state to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Home,
    Privacy,
    Question,
    Right,
    Missed,
    NotSure,
    SecondLook,
    Results,
    Principles,
    About,
    Counted,
    Uncounted,
    Consent,
    Trouble,
    NotFound,
    Configurator,
    Check,
    CheckWrong,
}

impl State {
    /// Each of them.
    pub(crate) const ALL: [Self; 18] = [
        Self::Home,
        Self::Privacy,
        Self::Question,
        Self::Right,
        Self::Missed,
        Self::NotSure,
        Self::SecondLook,
        Self::Results,
        Self::Principles,
        Self::About,
        Self::Counted,
        Self::Uncounted,
        Self::Consent,
        Self::Trouble,
        Self::NotFound,
        Self::Configurator,
        Self::Check,
        Self::CheckWrong,
    ];

    /// Brings a page there.
    pub(crate) async fn reach(self, page: &Page) -> Result<()> {
        let pack = Pack::read()?;
        match self {
            Self::Home => return page.goto(&format!("{}/", page.origin())).await,
            Self::Privacy => return page.goto(&format!("{}/privacy/", page.origin())).await,
            Self::Trouble => return reach_trouble(page).await,
            Self::NotFound => return page.goto(&format!("{}/nowhere/", page.origin())).await,
            Self::Configurator => return page.open_configurator("#accent=ffcc00").await,
            Self::Check => return page.open_check("").await,
            Self::CheckWrong => return page.open_check("#pack=none&accent=blue").await,
            Self::Counted | Self::Consent => reach_asking(page).await?,
            _ => page.open_quiz().await?,
        }
        let question = page.question(&pack).await?;
        match self {
            Self::Right => page.answer(Hand::Script, question.truth).await,
            Self::Missed => page.answer(Hand::Script, question.miss()).await,
            Self::NotSure => page.answer(Hand::Script, Answer::NotSure).await,
            Self::SecondLook => {
                for place in 0..pack.cards.len() {
                    let question = page.question(&pack).await?;
                    page.answer(Hand::Script, mixed(place, &question)).await?;
                    page.go_on(Hand::Script).await?;
                }
                Ok(())
            }
            Self::Results | Self::Consent => page.play_on(Hand::Script, &pack, mixed).await,
            Self::Principles => open(page, words::quiz("en").principles(), "principles").await,
            Self::About => open(page, words::quiz("en").about(), "about").await,
            Self::Counted => open(page, words::quiz("en").counted(), "counted").await,
            Self::Uncounted => open(page, words::quiz("en").what_that_means(), "counted").await,
            _ => Ok(()),
        }
    }
}

async fn open(page: &Page, label: &str, screen: &str) -> Result<()> {
    page.press(Hand::Script, label).await?;
    page.until_screen(screen).await
}

/// A quiz that counts those who agree; its host is kept for the whole run.
async fn reach_asking(page: &Page) -> Result<()> {
    static ASKS: OnceCell<Host> = OnceCell::const_new();
    let asks = ASKS.get_or_try_init(async || Host::start(Plan::counting("ask").await?).await);
    page.goto(&asks.await?.quiz()).await?;
    page.until_live().await
}

/// A player that stops in the middle of a play.
async fn reach_trouble(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.run(BREAK, vec![]).await?;
    page.press(Hand::Script, words::quiz("en").fact()).await?;
    page.until_screen("trouble").await
}

/// A quiz page whose inline pack went through `edit`.
pub(crate) fn with_pack(html: &str, edit: impl Fn(&str) -> String) -> Result<String> {
    let (start, end) = inline_pack(html)?;
    Ok(format!("{}{}{}", &html[..start], edit(&html[start..end]), &html[end..]))
}

/// The first half of a pack's JSON.
pub(crate) fn halve(pack: &str) -> String {
    pack.chars().take(pack.chars().count() / 2).collect()
}

/// Where the inline pack's JSON starts and ends.
fn inline_pack(html: &str) -> Result<(usize, usize)> {
    let id = html.find("unmyth-pack").context("the quiz page has no inline pack")?;
    let start = id + html[id..].find('>').context("the inline pack's tag has no end")? + 1;
    let end = start + html[start..].find("</script>").context("the inline pack has no end")?;
    Ok((start, end))
}
