// Starts the studio's program, in one tab alone: two would write over each other's work. And shows where it has stopped.
(() => {
  const { player, wasm, integrity } = document.getElementById("unmyth-studio-start").dataset;
  const root = () => document.getElementById("unmyth-studio");
  const show = (name) => root().replaceChildren(document.getElementById(`unmyth-${name}`).content.cloneNode(true));

  const halt = (words) => {
    show("halted");
    root().querySelector("pre").textContent = words;
    root().querySelector("h1").focus();
  };
  window.unmythStudio = { halt };

  // All of the program is here, and nothing that was kept has been read yet. From now on the page asks for nothing and
  // runs no other script, whatever becomes of it: policies add up, and none can be taken back.
  const shut = () => {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'; script-src 'none'";
    document.head.append(policy);
  };

  const begin = async () => {
    const { default: init } = await import(new URL(player, location.href));
    const file = await fetch(new URL(wasm, location.href), { integrity });
    // Where a host gives it another type, browsers compile it from its bytes alone.
    const known = file.headers.get("Content-Type") === "application/wasm" ? file : file.arrayBuffer();
    await init({ module_or_path: known });
    shut();
  };
  const failed = (error) => halt(`The program cannot be loaded: ${error.message}`);

  // For as long as this page lives.
  const forever = () => new Promise(() => {});
  if (!navigator.locks) begin().catch(failed);
  else {
    navigator.locks.request("unmyth-studio", { ifAvailable: true }, (lock) => {
      if (lock) return begin().then(forever, failed);
      show("elsewhere");
      // Once the other is closed.
      navigator.locks.request("unmyth-studio", () => location.reload());
    });
  }
})();
