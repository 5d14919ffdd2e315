// Opens one of this website's databases at its first use, with these stores: for kiosk and studio.
const databaseOf = (name, stores) => {
  let opening;
  return () => (opening ??= new Promise((done, failed) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
    request.onblocked = () => failed(new Error("another tab is using the storage. Close that tab"));
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      // If the browser takes it away, the next use opens it again.
      request.result.onclose = () => (opening = undefined);
      // Another tab has a newer version of the program, whose storage waits until this one is closed.
      request.result.onversionchange = () => {
        opening = undefined;
        request.result.close();
      };
      done(request.result);
    };
  }).catch((error) => {
    opening = undefined;
    throw error;
  }));
};
