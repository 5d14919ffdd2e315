// What a visitor sees of the card, with its place; where the page is scrolled to and the focus is; and what has moved or
// was announced since moves are watched.
const parts = ".unmyth-progress, .unmyth-card__question, .unmyth-card__choice, .unmyth-feedback, .unmyth-onward .unmyth-button";
// In this order, which is not the document's: under the player the feedback comes after all answers.
const shown = parts.split(", ").flatMap((part) => [...document.querySelectorAll(part)])
  .filter((part) => part.checkVisibility() && part.innerText.trim());
const { className, innerText } = document.activeElement;
return {
  texts: shown.map((part) => part.innerText.split(/\s+/).join(" ").trim()),
  boxes: shown.flatMap((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [x, y, width, height];
  }),
  scroll: scrollY,
  focus: document.activeElement === document.body ? "nothing" : [className.split(" ")[0], innerText.trim()],
  moves: (window.moves ?? []).join(", "),
  announced: [...document.querySelectorAll("[aria-live]")].map((region) => region.innerText).join(),
};
