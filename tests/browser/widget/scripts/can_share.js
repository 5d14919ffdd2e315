// Makes a browser that can share, and notes what.
Object.defineProperties(Navigator.prototype, {
  canShare: { configurable: true, value: () => true },
  share: { configurable: true, value: (what) => {
    window.shared = what;
    return Promise.resolve();
  } },
});
