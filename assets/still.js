// Watches over the still page until the player takes over: notes the first answer, and shows the whole quiz as plain
// HTML where the player does not come. It stands in the page itself, so that it is there before the first tap.
const root = document.getElementById("unmyth");

// The answer opened first is the answer, whatever else is opened before the player is there.
root.addEventListener("toggle", ({ target }) => {
  const answers = root.querySelector(".unmyth-card__answers").children;
  const place = [...answers].indexOf(target);
  if (target.open && place >= 0 && !root.dataset.answer) root.dataset.answer = place;
}, true);

// Who wants to go on before the player is there goes on without it.
root.addEventListener("click", ({ target }) => {
  if (target.closest("a[href^='#']")) root.dataset.alone = "";
});

// The player could not be loaded, or is not what it was when the page was made.
addEventListener("error", ({ target }) => {
  if (target.localName === "script") root.dataset.alone = "";
}, true);
