// Looks frame by frame whether a condition holds. Says so at once, or after a second that it does not yet.
const done = arguments[arguments.length - 1];
const end = performance.now() + 1000;
const look = () => {
  if (CONDITION) return done(true);
  if (performance.now() > end) return done(false);
  // A page that is not in front draws no frames.
  let next = () => {
    next = () => {};
    try {
      look();
    } catch (error) {
      done(String(error));
    }
  };
  requestAnimationFrame(() => next());
  setTimeout(() => next(), 50);
};
try {
  look();
} catch (error) {
  done(String(error));
}
