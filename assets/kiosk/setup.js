// Walks a volunteer through the set-up: what is chosen is kept on this device, and each step says what came of it.
(() => {
  const { outbox, files } = { outbox: window.unmythOutbox, files: window.unmythFiles };
  const page = document.querySelector(".unmyth-setup");
  const { worker, tally } = page.dataset;
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

  // The languages of the quiz that is chosen.
  const suit = () => {
    for (const option of form.elements.lang.options) {
      option.hidden = option.disabled = option.dataset.pack !== form.elements.pack.value;
    }
    const first = [...form.elements.lang.options].find((option) => !option.disabled);
    if (form.elements.lang.selectedOptions[0]?.disabled) first.selected = true;
  };
  form.elements.pack.addEventListener("change", suit);

  const fill = async () => {
    const { site, pack, lang, group, counting, pin } = await outbox.settings();
    const asked = new URLSearchParams(location.search);
    form.elements.site.value = asked.get("site") ?? site ?? "";
    if (pack) form.elements.pack.value = pack;
    suit();
    const wanted = [...form.elements.lang.options].find((option) => !option.disabled && option.value === lang);
    if (wanted) wanted.selected = true;
    form.elements.group.value = group ?? 5;
    form.elements.counting.checked = counting !== "off";
    if (pin) say("choose", "kept");
    else if (site) say("choose", "open");
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { site, pack, lang, group, counting, pin } = form.elements;
    try {
      await outbox.set({
        site: site.value.trim(),
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
      say("choose", isSecureContext ? "failed" : "insecure");
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
  navigator.storage?.persisted?.().then((persists) => persists && say("persist", "yes"));

  const ready = step("offline", async () => {
    await files.register(worker);
    // Where a file cannot be had, it never is.
    await Promise.race([navigator.serviceWorker.ready, new Promise((done) => setTimeout(done, 15_000))]);
    return (await files.isReady()) ? "ready" : "failed";
  });
  if (navigator.serviceWorker) ready();
  else say("offline", isSecureContext ? "failed" : "insecure");

  // It sends nothing that could be counted: a tally answers that it is no message.
  step("send", async () => {
    if (!tally) return "nowhere";
    const how = { method: "POST", body: "{}", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
    return (await fetch(tally, how)).status === 400 ? "works" : "failed";
  });
  if (!tally) say("send", "nowhere");

  // Its own place in the history: a visitor's way back would lead here.
  page.querySelector('[data-step="begin"] a').addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(event.currentTarget.href);
  });

  page.querySelector("[data-refuses]").hidden = !(navigator.globalPrivacyControl || navigator.doNotTrack === "1");
  page.querySelector("[data-print]").addEventListener("click", () => print());
  fill().catch(() => say("choose", "failed"));
})();
