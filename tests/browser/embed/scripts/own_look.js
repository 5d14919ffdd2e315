// The color scheme of the first quiz's frame, and its opacity before it is drawn.
const frame = document.querySelector("unmyth-quiz").shadowRoot.querySelector("iframe");
const scheme = getComputedStyle(frame).colorScheme;
frame.inert = true;
const { opacity } = getComputedStyle(frame);
frame.inert = false;
return [scheme, opacity];
