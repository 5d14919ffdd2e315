//! Each page in tests/hosts through a whole play: the right height at every step, nothing moved or taken from the page,
//! and nothing told to it but what is documented.

mod looks;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use looks::on_paper;

use super::partner::Partner;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::pack::Pack;
use crate::page::Page;
use crate::session::in_each_engine;
use crate::shift::nothing_shifted;
use crate::visitor::mixed;

in_each_engine! {
    plain: Usual,
    with_storage_blocked: NoStorage,
    harsh: Usual,
    strict: Usual,
    several: Usual,
    in_a_closed_tab: Usual,
    in_boxes: Usual,
    full_height: Usual,
    isolated: Usual,
    isolated_without_credentials: Usual,
    spanish: Usual,
    arabic: Usual,
    dark: Usual,
    light: Usual,
    reserved: Usual,
    hostile: Usual,
    on_paper: Usual,
    without_scripts: NoScripts,
}

async fn plain(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "plain.html").await?;
    ensure!(page.height(0).await? > 1000.0, "the result has {} px", page.height(0).await?);
    Ok(())
}

/// The quiz asks for none, and each call for some fails in its frame.
async fn with_storage_blocked(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "plain.html").await?;
    let tries = "const tries = [() => localStorage, () => sessionStorage, () => document.cookie = 'a=1', () => indexedDB.open('a')];
        return tries.filter(one => { try { one(); return true } catch { return false } }).map(String)";
    let had = page.within(0, async || page.run(tries, vec![]).await).await?;
    ensure!(had == json!([]), "the frame has {had}");
    Ok(())
}

async fn harsh(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "harsh.html").await?;
    page.is_wide(0, 300.0).await
}

async fn strict(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "strict.html").await
}

async fn several(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "several.html").await
}

async fn in_a_closed_tab(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.goto(&partner.at("tabs.html")).await?;
    page.rest().await?;
    ensure!(page.text_of("String(document.querySelector('unmyth-quiz').clientHeight)").await? == "0", "it is open");
    page.press(Hand::Pointer, "Show the quiz").await?;
    play_through(page, 0).await
}

/// Beside other things, and in a box that gets its width later.
async fn in_boxes(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "boxes.html").await?;
    page.run("document.querySelectorAll('unmyth-quiz')[1].scrollIntoView()", vec![]).await?;
    page.until_ready(1).await?;
    page.until_whole(1).await?;
    page.press(Hand::Pointer, "Widen the box").await?;
    page.run("document.querySelectorAll('unmyth-quiz')[2].scrollIntoView()", vec![]).await?;
    page.is_wide(2, 470.0).await?;
    play_through(page, 2).await
}

async fn full_height(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "full-height.html").await
}

async fn isolated(page: &Page) -> Result<()> {
    let partner = Partner::sending(&ISOLATED).await?;
    stands_a_play(page, &partner, "isolated.html").await?;
    ensure!(page.run("return crossOriginIsolated", vec![]).await? == true, "the page is not isolated");
    Ok(())
}

/// WebKit does not know this way: there the page is not isolated, and the quiz has to work as well.
async fn isolated_without_credentials(page: &Page) -> Result<()> {
    let partner = Partner::sending(&[ISOLATED[0], ("cross-origin-embedder-policy", "credentialless")]).await?;
    stands_a_play(page, &partner, "isolated.html").await?;
    let isolated = page.run("return crossOriginIsolated", vec![]).await?;
    ensure!(isolated == (page.session.engine != Engine::WebKit), "isolated: {isolated}");
    Ok(())
}

const ISOLATED: [(&str, &str); 2] =
    [("cross-origin-opener-policy", "same-origin"), ("cross-origin-embedder-policy", "require-corp")];

/// A language that the quiz may not have: it is then in the one that it has, which says so to a screen reader.
async fn spanish(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "spanish.html").await?;
    page.within(0, async || {
        let lang = page.text_of("document.documentElement.lang").await?;
        ensure!(page.text_of("location.hash").await?.contains("lang=es") && lang == "en", "it is in {lang:?}");
        Ok(())
    })
    .await
}

async fn arabic(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "arabic.html").await?;
    page.is_wide(0, 300.0).await?;
    page.within(0, async || {
        let direction = page.text_of("getComputedStyle(document.body).direction").await?;
        ensure!(direction == "ltr", "English runs {direction}");
        Ok(())
    })
    .await
}

async fn dark(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "dark.html").await?;
    page.has_its_own_look("light").await
}

async fn light(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "light.html").await?;
    page.has_its_own_look("dark").await
}

/// With the rule that docs/embedding.md names, nothing moves from the first paint on.
async fn reserved(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "reserved.html").await
}

/// From the page itself to itself and to the quiz, and from another frame to both.
async fn hostile(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, "hostile.html").await?;
    page.until_whole(0).await?;
    let before = page.height(0).await?;
    page.run("heard.length = 0; forge()", vec![]).await?;
    page.until("the neighbor to have spoken", "window.isForged").await?;
    page.rest().await?;
    ensure!((page.height(0).await? - before).abs() < 1.0, "a forged height is taken");
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == json!([]), "forged events are told: {heard}");
    play_through(page, 0).await?;
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == json!(["complete"]), "these events are told: {heard}");
    Ok(())
}

async fn without_scripts(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.goto(&partner.at("plain.html")).await?;
    let link = page.session.client.find(fantoccini::Locator::Css("unmyth-quiz a")).await?;
    ensure!(link.is_displayed().await?, "the link is not shown");
    link.click().await?;
    let body = page.session.client.find(fantoccini::Locator::Css("body")).await?.text().await?;
    ensure!(body.contains("Myth or fact?"), "the link leads to {body}");
    Ok(())
}

/// Notes each message and event that the page gets.
const LISTEN: &str = "window.seen = [];
    addEventListener('message', ({ data }) => seen.push(data));
    for (const name of ['ready', 'complete', 'error']) addEventListener(`unmyth-${name}`, ({ type }) => seen.push(type))";

/// Notes what goes wrong from here on, or is written to the console by a script; in Chromium all is seen from the start.
const COMPLAIN: &str = "window.complaints = [];
    for (const kind of ['debug', 'log', 'info', 'warn', 'error']) {
        console[kind] = (...words) => complaints.push(`${kind}: ${words.join(' ')}`);
    }
    for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
        addEventListener(kind, ({ message, reason, violatedDirective }) =>
            complaints.push(`${kind}: ${message ?? reason ?? violatedDirective}`));
    }";

/// Has shifts counted from the frame on after the one in which the element was first drawn.
const FROM_ITS_FIRST_FRAME: &str = "window.from = Infinity;
    customElements.whenDefined('unmyth-quiz').then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
        window.from = performance.now();
    })))";

/// Opens a page, whose first quiz then comes and is played, and looks at both.
async fn stands_a_play(page: &Page, partner: &Partner, name: &str) -> Result<()> {
    page.goto("about:blank").await?;
    let is_chromium = page.session.engine == Engine::Chromium;
    if is_chromium {
        page.session.log("browser").await?;
    }
    // Until its script is there, the element is as high as its link; a page that minds keeps the room in its own styles.
    if is_chromium && name != "reserved.html" {
        let source = json!({ "source": FROM_ITS_FIRST_FRAME });
        let script = page.session.cdp("Page.addScriptToEvaluateOnNewDocument", source).await?;
        page.open_partner(partner, name).await?;
        page.session.cdp("Page.removeScriptToEvaluateOnNewDocument", script).await?;
    } else {
        page.open_partner(partner, name).await?;
    }
    page.until_whole(0).await?;
    page.rest().await?;
    let taken = page.run("return [document.activeElement === document.body, scrollX, scrollY]", vec![]).await?;
    ensure!(taken == json!([true, 0, 0]), "before anybody acts, focus on the body and scroll are {taken}");
    let height = page.height(0).await?;
    ensure!((height - 640.0).abs() < 1.0, "640 px are kept for a first card that has {height}");
    if is_chromium {
        nothing_shifted(page).await?;
    }
    play_through(page, 0).await?;
    if is_chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

/// Plays the n-th quiz, and looks at its height at each step and at what its page gets to know.
async fn play_through(page: &Page, n: usize) -> Result<()> {
    let pack = Pack::read()?;
    page.until_ready(n).await?;
    page.run(&format!("{LISTEN}; {COMPLAIN}"), vec![]).await?;
    page.within(n, async || {
        page.run(COMPLAIN, vec![]).await?;
        page.until_live().await
    })
    .await?;
    let mut highest = 640.0;
    for place in 0.. {
        has_its_height(page, n, &mut highest).await?;
        if page.within(n, async || page.screen().await).await? == "results" {
            break;
        }
        page.within(n, async || {
            let question = page.question(&pack).await?;
            page.answer(Hand::Script, mixed(place, &question)).await
        })
        .await?;
        has_its_height(page, n, &mut highest).await?;
        page.within(n, async || page.go_on(Hand::Script).await).await?;
    }
    page.until("the end to be told", "seen.includes('unmyth-complete')").await?;
    let within = page.within(n, async || page.run("return complaints", vec![]).await).await?;
    let around = page.run("return complaints", vec![]).await?;
    ensure!(within == json!([]) && around == json!([]), "in the frame {within} and around it {around}");
    let seen = page.run("return seen", vec![]).await?;
    for one in seen.as_array().context("what is seen is a list")? {
        ensure!(is_documented(one), "the page is told {one}");
    }
    Ok(())
}

/// The frame is as high as its highest step so far, to a step of 16 pixels, and hides nothing.
async fn has_its_height(page: &Page, n: usize, highest: &mut f64) -> Result<()> {
    page.until_whole(n).await?;
    // The room above the foot, which stands at the end of the frame, is not needed.
    let script = "const foot = document.querySelector('.unmyth-page__foot');
        return document.documentElement.scrollHeight - parseFloat(getComputedStyle(foot).marginBlockStart)";
    let needed = page.within(n, async || page.run(script, vec![]).await).await?;
    *highest = needed.as_f64().context("a height is a number")?.max(*highest);
    let height = page.height(n).await?;
    ensure!((0.0..16.0).contains(&(height - *highest)), "the frame has {height} px for {highest}");
    Ok(())
}

fn is_documented(told: &Value) -> bool {
    match told {
        Value::String(event) => ["unmyth-ready", "unmyth-complete"].contains(&event.as_str()),
        Value::Object(message) => {
            let names: Vec<&str> = message.keys().map(String::as_str).collect();
            let is = |kind: &str| message["unmyth"] == kind;
            (is("height") && names == ["height", "paper", "unmyth"])
                || ((is("ready") || is("complete")) && names == ["unmyth"])
        }
        _ => false,
    }
}
