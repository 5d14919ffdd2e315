// What is on the page, for an error.
const screen = document.querySelector("[data-screen]")?.dataset.screen;
const focus = document.activeElement?.outerHTML.slice(0, 80);
return `${location.href}, screen ${screen}, focus on ${focus}:\n${document.body.innerText}`;
