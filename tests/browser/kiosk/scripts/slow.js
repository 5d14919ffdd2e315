// A disk that takes its time: what is to be kept waits until the function `write` is called. Until then `asked` says that
// something waits.
const { keep } = unmythOutbox;
const gate = new Promise((done) => (window.write = done));
unmythOutbox.keep = async (...all) => {
  window.asked = true;
  await gate;
  return keep(...all);
};
