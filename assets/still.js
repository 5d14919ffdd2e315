// Watches over the still page until the player takes over. It stands in the page's head, so that it is there before
// the first paint and the first tap; where it cannot run, the page shows the whole quiz as plain HTML.
(({ wasm, integrity }) => {
  // No player will come: then the whole quiz may be there from the first paint on.
  if (!window.WebAssembly) return;
  document.documentElement.dataset.watched = "";

  // Asked for here and not by a preload, which Firefox 153 and WebKit 2.50 do not match with a request that has an
  // integrity: they would load it twice. What goes wrong with it is the module's to say.
  const player = fetch(wasm, { integrity });
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

  // What the address asks for, before a link of this page writes over it.
  const fragment = location.hash;
  window.unmythStill = { player, fragment, rest: () => new Promise((done) => (pressed ? (wake = done) : done())) };

  const quiz = () => document.getElementById("unmyth");

  addEventListener("click", (event) => {
    const { target, detail } = event;
    // "Start again": with all of the address, of which a link to it leaves out what stands behind the "#".
    if (target.closest('[href=""]')) {
      event.preventDefault();
      location.reload();
    }
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
