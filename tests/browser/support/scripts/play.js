// Plays from the question shown to the result, as fast as the page draws. For each statement there is a list of the
// places of the answers to give, by turn; the last of the list is given again and again.
const choices = arguments[0];
const done = arguments[arguments.length - 1];
const plain = (text) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').split(/\s+/).filter(Boolean).join(" ");
const frame = () => new Promise((drawn) => {
  requestAnimationFrame(drawn);
  // A page that is not in front draws no frames.
  setTimeout(drawn, 50);
});
const find = async (selector) => {
  for (;;) {
    const found = document.querySelector(selector);
    if (found) return found;
    await frame();
  }
};
const play = async () => {
  for (let turn = 0; ; turn += 1) {
    const screen = await find("[data-screen=question], [data-screen=results]");
    if (screen.dataset.screen === "results") return;
    const statement = plain((await find(".unmyth-card__statement")).innerText);
    const answers = choices[statement];
    if (!answers) throw new Error(`the pack has no statement ${statement}`);
    document.querySelectorAll(".unmyth-card__choice")[answers[Math.min(turn, answers.length - 1)]].click();
    const onward = await find("[data-screen=feedback] .unmyth-onward button");
    // What teaches comes into sight two frames after the answer.
    for (const _ of Array(3)) await frame();
    onward.click();
    await find("[data-screen=question], [data-screen=results]");
  }
};
play().then(() => done(""), (error) => done(String(error)));
