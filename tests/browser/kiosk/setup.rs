//! The set-up, as a volunteer goes through it on the device itself.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::json;

use super::{groups_of, host};
use crate::support::engine::{Engine, Setting};
use crate::support::eye::Scheme;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::session::{run, run_as};
use crate::support::site::Site;
use crate::support::words;

impl Page {
    async fn open_setup(&self, root: &str) -> Result<()> {
        self.goto(&format!("{root}/kiosk/setup/")).await?;
        self.until("the first step", "!document.querySelector('form').hidden").await
    }

    /// Waits until it says, or does not say any more, that plays will not count as expected.
    async fn until_warns(&self, why: &str, is: bool) -> Result<()> {
        let shown = format!("document.querySelector('[data-why={why}]').checkVisibility() === {is}");
        self.until(&format!("{why:?} to be said: {is}"), &shown).await
    }

    /// Waits until a step says that all is well, or what else.
    pub(super) async fn until_step_says(&self, step: &str, words: &str) -> Result<()> {
        let said = format!("document.querySelector('[data-step={step}] [data-said]:not([hidden])')?.innerText");
        let condition = format!("{said} === {}", json!(words));
        self.until(&format!("the step {step:?} to say {words:?}"), &condition).await
    }
}

#[test]
fn a_volunteer_sets_a_kiosk_up() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        for (width, height) in [(360, 740), (1280, 800)] {
            for scheme in Scheme::ALL {
                page.resize(width, height).await?;
                page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                page.open_setup(&host.root).await?;
                page.until_step_says("offline", "All files are on this device.").await?;
                page.has_no_fault().await?;
                page.fits().await?;
                page.shoot(&format!("kiosk-setup-{width}-{}", scheme.name())).await?;
            }
        }
        let fill = "const { site, group, pin } = document.querySelector('form').elements;
            [site.value, group.value, pin.value] = arguments";
        page.run(fill, vec!["Booth".into(), "7".into(), "2468".into()]).await?;
        page.press(Hand::Pointer, &page.text("[data-step=choose] form > button").await?).await?;
        ensure!(
            page.run("return document.querySelector('[name=site]').matches(':user-invalid')", vec![]).await? == true,
            "a site has small letters"
        );
        // What stands there is not saved, and nothing says that it were.
        page.run(
            &format!("{fill}; site.dispatchEvent(new Event('input', {{ bubbles: true }}))"),
            vec!["booth".into(), "7".into(), "2468".into()],
        )
        .await?;
        page.until_step_says("choose", "Not saved yet. Press \"Save\".").await?;
        page.press(Hand::Pointer, &page.text("[data-step=choose] form > button").await?).await?;
        page.until_step_says("choose", "Saved on this device, with a PIN.").await?;
        // On paper is what was saved, and no PIN.
        page.run("window.print = () => (window.printed = true)", vec![]).await?;
        page.press(Hand::Pointer, "Print").await?;
        page.until("the page to be printed", "window.printed").await?;
        let paper = page.run("return document.querySelector('.unmyth-setup__paper').textContent", vec![]).await?;
        for filled in [&format!("{}/kiosk/", host.root), "Harm reduction: myth or fact?", "booth"] {
            ensure!(paper.as_str().is_some_and(|paper| paper.contains(filled)), "{filled} is not on paper: {paper}");
        }
        ensure!(!paper.to_string().contains("2468"), "{paper}");
        // The mailbox takes what is no message too, which no server does.
        page.press(Hand::Pointer, &page.text("[data-step=send] button").await?).await?;
        page.until_step_says("send", "The server does not answer. Plays wait on this device until it does.").await?;
        let kept = page.run_async("return await unmythOutbox.settings()").await?;
        ensure!(kept["site"] == "booth" && kept["group"] == 7 && kept["counting"] == "on", "{kept}");
        ensure!(!kept.to_string().contains("2468"), "the PIN is on the disk: {kept}");
        page.press(Hand::Pointer, &page.text("[data-step=begin] a").await?).await?;
        page.until_attract().await?;
        page.is_quiet().await?;
        // No visitor's way back leads to the set-up.
        let past = page.text_of("navigation.entries().map(one => new URL(one.url).pathname).join()").await?;
        ensure!(past.ends_with("/kiosk/") && !past.contains("setup"), "{past}");
        Ok(())
    })
}

/// What the browser asks for holds here too, and a volunteer is told so before three days of nothing.
#[test]
fn in_a_browser_that_asks_not_to_be_counted() -> Result<()> {
    for (setting, is_told) in [(Setting::Guarded, true), (Setting::Usual, false)] {
        run_as(Engine::Chromium, setting, async |page| {
            page.open_setup(&host().await?.root).await?;
            let shown = "return document.querySelector('[data-why=refuses]').checkVisibility()";
            ensure!(page.run(shown, vec![]).await? == is_told, "as {setting:?}");
            page.has_no_fault().await
        })?;
    }
    Ok(())
}

/// A site that sends nothing says so, and its kiosks count for their attendants.
#[test]
fn on_a_site_that_sends_nothing() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = Host::start(Plan::site()?).await?;
        page.open_setup(&host.root).await?;
        page.until_step_says("send", "This website does not send plays. Export the counts from the attendant menu.")
            .await?;
        page.goto(&format!("{}/kiosk/?site=booth", host.root)).await?;
        page.until_attract().await?;
        page.set_up(groups_of(1)).await?;
        page.crowd(12).await?;
        page.until_kept(12).await?;
        host.nothing_came()
    })
}

/// What would be found weeks later is said while somebody is there: a name that the server does not know, and a tick.
#[test]
fn what_will_not_count() -> Result<()> {
    let config = "[sites.fair]\ntitle = \"Fair\"\n[sites.library]\ntitle = \"Library\"\n";
    run(Engine::Chromium, async |page| {
        let site = Site::keeping(config).await?;
        page.open_setup(&site.origin).await?;
        let (name, tick) = (
            page.session.client.find(Locator::Css("[name=site]")).await?,
            "document.querySelector('[name=counting]').click()",
        );
        for (typed, is_unknown) in [("fiar", true), ("fair", false), ("librar", true), ("library", false)] {
            name.clear().await?;
            name.send_keys(typed).await?;
            page.until_warns("unknown", is_unknown).await?;
        }
        for is_off in [true, false] {
            page.run(tick, vec![]).await?;
            page.until_warns("off", is_off).await?;
        }
        page.has_no_fault().await?;
        // The kiosk's address has it unseen; its menu says so.
        page.with_held_clock(async || {
            page.goto(&format!("{}/kiosk/?site=fiar", site.origin)).await?;
            page.until_attract().await?;
            page.call_attendant("attendant").await?;
            let said = (words::kiosk("en").site_unknown)("fiar");
            page.until("the menu to say so", &format!("document.querySelector('main').innerText.includes({said:?})"))
                .await
        })
        .await
    })
}
