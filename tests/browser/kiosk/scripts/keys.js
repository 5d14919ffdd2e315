// Notes of each key that reaches the page whether its own meaning in the browser is taken from it.
window.keys = [];
addEventListener("keydown", ({ key, defaultPrevented }) => keys.push([key, defaultPrevented]));
