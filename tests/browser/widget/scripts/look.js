// What a visitor sees of the card, with its place; where the page is scrolled to and the focus is; and what has moved or
// was announced since moves are watched.
const parts = ".unmyth-progress, .unmyth-card__question, .unmyth-card__choice, .unmyth-feedback, .unmyth-onward .unmyth-button";
const shown = [...document.querySelectorAll(parts)].filter((part) => part.checkVisibility());
const { className, innerText } = document.activeElement;
return {
  texts: shown.map((part) => part.innerText),
  boxes: shown.flatMap((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [x, y, width, height];
  }),
  scroll: scrollY,
  focus: document.activeElement === document.body ? "nothing" : [className, innerText],
  moves: (window.moves ?? []).join(", "),
  announced: document.querySelector("[role=status]").innerText,
};
