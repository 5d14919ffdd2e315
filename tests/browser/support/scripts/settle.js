// Waits until the verdict has come into sight, which the page sees to two frames after the answer.
const done = arguments[arguments.length - 1];
// Without our scripts nothing is scrolled.
if (!("watched" in document.documentElement.dataset)) return done();
let frames = 0;
const next = () => {
  frames += 1;
  if (frames > 3) done();
  else requestAnimationFrame(next);
};
next();
