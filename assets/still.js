// Watches over the still page until the player takes over. It stands in the page's head, so that it is there before
// the first paint and the first tap; where it cannot run, the page shows the whole quiz as plain HTML.
document.documentElement.dataset.watched = "";

const quiz = () => document.getElementById("unmyth");

addEventListener("click", (event) => {
  const { target, detail } = event;
  if (!quiz()?.querySelector(".unmyth-card") || "live" in quiz().dataset) return;
  // An answer stands, as it does under the player. Noted at the click: a disclosure tells of its opening only later, and
  // also when a search in the page opens it.
  const choice = target.closest(".unmyth-card__choice");
  if (choice?.closest(".unmyth-card").querySelector("[open]")) event.preventDefault();
  const choices = [...quiz().querySelector(".unmyth-card__answers").querySelectorAll(".unmyth-card__choice")];
  if (choices.includes(choice)) quiz().dataset.answer ??= choices.indexOf(choice);
  // Who goes on before the player is there goes on without it.
  const onward = target.closest(".unmyth-onward");
  // The second click of a double click was meant for what stood there before.
  if (onward && detail > 1) event.preventDefault();
  else if (onward) quiz().dataset.alone = "";
}, true);

// The player could not be loaded, or is not what it was when the page was made.
addEventListener("error", ({ target }) => {
  if (target.localName === "script") quiz().dataset.alone = "";
}, true);
