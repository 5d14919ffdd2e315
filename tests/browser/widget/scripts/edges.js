// What cannot be told apart from what is around it: buttons without an edge or a ground of their own, the chosen answer
// that looks like the others, and a focus without a ring.
const style = (one) => getComputedStyle(one);
const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
const isClear = (color) => /^rgba\(.*, 0\)$/.test(color);
const hasEdge = (one) => parseFloat(style(one).borderTopWidth) > 0 && style(one).borderTopStyle !== "none" && !isClear(style(one).borderTopColor);
const lost = [];
for (const one of shown(".unmyth-card__choice, .unmyth-button")) {
  if (one.closest("[inert]") || one.inert) continue;
  if (!hasEdge(one) && isClear(style(one).backgroundColor)) lost.push(`no edge: ${one.innerText}`);
}
const chosen = shown(".unmyth-card__choice--chosen, .unmyth-card__answer[open] > .unmyth-card__choice");
for (const one of chosen) {
  const others = shown(".unmyth-card__choice").filter((other) => !chosen.includes(other) && other.closest(".unmyth-card") === one.closest(".unmyth-card"));
  if (others.some((other) => style(other).backgroundColor === style(one).backgroundColor)) lost.push(`as the others: ${one.innerText}`);
}
const focused = document.activeElement;
if (focused.matches(":focus-visible") && style(focused).outlineStyle === "none") lost.push(`no ring: ${focused.innerText}`);
return lost;
