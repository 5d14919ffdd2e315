// The disk deletes nothing until window.mended is true.
for (const name of ["delete", "clear"]) {
  const real = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...all) {
    if (window.mended) return real.apply(this, all);
    throw new DOMException("no", "UnknownError");
  };
}
