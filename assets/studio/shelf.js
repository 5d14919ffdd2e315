// What this device keeps of the studio: a text a desk, under its number. It is kept when it is on the disk.
window.unmythShelf = (() => {
  const STORE = "desks";
  let opening;
  const open = () => (opening ??= new Promise((done, failed) => {
    const request = indexedDB.open("unmyth-studio", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onblocked = () => failed(new Error("another tab holds the storage"));
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      // Where the browser takes it away, it is opened anew at the next use.
      request.result.onclose = () => (opening = undefined);
      done(request.result);
    };
  }).catch((error) => {
    opening = undefined;
    throw error;
  }));

  // With "strict" durability: by itself Chromium lets the system write when it likes, and a power cut would take what was
  // said to be kept.
  const write = async (change) => {
    const transaction = (await open()).transaction(STORE, "readwrite", { durability: "strict" });
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error ?? new Error("the storage took nothing"));
      change(transaction.objectStore(STORE));
    });
  };

  const all = async () => {
    const transaction = (await open()).transaction(STORE);
    const found = [];
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
      transaction.objectStore(STORE).openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        found.push([cursor.key, cursor.value]);
        cursor.continue();
      };
    });
    return found;
  };

  return {
    all,
    keep: (key, text) => write((store) => store.put(text, key)),
    forget: (key) => write((store) => store.delete(key)),
    forgetAll: () => write((store) => store.clear()),
  };
})();
