// Of each quiz whether it can be seen and reached: the frame's opacity, and whether it is inert; null without a frame.
return [...document.querySelectorAll("unmyth-quiz")].map(({ shadowRoot }) => {
  const frame = shadowRoot.querySelector("iframe");
  return frame && [getComputedStyle(frame).opacity, frame.inert];
});
