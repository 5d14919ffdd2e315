// What this device keeps: one record per tally key with sums of plays, and how the kiosk was set up. It needs no program, so
// that an attendant can take the counts out where that has stopped.
window.unmythOutbox = (() => {
  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  const open = databaseOf("unmyth-kiosk", ["outboxes", "settings"]);

  // It is written when the transaction is complete, and with "strict" durability not before it is on the disk: by
  // itself Chromium lets the system write when it likes, and a power cut would take what was said to be kept.
  const write = async (store, change) => {
    const transaction = (await open()).transaction(store, "readwrite", { durability: "strict" });
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error ?? new Error("the storage did not save anything"));
      change(transaction.objectStore(store));
    });
  };
  const read = async (store, how) => asked(how((await open()).transaction(store).objectStore(store)));

  const outboxes = () => read("outboxes", (store) => store.getAll());
  const keep = (key, text) => write("outboxes", (store) => store.put(text, key));
  // What the program cannot read is moved to a key of its own: what is written next must not take its place.
  const setAside = (text) => write("outboxes", (store) => {
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      if (cursor.value === text && cursor.key !== `damaged: ${text}`) {
        cursor.delete();
        store.put(text, `damaged: ${text}`);
      }
      cursor.continue();
    };
  });
  const clear = () => write("outboxes", (store) => store.clear());
  const settings = async () => {
    const found = (await read("settings", (store) => store.get("kiosk"))) ?? {};
    if (found.pin) expectPin();
    return found;
  };
  // In one transaction: two changes at once both stay.
  const set = (changes) => write("settings", (store) => {
    store.get("kiosk").onsuccess = ({ target }) => store.put({ ...target.result, ...changes }, "kiosk");
  });

  // When the server last took something, without a time: how many starts of the kiosk ago. Unknown where it never did.
  const sent = () => write("settings", (store) => store.put(0, "sent"));
  const started = async () => {
    let starts;
    await write("settings", (store) => {
      store.get("sent").onsuccess = ({ target: { result } }) => {
        if (result === undefined) return;
        starts = result + 1;
        store.put(starts, "sent");
      };
    });
    return starts;
  };

  // A PIN keeps visitors out of the menu, and nobody out of the device. It is stretched all the same: people use one PIN
  // for many things.
  const bytes = (text) => new TextEncoder().encode(text);
  const stretch = async (pin, salt) => {
    const key = await crypto.subtle.importKey("raw", bytes(pin), "PBKDF2", false, ["deriveBits"]);
    const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 200_000 }, key, 256);
    return [...new Uint8Array(bits)].join();
  };
  const setPin = async (pin) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    await set({ pin: pin && { salt, hash: await stretch(pin, salt) } });
  };

  // That there is a PIN is known apart from it: where the storage is cleared while the kiosk runs, its menu stays shut. A tab
  // keeps this with the page's address as that is loaded anew; session storage would be cleared with the rest.
  let expectsPin = Boolean(history.state?.hasPin);
  const expectPin = () => {
    if (!expectsPin) history.replaceState({ ...history.state, hasPin: true }, "");
    expectsPin = true;
  };

  // Whether the browser lets this website store nothing at all. Of a database that is refused, Chromium 156 says only that
  // something is unknown.
  const isBlocked = () => {
    try {
      return !window.sessionStorage;
    } catch {
      return true;
    }
  };

  // What comes of trying a PIN: "opens", "misses", or "gone" where there was one before.
  const opens = async (pin) => {
    let known;
    try {
      ({ pin: known } = await settings());
    } catch (error) {
      // A browser that lets this website store nothing keeps no PIN and no count.
      if (isBlocked() && !expectsPin) return "opens";
      throw error;
    }
    if (!known) return expectsPin ? "gone" : "opens";
    return (await stretch(pin, known.salt)) === known.hash ? "opens" : "misses";
  };

  // How many wrong PINs there were since the last right one: on the disk, so that loading the page anew changes nothing.
  const missed = async () => (await read("settings", (store) => store.get("missed"))) ?? 0;
  const setMissed = (times) => write("settings", (store) => store.put(times, "missed"));

  // All that a source has, by where it stands, added up.
  const add = (a, b) => (Array.isArray(a) ? a.map((one, i) => add(one, b[i])) : typeof a === "object"
    ? Object.fromEntries(Object.keys(a).map((key) => [key, add(a[key], b[key])])) : a + b);
  const sums = ({ waiting, queued, acknowledged }) => {
    const sum = (list) => (list.length ? list.reduce(add) : undefined);
    return [["sent", sum(acknowledged)], ["unsent", sum([...(waiting ? [waiting] : []), ...queued.map(({ counts }) => counts)])]]
      .filter(([, counts]) => counts);
  };

  const csv = (records, damaged) => {
    const lines = ["site,pack,revision,language,state,what,form,right,missed,not_sure,plays"];
    for (const record of records) {
      const { site, pack, revision, lang } = record;
      for (const [state, { plays, scores, cards }] of sums(record)) {
        const line = (...cells) => lines.push([site, pack, revision, lang, state, ...cells].join());
        line("plays", "", "", "", "", plays);
        scores.forEach((count, right) => line(`score ${right}`, "", "", "", "", count));
        cards.forEach((card, place) => {
          for (const form of ["myth", "fact"]) line(`card ${place + 1}`, form, ...card[form], "");
        });
      }
    }
    damaged.forEach((_, place) => lines.push(`,,,,damaged,record ${place + 1},,,,,`));
    return `${lines.join("\r\n")}\r\n`;
  };

  const json = (records, damaged) => `${JSON.stringify({
    version: 1,
    note: "sums of plays; those sent are also in the server's figures",
    sources: records.map((record) => {
      const { site, pack, revision, lang } = record;
      return { site, pack, revision, language: lang, ...Object.fromEntries(sums(record)) };
    }),
    ...(damaged.length && { damaged }),
  }, null, 2)}\n`;

  // What cannot be read is no reason to keep back the rest; for whoever can mend it, the JSON has it as it is.
  const readable = async () => {
    const [records, damaged] = [[], []];
    for (const text of await outboxes()) {
      try {
        const record = JSON.parse(text);
        csv([record], []);
        records.push(record);
      } catch {
        damaged.push(text);
      }
    }
    return [records, damaged];
  };

  // The file has no time in its name: it says what was counted, not when. Whether a file comes of it, no browser says.
  const exported = async (kind) => {
    const [records, damaged] = await readable();
    const [text, type] = kind === "csv" ? [csv(records, damaged), "text/csv"] : [json(records, damaged), "application/json"];
    const link = document.createElement("a");
    link.download = `unmyth-kiosk.${kind}`;
    link.href = URL.createObjectURL(new Blob([text], { type }));
    // Clicked beside the document, where nothing keeps a click from doing anything.
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  // The same sums in as few characters as will do, to be read off the screen or scanned: a text for each tally key and state.
  const shown = async () => {
    const [records, damaged] = await readable();
    const texts = records.flatMap((record) => sums(record).map(([state, { plays, scores, cards }]) => [
      [record.site, record.pack, record.revision, record.lang, state, plays].join(),
      ["scores", ...scores].join(),
      ...cards.map(({ myth, fact }, place) => [`card ${place + 1}`, ...myth, ...fact].join()),
    ].join("\n")));
    return [...texts, ...damaged];
  };

  return {
    outboxes, keep, setAside, clear, sent, started, settings, set, setPin, isBlocked, opens, missed, setMissed,
    exported, shown,
  };
})();
