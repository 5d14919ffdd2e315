// A browser that refuses what is named, before the page's own scripts run.
(() => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  const reject = async () => refuse();
  const refuseAt = (of, ...names) => names.forEach((name) => Object.defineProperty(of, name, { get: refuse }));
  const rejectAt = (of, ...names) => names.forEach((name) => (of.prototype[name] = reject));
  const refusals = {
    storage: () => {
      refuseAt(window, "indexedDB", "localStorage", "sessionStorage", "caches");
      rejectAt(StorageManager, "persist", "persisted", "estimate");
    },
    locks: () => rejectAt(LockManager, "request"),
    worker: () => rejectAt(ServiceWorkerContainer, "register", "getRegistration"),
    workers: () => refuseAt(Navigator.prototype, "serviceWorker"),
    awake: () => rejectAt(WakeLock, "request"),
    voice: () => {
      for (const name of ["getVoices", "speak", "cancel"]) SpeechSynthesis.prototype[name] = refuse;
    },
    screen: () => rejectAt(Element, "requestFullscreen"),
    downloads: () => (HTMLAnchorElement.prototype.click = () => {}),
  };
  for (const name of REFUSED) refusals[name]();
})();
