// Waits until what teaches has come into sight, as the page sees to it some frames after an answer: the way on, or where
// both do not fit, the verdict at the top.
const done = arguments[arguments.length - 1];
const { watched, framed } = document.documentElement.dataset;
const shown = (part) => [...document.querySelectorAll(`.unmyth-${part}`)].find((one) => one.getClientRects().length);
const isThere = () => {
  const [verdict, onward] = ["feedback__verdict", "onward"].map(shown);
  // Nothing is answered; or the visitor has gone on to what is below, and is not taken back.
  const isAnswered = document.querySelector("[data-answer], .unmyth-card__choice--chosen");
  if (!isAnswered || location.hash.startsWith("#unmyth-")) return true;
  if (!verdict || !onward) return false;
  const kiosk = document.querySelector(".unmyth-kiosk__screen");
  const { top, bottom } = kiosk?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const first = verdict.getBoundingClientRect().top;
  return first >= top - 1 && (onward.getBoundingClientRect().bottom <= bottom + 1 || first <= top + 24);
};
const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
const isTurning = () => document.getAnimations().some(({ playState }) => playState === "running");
const settle = async () => {
  while (!isThere()) await frame();
  // What comes into sight is drawn, and what turns has turned; what is out of sight may never.
  for (let frames = 0; frames < 2 || (frames < 60 && isTurning()); frames += 1) await frame();
};
// Without our scripts nothing is scrolled; and of a frame, by the page around it.
if (watched === undefined || framed !== undefined) done();
else settle().then(() => done());
