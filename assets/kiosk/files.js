// The files of the kiosk on this device: whether they are all there, what keeps them from being there, and when newer ones
// come.
window.unmythFiles = (() => {
  // A browser that refuses workers may throw at the mere question.
  const container = () => {
    try {
      return navigator.serviceWorker;
    } catch {
      return undefined;
    }
  };
  let registration;
  // Why the last try failed, as the worker says it: a cause, and the file that it is about.
  let problem;
  let onFailed = () => {};
  container()?.addEventListener("message", ({ data }) => {
    if (!data?.problem) return;
    problem = data;
    onFailed();
  });
  // Once the worker says why it cannot begin.
  const failed = () => new Promise((done) => (onFailed = done));

  // What broke off is tried again: nobody comes to open the page anew.
  const AGAIN = 60_000;
  const register = async (address) => {
    try {
      registration = await container().register(address);
    } catch (error) {
      const answer = await fetch(address, { cache: "no-store" }).catch(() => undefined);
      const isThere = answer?.ok && /javascript/.test(answer.headers.get("Content-Type"));
      // A worker that does not run is a `TypeError`, in every browser.
      const cause = error instanceof TypeError ? "altered" : "blocked";
      problem = { problem: isThere ? cause : "missing", path: address.replace("../", "") };
      throw error;
    }
    return registration;
  };
  const keepTrying = async (address, onRegistered = () => {}) => {
    const isDone = () => registration?.active || registration?.waiting || registration?.installing;
    let known;
    const attempt = async () => {
      if (isDone()) return;
      await register(address).catch(() => {});
      if (registration && registration !== known) onRegistered((known = registration));
    };
    setInterval(attempt, AGAIN);
    addEventListener("online", attempt);
    await attempt();
  };

  // The worker looks into its own store, file by file.
  const ask = (worker, question) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(question, [port2]);
    setTimeout(done, 10_000);
  });
  const isReady = async () => Boolean(registration?.active && (await ask(registration.active, "whole?")) === true);

  // One word, and the file that it is about: ready, loading, insecure, blocked, missing, altered or full.
  const state = async () => {
    if (!container()) return [isSecureContext ? "blocked" : "insecure", ""];
    if (await isReady()) return ["ready", ""];
    return problem ? [problem.problem, problem.path] : ["loading", ""];
  };

  return { container, register, failed, keepTrying, isReady, state };
})();
