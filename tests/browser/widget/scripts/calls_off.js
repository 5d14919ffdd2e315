// Makes a browser that shares when asked, and whose visitor changes their mind.
Object.defineProperties(Navigator.prototype, {
  canShare: { configurable: true, value: () => true },
  share: { configurable: true, value: () => {
    window.asked = true;
    return Promise.reject(new DOMException("called off", "AbortError"));
  } },
});
