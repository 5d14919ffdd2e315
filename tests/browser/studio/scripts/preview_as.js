// Chooses what the preview shows, by the label of the choice.
const choices = [...document.querySelectorAll(".unmyth-preview__choice")];
choices.find((one) => one.innerText === arguments[0]).querySelector("input").click();
