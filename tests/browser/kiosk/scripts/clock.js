// Holds the page's time: what it wants to do in three seconds or more waits until the test lets that time pass.
(() => {
  // Shorter timers run by themselves: the page needs them to work.
  const LONG = 3000;
  const real = { setTimeout, setInterval, clearTimeout, fetch };
  const held = new Map();
  let [now, last] = [0, 1e9];
  const hold = (run, delay, every) => (held.set(++last, { run, at: now + delay, every }), last);
  window.setTimeout = (run, delay = 0, ...rest) =>
    delay < LONG ? real.setTimeout.call(window, run, delay, ...rest) : hold(run, delay);
  window.setInterval = (run, delay, ...rest) =>
    delay < LONG ? real.setInterval.call(window, run, delay, ...rest) : hold(run, delay, delay);
  window.clearTimeout = window.clearInterval = (id) => held.delete(id) || real.clearTimeout.call(window, id);
  const begun = performance.now.bind(performance);
  performance.now = () => begun() + now;

  // What the page waits for from the network and the disk. No time passes before it has come, however slow the machine is.
  let open = 0;
  let quiet = () => {};
  const end = () => (open -= 1) || quiet();
  window.fetch = (...all) => {
    const answer = real.fetch.apply(window, all);
    open += 1;
    answer.then(end, end);
    return answer;
  };
  const follow = (prototype, name, ends) => {
    const known = prototype[name];
    prototype[name] = function (...all) {
      const made = known.apply(this, all);
      open += 1;
      for (const kind of ends) made.addEventListener(kind, end);
      return made;
    };
  };
  follow(IDBFactory.prototype, "open", ["success", "error"]);
  follow(IDBDatabase.prototype, "transaction", ["complete", "abort"]);

  // A task of its own; unlike a timer it need not wait for four milliseconds.
  const { port1, port2 } = new MessageChannel();
  const task = () => new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(undefined);
  });
  const settle = async () => {
    await task();
    while (open) {
      await new Promise((done) => (quiet = done));
      await task();
    }
  };

  // Lets so many milliseconds pass, or as many as are enough.
  window.pass = async (milliseconds, enough = () => false) => {
    const end = now + milliseconds;
    await settle();
    for (;;) {
      const due = [...held].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, timer] = due;
      now = timer.at;
      if (timer.every) timer.at += timer.every;
      else held.delete(id);
      timer.run();
      await settle();
      if (enough()) return;
    }
    now = end;
  };
  window.heldTimers = () => held.size;
})();
