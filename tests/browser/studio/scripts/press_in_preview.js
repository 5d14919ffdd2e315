// Presses a button in the preview, by its selector or its words.
const [which] = arguments;
const { contentDocument: seen } = document.querySelector(".unmyth-preview__frame");
const named = [...seen.querySelectorAll("button")].find((one) => one.innerText.trim().startsWith(which));
const button = named ?? seen.querySelector(which.startsWith(".") ? which : ".nothing");
if (!button) throw new Error(`there is no button ${which}`);
button.click();
