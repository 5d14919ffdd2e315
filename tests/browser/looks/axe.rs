//! No accessibility fault that axe-core can find, in any state, small or large, light or dark.

use std::fs;

use anyhow::{Result, bail, ensure};
use serde_json::Value;

use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::site::needed;
use crate::support::state::State;

/// Runs the rules of WCAG 2.2 A and AA; the size of targets is off in axe-core unless asked for.
const RULES: &str = "
    const found = await axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'target-size': { enabled: true } },
    });
    const list = results => results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => [id, target.join(' '), html, failureSummary].join('\\n  ')));
    return {
        faults: list(found.violations),
        unclear: list(found.incomplete),
        passed: found.passes.map(({ id }) => id),
    };
";

impl Page {
    /// Fails where axe-core finds a fault, or could not look.
    pub(crate) async fn has_no_fault(&self) -> Result<()> {
        self.rest().await?;
        if self.run("return typeof axe", vec![]).await? == "undefined" {
            self.run(&fs::read_to_string(needed("UNMYTH_AXE")?)?, vec![]).await?;
        }
        let found = self.run_async(RULES).await?;
        let list =
            |name: &str| found[name].as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>();
        ensure!(list("faults").is_empty(), "axe-core finds:\n{}", list("faults").join("\n"));
        for unclear in list("unclear") {
            println!("axe-core is not sure about {unclear}");
        }
        // Contrast is what a look is for; where it could be told for no text at all, something hid the page. Of Arabic alone, on a
        // kiosk in that language, axe-core tells nothing: it seems to take letters that join for icons.
        let is_arabic_alone = self
            .run(
                "return document.documentElement.lang === 'ar' && Boolean(document.querySelector('#unmyth-kiosk'))",
                vec![],
            )
            .await?
            == true;
        ensure!(
            is_arabic_alone || list("passed").contains(&"color-contrast"),
            "axe-core could not look: it passed {:?}",
            list("passed")
        );
        Ok(())
    }
}

/// One test a state, so that one fault does not hide the others.
macro_rules! states {
    ($($test:ident: $state:ident,)*) => {
        $(#[test]
        fn $test() -> Result<()> {
            run(Engine::Chromium, async |page| look_at(page, State::$state).await)
        })*

        #[test]
        fn every_state_is_looked_at() {
            assert_eq!([$(State::$state),*], State::ALL);
        }
    };
}

states! {
    home: Home,
    question: Question,
    feedback_right: Right,
    feedback_missed: Missed,
    feedback_not_sure: NotSure,
    second_look: SecondLook,
    results: Results,
    principles: Principles,
    about: About,
    counted: Counted,
    uncounted: Uncounted,
    consent: Consent,
    trouble: Trouble,
    configurator: Configurator,
    check: Check,
    check_wrong: CheckWrong,
}

async fn look_at(page: &Page, state: State) -> Result<()> {
    page.resize(1280, 800).await?;
    state.reach(page).await?;
    for (width, height) in [(1280, 800), (360, 740)] {
        page.resize(width, height).await?;
        for scheme in Scheme::ALL {
            page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
            page.shoot(&format!("{}-{width}-{}", state.name(), scheme.name())).await?;
            if let Err(faults) = page.has_no_fault().await {
                bail!("{state:?} at {width} px, {scheme:?}: {faults:#}");
            }
        }
    }
    Ok(())
}

/// The looks above would also pass if axe-core saw nothing: here it must see what is planted.
#[test]
fn a_planted_fault_is_found() -> Result<()> {
    run(Engine::Chromium, async |page| {
        State::Question.reach(page).await?;
        // Styles are set one by one, which a content security policy lets through.
        for (html, style) in [
            ("<p>Pale</p>", "color: #777; background: #888"),
            ("<img>", ""),
            ("<button>a</button><button>b</button>", "all: unset"),
        ] {
            let plant = "const [html, style] = arguments;
                document.querySelector('main').insertAdjacentHTML('beforeend', `<div id=planted>${html}</div>`);
                for (const one of document.querySelector('#planted').children) one.style.cssText = style";
            page.run(plant, vec![html.into(), style.into()]).await?;
            ensure!(page.has_no_fault().await.is_err(), "axe-core does not see {html} with {style:?}");
            page.run("document.querySelector('#planted').remove()", vec![]).await?;
        }
        Ok(())
    })
}
