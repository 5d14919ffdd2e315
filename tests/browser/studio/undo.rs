//! Undo and redo, and cards that are moved and removed.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::session::run;
use crate::support::words;

#[test]
fn typing_is_undone_and_redone_field_by_field() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.write_in("summary", "Three cards.").await?;
        page.press(Hand::Pointer, words::studio().undo).await?;
        page.until_written("summary", "").await?;
        page.until_focus("summary").await?;
        ensure!(page.read_in("title").await? == "Water", "more than one step was undone");
        // By keys, in the very field whose own steps the browser would undo.
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
fn card_is_moved_and_removed_and_comes_back() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        let place = |at| (text.place_of)(text.card, at, 2);
        page.begin_empty(&host.root).await?;
        page.show_card(0).await?;
        page.write_in("cards[0].myth", "First").await?;
        page.press(Hand::Script, &format!("{}: {}", text.next, text.part_ending)).await?;
        page.until_screen("ending").await?;
        page.run("document.querySelector('.unmyth-parts__add').click()", vec![]).await?;
        page.until_screen("card-1").await?;
        page.write_in("cards[1].myth", "Second").await?;
        page.press(Hand::Enter, &named(text.up, &place(2))).await?;
        page.until_screen("card-0").await?;
        ensure!(page.read_in("cards[0].myth").await? == "Second", "it was not moved");
        page.until("the focus to stay", &format!("document.activeElement.innerText.startsWith({:?})", text.up)).await?;
        page.until_announced(&(text.moved)(&format!("{} 2", text.card), 1, 2)).await?;
        // At the end of the list the button does nothing, and the focus stays too.
        page.key(Key::Enter).await?;
        page.press(Hand::Enter, &named(text.remove, &place(1))).await?;
        page.until(
            "one card",
            &format!("document.querySelector('h1').innerText === {:?}", (text.place_of)(text.card, 1, 1)),
        )
        .await?;
        ensure!(page.read_in("cards[0].myth").await? == "First", "another card was removed");
        page.press(Hand::Pointer, text.undo).await?;
        page.until_written("cards[0].myth", "Second").await?;
        page.is_quiet().await
    })
}
