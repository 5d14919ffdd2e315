// Notes what the sender of messages does. Its pauses, which are longer than any other wait on the page and end in a
// function of the browser's own, are over at once; with "hold" as argument, when `endPauses` is called.
const hold = arguments[0] === "hold";
const { setTimeout, fetch } = window;
const held = [];
window.sender = { pauses: [], sent: 0, settled: 0 };
window.setTimeout = (act, wait, ...more) => {
  if (wait < 1000 || !/native code/.test(act)) return setTimeout(act, wait, ...more);
  sender.pauses.push(wait);
  return hold ? held.push(act) : setTimeout(act);
};
window.endPauses = () => held.splice(0).forEach((act) => act());
window.fetch = (...what) => {
  sender.sent += 1;
  const answer = fetch(...what);
  // In a task of its own: by then the sender has done what it does after an answer.
  const settle = () => setTimeout(() => { sender.settled += 1; });
  answer.then(settle, settle);
  return answer;
};
