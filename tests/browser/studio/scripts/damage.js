// Has the quiz at place 1 on the disk be as an earlier version kept it, and puts one beside it that is cut off, and one of
// a kind that nobody knows.
const disk = await new Promise((done) => {
  indexedDB.open("unmyth-studio").onsuccess = ({ target }) => done(target.result);
});
const change = disk.transaction("drafts", "readwrite");
const store = change.objectStore("drafts");
store.get(1).onsuccess = ({ target: { result } }) => {
  store.put(result.text, 1);
  store.put({ version: "x", text: result.text.slice(0, 50) }, 7);
  store.put({ from: "tomorrow" }, 9);
};
await new Promise((done) => (change.oncomplete = done));
disk.close();
