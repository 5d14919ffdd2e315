//! What is left of a visit in memory: somebody goes through all that the page holds, byte by byte, for what was answered.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::{BEGIN, packs};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::{Page, plain};
use crate::support::scratch::Scratch;
use crate::support::session::run;

/// What the visitor answers, by the answers' places on the card: long enough to be found by itself.
const ANSWERS: [usize; 20] = [0, 2, 1, 1, 0, 2, 2, 0, 1, 0, 0, 2, 1, 2, 0, 1, 1, 2, 0, 2];
/// How many cards the pack has: the visitor goes before the last.
const CARDS: usize = 24;

/// Gives these answers, and stays at the feedback to the last; which statements were asked. By a script that keeps nothing:
/// a driver would keep what it has pressed.
const PLAY: &str = "
    const until = async selector => {
        for (;;) {
            const found = document.querySelector(selector);
            if (found) return found;
            await new Promise(requestAnimationFrame);
        }
    };
    const asked = [];
    for (const [place, answer] of ANSWERS.entries()) {
        if (place) (await until('[data-screen=feedback] .unmyth-onward button')).click();
        asked.push((await until('[data-screen=question] .unmyth-card__statement')).textContent);
        document.querySelectorAll('.unmyth-card__answer summary')[answer].click();
        await until('[data-screen=feedback]');
    }
    return asked";

/// Looks into the whole memory of each program for
/// - places where values stand in the order of `answers`, at any distance from each other up to 16 bytes: whichever three
///   different values stand for the three answers;
/// - places where the cards' numbers stand in the order `cards`, at any such distance;
/// - copies of the text `shown`.
const SEARCH: &str = "function(sought) {
    const { answers, cards, shown } = JSON.parse(sought);
    const first = answers.map(answer => answers.indexOf(answer));
    const kinds = [...new Set(first)];
    const text = new TextEncoder().encode(shown);
    const found = { answers: 0, cards: 0, shown: 0 };
    for (const { buffer } of this) {
        const bytes = new Uint8Array(buffer);
        for (let far = 1; far <= 16; far += 1) {
            const end = bytes.length - (answers.length - 1) * far;
            for (let at = 0; at < end; at += 1) {
                if (first.every((like, i) => bytes[at + i * far] === bytes[at + like * far])
                    && new Set(kinds.map(kind => bytes[at + kind * far])).size === kinds.length) found.answers += 1;
                if (cards.every((card, i) => bytes[at + i * far] === card)) found.cards += 1;
            }
        }
        for (let at = bytes.indexOf(text[0]); at >= 0; at = bytes.indexOf(text[0], at + 1)) {
            if (text.every((byte, i) => bytes[at + i] === byte)) found.shown += 1;
        }
    }
    return found;
}";

/// Plays on to the end, is done, and waits until the next one can begin.
const FINISH: &str = "
    while (!document.querySelector('[data-screen=results]')) {
        document.querySelector('[data-screen=question] .unmyth-card__answer:last-of-type summary')?.click();
        document.querySelector('[data-screen=feedback] .unmyth-onward button')?.click();
        await new Promise(requestAnimationFrame);
    }
    document.querySelector('.unmyth-tools__one--done').click();
    while (!document.querySelector('.unmyth-attract__begin')) await new Promise(requestAnimationFrame);";

/// How often something of a visit was found.
#[derive(Debug, PartialEq)]
struct Traces {
    /// The answers, in their order.
    answers: u64,
    /// The cards, in the order in which they were asked.
    cards: u64,
    /// What the last card's feedback says, in the program's memory.
    shown: u64,
    /// The same, and elements of a feedback, in JavaScript's heap.
    in_heap: usize,
}

/// The pack has each of its texts once.
const NONE: Traces = Traces { answers: 0, cards: 0, shown: 1, in_heap: 0 };

impl Page {
    /// What a function of all WebAssembly memories of the page, its `this`, returns for an argument.
    pub(super) async fn of_memories(&self, function: &str, argument: &Value) -> Result<Value> {
        let evaluate = json!({ "expression": "WebAssembly.Memory.prototype" });
        let prototype = self.session.cdp("Runtime.evaluate", evaluate).await?;
        let query = json!({ "prototypeObjectId": prototype["result"]["objectId"] });
        let memories = self.session.cdp("Runtime.queryObjects", query).await?;
        let call = json!({
            "objectId": memories["objects"]["objectId"],
            "functionDeclaration": function,
            "arguments": [{ "value": argument.to_string() }],
            "returnByValue": true,
        });
        let mut called = self.session.cdp("Runtime.callFunctionOn", call).await?;
        ensure!(called["exceptionDetails"].is_null(), "{called:#}");
        Ok(called["result"]["value"].take())
    }

    async fn traces(&self, cards: &[usize], shown: &str) -> Result<Traces> {
        let sought = json!({ "answers": ANSWERS, "cards": cards, "shown": shown });
        let found = self.of_memories(SEARCH, &sought).await?;
        let count = |name: &str| found[name].as_u64().with_context(|| format!("a number of {name} in {found}"));
        let heap = self.heap().await?;
        // An element's name has its attributes.
        let is_trace = |one: &&String| one.contains(shown) || one.contains("unmyth-feedback__");
        let in_heap = heap.iter().filter(is_trace).count();
        Ok(Traces { answers: count("answers")?, cards: count("cards")?, shown: count("shown")?, in_heap })
    }
}

/// A pack of many cards, which tell each other apart.
fn long_pack() -> Result<Value> {
    let mut pack: Value = serde_json::from_str(&packs::own()?)?;
    let few = pack["cards"].as_array().context("a pack has cards")?.clone();
    let card = |place: usize| {
        let mut card = few[place % few.len()].clone();
        card["id"] = json!(format!("card-{place}"));
        for text in ["myth", "fact", "because"] {
            card[text] = json!(format!("Of card {place}: {}", card[text].as_str().unwrap_or_default()));
        }
        card
    };
    pack["cards"] = (0..CARDS).map(card).collect();
    pack["deck"] = json!(CARDS);
    pack["waivers"] = json!([]);
    Ok(pack)
}

/// Which card a statement is of.
fn card_of(statement: &str) -> Option<usize> {
    plain(statement).strip_prefix("Of card ")?.split_once(':')?.0.parse().ok()
}

impl Page {
    /// Somebody gives the answers, so that they can be found, and goes by `leave`; then they can no longer be found.
    async fn leaves_no_trace(&self, leave: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
        let (scratch, pack) = (Scratch::new()?, long_pack()?);
        let folder = packs::build(&scratch, &[("harm-reduction/en.json", &pack.to_string())])?;
        let host = Host::start(Plan { folder, ..Plan::site()? }).await?;
        self.open_kiosk(&host.root).await?;
        self.press(Hand::Script, BEGIN).await?;
        let asked = self.run_async(&PLAY.replace("ANSWERS", &json!(ANSWERS).to_string())).await?;
        let asked: Vec<String> = serde_json::from_value(asked)?;
        let cards: Vec<usize> = asked.iter().filter_map(|statement| card_of(statement)).collect();
        ensure!(cards.len() == ANSWERS.len(), "these were asked: {asked:#?}");
        let last = cards.last().context("some were asked")?;
        let shown = pack["cards"][*last]["because"].as_str().context("a card has a reason")?;
        let during = self.traces(&cards, shown).await?;
        let is_found = during.answers > 0 && during.cards > 0 && during.shown > 1 && during.in_heap > 0;
        ensure!(is_found, "a search that finds nothing shows nothing: {during:?}");
        leave().await?;
        let after = self.traces(&cards, shown).await?;
        ensure!(after == NONE, "{during:?} became {after:?}");
        Ok(())
    }
}

#[test]
fn nothing_is_left_of_whoever_has_gone_away() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            page.leaves_no_trace(async || {
                page.until_asked().await?;
                page.pass(26).await?;
                page.until_attract().await
            })
            .await
        })
        .await
    })
}

/// What is counted is in memory until it is in a sum: which cards were right, and in no order but the pack's.
#[test]
fn no_order_is_left_of_whoever_has_finished() -> Result<()> {
    run(Engine::Chromium, async |page| page.leaves_no_trace(async || page.run_async(FINISH).await.map(drop)).await)
}
