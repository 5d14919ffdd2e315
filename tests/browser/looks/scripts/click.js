// Presses the one at that place of what the selector finds; the last where there are fewer.
const [selector, place] = arguments;
const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
all[Math.min(place, all.length - 1)].click();
