// Answers each card of the plain page in each way, begun with another one on each card, and gives back what is said.
const watched = "watched" in document.documentElement.dataset;
const shown = (element) => element.checkVisibility();
const cards = [...document.querySelectorAll(".unmyth-card")].filter(shown).map((card, place) => {
  const answers = [...card.querySelectorAll("details")];
  const looks = answers.map((_, turn) => {
    const wanted = answers[(place + turn) % answers.length];
    if (!wanted.open) wanted.querySelector("summary").click();
    const verdicts = [...card.querySelectorAll(".unmyth-feedback__verdict")].filter(shown);
    return {
      wanted: answers.indexOf(wanted),
      open: answers.flatMap((answer, at) => (answer.open ? [at] : [])),
      said: verdicts.map((verdict) => verdict.innerText).join(" and "),
    };
  });
  return { statement: card.querySelector(".unmyth-card__statement").innerText, looks };
});
return { watched, cards, all: document.querySelector("main").innerText };
