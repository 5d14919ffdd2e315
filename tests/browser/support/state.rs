//! Every state that a page of the site can be in, and the way there.

use anyhow::{Context as _, Result};
use tokio::sync::OnceCell;

use crate::support::broken::BREAK;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::visitor::mixed;

/// A state to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Home,
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
    Configurator,
    Check,
    CheckWrong,
}

impl State {
    /// Each of them.
    pub(crate) const ALL: [Self; 16] = [
        Self::Home,
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
        Self::Configurator,
        Self::Check,
        Self::CheckWrong,
    ];

    /// For the name of a picture.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Question => "question",
            Self::Right => "feedback-right",
            Self::Missed => "feedback-missed",
            Self::NotSure => "feedback-not-sure",
            Self::SecondLook => "second-look",
            Self::Results => "results",
            Self::Principles => "principles",
            Self::About => "about",
            Self::Counted => "counted",
            Self::Uncounted => "uncounted",
            Self::Consent => "consent",
            Self::Trouble => "trouble",
            Self::Configurator => "configurator",
            Self::Check => "check",
            Self::CheckWrong => "check-wrong",
        }
    }

    /// Brings a page there.
    pub(crate) async fn reach(self, page: &Page) -> Result<()> {
        let pack = Pack::read()?;
        match self {
            Self::Home => return page.goto(&format!("{}/", page.origin())).await,
            Self::Trouble => return reach_trouble(page).await,
            Self::Configurator => return page.open_configurator("#accent=ffcc00").await,
            Self::Check => return page.open_check("").await,
            Self::CheckWrong => return page.open_check("#pack=none&accent=blue").await,
            Self::Counted | Self::Consent => reach_asking(page).await?,
            _ => page.open_quiz().await?,
        }
        let question = page.question(&pack).await?;
        match self {
            Self::Right => page.answer(Hand::Pointer, question.truth).await,
            Self::Missed => page.answer(Hand::Pointer, question.miss()).await,
            Self::NotSure => page.answer(Hand::Pointer, Answer::NotSure).await,
            Self::SecondLook => {
                for place in 0..pack.cards.len() {
                    let question = page.question(&pack).await?;
                    page.answer(Hand::Pointer, mixed(place, &question)).await?;
                    page.go_on(Hand::Pointer).await?;
                }
                Ok(())
            }
            Self::Results | Self::Consent => page.play_on(Hand::Pointer, &pack, mixed).await,
            Self::Principles => open(page, "Principles", "principles").await,
            Self::About => open(page, "About", "about").await,
            Self::Counted => open(page, "What is counted", "counted").await,
            Self::Uncounted => open(page, "What that means", "counted").await,
            _ => Ok(()),
        }
    }
}

async fn open(page: &Page, label: &str, screen: &str) -> Result<()> {
    page.press(Hand::Pointer, label).await?;
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
    page.press(Hand::Pointer, "Fact").await?;
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
