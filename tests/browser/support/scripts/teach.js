// Plays from the question shown to the result, answering by turns in each way, and never scrolls: what was in sight after
// each answer, of the window or of the part of it that a kiosk's screen has. The parts that are `wanted` are waited for.
const [turn, wanted] = arguments;
const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
const find = async (selector) => {
  for (;;) {
    const found = document.querySelector(selector);
    if (found) return found;
    await frame();
  }
};
const parts = () => ({
  verdict: document.querySelector(".unmyth-feedback__verdict"),
  other: document.querySelector(".unmyth-feedback__fact, .unmyth-feedback__myth"),
  because: document.querySelector(".unmyth-feedback__because"),
  onward: document.querySelector(".unmyth-onward .unmyth-button"),
});
const view = () => document.querySelector(".unmyth-kiosk__screen")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
// Of a text each line, at its middle.
const isCovered = (part) => {
  const range = document.createRange();
  range.selectNodeContents(part);
  return [...range.getClientRects()].some(({ x, y, width, height }) => {
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return width && height && !part.contains(top);
  });
};
const look = () => {
  const { top, bottom } = view();
  const all = Object.entries(parts());
  const boxes = all.map(([, part]) => part.getBoundingClientRect());
  return {
    statement: document.querySelector(".unmyth-card__statement").innerText,
    height: Math.round(boxes.at(-1).bottom - boxes[0].top),
    room: Math.round(bottom - top),
    unseen: all.flatMap(([name], at) => (boxes[at].top < top - 0.5 || boxes[at].bottom > bottom + 0.5 ? [name] : [])),
    covered: all.flatMap(([name, part], at) => (boxes[at].bottom <= bottom && isCovered(part) ? [name] : [])),
    // What leads on comes after all that teaches, on the same line of reading.
    inOrder: boxes.every((box, at) => !at || box.top >= boxes[at - 1].bottom - 0.5),
  };
};
const seen = [];
for (let card = turn; ; card += 1) {
  const screen = await find("[data-screen=question], [data-screen=results]");
  if (screen.dataset.screen === "results") return seen;
  document.querySelectorAll(".unmyth-card__choice")[card % 3].click();
  const onward = await find("[data-screen=feedback] .unmyth-onward button");
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  // What teaches comes into sight some frames after the answer. What has not come by then never does.
  for (let frames = 0; frames < 300 && look().unseen.some((part) => wanted.includes(part)); frames += 1) await frame();
  seen.push(look());
  onward.click();
  await find("[data-screen=question], [data-screen=results]");
}
