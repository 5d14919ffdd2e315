// Runs a script at the end of the WebAssembly's compilation, and notes when the player has begun.
const { instantiateStreaming } = window.WebAssembly;
window.WebAssembly.instantiateStreaming = async (...what) => {
  const made = await instantiateStreaming(...what);
  SCRIPT;
  // A task of its own, after all that the player does when it begins.
  setTimeout(() => { window.began = true; });
  return made;
};
