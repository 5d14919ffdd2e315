// Gives the page another title once the player is there: what a window is called can be seen from outside the browser.
const sayLive = () => {
  if (!document.querySelector("#unmyth[data-live]")) return false;
  document.title = "live";
  return true;
};
if (!sayLive()) {
  new MutationObserver((_, watch) => sayLive() && watch.disconnect()).observe(document.documentElement, {
    subtree: true,
    attributes: true,
  });
}
