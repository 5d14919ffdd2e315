// The parts of the result, beside its facts, that leave more room below their last line than a part's own.
const parts = [...document.querySelectorAll(".unmyth-results > *:not(.unmyth-facts)")];
const free = (part) => {
  const range = document.createRange();
  range.selectNodeContents(part);
  return part.getBoundingClientRect().height - range.getBoundingClientRect().height;
};
const tall = [...document.querySelectorAll(".unmyth-results button, .unmyth-results .unmyth-button")];
return [
  ...parts.filter((part) => free(part) > 80).map((part) => part.className),
  ...tall.filter((button) => button.getBoundingClientRect().height > 80).map((button) => button.textContent),
];
