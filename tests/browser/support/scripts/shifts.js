// All that has shifted since the page came, or `window.from` a time on. What moves after an answer is what was asked for:
// from `window.asked` on, since a busy browser may take longer than the moment for which it knows that itself. But not what
// moves after `window.since`, even where the answer was a moment ago.
const shifts = [];
const watch = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
watch.observe({ type: "layout-shift", buffered: true });
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
shifts.push(...watch.takeRecords());
const { from = 0, asked = Infinity, since = Infinity } = window;
const isAskedFor = ({ startTime, hadRecentInput }) => startTime <= since && (hadRecentInput || startTime >= asked);
const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
const name = (node) => (node ? node.className || node.nodeName : "what is gone since");
const moved = ({ node, previousRect, currentRect }) => `${name(node)} from ${place(previousRect)} to ${place(currentRect)}`;
const report = (one) => `${one.value} at ${one.startTime} ms of ${[from, asked, since]}: ${one.sources.map(moved).join()}`;
return shifts.filter((one) => one.startTime >= from && !isAskedFor(one)).map(report);
