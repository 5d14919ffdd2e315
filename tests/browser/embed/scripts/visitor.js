// Plays in a quiz's frame as the page around it asks, by watch.js, and answers with what was shown. Each act ends once the
// quiz has told that page of its height, and the frame has the height that the page has given it.
if (window.isVisited) return;
window.isVisited = true;

// Each statement, and the place of the answer that is right: 0 says myth, 1 fact, and 2 not sure.
const truths = arguments[0];
const WAYS = {
  right: (truth) => truth,
  missed: (truth) => 1 - truth,
  unsure: () => 2,
  mixed: (truth, turn) => [truth, 1 - truth, 2][Math.min(turn, 2)],
};
// Long, because a busy machine is no fault of the page; what never comes shall be named before the driver gives up.
const LIMIT = 20_000;
let turn = 0;

const frame = () => new Promise(requestAnimationFrame);
const until = async (what, look) => {
  const end = performance.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited for ${what()}`);
    await frame();
  }
};
const find = (selector) => until(() => selector, () => document.querySelector(selector));
const screen = () => document.querySelector("[data-screen]").dataset.screen;
const plain = (text) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').split(/\s+/).filter(Boolean).join(" ");

// The room above the foot, which stands at the end of the frame, is not needed.
const room = () => parseFloat(getComputedStyle(document.querySelector(".unmyth-page__foot")).marginBlockStart);
// What the quiz tells of when it has more than before: in steps of 16 pixels.
const wanted = () => Math.ceil((document.getElementById("unmyth").getBoundingClientRect().height - room()) / 16) * 16;
const howHigh = () => new Promise((done) => {
  const hear = ({ source, data }) => {
    if (source !== parent || data?.visitor !== "so high") return;
    removeEventListener("message", hear);
    done(data);
  };
  addEventListener("message", hear);
  parent.postMessage({ visitor: "how high" }, "*");
});
// A task after the next frame: whatever has changed is laid out by then, and told.
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
// What the page around the frame has answered last, and how wide the frame was then.
let last = { told: 0 };
const isAsHighAsTold = () => wanted() <= last.told && innerWidth === last.width && Math.abs(innerHeight - last.high) <= 1;
const settled = async () => {
  const isSettled = async () => {
    await drawn();
    if (isAsHighAsTold()) return true;
    last = { ...(await howHigh()), width: innerWidth };
    return isAsHighAsTold();
  };
  await until(() => `a height: ${wanted()} px are needed, the frame has ${innerHeight}, and ${JSON.stringify(last)}`, isSettled);
  const { scrollHeight, clientHeight } = document.documentElement;
  return { screen: screen(), needed: scrollHeight - room(), hidden: scrollHeight - clientHeight, high: innerHeight };
};

const choose = (card, way) => {
  const truth = truths[plain(card.querySelector(".unmyth-card__statement").innerText)];
  card.querySelectorAll(".unmyth-card__choice")[WAYS[way](truth, turn)].click();
  turn += 1;
};
const answer = async (way) => {
  choose(document.querySelector(".unmyth-card"), way);
  await find("[data-screen=feedback] .unmyth-onward button");
  // What teaches comes into sight two frames after the answer, of which the page around the frame is told.
  for (const _ of Array(3)) await frame();
};
const goOn = async () => {
  document.querySelector(".unmyth-onward button").click();
  await find("[data-screen=question], [data-screen=results]");
};

const acts = {
  settle: settled,
  // Each play that is started over from here on has the same cards.
  async startAlike() {
    crypto.getRandomValues = (array) => array.fill(1);
    while (screen() !== "results") {
      await answer("right");
      await goOn();
    }
    return acts.startOver();
  },
  async startOver() {
    document.querySelector(".unmyth-results__actions button:last-child").click();
    await find("[data-screen=question]");
    turn = 0;
    return settled();
  },
  async answer(way) {
    await answer(way);
    return settled();
  },
  async goOn() {
    await goOn();
    return settled();
  },
  // Plays that many cards, or to the result: what was shown.
  async play(way, cards) {
    const shown = [await settled()];
    for (let card = 0; card < cards && screen() !== "results"; card += 1) {
      shown.push(await acts.answer(way), await acts.goOn());
    }
    return shown;
  },
  // Of a page that plays without the program: each card that can be seen, in its turn.
  async answerEach(way) {
    const shown = [];
    for (const card of document.querySelectorAll(".unmyth-card")) {
      if (!card.checkVisibility()) continue;
      choose(card, way);
      for (const _ of Array(3)) await frame();
      shown.push(await settled());
    }
    return shown;
  },
  // Wants to share the facts, which a frame can only give to be copied by hand: what the result's buttons read.
  async share() {
    const buttons = [...document.querySelectorAll(".unmyth-results__actions button")].filter((one) => one.checkVisibility());
    buttons[0].click();
    await find(".unmyth-results__by-hand textarea");
    return [buttons.map(({ textContent }) => textContent.trim()), await settled()];
  },
  // What the quiz would tell in frames that are narrower, down to a width.
  narrower(least, step) {
    const { style } = document.documentElement;
    const heights = [];
    for (let width = innerWidth; width > least; width -= step) {
      style.inlineSize = `${width}px`;
      heights.push(wanted());
    }
    style.inlineSize = "";
    return heights;
  },
  complaints: () => window.complaints,
};
addEventListener("message", async ({ source, data }) => {
  const act = acts[data?.visitor];
  if (source !== parent || !act) return;
  const answer = (visitor, value) => parent.postMessage({ visitor, value }, "*");
  try {
    answer("done", await act(...data.wishes));
  } catch (error) {
    const heard = JSON.stringify(window.complaints);
    answer("fail", `${error} at ${location.href}, screen ${screen()}, complaints ${heard}:\n${document.body.innerText}`);
  }
});
