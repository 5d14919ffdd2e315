// Watches over the still page until the player takes over. It stands in the page's head, so that it is there before
// the first paint and the first tap; where it cannot run, the page shows the whole quiz as plain HTML.
(({ wasm, integrity }) => {
  // A page that somebody has saved to a file: its player is somewhere else, and its card may be one of the player's, whose
  // buttons do nothing. It goes on as the plain quiz that was put aside for this.
  const { dataset } = document.documentElement;
  if ("watched" in dataset) {
    delete dataset.watched;
    addEventListener("DOMContentLoaded", () => {
      const [quiz, plain] = ["unmyth", "unmyth-plain"].map((id) => document.getElementById(id));
      if (plain) quiz.innerHTML = JSON.parse(plain.textContent);
      delete quiz.dataset.live;
      quiz.dataset.alone = "";
    });
    return;
  }
  // No player will come: then the whole quiz may be there from the first paint on.
  if (!window.WebAssembly) return;
  dataset.watched = "";

  // Asked for here and not by a preload, which Firefox 153 and WebKit 2.50 do not match with a request that has an
  // integrity: they would load it twice. After the first frame, which it would hold up; a page out of sight has none, and
  // waits no longer than a moment. What goes wrong with it is the module's to say.
  const unwanted = new AbortController();
  const player = new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 300);
  }).then(() => fetch(wasm, { integrity, signal: unwanted.signal }));
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
  const settle = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pressed = false;
      wake();
    }, delay);
  };
  addEventListener("pointerdown", ({ button }) => button || press(), true);
  addEventListener("keydown", ({ key }) => [" ", "Enter"].includes(key) && press(), true);
  // A touch screen says "click" some time after the release, and not at all where the finger has moved on.
  for (const kind of ["pointerup", "keyup"]) addEventListener(kind, () => settle(300), true);
  for (const kind of ["click", "pointercancel"]) addEventListener(kind, () => settle(0), true);
  // The window's own: a control's comes with each press beside it.
  addEventListener("blur", () => settle(0));

  // What stands under the card is read in peace: the player comes when its reader is back at the card.
  const isReading = (hash) => ["#unmyth-principles", "#unmyth-about"].includes(hash);
  let reading = isReading(location.hash);
  addEventListener("hashchange", () => {
    reading = isReading(location.hash);
    settle(0);
  });

  // A rest begins a task of its own: what the player does before it and after it is never one long task.
  const rest = () => new Promise((done) => {
    wake = () => {
      if (reading) return;
      wake = () => {};
      putAside(quiz());
      done();
    };
    if (!pressed) settle(0);
  });
  // What the address asks for, before a link of this page writes over it.
  const fragment = location.hash;
  const quiz = () => document.getElementById("unmyth");

  // Puts the plain quiz aside as it came, for whoever saves the page later: as JSON, without a character that one
  // browser or another writes in its own way.
  const putAside = (plainQuiz) => {
    const copy = plainQuiz.cloneNode(true);
    setTimeout(() => {
      // Nothing of an answer.
      copy.querySelector(".unmyth-page__said").textContent = "";
      for (const name of ["open", "inert", "data-answer"]) {
        for (const one of copy.querySelectorAll(`[${name}]`)) one.removeAttribute(name);
      }
      const plain = document.createElement("script");
      plain.type = "application/json";
      plain.id = "unmyth-plain";
      plain.textContent = JSON.stringify(copy.innerHTML).replaceAll("<", "\\u003c").replaceAll("&", "\\u0026");
      document.getElementById(plain.id)?.remove();
      quiz().after(plain);
    });
  };
  window.unmythStill = { player, fragment, rest, putAside };

  // As under the player: what teaches is in sight, from the verdict to the way on, and told to screen readers. All
  // but the note of the answer comes after the frame that shows the verdict, which it would hold up.
  const answered = (card, choice) => {
    card.dataset.answer = [...card.querySelectorAll(".unmyth-card__choice")].indexOf(choice);
    reading = false;
    const part = (name) => (card.isConnected ? choice.parentElement : quiz()).querySelector(`.unmyth-${name}`);
    const show = () => {
      // Who has gone on to the principles meanwhile is not taken back. In a frame its own script sees to it.
      if (reading || "framed" in document.documentElement.dataset) return;
      for (const name of ["onward", "feedback__verdict"]) part(name)?.scrollIntoView({ block: "nearest" });
    };
    const tell = () => {
      // By then the player may be there: all but this is done in its page.
      if (!card.isConnected) return show();
      for (const other of card.querySelectorAll(".unmyth-card__answer:not([open])")) other.inert = true;
      const told = [...part("feedback__told").children].map((one) => one.textContent);
      const said = quiz().querySelector(".unmyth-page__said");
      said.textContent = told.join(" ");
      // It is heard by then, and is not met again further down.
      setTimeout(() => (said.textContent = ""), 10_000);
      show();
    };
    requestAnimationFrame(() => requestAnimationFrame(tell));
  };

  addEventListener("click", (event) => {
    const { target, detail } = event;
    // "Start again": with all of the address, of which a link to it leaves out what stands behind the "#".
    if (target.closest('[href=""]')) {
      event.preventDefault();
      location.reload();
    }
    if (!quiz()?.querySelector(".unmyth-card") || "live" in quiz().dataset) return;
    // Some browsers follow a link a moment after its click.
    const entry = target.closest(".unmyth-page__entry");
    if (entry) reading = isReading(entry.hash);
    // An answer stands, as it does under the player. Noted at the click: a disclosure tells of its opening only later,
    // and also when a search in the page opens it, which is no answer.
    const choice = target.closest(".unmyth-card__choice");
    const card = choice?.closest(".unmyth-card");
    if (card && "answer" in card.dataset) event.preventDefault();
    else if (card) answered(card, choice);
    // Who goes on before the player is there goes on without it.
    const onward = target.closest(".unmyth-onward");
    // The second click of a double click was meant for what stood there before.
    if (onward && detail > 1) event.preventDefault();
    else if (onward) {
      quiz().dataset.alone = "";
      unwanted.abort();
    }
  }, true);

  // The player could not be loaded, or is not what it was when the page was made. Other scripts, which hosts and
  // extensions put into pages, may fail as they like.
  addEventListener("error", ({ target }) => {
    if (target.id === "unmyth-player") quiz().dataset.alone = "";
  }, true);
})(document.currentScript.dataset);
