// Starts the player; the build puts this under the glue that wasm-bindgen makes. Where the page's own script has not
// asked for the WebAssembly, nobody watches over the still page, and it stays.
if (window.unmythStill) {
  // Where a host gives it another type, browsers compile it from its bytes alone.
  const known = (file) => (file.headers.get("Content-Type") === "application/wasm" ? file : file.arrayBuffer());
  __wbg_init({ module_or_path: unmythStill.player.then(known) })
    .catch(() => (document.getElementById("unmyth").dataset.alone = ""));
}
