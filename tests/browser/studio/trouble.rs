//! A device that does not do as it is told: what it cannot read or forget is told as what it is.

use std::fs;

use anyhow::{Result, ensure};

use super::{EMPTY, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::run;

/// The disk answers no question about all that there is.
const UNREADABLE: &str = "IDBObjectStore.prototype.openCursor = () => { throw new DOMException('no', 'UnknownError') }";
/// The browser lets nothing be kept, as some do in private windows.
const FORBIDDEN: &str = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }";

impl Page {
    async fn keep_water(&self, root: &str) -> Result<()> {
        self.begin_empty(root).await?;
        self.write_in("title", "Water").await?;
        self.until_all_kept().await
    }
}

#[test]
fn what_cannot_be_read_does_not_look_as_if_it_were_gone() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.keep_water(&host.root).await?;
        for broken in [UNREADABLE, FORBIDDEN] {
            page.with_script(broken, async || {
                page.session.client.refresh().await?;
                page.until_screen("start").await?;
                let told = page.text(".unmyth-refused").await?;
                for words in ["cannot be read", "may well be there still", "private window", "try again"] {
                    ensure!(told.contains(words), "{words:?} is not in {told}");
                }
                page.has_no_fault().await
            })
            .await?;
            page.shoot("studio-blind").await?;
            page.press(Hand::Pointer, "Try again").await?;
            page.until("what is kept", "document.querySelector('.unmyth-start__kept')?.innerText.includes('Water')")
                .await?;
            ensure!(page.texts(".unmyth-refused").await?.is_empty(), "it is told still");
        }
        Ok(())
    })
}

/// What is written where the rest could not be read takes no place of it.
#[test]
fn what_is_begun_unseeing_stands_beside_what_was_there() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.keep_water(&host.root).await?;
        page.with_script(UNREADABLE, async || {
            page.session.client.refresh().await?;
            page.until_screen("start").await?;
            page.press(Hand::Pointer, EMPTY).await?;
            page.until_screen("about-quiz").await?;
            page.write_in("title", "Bread").await?;
            page.until_all_kept().await
        })
        .await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        let names = page.texts(".unmyth-start__name").await?;
        ensure!(names == ["Bread", "Water"], "{names:?}");
        Ok(())
    })
}

#[test]
fn what_is_damaged_is_told_and_stays_as_it_is() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.keep_water(&host.root).await?;
        // One as an earlier build kept it, one cut off, and one that nobody knows.
        page.run_async(
            "const disk = await new Promise(done => {
                indexedDB.open('unmyth-studio').onsuccess = ({ target }) => done(target.result);
            });
            const change = disk.transaction('desks', 'readwrite');
            const store = change.objectStore('desks');
            store.get(1).onsuccess = ({ target: { result } }) => {
                store.put(result.text, 1);
                store.put({ stamp: 'x', text: result.text.slice(0, 50) }, 7);
                store.put({ from: 'tomorrow' }, 9);
            };
            await new Promise(done => (change.oncomplete = done));
            disk.close()",
        )
        .await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        let told = page.texts(".unmyth-start__kept").await?;
        ensure!(told.len() == 3 && told[0].contains("Water"), "{told:?}");
        ensure!(told[1..].iter().all(|one| one.contains("cannot read what is kept here")), "{told:?}");
        let file =
            page.take("Download what is there unmyth-7.txt", &scratch.folder().join("out"), "unmyth-7.txt").await?;
        ensure!(fs::read_to_string(file)?.starts_with("{\"kept_on\":"), "it is another file");
        page.press(Hand::Pointer, "Go on Water").await?;
        page.write_in("title", " for all").await?;
        page.until_all_kept().await?;
        page.press(Hand::Pointer, "All quizzes").await?;
        page.press(Hand::Pointer, EMPTY).await?;
        page.until_written("title", "").await?;
        page.write_in("title", "Bread").await?;
        page.until_all_kept().await?;
        let disk = page.all_on_disk().await?;
        for one in ["Water for all", "\"stamp\":\"x\"", "tomorrow", "Bread"] {
            ensure!(disk.contains(one), "{one:?} is not in {disk}");
        }
        Ok(())
    })
}

#[test]
fn what_the_device_does_not_forget_is_not_said_to_be_forgotten() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.keep_water(&host.root).await?;
        page.press(Hand::Pointer, "All quizzes").await?;
        page.run(
            "for (const name of ['delete', 'clear']) {
                const real = IDBObjectStore.prototype[name];
                IDBObjectStore.prototype[name] = function (...all) {
                    if (window.mended) return real.apply(this, all);
                    throw new DOMException('no', 'UnknownError');
                };
            }",
            vec![],
        )
        .await?;
        for label in ["Forget Water", "Forget everything on this device"] {
            page.press(Hand::Pointer, label).await?;
            page.press(Hand::Pointer, "Yes, forget it").await?;
            page.until("word of it", "document.activeElement.innerText.includes('It is not forgotten')").await?;
            ensure!(page.texts(".unmyth-start__name").await? == ["Water"], "it is not in the list");
            let said = page.text_of("document.querySelector('#unmyth-studio > .unmyth-said').textContent").await?;
            ensure!(!said.contains("is forgotten"), "{said}");
            page.has_no_fault().await?;
        }
        page.shoot("studio-unforgotten").await?;
        page.run("window.mended = true", vec![]).await?;
        page.press(Hand::Pointer, "Forget Water").await?;
        page.press(Hand::Pointer, "Yes, forget it").await?;
        let said = "document.querySelector('#unmyth-studio > .unmyth-said').textContent.endsWith('is forgotten.')";
        page.until("word that it is forgotten", said).await?;
        ensure!(page.all_on_disk().await? == "[]", "it is on the disk");
        ensure!(page.texts(".unmyth-refused").await?.is_empty(), "the failure is told still");
        Ok(())
    })
}
