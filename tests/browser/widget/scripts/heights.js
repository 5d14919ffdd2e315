// In CSS pixels: where the answers end, how high the feedback is from its fact to its because, and how much of the screen
// is not under the button that stays in sight.
const at = (selector) => [...document.querySelectorAll(selector)].at(-1).getBoundingClientRect();
return {
  asked: at(".unmyth-card__choice").bottom + scrollY,
  told: at(".unmyth-feedback__because").bottom - at(".unmyth-feedback__fact").top,
  room: at(".unmyth-onward").top,
};
