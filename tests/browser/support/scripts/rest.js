// Waits until nothing on the page moves.
const done = arguments[arguments.length - 1];
const rest = async () => {
  await document.fonts.ready;
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  // What moves out of sight, as in a closed disclosure, stands still and never ends.
  const seen = document.getAnimations().filter((one) => one.effect.target.checkVisibility());
  await Promise.allSettled(seen.map((one) => one.finished));
};
rest().then(() => done(""), (error) => done(String(error)));
