// Goes to the part whose entry in the list of parts begins with these words.
const entries = [...document.querySelectorAll(".unmyth-parts__one")];
const entry = entries.find((one) => one.innerText.startsWith(arguments[0]));
if (!entry) throw new Error(`no part begins with ${arguments[0]}: ${entries.map((one) => one.innerText)}`);
entry.click();
