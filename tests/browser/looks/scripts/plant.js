// Puts elements onto the page, with a style that is set one by one, which a content security policy lets through.
const [html, style] = arguments;
document.querySelector("main").insertAdjacentHTML("beforeend", `<div id=planted>${html}</div>`);
for (const one of document.querySelector("#planted").children) one.style.cssText = style;
