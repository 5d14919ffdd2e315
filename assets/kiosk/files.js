// The files of the kiosk on this device: whether they are all there, and when newer ones come.
window.unmythFiles = (() => {
  let registration;
  const register = async (address) => {
    registration = await navigator.serviceWorker.register(address);
    return registration;
  };

  // The worker looks into its own store, file by file.
  const ask = (worker, question) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(question, [port2]);
    setTimeout(done, 10_000);
  });
  const isReady = async () => Boolean(registration?.active && (await ask(registration.active, "whole?")) === true);

  return { register, isReady };
})();
