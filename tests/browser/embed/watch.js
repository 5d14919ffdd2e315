// Stands in each partner's page before all else, and notes what the page gets to know, what goes wrong on it, and where
// its first quiz ends. Asked for as "?phone" the page is as wide as one; "?still" means that nothing may ever move.
(() => {
  const watch = { told: [], wrong: window.complaints, ends: [] };
  window.watch = watch;
  if (location.search === "?phone") document.documentElement.style.inlineSize = "360px";

  const quizzes = () => [...document.querySelectorAll("unmyth-quiz")];
  addEventListener("message", ({ data }) => watch.told.push(data));
  for (const name of ["unmyth-ready", "unmyth-complete", "unmyth-error"]) {
    addEventListener(name, ({ target }) => watch.told.push(`${name} ${quizzes().indexOf(target)}`));
  }

  const note = () => {
    const [quiz] = quizzes();
    const end = quiz && quiz.getBoundingClientRect().bottom + scrollY;
    if (quiz && end !== watch.ends.at(-1)) watch.ends.push(end);
    requestAnimationFrame(note);
  };
  if (location.search === "?still") return note();
  // Until its script is there, the element is as high as its link.
  window.from = Infinity;
  customElements.whenDefined("unmyth-quiz").then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.from = performance.now();
    note();
  })));
})();
