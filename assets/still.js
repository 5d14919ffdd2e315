// Watches over the still page until the player takes over. It stands in the page's head, so that it is there before
// the first paint and the first tap; where it cannot run, the page shows the whole quiz as plain HTML.
(({ wasm, integrity }) => {
  // No player will come: then the whole quiz may be there from the first paint on.
  if (!window.WebAssembly) return;
  document.documentElement.dataset.watched = "";

  // Asked for here and not by a preload, which Firefox 153 and WebKit 2.50 do not match with a request that has an
  // integrity: they would load it twice. Not before the first card is painted, which it would hold up; a page that
  // nobody sees is painted late. What goes wrong with it is the module's to say.
  const player = new Promise((painted) => (document.hidden ? painted() : requestAnimationFrame(() => setTimeout(painted))))
    .then(() => fetch(wasm, { integrity }));
  player.catch(() => {});

  // The player takes the place of the still page between two presses, never within one: what is pressed must still be
  // there at the release.
  let pressed = false;
  let timer;
  let wake = () => {};
  const press = () => {
    clearTimeout(timer);
    pressed = true;
  };
  const release = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pressed = false;
      wake();
    }, delay);
  };
  addEventListener("pointerdown", ({ button }) => button || press(), true);
  addEventListener("keydown", ({ key }) => [" ", "Enter"].includes(key) && press(), true);
  // A touch screen says "click" some time after the release, and not at all where the finger has moved on.
  for (const kind of ["pointerup", "keyup"]) addEventListener(kind, () => release(300), true);
  for (const kind of ["click", "pointercancel", "blur"]) addEventListener(kind, () => release(0), true);

  // A rest begins a task of its own: what the player does before it and after it is never one long task.
  const rest = () => new Promise((done) => {
    wake = done;
    if (!pressed) release(0);
  });
  window.unmythStill = { player, rest };

  const quiz = () => document.getElementById("unmyth");

  addEventListener("click", (event) => {
    const { target, detail } = event;
    if (!quiz()?.querySelector(".unmyth-card") || "live" in quiz().dataset) return;
    // An answer stands, as it does under the player. Noted at the click: a disclosure tells of its opening only later,
    // and also when a search in the page opens it.
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
})(document.currentScript.dataset);
