// How high the first quiz's frame is, and how high its handout is on paper.
const frame = document.querySelector("unmyth-quiz").shadowRoot.querySelector("iframe");
return [frame.clientHeight, parseInt(frame.style.getPropertyValue("--paper"))];
