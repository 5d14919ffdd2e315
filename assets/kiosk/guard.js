// Keeps visitors on the kiosk, as far as a page can: what keys, mice and dropped files would have a browser do is not done.
// What reaches no page is for the device to prevent; docs/kiosk.md says how.
(() => {
  const no = (event) => event.preventDefault();

  // Menus of the browser, things dragged about, and files let fall onto the page; zoom by a slip of two fingers. Text can
  // be made larger by a button.
  for (const kind of ["contextmenu", "dragstart", "dragover", "drop", "gesturestart"]) addEventListener(kind, no);
  addEventListener("wheel", (event) => event.ctrlKey && no(event), { passive: false });

  // Other buttons of a mouse open windows, and go back and forward.
  for (const kind of ["mousedown", "mouseup", "auxclick"]) addEventListener(kind, (event) => event.button && no(event));
  // With a key held, a click opens a window.
  addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) no(event);
  }, true);

  // What the quiz needs of a keyboard; all other keys are the browser's own.
  const OURS = ["Tab", "Enter", " ", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
  const EDIT = ["Backspace", "Delete"];
  const isOurs = ({ key, ctrlKey, altKey, metaKey, shiftKey, target }) => {
    if (ctrlKey || altKey || metaKey) return false;
    if (shiftKey && key !== "Tab" && key.length > 1) return false;
    const types = target instanceof HTMLInputElement && target.type !== "checkbox";
    return OURS.includes(key) || (types && (key.length === 1 || EDIT.includes(key)));
  };
  addEventListener("keydown", (event) => !isOurs(event) && no(event), true);
})();
