//! Each screen on a phone and a desk, in light and dark: no fault that axe-core finds, nothing cut off, large targets.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;

/// The screens of a desk, by the words that lead there.
const PARTS: [(&str, &str); 7] = [
    ("About the quiz", "about-quiz"),
    ("Principles", "principles"),
    ("3.", "card-2"),
    ("Closing and links", "ending"),
    ("Languages", "languages"),
    ("Spanish", "translation-0"),
    ("Check and export", "files"),
];

const WINDOWS: [(u32, u32); 4] = [(1280, 800), (800, 1000), (360, 740), (320, 256)];

impl Page {
    async fn is_well(&self, name: &str) -> Result<()> {
        for (width, height) in WINDOWS {
            self.resize(width, height).await?;
            self.fits().await.with_context(|| format!("{name} at {width} px"))?;
            for scheme in Scheme::ALL {
                self.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                self.shoot(&format!("studio-{name}-{width}-{}", scheme.name())).await?;
                self.has_no_fault().await.with_context(|| format!("{name} at {width} px, {scheme:?}"))?;
            }
            let small =
                "return [...document.querySelectorAll('button, summary, select, textarea, input, label:has(input)')]
                .filter(one => one.checkVisibility() && !one.matches('label > input'))
                .filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 200))";
            let small = self.run(small, vec![]).await?;
            ensure!(small.as_array().is_some_and(Vec::is_empty), "{name} at {width} px: smaller than 44 px: {small:#}");
        }
        self.resize(1280, 800).await
    }
}

#[test]
fn each_screen() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        page.is_well("start").await?;
        page.bring("unmyth-studio-open", &[&own("evidence/en.json"), &own("evidence/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        for (words, screen) in PARTS {
            page.show_part(words, screen).await?;
            page.is_well(screen).await?;
        }
        page.until_all_kept().await?;
        page.press(Hand::Pointer, "All quizzes").await?;
        page.press(Hand::Pointer, "Forget everything on this device").await?;
        page.is_well("forgetting").await
    })
}

/// As somebody has it who begins: nothing is told before it is asked for, and all of it then.
#[test]
fn what_is_not_written_yet_is_no_fault_until_asked_for() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part("1.", "card-0").await?;
        let told = page.texts(".unmyth-remarks__one").await?;
        ensure!(told.is_empty(), "this is told: {told:?}");
        page.is_well("empty-card").await?;
        // A word without a place to break, as long as fits.
        page.write_in("cards[0].myth", &"x".repeat(330)).await?;
        page.until("word of it", "document.querySelector('main').innerText.includes('10 characters too many')").await?;
        page.is_well("long-card").await?;
        page.show_part("Check and export", "files").await?;
        let told: Value =
            page.run("return document.querySelectorAll('.unmyth-remarks__one--error').length", vec![]).await?;
        ensure!(told.as_u64() > Some(9), "{told} are told");
        page.is_well("empty-files").await?;
        let names = "return [...document.querySelectorAll('input, select, textarea, button')]
            .filter(one => one.checkVisibility() && !(one.labels?.length || one.innerText.trim())).map(one => one.outerHTML)";
        let nameless = page.run(names, vec![]).await?;
        ensure!(nameless.as_array().is_some_and(Vec::is_empty), "without a name: {nameless:#}");
        Ok(())
    })
}

/// Where the system takes all colors away but its own: the part that is shown, what can be pressed, what can be chosen,
/// what does nothing now and what is wrong are each told apart from the rest, by more than a shade.
#[test]
fn each_thing_is_told_apart_in_forced_colors() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part("Check and export", "files").await?;
        page.show_part("1.", "card-0").await?;
        page.until("what is to be mended", "document.querySelector('.unmyth-remarks__one--error')").await?;
        page.resize(1280, 800).await?;
        for scheme in Scheme::ALL {
            page.media("", &[("forced-colors", "active"), ("prefers-color-scheme", scheme.name())]).await?;
            page.shoot(&format!("studio-card-forced-{}", scheme.name())).await?;
            let blurred = page.run(BLURRED, vec![]).await?;
            ensure!(blurred.as_array().is_some_and(Vec::is_empty), "{scheme:?}: {blurred:#}");
        }
        Ok(())
    })
}

/// What is not told apart from what is around it.
const BLURRED: &str = "const found = [];
    const all = (of) => [...document.querySelectorAll(`.unmyth-studio ${of}`)].filter(one => one.checkVisibility());
    const style = (one) => getComputedStyle(one);
    const ground = style(document.documentElement).backgroundColor;
    const bar = (one) => style(one).borderInlineStartColor;
    for (const one of all('.unmyth-parts__list button')) {
        if (one.matches('[aria-current]') === (bar(one) === ground)) found.push(`bar ${bar(one)} of ${one.innerText}`);
    }
    const edged = (one) => parseFloat(style(one).borderBlockStartWidth) > 0 && style(one).borderBlockStartColor !== ground;
    for (const one of all('button:not([aria-disabled], .unmyth-parts__one), a')) {
        if (!edged(one) && style(one).textDecorationLine !== 'underline') found.push(`no button: ${one.innerText}`);
    }
    const [off] = all('.unmyth-bar__do[aria-disabled]');
    const [on] = all('.unmyth-bar__do:not([aria-disabled])');
    if (style(off).color === style(on).color) found.push('what does nothing now looks as if it did');
    const forms = ['error', 'warning', 'info'].map((kind) => {
        const one = document.createElement('li');
        one.className = `unmyth-remarks__one unmyth-remarks__one--${kind}`;
        all('.unmyth-remarks')[0].append(one);
        const form = style(one).borderInlineStartStyle;
        one.remove();
        return form;
    });
    if (new Set(forms).size < 3) found.push(`remarks: ${forms}`);
    for (const one of all('[aria-invalid=true]')) {
        if (style(one).borderInlineStartWidth === style(one).borderInlineEndWidth) found.push(`no fault: ${one.id}`);
    }
    for (const one of all('.unmyth-preview__choice input')) {
        if (style(one).appearance === 'none' || style(one).opacity !== '1') found.push(`no choice: ${one.outerHTML}`);
    }
    return found";
