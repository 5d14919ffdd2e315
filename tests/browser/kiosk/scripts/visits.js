// Does what visitors do, screen by screen, until so many of them have left or so many steps are taken. Gives the statements
// that were asked. Where no answer is named, by its place on the card, the visitor is not sure. It keeps nothing: a driver
// would keep what it has pressed.
const [visits, steps, answers] = arguments;
const NOT_SURE = 2;
const CONTROLS = {
  attract: ".unmyth-attract__begin",
  question: ".unmyth-card__choice",
  feedback: ".unmyth-onward button",
  results: ".unmyth-tools__one--done",
};
const shown = () => document.querySelector("[data-screen]")?.dataset.screen;
const task = () => new Promise((done) => setTimeout(done));
const asked = [];
let [before, left] = ["", 0];
for (let step = 0; ; step += 1) {
  while (shown() === before || !(shown() in CONTROLS)) await task();
  const screen = shown();
  if (screen === "attract" && before === "results") left += 1;
  if (step === steps || left === visits) return asked;
  const controls = document.querySelectorAll(CONTROLS[screen]);
  if (screen === "question") asked.push(document.querySelector(".unmyth-card__statement").textContent);
  controls[screen === "question" ? answers[asked.length - 1] ?? NOT_SURE : 0].click();
  before = screen;
}
