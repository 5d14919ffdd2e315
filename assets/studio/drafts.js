// What this device keeps of the studio: one text per draft, which is kept once it is on the disk. A tab overwrites nothing that
// it has not read: each save has a version of its own, and a save that finds an unknown version changes nothing.
window.unmythDrafts = (() => {
  const STORE = "drafts";
  const open = databaseOf("unmyth-studio", [STORE]);

  // What this tab has read or written last, by the key that it has for it: where that is on the disk, and its version.
  const known = new Map();
  const versionOf = (record) => record?.version ?? "";
  const newVersion = () => crypto.getRandomValues(new Uint32Array(4)).join();
  const refusal = (name) => Object.assign(new Error(name), { name });

  // One after the other, so that each knows the version of the one before.
  let last = Promise.resolve();
  const inTurn = (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  // With "strict" durability: by itself Chromium lets the system write when it likes, and a power cut would take what was
  // said to be kept.
  const write = async (change) => {
    const transaction = (await open()).transaction(STORE, "readwrite", { durability: "strict" });
    let refused;
    const refuse = (name) => {
      refused = refusal(name);
      transaction.abort();
    };
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(refused ?? transaction.error ?? new Error("the storage did not save anything"));
      change(transaction.objectStore(STORE), refuse);
    });
  };

  // Goes on where what is on the disk is what this tab knows; `then` is told whether it is there at all.
  const unchanged = (store, { place, version }, refuse, then) => {
    store.get(place).onsuccess = ({ target: { result } }) => {
      if (result === undefined) then(false);
      else if (versionOf(result) === version) then(true);
      else refuse("Changed");
    };
  };

  const all = () => inTurn(async () => {
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
    return found.map(([place, record]) => {
      known.set(place, { place, version: versionOf(record) });
      // What is no text of ours is given as it is: nobody is to take it for nothing.
      return [place, record?.text ?? (typeof record === "string" ? record : JSON.stringify(record))];
    });
  });

  const keep = (key, text) => inTurn(async () => {
    const before = known.get(key);
    const now = { place: before?.place, version: newVersion() };
    await write((store, refuse) => {
      const put = () => store.put({ version: now.version, text }, now.place);
      if (before) return unchanged(store, before, refuse, (isThere) => (isThere ? put() : refuse("Forgotten")));
      // What is new here takes a place after all that there are, whichever tab has made them.
      store.openKeyCursor(null, "prev").onsuccess = ({ target: { result } }) => {
        now.place = (result?.key ?? 0) + 1;
        put();
      };
    });
    known.set(key, now);
  });

  const forget = (key) => inTurn(async () => {
    const before = known.get(key);
    // What was never kept is forgotten already.
    if (before) await write((store, refuse) => unchanged(store, before, refuse, () => store.delete(before.place)));
    known.delete(key);
  });

  const forgetAll = () => inTurn(async () => {
    await write((store) => store.clear());
    known.clear();
  });

  // From now on what this tab has under the key is one by itself, yet to be kept.
  const part = (key) => inTurn(() => known.delete(key));

  // Whether the browser promises not to delete this by itself: some do for whoever works here, some ask, some never do.
  const promise = async (asks) => {
    const storage = navigator.storage;
    if (!storage?.persisted) return false;
    return (await storage.persisted()) || (asks && storage.persist());
  };

  return { all, keep, forget, forgetAll, part, promise };
})();
