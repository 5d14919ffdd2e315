//! A kiosk whose browser translates it: what is on the screen follows its program, also in another language.

use anyhow::Result;
use views::Text;

use super::clock::run_held;
use super::host;
use crate::support::translation::{Tour, reads_alike};
use crate::support::words;

#[test]
fn reads_like_one_that_is_not() -> Result<()> {
    run_held(async |page| {
        reads_alike(page, async |tour| {
            let (host, text, words) = (host().await?, words::kiosk("en"), words::quiz("en"));
            page.open_kiosk(&host.root).await?;
            // The page asks browsers not to translate it. Some programs that do so do not ask.
            let asks = "const root = document.querySelector('#unmyth-kiosk');
                root.removeAttribute('translate'); root.classList.remove('notranslate')";
            page.run(asks, vec![]).await?;
            tour.begin().await?;
            tour.press(text.pause).await?;
            tour.stop("paused").await?;
            tour.press(text.go_on).await?;
            page.pass(12).await?;
            tour.stop("a principle").await?;
            in_spanish_and_back(tour).await?;
            tour.press(text.larger).await?;
            tour.stop("larger text").await?;
            tour.go(text.begin, "question").await?;
            in_spanish_and_back(tour).await?;
            tour.go(words.counted(), "counted").await?;
            for told in ["is counted", "is left out", "is counted again"] {
                tour.stop(&format!("a play that {told}")).await?;
                page.run("document.querySelector('.unmyth-counted__switch input').click()", vec![]).await?;
            }
            tour.go(words.back(), "question").await?;
            tour.go(words.not_sure(), "feedback").await?;
            in_spanish_and_back(tour).await?;
            page.until_asked().await?;
            tour.stop("asked whether anybody is there").await?;
            tour.press(text.still_here).await?;
            page.until("the card", "!document.querySelector('.unmyth-idle-prompt')").await?;
            page.steps(11, &[]).await?;
            page.until_screen("results").await?;
            in_spanish_and_back(tour).await?;
            page.leave().await?;
            page.call_attendant("attendant").await?;
            in_spanish_and_back(tour).await?;
            tour.press(text.try_line).await?;
            page.until("word of the server", "document.querySelector('.unmyth-attendant__said').textContent").await?;
            tour.stop("the line was tried").await
        })
        .await
    })
}

async fn in_spanish_and_back(tour: &mut Tour<'_>) -> Result<()> {
    for lang in ["es", "en"] {
        tour.press(Text::name_of(lang)).await?;
        let title = words::kiosk(lang).title;
        let is_so = format!("document.documentElement.lang === '{lang}' && document.title === {title:?}");
        tour.page.until("the other language, also in the title", &is_so).await?;
        let screen = tour.page.screen().await?;
        tour.stop(&format!("{screen} in {lang}")).await?;
    }
    Ok(())
}
