// All that the studio has on the disk, as JSON.
const ask = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
const disk = await ask(indexedDB.open("unmyth-studio"));
const all = await ask(disk.transaction("drafts").objectStore("drafts").getAll());
disk.close();
return JSON.stringify(all);
