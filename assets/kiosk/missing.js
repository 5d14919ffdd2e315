// What the browser refuses on this device, by name: the kiosk plays without each, and its attendant is told what to do.
window.unmythMissing = (() => {
  const refused = new Set();
  const note = (name, isRefused) => refused[isRefused ? "add" : "delete"](name);

  // A screen that stays on; a device that saves power refuses.
  let wakeLock;
  const stayOn = async () => {
    if (document.hidden || (wakeLock && !wakeLock.released)) return;
    try {
      wakeLock = await navigator.wakeLock.request("screen");
      note("awake", !wakeLock);
    } catch {
      note("awake", true);
    }
  };

  // A voice of the device's own. Browsers learn of their voices some time after the start.
  const hasVoice = (lang) => {
    const primary = (tag) => tag.split(/[-_]/)[0];
    return speechSynthesis.getVoices().some((one) => one.localService && primary(one.lang) === primary(lang));
  };
  const voice = async (lang) => {
    try {
      if (!hasVoice(lang)) {
        await new Promise((done) => {
          speechSynthesis.addEventListener("voiceschanged", done, { once: true });
          setTimeout(done, 1_000);
        });
      }
      return hasVoice(lang);
    } catch {
      return false;
    }
  };

  // Without the browser's bars: as an installed app, or as a browser that was started for a kiosk.
  const fills = () => matchMedia("(display-mode: fullscreen), (display-mode: standalone)").matches
    || innerHeight >= screen.height - 1;

  const list = async (lang) => {
    note("voice", !(await voice(lang)));
    note("screen", !fills());
    return [...refused];
  };

  return { note, stayOn, voice, list };
})();
