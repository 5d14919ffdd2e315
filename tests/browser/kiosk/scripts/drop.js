// Drags a file over the page and lets it fall; gives for each step whether the browser would still do something with it.
const data = new DataTransfer();
data.items.add(new File(["<p>elsewhere</p>"], "file.html", { type: "text/html" }));
return ["dragover", "drop"].map((kind) =>
  document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data })));
