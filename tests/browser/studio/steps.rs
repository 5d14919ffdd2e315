//! Steps back and again, and cards that change their places.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::session::run;

#[test]
fn what_was_typed_is_taken_back_and_done_again() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.write_in("summary", "Three cards.").await?;
        page.press(Hand::Pointer, "Undo").await?;
        page.until_written("summary", "").await?;
        page.until("focus where it was", "document.activeElement.id === 'summary'").await?;
        ensure!(page.read_in("title").await? == "Water", "more than one step was taken back");
        // By keys, in the very field whose own steps the browser would take.
        page.chord(&[Key::Control], 'z').await?;
        page.until_written("title", "").await?;
        page.chord(&[Key::Control, Key::Shift], 'z').await?;
        page.until_written("title", "Water").await?;
        page.chord(&[Key::Control], 'y').await?;
        page.until_written("summary", "Three cards.").await?;
        page.is_quiet().await
    })
}

#[test]
fn a_card_is_moved_removed_and_brought_back() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part("1.", "card-0").await?;
        page.write_in("cards[0].myth", "First").await?;
        page.press(Hand::Pointer, "Next: Closing and links").await?;
        page.until_screen("ending").await?;
        page.run("document.querySelector('.unmyth-parts__add').click()", vec![]).await?;
        page.until_screen("card-1").await?;
        page.write_in("cards[1].myth", "Second").await?;
        page.press(Hand::Enter, "Move up Card 2 of 2").await?;
        page.until_screen("card-0").await?;
        ensure!(page.read_in("cards[0].myth").await? == "Second", "it has not moved");
        page.until("focus to stay with it", "document.activeElement.innerText.startsWith('Move up')").await?;
        let said =
            "[...document.querySelectorAll('[role=status]')].some(one => one.innerText.includes('number 1 of 2'))";
        page.until("that to be said", said).await?;
        // At the end it stays, and so does the focus.
        page.key(Key::Enter).await?;
        page.press(Hand::Enter, "Remove Card 1 of 2").await?;
        page.until("one card", "document.querySelector('h1').innerText === 'Card 1 of 1'").await?;
        ensure!(page.read_in("cards[0].myth").await? == "First", "another was removed");
        page.press(Hand::Pointer, "Undo").await?;
        page.until_written("cards[0].myth", "Second").await?;
        page.is_quiet().await
    })
}
