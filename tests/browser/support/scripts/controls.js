// The visible controls that read like the label, whichever way its quotes are bent.
const plain = (text) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').split(/\s+/).filter(Boolean).join(" ");
const label = plain(arguments[0]);
return [...document.querySelectorAll("button, a, summary")].filter((one) =>
  plain(one.textContent) === label && one.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
