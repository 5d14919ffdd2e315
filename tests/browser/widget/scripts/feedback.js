// All that a visitor is shown and told of the card at hand.
const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
const text = (selector) => shown(selector).map((one) => one.innerText).join(" and ");
return {
  label: text(".unmyth-card__label"),
  statement: text(".unmyth-card__statement"),
  all: text(".unmyth-feedback"),
  verdict: text(".unmyth-feedback__verdict"),
  fact: text(".unmyth-feedback__fact"),
  myth: text(".unmyth-feedback__myth"),
  because: text(".unmyth-feedback__because"),
  open: text(".unmyth-card__choice--chosen, .unmyth-card__answer[open] > .unmyth-card__choice"),
  // The still page says it in a place of its own, the player where it stands.
  announced: text(document.querySelector(".unmyth-page__said") ? ".unmyth-page__said" : ".unmyth-feedback__told"),
  focus: document.activeElement === document.body ? "(nothing)" : document.activeElement.innerText,
};
