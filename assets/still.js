// Watches over the still page until the player takes over. It stands in the page's head, so that it is there before
// the first paint and the first tap; where it cannot run, the page shows the whole quiz as plain HTML.
document.documentElement.dataset.watched = "";

const quiz = () => document.getElementById("unmyth");

addEventListener("click", ({ target }) => {
  if (!quiz() || "live" in quiz().dataset) return;
  // The first answer given is the answer, whatever else is opened before the player is there. Noted at the click:
  // a disclosure tells of its opening only later, and also when a search in the page opens it.
  const choice = target.closest(".unmyth-card__choice");
  const choices = [...quiz().querySelector(".unmyth-card__answers").querySelectorAll(".unmyth-card__choice")];
  if (choices.includes(choice)) quiz().dataset.answer ??= choices.indexOf(choice);
  // Who goes on before the player is there goes on without it.
  if (target.closest(".unmyth-onward")) quiz().dataset.alone = "";
}, true);

// The player could not be loaded, or is not what it was when the page was made.
addEventListener("error", ({ target }) => {
  if (target.localName === "script") quiz().dataset.alone = "";
}, true);
