// Does as Chrome's and Edge's translation: each text node gives way to two <font> elements around another text, here the
// same between marks; and so does whatever comes or changes later.
const KEPT = "script, style, template, noscript, textarea, [translate=no], .notranslate";
const translate = (root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = root.nodeType === Node.TEXT_NODE ? [root] : [];
  while (texts.nextNode()) found.push(texts.currentNode);
  for (const text of found) {
    const words = text.data.trim();
    // What was a copy of a translated text is no text to translate.
    if (!words || words.startsWith("⟦") || !text.parentElement || text.parentElement.closest(KEPT)) continue;
    const [outer, inner] = ["font", "font"].map((name) => document.createElement(name));
    inner.textContent = text.data.replace(words, `⟦${words}⟧`);
    outer.append(inner);
    text.replaceWith(outer);
  }
};
translate(document.body);
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) [target, ...addedNodes].filter((one) => one.isConnected).forEach(translate);
}).observe(document.body, { subtree: true, childList: true, characterData: true });
