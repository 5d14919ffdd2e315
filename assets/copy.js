// Copies the code beside each button that says so; where the browser lets nobody copy, the code is selected, and what
// is left to do is said.
for (const block of document.querySelectorAll("[data-code]")) {
  const button = block.querySelector("button");
  const said = block.querySelector("[role=status]");
  const text = block.querySelector("pre");
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = said.dataset.copied;
    } catch {
      // `clipboard` is missing where the page came by http:, and may be refused anywhere.
      text.focus();
      getSelection().selectAllChildren(text);
      said.textContent = said.dataset.selected;
    }
  });
}
