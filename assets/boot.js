// Starts the player; the build puts this under the glue that wasm-bindgen makes. The integrity is that of the fetch,
// since browsers pass over it on a preload.
__wbg_init({ module_or_path: fetch(new URL("WASM", import.meta.url), { integrity: "INTEGRITY" }) })
  .catch(() => (document.getElementById("unmyth").dataset.alone = ""));
