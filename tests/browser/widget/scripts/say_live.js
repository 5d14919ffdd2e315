// Gives the page another title once the player is there: what a window is called can be seen from outside the browser.
new MutationObserver((_, watch) => {
  if (!document.querySelector("#unmyth[data-live]")) return;
  watch.disconnect();
  document.title = "live";
}).observe(document.documentElement, { subtree: true, attributes: true });
