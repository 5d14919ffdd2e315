// What can be pressed and is smaller than that many CSS pixels.
const [least] = arguments;
const all = document.querySelectorAll("button, summary, select, textarea, input, label:has(input)");
return [...all].filter((one) => {
  // A box to tick is pressed with its label; a frame's edge takes part of a pixel.
  if (!one.checkVisibility() || one.matches("label > input, [type=checkbox], [type=radio]")) return false;
  return one.getBoundingClientRect().height < least - 0.5;
}).map((one) => one.outerHTML.slice(0, 200));
