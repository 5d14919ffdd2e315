// Starts the player; the build puts this under the glue that wasm-bindgen makes. Where the page's own script has not
// asked for the WebAssembly, nobody watches over the still page, and it stays.
if (window.unmythStill) {
  __wbg_init({ module_or_path: unmythStill.player })
    .catch(() => (document.getElementById("unmyth").dataset.alone = ""));
}
