//! In each engine: once the program runs, its page can ask for nothing, send nothing and run nothing else.

use anyhow::{Context as _, Result, ensure};

use super::host;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::in_each_engine;

in_each_engine! {
    a_page_that_runs_is_shut: Usual differs in Policies,
}

/// Tries the ways to send something, of which the site's own files are the ones that were open at the start.
const TRY: &str = "const refused = [];
    document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
    const { player } = document.getElementById('unmyth-studio-start').dataset;
    const got = [];
    await fetch('../404.html').then(() => got.push('fetch'), () => {});
    const started = new Promise(done => {
        const script = document.createElement('script');
        script.onload = () => done(got.push('script'));
        script.onerror = done;
        script.type = 'module';
        script.src = `${player}?again`;
        document.head.append(script);
    });
    await started;
    await import(new URL(`${player}?once-more`, location.href)).then(() => got.push('import'), () => {});
    if (!navigator.sendBeacon('../404.html', 'x')) refused.push('beacon');
    return JSON.stringify({ got, refused })";

async fn a_page_that_runs_is_shut(page: &Page) -> Result<()> {
    let host = host().await?;
    page.begin_empty(&host.root).await?;
    let told = page.run_async(TRY).await?;
    let told: serde_json::Value = serde_json::from_str(told.as_str().context("no answer")?)?;
    ensure!(told["got"] == serde_json::json!([]), "it got through: {told}");
    let refused = told["refused"].to_string();
    // By the policy, and not by chance.
    ensure!(refused.contains("connect-src") && refused.contains("script-src"), "{told}");
    let asked = host.asked();
    ensure!(!asked.iter().any(|path| path.contains("again") || path.contains("once-more")), "{asked:?}");
    // What the studio does itself goes on: it draws the card in its frame, hands files out and keeps.
    let listen = "window.refused = [];
        document.addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective))";
    page.run(listen, vec![]).await?;
    page.write_in("title", "Water").await?;
    page.show_part("1.", "card-0").await?;
    page.write_in("cards[0].myth", "Tap water is bad.").await?;
    let seen =
        "document.querySelector('.unmyth-preview__frame')?.contentDocument?.body.innerText.includes('Tap water')";
    page.until("the card as visitors see it", seen).await?;
    page.show_part("Check and export", "files").await?;
    page.press(Hand::Script, "Download en.json").await?;
    page.until_all_kept().await?;
    let refused = page.text_of("window.refused.join()").await?;
    ensure!(refused.is_empty(), "the policy stands in the studio's own way: {refused}");
    Ok(())
}
