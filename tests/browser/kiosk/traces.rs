//! What is left of a visit in memory: somebody goes through all that the page holds, byte by byte, for what was answered.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::clock::run_held;
use super::packs;
use crate::support::host::{Host, Plan};
use crate::support::page::{Page, plain};
use crate::support::scratch::Scratch;

/// What the visitor answers, by the answers' places on the card: long enough to be found by itself.
const ANSWERS: [usize; 20] = [0, 2, 1, 1, 0, 2, 2, 0, 1, 0, 0, 2, 1, 2, 0, 1, 1, 2, 0, 2];
/// How many cards the pack has: the visitor goes before the last.
const CARDS: usize = 24;

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
        let found = self.of_memories(include_str!("scripts/search.js"), &sought).await?;
        let count = |name: &str| found[name].as_u64().with_context(|| format!("a number of {name} in {found}"));
        // What waits for a frame holds what it is for.
        self.rest().await?;
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
    async fn leaves_no_trace(&self, pack: &Value, leave: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
        // To begin is a step, and so is each answer, and to go on between them.
        let asked = self.steps(2 * ANSWERS.len(), &ANSWERS).await?;
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

/// What is counted is in memory until it is in a sum: which cards were right, and in no order but the pack's.
#[test]
fn nothing_is_left_of_whoever_has_gone_away_and_no_order_of_whoever_has_finished() -> Result<()> {
    run_held(async |page| {
        let (scratch, pack) = (Scratch::new()?, long_pack()?);
        let folder = packs::build(&scratch, &[("harm-reduction/en.json", &pack.to_string())])?;
        let host = Host::start(Plan { folder, ..Plan::site()? }).await?;
        page.open_kiosk(&host.root).await?;
        let goes_away = async || {
            page.until_asked().await?;
            page.pass(26).await?;
            page.until_attract().await
        };
        page.leaves_no_trace(&pack, goes_away).await.context("of whoever has gone away")?;
        page.leaves_no_trace(&pack, async || page.crowd(1).await).await.context("of whoever has finished")
    })
}
