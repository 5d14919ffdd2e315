// Tries each way to ask for something and to send something, with files that are there. Each address has "tried" in it.
// Returns what got through.
const { player } = document.getElementById("unmyth-studio-start").dataset;
const got = [];
await fetch("../404.html?tried").then(() => got.push("fetch"), () => {});
await new Promise((done) => {
  const script = document.createElement("script");
  script.onload = () => done(got.push("script"));
  script.onerror = done;
  script.type = "module";
  script.src = `${player}?tried`;
  document.head.append(script);
});
await import(new URL(`${player}?tried-by-import`, location.href)).then(() => got.push("import"), () => {});
// Browsers that say yes here refuse it later.
navigator.sendBeacon("../404.html?tried", "x");
return got;
