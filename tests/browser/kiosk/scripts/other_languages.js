// Gives elements that match and are not said to be in the language.
const [selector, lang] = arguments;
return [...document.querySelectorAll(selector)].filter((one) => one.closest("[lang]").getAttribute("lang") !== lang)
  .map((one) => one.outerHTML.slice(0, 200));
