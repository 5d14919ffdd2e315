// Has the rules for paper apply on the screen, where each engine can be looked at: those of the page, and of its quiz.
const show = ({ cssRules }) => {
  for (const rule of cssRules) if (rule.media?.mediaText === "print") rule.media.mediaText = "all";
};
const quiz = document.querySelector("unmyth-quiz");
[...document.styleSheets, ...(quiz?.shadowRoot.adoptedStyleSheets ?? [])].forEach(show);
