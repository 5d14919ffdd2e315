// Suits an accent to the page's two papers: a color, as six hexadecimal digits, becomes two that can be read as text and
// under text, at 4.5 to 1. Each page has this inline, before what uses it.
const suitedAccent = (() => {
  const channels = (hex) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  // WCAG 2.2, relative luminance.
  const luminance = (color) => {
    const [red, green, blue] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // As little of black or white as is needed, in steps that nobody sees.
  const readable = (color, paper, end) => {
    for (let step = 0; ; step++) {
      const mixed = color.map((part) => Math.round(part + ((end - part) * step) / 64));
      if (step === 64 || contrast(mixed, paper) >= 4.5) {
        return "#" + mixed.map((part) => part.toString(16).padStart(2, "0")).join("");
      }
    }
  };
  return (accent) => {
    const digits = /^#?([0-9a-f]{6})$/i.exec(accent);
    if (!digits) return;
    const color = channels(digits[1]);
    // The paper of the light look, and of the dark one the lighter of two: assets/styles/tokens.css.
    return { light: readable(color, channels("faf5ec"), 0), dark: readable(color, channels("222d3a"), 255) };
  };
})();
