// Watches over the kiosk from outside its program: one tab, a screen that stays on, files for a start without a network,
// and a new start where the program stops.
(() => {
  const { worker, player, wasm, integrity } = document.getElementById("unmyth-kiosk-watch").dataset;
  const root = () => document.getElementById("unmyth-kiosk");
  const show = (name) => root().replaceChildren(document.getElementById(`unmyth-${name}`).content.cloneNode(true));

  const { unmythFiles: files, unmythMissing: missing } = window;

  // Starts of this tab: times by the system's clock, which may have been set anew meanwhile, so that only what lies in
  // the last two minutes by any reading counts.
  const MOST = 3;
  const STARTS = "unmyth-starts";
  const starts = () => {
    try {
      return JSON.parse(sessionStorage.getItem(STARTS)) ?? [];
    } catch {
      return [];
    }
  };
  const remember = (list) => {
    try {
      sessionStorage.setItem(STARTS, JSON.stringify(list));
    } catch {
      // Without storage nobody counts, and a kiosk that stops starts again all the same.
    }
  };
  // Shows what stands in the kiosk's place where it does not run, and does what is offered there.
  const offer = (name, words) => {
    show(name);
    root().querySelector("pre").textContent = words;
    root().querySelector("h1").tabIndex = -1;
    root().querySelector("h1").focus();
    root().addEventListener("click", ({ target }) => {
      const wanted = target.closest("[data-do]")?.dataset.do;
      if (wanted === "again") {
        remember([]);
        location.reload();
      } else if (wanted) {
        // No browser says whether a file came of it, so the counts are shown as well.
        const tell = (said) => (root().querySelector("pre").textContent = said);
        const { exported, shown } = window.unmythOutbox;
        exported(wanted).then(shown).then((sums) => tell(sums.join("\n\n")))
          .catch((error) => tell(`The storage cannot be read: ${error.message}`));
      }
    });
  };
  let isOver = false;
  const startAgain = (words) => {
    if (isOver) return;
    isOver = true;
    const now = Date.now();
    const late = starts().filter((time) => Math.abs(now - time) < 120_000);
    remember([...late, now]);
    if (late.length >= MOST) offer("halted", words);
    else location.reload();
  };

  // The program beats as long as it runs. Beats are counted, and not time: a page that sleeps hears none and misses none.
  const MISSED = 4;
  let missed = 0;
  const beat = () => (missed = 0);
  const watch = () => {
    beat();
    setInterval(() => {
      if (!document.hidden && ++missed > MISSED) startAgain("The program stopped responding.");
    }, 5_000);
  };

  document.addEventListener("visibilitychange", missing.stayOn);
  addEventListener("pointerdown", missing.stayOn);

  let registration;
  let openPlays = 0;
  let restsSince;
  let isStale = false;
  const NIGHT = 4 * 60 * 60_000;
  // A new version takes over between two visitors, and when no plays are in memory alone; after hours without anybody it
  // does not wait for the latter.
  const update = () => {
    if (restsSince === undefined || (openPlays && performance.now() - restsSince < NIGHT)) return;
    if (isStale) location.reload();
    else registration?.waiting?.postMessage("take over");
  };
  const register = () => {
    // The first worker brings what is here already; whichever comes after it brings something newer.
    const container = files.container();
    let had = Boolean(container.controller);
    container.addEventListener("controllerchange", () => {
      isStale = had;
      had = true;
      update();
    });
    files.keepTrying(worker, (found) => {
      registration = found;
      registration.addEventListener("updatefound", () => {
        registration.installing.addEventListener("statechange", update);
      });
      update();
    });
    setInterval(() => navigator.onLine && registration?.update().catch(() => {}), 60 * 60_000);
    setInterval(update, 60_000);
  };

  const rest = (plays) => {
    openPlays = plays;
    restsSince ??= performance.now();
    update();
  };
  const busy = () => (restsSince = undefined);
  const persists = async () => (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  // Whether the website counts under this name, as far as its page knows.
  const knows = (site) => isKnownSite(site, root().dataset.sites);
  // In the kiosk's own place in the history: a visitor's way back leads to neither.
  const setUp = () => location.replace(new URL("setup/#menu", location.href));
  window.unmythWatch = { beat, rest, busy, persists, knows, setUp, startAgain };

  let hasBegun = false;
  const begin = async () => {
    hasBegun = true;
    // Without a worker there is no start without a network, and nothing else is amiss.
    if (files.container()) register();
    missing.stayOn();
    const { default: init } = await import(new URL(player, location.href));
    const file = await fetch(new URL(wasm, location.href), { integrity });
    // Where a host gives it another type, browsers compile it from its bytes alone.
    const known = file.headers.get("Content-Type") === "application/wasm" ? file : file.arrayBuffer();
    await init({ module_or_path: known });
    watch();
  };
  const failed = (error) => startAgain(`The program cannot be loaded: ${error.message}`);

  // For as long as this page lives. Two tabs would count apart from each other, so that the second waits for the first.
  const alone = () => navigator.locks.request("unmyth-kiosk", { ifAvailable: true }, (lock) => {
    if (lock) return begin().then(() => new Promise(() => {}), failed);
    show("elsewhere");
    // Once the other is closed.
    navigator.locks.request("unmyth-kiosk", () => location.reload());
  });

  // Nothing has stopped, and no new start will help.
  if (!window.WebAssembly) offer("unfit", "");
  else {
    // A browser that refuses locks, as with all site data blocked, throws or fails later: what it plays is worth more than
    // the watch over a second tab.
    Promise.resolve().then(alone).catch(() => {
      missing.note("locks", true);
      if (!hasBegun) begin().catch(failed);
    });
  }
})();
