// Gives what a finger could swipe to a side on, by its class: where neither it nor anything around it, up to what scrolls,
// keeps such a swipe from the browser.
const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowY);
const isKept = (one) => {
  for (let at = one; at; at = at.parentElement) {
    const action = getComputedStyle(at).touchAction;
    if (action === "none" || action.split(" ")[0] === "pan-y") return true;
    if (scrolls(at)) return false;
  }
  return false;
};
return [...document.querySelectorAll("body, body *")].filter((one) => !isKept(one)).map((one) => one.className || one.tagName);
