// Shuts the disk before the page's own scripts run, until the function `mend` is called.
(() => {
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = () => {
    throw new DOMException("no room", "UnknownError");
  };
  window.mend = () => (indexedDB.open = open);
})();
