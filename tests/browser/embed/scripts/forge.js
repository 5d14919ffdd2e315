// In a quiz's frame: tells its page what the quiz would, in other forms.
const forged = [
  { unmyth: "height", height: 3000, paper: 3000, more: 1 },
  { unmyth: "height", height: 3000.5, paper: 3000 },
  { unmyth: "ready", more: 1 },
  { unmyth: "complete", score: 3 },
  { unmyth: "error", why: "none" },
];
for (const message of forged) parent.postMessage(message, "*");
parent.postMessage("forged in the frame", "*");
