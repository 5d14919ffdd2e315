// A device with a voice in English that sends elsewhere what it reads, and one of its own in Welsh.
(() => {
  const target = new EventTarget();
  const own = (name, value) => ({ [name]: { value, writable: true } });
  const voices = [
    { lang: "en-GB", localService: false, name: "elsewhere" },
    { lang: "cy", localService: true, name: "own" },
  ];
  window.said = [];
  let now;
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  const fake = Object.create(SpeechSynthesis.prototype, {
    ...own("getVoices", () => voices),
    ...own("addEventListener", target.addEventListener.bind(target)),
    ...own("removeEventListener", target.removeEventListener.bind(target)),
    ...own("speak", (utterance) => said.push((now = utterance).text)),
    ...own("cancel", () => (now = undefined)),
  });
  Object.defineProperty(window, "speechSynthesis", { value: fake });
  window.voice = {
    learn: (one) => (voices.push(one), target.dispatchEvent(new Event("voiceschanged"))),
    name: () => now?.voice.name,
    end: () => now.dispatchEvent(new Event("end")),
  };
})();
