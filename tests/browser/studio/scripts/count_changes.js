// Notes in window.changes each change of the page and of the preview from now on.
window.changes = [];
const watch = new MutationObserver((changes) => {
  for (const { type, target, attributeName } of changes) {
    window.changes.push(`${type} ${attributeName ?? ""} of ${target.id || target.className || target.nodeName}`);
  }
});
for (const root of [document, document.querySelector(".unmyth-preview__frame").contentDocument]) {
  watch.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
}
