// Loads a changed file of the player once more, without the checksum that keeps it from running, and says whether it
// would run.
const [address, done] = arguments;
const complain = () => done(`${address} would not run anyway`);
if (address.includes(".wasm")) {
  const valid = async () => WebAssembly.validate(await (await fetch(address)).arrayBuffer());
  valid().then((is) => (is ? done("") : complain()), complain);
} else {
  const again = Object.assign(document.createElement("script"), { type: "module", src: address });
  again.onload = () => done("");
  again.onerror = complain;
  document.head.append(again);
}
