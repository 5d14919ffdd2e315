// Each visible text in its order, and what is in fields, wherever the host is. On a page that is not translated, what would
// be comes between the marks that scripts/translate.js puts.
const [isTranslated] = arguments;
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
// What is said to screen readers before the player is there is made of several texts.
const plain = (text) => text.replaceAll(location.host, "host").replaceAll("⟧ ⟦", " ").replace(/\s+/g, " ").trim();
const read = [];
while (texts.nextNode()) {
  const { currentNode: text } = texts;
  const words = plain(text.data);
  if (!words || !text.parentElement.checkVisibility() || text.parentElement.closest("script, style, textarea")) continue;
  read.push(isTranslated || text.parentElement.closest("[translate=no]") ? words : `⟦${words}⟧`);
}
return [...read, ...[...document.querySelectorAll("textarea, input")].map((field) => `${field.checked} ${plain(field.value)}`)];
