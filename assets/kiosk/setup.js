// Walks a volunteer through the set-up: what is chosen is kept on this device, and each step says what came of it.
(() => {
  const { unmythOutbox: outbox, unmythFiles: files, unmythMissing: missing } = window;
  const page = document.querySelector(".unmyth-setup");
  const { worker, tally, sites } = page.dataset;
  const form = page.querySelector("form");
  for (const live of page.querySelectorAll("[data-live]")) live.hidden = false;

  // Of a step's sentences, the one that holds.
  const say = (step, which) => {
    for (const one of page.querySelectorAll(`[data-step="${step}"] [data-said]`)) one.hidden = one.dataset.said !== which;
    const mark = page.querySelector(`[data-step="${step}"]`);
    mark.toggleAttribute("data-done", mark.querySelector(`[data-said="${which}"]`)?.hasAttribute("data-good") ?? false);
  };
  const step = (name, act) => {
    const run = async () => say(name, await act().catch((error) => (console.error(error), "failed")));
    page.querySelector(`[data-step="${name}"] button[data-do]`)?.addEventListener("click", run);
    return run;
  };

  // A browser that refuses something may throw at the mere question.
  const asked = async (question) => {
    try {
      return await question();
    } catch {
      return undefined;
    }
  };
  // What will not count is said while somebody is there to change it.
  const why = (name, is) => (page.querySelector(`[data-why="${name}"]`).hidden = !is);
  const warn = async () => {
    const { site, counting } = form.elements;
    why("off", !counting.checked);
    const name = site.value.trim();
    const isUnknown = name && site.validity.valid && (await isKnownSite(name, sites)) === false;
    if (name === site.value.trim()) why("unknown", isUnknown);
  };

  // The languages of the quiz that is chosen.
  const suit = () => {
    for (const option of form.elements.lang.options) {
      option.hidden = option.disabled = option.dataset.pack !== form.elements.pack.value;
    }
    const first = [...form.elements.lang.options].find((option) => !option.disabled);
    if (form.elements.lang.selectedOptions[0]?.disabled) first.selected = true;
  };
  form.elements.pack.addEventListener("change", suit);

  // The operator's link brings site and code. The code does not stay in the address, where a visitor could read it.
  const given = new URLSearchParams(location.hash.slice(1));
  if (given.has("code")) history.replaceState(history.state, "", location.pathname + location.search);

  const fill = async () => {
    const { site, code, pack, lang, group, counting, pin } = await outbox.settings();
    form.elements.site.value = given.get("site") ?? new URLSearchParams(location.search).get("site") ?? site ?? "";
    form.elements.code.value = given.get("code") ?? code ?? "";
    if (pack) form.elements.pack.value = pack;
    suit();
    const wanted = [...form.elements.lang.options].find((option) => !option.disabled && option.value === lang);
    if (wanted) wanted.selected = true;
    form.elements.group.value = group ?? 5;
    form.elements.counting.checked = counting !== "off";
    if (pin) say("choose", "kept");
    else if (site) say("choose", "open");
    await warn();
  };
  // What was saved is not what stands there now.
  form.addEventListener("input", () => {
    say("choose", "changed");
    warn();
  });
  const cannotSave = async ({ name }) => {
    if (!isSecureContext) return "insecure";
    if (outbox.isBlocked()) return "blocked";
    if (name === "QuotaExceededError") return "full";
    // A full disk has names of its own for it. Only the browser's estimate tells it from private browsing.
    const room = await asked(() => navigator.storage.estimate());
    if (room && room.quota - room.usage < 1_000_000) return "full";
    return "failed";
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { site, code, pack, lang, group, counting, pin } = form.elements;
    try {
      await outbox.set({
        site: site.value.trim(),
        code: code.value.trim(),
        pack: pack.value,
        lang: lang.value,
        group: Number(group.value),
        counting: counting.checked ? "on" : "off",
      });
      if (pin.value) await outbox.setPin(pin.value);
      pin.value = "";
      say("choose", (await outbox.settings()).pin ? "kept" : "open");
    } catch (error) {
      console.error(error);
      say("choose", await cannotSave(error));
    }
  });

  let prompt;
  addEventListener("beforeinstallprompt", (event) => {
    prompt = event;
    say("install", "can");
  });
  addEventListener("appinstalled", () => say("install", "done"));
  const isInstalled = () => matchMedia("(display-mode: fullscreen), (display-mode: standalone)").matches;
  step("install", async () => {
    if (isInstalled()) return "done";
    if (!prompt) return "by-hand";
    const once = prompt;
    prompt = undefined;
    const { outcome } = await once.prompt();
    return outcome === "accepted" ? "done" : "by-hand";
  });
  if (isInstalled()) say("install", "done");

  step("persist", async () => ((await navigator.storage.persist()) ? "yes" : "no"));
  asked(() => navigator.storage.persisted()).then((persists) => persists && say("persist", "yes"));

  const ready = step("offline", async () => {
    if (files.container()) {
      await files.register(worker).catch(() => {});
      // Where a file cannot be had, it never is.
      await Promise.race([files.container().ready, files.failed(), new Promise((done) => setTimeout(done, 15_000))]);
    }
    const [state, path] = await files.state();
    page.querySelector("[data-file]").textContent = path;
    return state;
  });
  ready();

  // The page's own window has bars; the kiosk's says itself whether it has.
  const look = step("device", async () => {
    await missing.stayOn();
    missing.note("locks", !(await asked(() => navigator.locks.request("unmyth-setup", () => true))));
    const lacks = (await missing.list(form.elements.lang.value)).filter((name) => name !== "screen");
    for (const one of page.querySelectorAll("[data-lacks]")) one.hidden = !lacks.includes(one.dataset.lacks);
    return lacks.length ? "lacks" : "good";
  });
  form.elements.lang.addEventListener("change", look);

  // It sends nothing that could be counted: a tally answers that it is no message.
  step("send", async () => {
    if (!tally) return "nowhere";
    const how = { method: "POST", body: "{}", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
    if ((await fetch(tally, how)).status !== 400) return "failed";
    const { site, code } = await outbox.settings();
    if (!code) return "no-code";
    const headers = { authorization: `Bearer ${code}` };
    const { status } = await fetch(`${tally}/kiosk/${site}`, { ...how, method: "GET", body: undefined, headers });
    return { 204: "works", 401: "wrong-code" }[status] ?? "failed";
  });
  if (!tally) say("send", "nowhere");

  // Its own place in the history: a visitor's way back would lead here.
  page.querySelector('[data-step="begin"] a').addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(event.currentTarget.href);
  });

  // Opened from the menu and left open, it would let whoever comes next set the kiosk up. Typing and touching say that
  // somebody is there.
  if (location.hash === "#menu") {
    const PATIENCE = 90_000;
    page.querySelector("[data-from-menu]").hidden = false;
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => location.replace(new URL("../", location.href)), PATIENCE);
    };
    for (const sign of ["pointerdown", "pointermove", "keydown", "input", "wheel"]) addEventListener(sign, wait, true);
    wait();
  }

  why("refuses", navigator.globalPrivacyControl || navigator.doNotTrack === "1");
  // What stands on paper is what is saved, and not what was typed since.
  page.querySelector("[data-print]").addEventListener("click", async () => {
    const { site = "", pack } = (await asked(outbox.settings)) ?? {};
    const quiz = [...form.elements.pack.options].find(({ value }) => value === pack)?.text ?? "";
    const filled = { site, quiz, address: new URL("../", location.href).href };
    for (const one of page.querySelectorAll("[data-paper]")) one.textContent = filled[one.dataset.paper];
    print();
  });
  fill().catch(async (error) => say("choose", await cannotSave(error))).then(look);
})();
