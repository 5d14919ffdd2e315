// Gives what is amiss with the waiting screen: something is out of sight, much of it is empty, or a button is alone on a line
// that it does not fill.
const scroller = document.querySelector(".unmyth-kiosk__screen");
const box = (selector) => document.querySelector(selector).getBoundingClientRect();
const amiss = [];
if (scroller.scrollWidth > scroller.clientWidth) amiss.push(`${scroller.scrollWidth - scroller.clientWidth} px too wide`);
if (scroller.scrollHeight > scroller.clientHeight + 1) amiss.push(`${scroller.scrollHeight - scroller.clientHeight} px too high`);
const shown = box(".unmyth-attract__shown");
const range = document.createRange();
const parts = [...document.querySelectorAll(".unmyth-attract__words, .unmyth-attract__shown svg")].map((one) => {
  range.selectNodeContents(one);
  return one.localName === "svg" ? one.getBoundingClientRect() : range.getBoundingClientRect();
}).filter(({ width }) => width);
const width = Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left));
if (width < 0.65 * innerWidth) amiss.push(`${Math.round(width)} px of ${innerWidth} are used`);
const [begin, pause, controls] = [".unmyth-attract__begin", ".unmyth-attract__pause", ".unmyth-attract__controls"].map(box);
if (begin.top !== pause.top && !(begin.width === pause.width && pause.width > 0.9 * controls.width)) amiss.push("a button is alone");
const lines = Map.groupBy([...document.querySelectorAll(".unmyth-tools button")], (one) => Math.round(one.getBoundingClientRect().top));
if (lines.size > 1 && [...lines.values()].some(({ length }) => length === 1)) amiss.push("a tool is alone");
return amiss.map((one) => `${one}: ${document.querySelector(".unmyth-attract__words").textContent}`);
