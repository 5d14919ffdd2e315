// What can be pressed and would not be told from text where the system's own colors are forced.
const style = (one) => getComputedStyle(one);
const ground = style(document.documentElement).backgroundColor;
const sides = ["BlockStart", "BlockEnd", "InlineStart", "InlineEnd"];
const isEdged = (one) => sides.some((side) =>
  parseFloat(style(one)[`border${side}Width`]) > 0 && style(one)[`border${side}Color`] !== ground);
const isUnderlined = (one) => [one, ...one.querySelectorAll("*")].some((part) =>
  style(part).textDecorationLine.includes("underline"));
// A disclosure has its triangle.
const isMarked = (one) => one.matches("summary") && style(one).display === "list-item" && style(one).listStyleType !== "none";
// Nothing to press now, the browser's own button, and the corner that visitors are not to see.
const exempt = "[aria-disabled=true], [type=file], [type=checkbox], [type=radio], .unmyth-kiosk__corner";
return [...document.querySelectorAll("button:not([inert]), a[href], summary, input, select, textarea")]
  .filter((one) => one.checkVisibility() && !one.matches(exempt))
  .filter((one) => !isEdged(one) && !isUnderlined(one) && !isMarked(one))
  .map((one) => one.outerHTML.slice(0, 200));
