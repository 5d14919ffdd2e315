//! What has moved on a page without being asked, as Chromium reports it.

use anyhow::{Context as _, Result, ensure};

use crate::support::page::Page;

/// All that has shifted since the page came, or `from` a time on. What moves after an answer is what was asked for: from
/// `asked` on, since a busy browser may take longer than the moment for which it knows that itself. But not what moves
/// after `since`, even where the answer was a moment ago.
const SHIFTS: &str = "
    const shifts = [];
    const watch = new PerformanceObserver(list => shifts.push(...list.getEntries()));
    watch.observe({ type: 'layout-shift', buffered: true });
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    shifts.push(...watch.takeRecords());
    const { from = 0, asked = Infinity, since = Infinity } = window;
    const isAskedFor = ({ startTime, hadRecentInput }) => startTime <= since && (hadRecentInput || startTime >= asked);
    const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    const moved = ({ node, previousRect, currentRect }) =>
        `${node ? node.className || node.nodeName : 'what is gone since'} from ${place(previousRect)} to ${place(currentRect)}`;
    const told = one => `${one.value} at ${one.startTime} ms of ${[from, asked, since]}: ${one.sources.map(moved).join()}`;
    return shifts.filter(one => one.startTime >= from && !isAskedFor(one)).map(told);
";

/// Fails where something has moved by itself since the page came. Chromium alone tells.
pub(crate) async fn nothing_shifted(page: &Page) -> Result<()> {
    page.rest().await?;
    let shifts = page.run_async(SHIFTS).await?;
    let shifts = shifts.as_array().context("the browser does not tell of shifts")?;
    ensure!(shifts.is_empty(), "this has shifted: {shifts:#?}");
    Ok(())
}
