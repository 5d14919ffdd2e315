// Makes the quizzes as wide as each of the widths, one after the other, and gives what the page has heard from each of them;
// also what its visitor says of the widths between one and the next, so many pixels below it, in steps.
const [widths, between, step] = arguments;
const box = document.getElementById("stack") ?? document.body;
const heightOf = ({ contentWindow }) => new Promise((told) => {
  const hear = ({ source, data }) => {
    if (source !== contentWindow || data?.unmyth !== "height") return;
    removeEventListener("message", hear);
    told();
  };
  addEventListener("message", hear);
});
watch.each = [];
watch.told.length = 0;
for (const width of widths) {
  const told = Promise.all(watch.frames().map(heightOf));
  box.style.inlineSize = `${width}px`;
  await told;
  if (!between) continue;
  const heights = await Promise.all(watch.frames().map((_, n) => watch.ask(n, "narrower", width - between, step)));
  heights.forEach((one, n) => watch.each[n].push(one));
}
return watch.each;
