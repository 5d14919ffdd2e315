// Suits the page to the place where it is shown, before the first paint: the look that its address asks for, and in a
// frame of another page how high it is. It tells that page nothing else but what it is called, that it is there, and that a
// play is over.
(() => {
  const html = document.documentElement;
  // WordPress writes a fragment of its own, "#?secret=…", behind any other.
  const read = (fragment) => new URLSearchParams(fragment.replace(/#\??/g, "&"));
  let wishes = read(location.hash);

  const look = (theme, accent) => {
    html.style.colorScheme = theme === "light" || theme === "dark" ? theme : "";
    const suited = suitedAccent(accent);
    if (suited) html.style.setProperty("--unmyth-brand", `light-dark(${suited.light}, ${suited.dark})`);
    else html.style.removeProperty("--unmyth-brand");
  };
  const lookAsWished = () => look(wishes.get("theme"), wishes.get("accent"));
  lookAsWished();

  if (parent === window) return;

  // The page around the frame is in a language that may be one of this quiz.
  const lang = (wishes.get("lang") ?? "").toLowerCase();
  const others = [...document.querySelectorAll('link[hreflang]:not([hreflang="x-default"])')];
  const named = (name) => others.find((link) => link.hreflang.toLowerCase() === name);
  const other = named(lang) ?? named(lang.split("-")[0]);
  if (other && other.hreflang !== html.lang) {
    // Its link may name the site's public address. The quiz stays where it is served from, which may be another copy.
    const root = document.currentScript.dataset.wasm.split("player/")[0];
    location.replace(root + other.href.split("/").slice(-3).join("/") + location.hash);
    return;
  }

  const grows = wishes.has("grows");
  html.dataset.framed = grows ? "grows" : wishes.has("secret") ? "wordpress" : "";
  const tell = (message) => parent.postMessage(message, "*");
  // It shows the frame at the first message, whatever that is: unseen, the frame may have nothing to measure.
  const tellWordPress = () => {
    // A text that was kept with one gets another behind it, and WordPress goes by the last.
    const secret = wishes.getAll("secret").at(-1);
    if (/^[a-z0-9]+$/i.test(secret ?? "")) tell({ message: height ? "height" : "ready", value: height, secret });
  };

  // In steps, so that a line more or less is not seen.
  const steps = (length) => Math.ceil(length / 16) * 16;
  // The handout that stands in for every screen on paper, which may be narrower than the frame; none for trouble.
  const handout = () => {
    const handout = document.querySelector(".unmyth-handout");
    if (!handout) return;
    handout.style.cssText = "display: block; position: absolute; visibility: hidden; inline-size: min(100%, 30rem)";
    const needed = steps(handout.offsetHeight);
    handout.style.cssText = "";
    return needed;
  };
  // A frame only grows while its width is the same: cards that come back, the missed ones, would show in its height.
  let width = 0;
  let height = 0;
  let paper = 0;
  const measure = () => {
    const quiz = document.getElementById("unmyth");
    const foot = quiz.querySelector(".unmyth-page__foot");
    // The foot stands at the end of the frame; the room above it is not needed.
    const room = foot ? parseFloat(getComputedStyle(foot).marginBlockStart) : 0;
    const needed = steps(quiz.getBoundingClientRect().height - room);
    // A frame out of sight has no width, and so no height; nor has one on paper, where no foot is shown.
    if (!innerWidth || isNaN(needed) || (innerWidth === width && needed <= height)) return;
    if (innerWidth !== width) paper = handout() ?? needed;
    width = innerWidth;
    height = needed;
    // No page around it makes it higher: the rest is there by scrolling.
    html.style.scrollbarWidth = height > 4000 ? "auto" : "";
    tell({ unmyth: "height", height, paper });
    tellWordPress();
  };

  // After an answer what teaches comes into the window of the page around the frame: the way on, and then the verdict, which
  // comes first where both do not fit. That page sees how far it is scrolled. So a second look, which missed cards alone
  // get, leaves it where it is: all first looks are the same for everybody.
  let answered;
  const show = (isAnswer) => {
    const [onward, verdict] = [".unmyth-onward", ".unmyth-feedback__verdict"].map((part) => answered?.querySelector(part));
    if (!verdict || verdict.closest(".unmyth-card--again")) return;
    // First how high the frame has to be for it.
    measure();
    for (const part of [onward, verdict]) part.scrollIntoView({ block: "nearest" });
    // WebKit 2.50 lets no frame scroll the page around it: there the element's script does it. It is told once per answer, in
    // offsets, which leave out the feedback's animation.
    if (!grows || !isAnswer) return;
    tell({ unmyth: "show", top: verdict.offsetTop, bottom: onward.offsetTop + onward.offsetHeight });
  };
  const showSoon = (where) => {
    answered = where;
    requestAnimationFrame(() => requestAnimationFrame(() => show(true)));
  };

  // The quiz is there before any script that the page loads, and all of it once there is what comes after it.
  const arriving = new MutationObserver(() => {
    if (!document.getElementById("unmyth-trouble")) return;
    arriving.disconnect();
    const quiz = document.getElementById("unmyth");
    measure();
    // Not in one message with the next: scripts of earlier versions, to which pages are pinned, take that in its form alone.
    tell({ unmyth: "title", title: document.title, lang: html.lang });
    tell({ unmyth: "ready" });
    tellWordPress();
    new ResizeObserver(measure).observe(quiz);
    let isOver = false;
    new MutationObserver(() => {
      const { screen } = quiz.querySelector("[data-screen]").dataset;
      // The player has one feedback, a plain page one for each answer.
      if (screen === "feedback") showSoon(document);
      if (screen === "trouble") tell({ unmyth: "error" });
      if (screen === "results" && !isOver) tell({ unmyth: "complete" });
      // The principles may be read between two looks at one result.
      isOver = screen === "results" || (isOver && screen !== "question");
    }).observe(quiz, { subtree: true, attributeFilter: ["data-screen", "data-trouble"] });
  });
  arriving.observe(document, { subtree: true, childList: true });

  // Once the frame has grown with an answer, there is more of it to scroll to. A plain frame never grows: if its height
  // follows the window's, as a phone's changes while its reader scrolls, the page must not be scrolled back.
  addEventListener("resize", () => {
    if (html.dataset.framed && innerWidth === width) show();
  });
  addEventListener("toggle", ({ target }) => target.matches(".unmyth-card__answer[open]") && showSoon(target), true);
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    if (data?.message === "ready") tellWordPress();
    if (data?.unmyth === "look") look(data.theme, data.accent);
  });
  addEventListener("hashchange", () => {
    // Links within the page lead to places, and say nothing of looks.
    if (location.hash.startsWith("#unmyth-")) return;
    wishes = read(location.hash);
    lookAsWished();
  });
})();
