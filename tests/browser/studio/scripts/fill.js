// Fills in fields, given as pairs of path and text. The text goes behind what is there, or instead of it.
const [texts, isInstead] = arguments;
if (!document.hasFocus()) throw new Error("the page is behind another one, and gets no event for the focus");
for (const [path, text] of texts) {
  const field = document.getElementById(path);
  if (!field) throw new Error(`there is no field ${path}`);
  field.focus();
  if (field.matches("select")) {
    field.value = text;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    field.setSelectionRange(isInstead ? 0 : field.value.length, field.value.length);
    // The browser's own editing, with the same events as typing.
    document.execCommand("insertText", false, text);
  }
}
