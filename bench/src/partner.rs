//! What the quiz costs a partner's page while it is six screens away, against an ordinary frame in its place.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::condition::Condition;
use crate::figure::Figure;
use crate::page::Page;
use crate::report::Part;
use crate::row::{Budget, Row, Unit};
use crate::server::Server;
use crate::subject::size;
use crate::trace::Trace;

/// Phones give a frame of another site no process of its own: what it does keeps the page around it.
const ONE_PROCESS: [&str; 2] =
    ["--disable-site-isolation-trials", "--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes"];

/// How far down the quiz is, in CSS pixels: farther than any browser loads what is lazy.
const FAR: u32 = 6000;

/// What a partner's page has of the quiz.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// The element and its script.
    Element,
    /// A frame as anybody would write it.
    Frame,
    /// Nothing: what the page itself costs.
    Bare,
}

/// What loads of one kind came to, a figure a thing.
#[derive(Default)]
struct Costs {
    /// Milliseconds of all tasks of the page's main thread until it is at rest.
    thread: Figure,
    /// The same of the element's script alone, with all that it leads to at once.
    script: Figure,
    requests: Figure,
    transferred: Figure,
    /// From its first frame with the quiz on, and after somebody has come near.
    shift: Figure,
}

/// Measures it in so many rounds.
pub(crate) fn measure(unmyth: &Path, site: &Path, rounds: usize) -> Result<Part> {
    let room = tempfile::tempdir()?;
    let quiz = Server::start(unmyth, site, &[])?;
    let host = Server::start(unmyth, &pages(&room.path().join("partner"), quiz.port)?, &[])?;
    let mut chromium = Chromium::start(room.path(), &ONE_PROCESS)?;
    let on_phone = [Kind::Element, Kind::Frame, Kind::Bare].map(|kind| (kind, Condition::MidPhone));
    let [element, frame, bare] = on_phone;
    let kinds = [element, frame, bare, (Kind::Element, Condition::Unthrottled)];
    let mut all = kinds.map(|_| Costs::default());
    // A browser's first loads are slower than all others.
    for round in 0..=rounds {
        eprintln!("A partner's page: round {round} of {rounds}");
        for ((kind, condition), costs) in kinds.into_iter().zip(&mut all) {
            let seen = load(&mut chromium, (&host, &quiz), kind, condition, round);
            let seen = seen.with_context(|| format!("{kind:?}, {}, failed", condition.name()))?;
            if round > 0 {
                costs.add(&seen);
            }
        }
    }
    let [element, frame, bare, fast] = all;
    let script = Figure::from_iter([size(&site.join("embed.js.br"))?]);
    let row = |what, unit, budget, ours, reference| Row { what, unit, budget, ours, reference };
    let none = Figure::default;
    let rows = vec![
        row("The element's script, Brotli 11", Unit::Bytes, Budget::Never(2_500.0), script, none()),
        row("Requests before the quiz is near", Unit::Count, Budget::Never(1.0), element.requests, frame.requests),
        row("Transferred before it is near", Unit::Bytes, Budget::Free, element.transferred, frame.transferred),
        row("The script runs, not slowed down", Unit::Tenths, Budget::Never(5.0), fast.script, none()),
        row("The script runs", Unit::Tenths, Budget::Free, element.script, none()),
        row("Main thread: all, until at rest", Unit::Tenths, Budget::Free, element.thread, frame.thread),
        row("Main thread: the page without a quiz", Unit::Tenths, Budget::Free, bare.thread, none()),
        row("Layout shift, until the quiz is shown", Unit::Shift, Budget::Never(0.0), element.shift, none()),
    ];
    let about = "the quiz six screens away, 1.6 Mbit/s, 150 ms round trip, 4x slower processor";
    Ok(Part { heading: "A partner's page", about, reference: "ordinary frame", rows })
}

impl Costs {
    fn add(&mut self, [thread, script, requests, transferred, shift]: &[f64; 5]) {
        self.thread.add(*thread);
        self.script.add(*script);
        self.requests.add(*requests);
        self.transferred.add(*transferred);
        self.shift.add(*shift);
    }
}

/// The pages, as a site in `folder`. A page that minds what moves keeps the room, as docs/embedding.md says.
fn pages(folder: &Path, quiz: u16) -> Result<std::path::PathBuf> {
    fs::create_dir_all(folder)?;
    let at = format!("http://quiz.localhost:{quiz}");
    for (kind, name) in [(Kind::Element, "index.html"), (Kind::Frame, "frame.html"), (Kind::Bare, "404.html")] {
        let quiz = match kind {
            Kind::Element => format!(
                "<script type=\"module\" src=\"{at}/embed.js\"></script>\n<unmyth-quiz pack=\"harm-reduction\">\
                 <a href=\"{at}/harm-reduction/\">Myth or fact?</a></unmyth-quiz>"
            ),
            Kind::Frame => format!("<iframe src=\"{at}/harm-reduction/\" title=\"Myth or fact?\"></iframe>"),
            Kind::Bare => String::new(),
        };
        let page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <link rel=\"icon\" href=\"data:,\">\n<title>A partner's page</title>\n\
             <style>\np {{ block-size: {FAR}px; }}\nunmyth-quiz {{ display: block; min-height: 640px; }}\n\
             iframe {{ inline-size: 100%; block-size: 640px; }}\n</style>\n<p>Read on.</p>\n{quiz}\n<p>The end.</p>\n"
        );
        fs::write(folder.join(name), page)?;
    }
    let policy =
        format!("default-src 'none'; script-src {at}; frame-src {at}; style-src 'unsafe-inline'; img-src data:");
    fs::write(folder.join(".unmyth-site"), policy)?;
    Ok(folder.to_owned())
}

/// One cold load until the page is at rest; then, with the element, somebody comes to the quiz.
fn load(
    chromium: &mut Chromium,
    (host, quiz): (&Server, &Server),
    kind: Kind,
    condition: Condition,
    round: usize,
) -> Result<[f64; 5]> {
    let path = match kind {
        Kind::Element => "",
        Kind::Frame => "frame.html",
        Kind::Bare => "404.html",
    };
    let address = format!("http://partner-{round}.localhost:{}/{path}", host.port);
    let mut page = Page::blank(chromium, address, condition)?;
    page.call("Network.clearBrowserCache", json!({}))?;
    Trace::start(&mut page, false)?;
    page.go_to_rest()?;
    // A frame that is out of sight takes its time with the player.
    let (asked, ended) = page.requests(matches!(kind, Kind::Frame).then_some(".wasm"))?;
    page.run("new Promise(rest => requestIdleCallback(() => requestIdleCallback(rest)))")?;
    let trace = Trace::end(&mut page)?;
    let thread: f64 = trace.tasks.iter().map(|(_, length)| length).sum();
    // Before the quiz is near, the element's is the only module.
    let script = trace.modules.iter().map(|(_, length)| length).sum();
    let at = format!(":{}/", quiz.port);
    let is_of_quiz = |one: &&Value| one["request"]["url"].as_str().is_some_and(|url| url.contains(&at));
    let of_quiz: Vec<_> = asked.iter().filter(is_of_quiz).collect();
    let sizes = ended.iter().filter(|end| of_quiz.iter().any(|one| one["requestId"] == end["requestId"]));
    let transferred = sizes.filter_map(|end| end["encodedDataLength"].as_f64()).sum();
    let requests = f64::from(u32::try_from(of_quiz.len())?);
    let shift = if matches!(kind, Kind::Element) { come_to_the_quiz(&mut page)? } else { 0.0 };
    page.close()?;
    Ok([thread, script, requests, transferred, shift])
}

/// Scrolls to the quiz and waits until it is shown; all that has moved by itself since the page came.
fn come_to_the_quiz(page: &mut Page<'_>) -> Result<f64> {
    let shift = page.run(
        "(async () => {
            const frame = () => new Promise(requestAnimationFrame);
            const quiz = document.querySelector('unmyth-quiz');
            quiz.scrollIntoView();
            while (!quiz.shadowRoot.querySelector('iframe:not([inert])')) await frame();
            await frame();
            let shift = 0;
            const add = (entries) => entries.forEach(({ value }) => (shift += value));
            const watch = new PerformanceObserver((list) => add(list.getEntries()));
            watch.observe({ type: 'layout-shift', buffered: true });
            await frame();
            await frame();
            add(watch.takeRecords());
            return shift;
        })()",
    )?;
    shift.as_f64().context("the page does not tell what has moved")
}
