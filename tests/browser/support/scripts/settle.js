// Waits until what teaches has come into sight, as the page sees to it some frames after an answer: the way on, or where
// both do not fit, the verdict at the top.
const done = arguments[arguments.length - 1];
const { watched, framed } = document.documentElement.dataset;
const shown = (part) => [...document.querySelectorAll(`.unmyth-${part}`)].find((one) => one.getClientRects().length);
const isThere = () => {
  const [verdict, onward] = ["feedback__verdict", "onward"].map(shown);
  if (!verdict || !onward) return false;
  const kiosk = document.querySelector(".unmyth-kiosk__screen");
  const { top, bottom } = kiosk?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const first = verdict.getBoundingClientRect().top;
  return first >= top - 1 && (onward.getBoundingClientRect().bottom <= bottom + 1 || first <= top + 24);
};
const next = () => (isThere() ? done() : requestAnimationFrame(next));
// Without our scripts nothing is scrolled; and of a frame, by the page around it.
if (watched === undefined || framed !== undefined) done();
else next();
