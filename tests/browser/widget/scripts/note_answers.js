// Notes each answer that is given from now on: its card's statement, and its place on the card.
const note = ({ target }) => {
  const choice = target.closest(".unmyth-card__choice");
  if (!choice) return;
  const card = choice.closest(".unmyth-card");
  const place = [...card.querySelectorAll(".unmyth-card__choice")].indexOf(choice);
  window.noted.push([card.querySelector(".unmyth-card__statement").innerText, place]);
};
if (!window.noted) addEventListener("click", note, true);
window.noted = [];
