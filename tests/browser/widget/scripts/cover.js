// Puts a link over the whole window after the next tap, and counts taps. All taps come at once, as fast as any finger.
window.taps = 0;
Object.defineProperty(Event.prototype, "timeStamp", { get: () => 0 });
addEventListener("pointerup", () => (window.taps += 1), true);
addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = "#reached";
  link.style.cssText = "position: fixed; inset: 0; z-index: 9";
  document.body.append(link);
}, { once: true });
