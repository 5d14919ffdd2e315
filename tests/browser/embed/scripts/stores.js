// The calls for storage that do not fail.
const calls = [() => localStorage, () => sessionStorage, () => (document.cookie = "a=1"), () => indexedDB.open("a")];
const works = (call) => {
  try {
    call();
    return true;
  } catch {
    return false;
  }
};
return calls.filter(works).map(String);
