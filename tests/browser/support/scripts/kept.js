// Everything that the page has kept in the browser, by the kind of store; empty ones are left out.
const kept = {
  cookie: document.cookie,
  localStorage: Object.keys(localStorage),
  sessionStorage: Object.keys(sessionStorage),
  indexedDB: (await indexedDB.databases()).map((database) => database.name),
  caches: await caches.keys(),
  files: [],
  serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
};
for await (const name of (await navigator.storage.getDirectory()).keys()) kept.files.push(name);
return Object.fromEntries(Object.entries(kept).filter(([, value]) => value.length > 0));
