// Gives the page another title once the program is there: then the screen reader begins. And lets the minute after which
// the kiosk asks pass at the press of a key; nobody is ever too late to answer.
const MINUTE = 60_000;
let ask = () => {};
const { setTimeout: real } = window;
window.setTimeout = (run, delay = 0, ...rest) => {
  if (delay < 20_000) return real.call(window, run, delay, ...rest);
  if (delay === MINUTE) ask = run;
  return -1;
};
// The minute begins anew with each sign of a visitor, also with what the screen reader's own focus is: then what was to ask
// is over, and the next one asks.
const untilAsked = () => {
  if (document.querySelector(".unmyth-idle-prompt")) return;
  real.call(window, untilAsked, 300);
  ask();
};
addEventListener("keyup", ({ key }) => key === "F8" && real.call(window, untilAsked, 300));

const sayLive = () => {
  if (!document.querySelector(".unmyth-attract__begin")) return false;
  // The program gives the page its title after the drawing.
  setTimeout(() => (document.title = "live"));
  return true;
};
new MutationObserver((_, watch) => sayLive() && watch.disconnect()).observe(document.documentElement, {
  subtree: true,
  childList: true,
});
