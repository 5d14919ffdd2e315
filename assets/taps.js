// The second tap of a double tap was meant for what stood there before: it reaches nothing that has come into its place.
(() => {
  // As long as a double tap may take, in milliseconds, and as far apart as its taps may be, in CSS pixels.
  const LONG = 400;
  const FAR = 32;
  let last;
  addEventListener("click", (event) => {
    const { target, detail, pointerType, timeStamp, clientX, clientY } = event;
    // From a keyboard or a screen reader. Firefox 153 counts Enter on a link as a click, but names no pointer.
    if (!detail || pointerType === "") return;
    // Of a label the browser makes two clicks: one on its words, and then one on its control.
    const control = target.labels?.[0] ?? target.closest("a, button, summary, label, input, select, textarea") ?? target;
    const isSecond = last
      ? timeStamp - last.timeStamp < LONG && Math.hypot(clientX - last.clientX, clientY - last.clientY) < FAR
      : detail > 1;
    if (isSecond && control !== last?.control) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    last = { control, timeStamp, clientX, clientY };
  }, true);
})();
