//! The report, as Markdown that can be read as it is.

use std::fmt::Write as _;

use crate::row::Row;

/// A table under a heading.
pub(crate) struct Part {
    pub(crate) heading: &'static str,
    pub(crate) about: &'static str,
    /// The name of the column with what it is measured against.
    pub(crate) reference: &'static str,
    pub(crate) rows: Vec<Row>,
}

/// What this is, for those who come upon it.
const READING: &str = "\
`cargo xtask bench` has measured unmyth and, in the same run, something to hold it against: for the quiz's page a page of \
the same content written by hand, for the server the least that the same program or the same database could do. The two \
take turns, so that what else the machine does falls on both. Figures are medians, with the smallest and the largest. A \
ratio is unmyth's median divided by the other one: where the budget is \"at least\" (\u{2265}), more is better, and else \
less. The last column says whether the budget is met.
";

/// What the figures mean.
const MEANING: &str = "\
Of the page: each load is cold, a tab and an address of its own, in a window of 360 x 740; both pages are served by \
`unmyth serve`; times are in milliseconds.

- **Answerable**: the first frame has been painted on which the first card's three answers are in the window and a tap \
on the middle of each would meet it; and the browser has reported its first contentful paint. Since the navigation.
- **Tap**: a touch that the browser itself gets, not a script's click. The finger is lifted at once; for taps later in \
the load it stays down for 80 ms. A tap is lost where no feedback follows, or where its answer is gone when the page \
is at rest.
- **Feedback**: from the click's own time to the end of the first frame on which the verdict is in the window and not \
wholly transparent. Each card of a play is answered once. Before the player: with its WebAssembly held back.
- **Total blocking time**: of all tasks of the page's main thread that began after the first contentful paint, what \
each took beyond 50 ms; until the player has taken over and the page is idle.
- **Mid phone**: the browser's own throttling. It slows the page's main thread, and not the threads that compile \
WebAssembly beside it.

Of a partner's page: the quiz stands below 6000 px of it, in a browser that gives frames no process of their own, as on \
phones. \"All, until at rest\": all tasks of the page's main thread, until nothing is asked for any more; with the ordinary \
frame until its player is there too. \"The script runs\": the evaluation of `embed.js` with all that it leads to at once.

Of the server: `unmyth serve` as it is shipped, the senders and the database share the machine's cores. Messages are \
made by the quiz's own core, each with its own id and from a neighborhood of its own; each sender keeps one connection, \
and waits for an answer before it sends on. Every answer was a 204.

- **Single plays**: of one site, from 512 senders. Against the same requests with the method OPTIONS, which the same \
route answers through the same layers with nothing but a 204.
- **Kiosks' messages**: of 20 plays each and eight sites, from 64 senders, acknowledged after the commit. Against a loop \
in this program that writes such messages to the same database with the statements that the server ships, as many to a \
commit as the server had.
- **Memory**: what the system counts as the server's (resident set), after single plays alone.
";

/// The whole report; `about` says on what it was measured.
pub(crate) fn report(about: &str, parts: &[Part]) -> String {
    let mut text = format!("# How fast is it?\n\n{READING}\n{about}\n");
    for part in parts {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n## {}: {}\n\n{}", part.heading, part.about, table(part));
    }
    let _ = write!(text, "\n{}\n\n## What the figures mean\n\n{MEANING}", summary(parts));
    text
}

/// How many budgets are met, and which are not.
fn summary(parts: &[Part]) -> String {
    let judged = || parts.iter().flat_map(|part| part.rows.iter().map(move |row| (part, row)));
    let met = judged().filter(|(_, row)| row.is_met() == Some(true)).count();
    let missed = judged().filter(|(_, row)| row.is_met() == Some(false));
    let missed: Vec<_> = missed.map(|(part, row)| format!("- {}: {}", part.heading, row.what)).collect();
    if missed.is_empty() {
        return format!("All {met} budgets are met.");
    }
    format!("{met} budgets are met, {} missed:\n\n{}", missed.len(), missed.join("\n"))
}

/// Rows in columns, as wide as need be.
fn table(part: &Part) -> String {
    let head = ["", "budget", "unmyth", part.reference, "ratio", ""].map(str::to_owned);
    let body: Vec<_> = part.rows.iter().map(Row::columns).collect();
    let wide = |column: usize| body.iter().chain([&head]).map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(wide);
    let line = |row: &[String; 6]| {
        let cells: Vec<_> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule = widths.map(|width| "-".repeat(width.max(3)));
    let rows: String = body.iter().map(line).collect();
    format!("{}|-{}-|\n{rows}", line(&head), rule.join("-|-"))
}
