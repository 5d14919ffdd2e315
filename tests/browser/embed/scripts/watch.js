// Runs in each partner's page before all else. It notes what the page gets to know, from all quizzes (`told`) and from
// each (`each`), what goes wrong on the page, and where its first quiz ends; and it speaks with visitor.js in the frames.
// Asked for as "?phone" the page is as wide as one; "?still" means that nothing may ever move.
(() => {
  const watch = { told: [], each: [], wrong: window.complaints, ends: [] };
  window.watch = watch;
  if (location.search === "?phone") document.documentElement.style.inlineSize = "360px";

  const quizzes = () => [...document.querySelectorAll("unmyth-quiz")];
  const inner = (quiz) => quiz.shadowRoot?.querySelector("iframe");
  // The n-th is that of the n-th quiz; on a page without our element, the n-th of the page.
  watch.frames = () => [...quizzes().map(inner), ...document.querySelectorAll("iframe")];

  // Asks the visitor in the n-th frame, and gives what they answer.
  const asked = new Map();
  watch.ask = (n, act, ...wishes) => new Promise((done, fail) => {
    const { contentWindow } = watch.frames()[n];
    asked.set(contentWindow, { done, fail });
    contentWindow.postMessage({ visitor: act, wishes }, "*");
  });
  const heights = new Map();
  const hear = (source, { visitor, value }) => {
    if (visitor !== "how high") return asked.get(source)[visitor](value);
    // The element stretches its frame in the frame of the window that follows a message: this comes right after it.
    requestAnimationFrame(() => {
      const high = watch.frames().find((frame) => frame?.contentWindow === source).clientHeight;
      source.postMessage({ visitor: "so high", high, told: heights.get(source) }, "*");
    });
  };

  // Not one that is forged.
  const isHeight = (data) => Object.keys(data ?? {}).join() === "unmyth,height,paper" && Number.isInteger(data.height);

  const note = (n, what) => (watch.each[n] ??= []).push(what);
  addEventListener("message", ({ data, source }) => {
    if (data?.visitor) return hear(source, data);
    if (isHeight(data)) heights.set(source, data.height);
    watch.told.push(data);
    note(watch.frames().findIndex((frame) => frame?.contentWindow === source), data);
  });
  for (const name of ["unmyth-ready", "unmyth-complete", "unmyth-error"]) {
    addEventListener(name, ({ target }) => {
      const n = quizzes().indexOf(target);
      watch.told.push(`${name} ${n}`);
      note(n, name);
    });
  }

  const noteEnd = () => {
    const [quiz] = quizzes();
    const end = quiz && quiz.getBoundingClientRect().bottom + scrollY;
    if (quiz && end !== watch.ends.at(-1)) watch.ends.push(end);
    requestAnimationFrame(noteEnd);
  };
  if (location.search === "?still") return noteEnd();
  // Until its script is there, the element is as high as its link.
  window.from = Infinity;
  customElements.whenDefined("unmyth-quiz").then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.from = performance.now();
    noteEnd();
  })));
})();
