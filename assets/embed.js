// <unmyth-quiz pack="…">: a quiz in a frame of its own. The page around it learns what the quiz is called, how high it is,
// that it is there, and that a play is over; what is answered stays in the frame.

// In the folder of this file, or of the one around a version's.
const HOME = new URL(".", import.meta.url);
HOME.pathname = HOME.pathname.replace(/\/v\d+\.\d+\.\d+[^/]*\/$/, "/");
// What a first card takes on a phone: the room is kept, so that nothing moves when the quiz is there.
const ROOM = 640;
const PATIENCE = 20_000;
// How far from the window it is loaded: a frame costs the page some time even where it is empty.
const NEAR = "1500px";

const sheet = new CSSStyleSheet();
// What is important in here cannot be overruled by the page.
sheet.replaceSync(`
:host { display: grid !important; inline-size: 100% !important; min-inline-size: 0 !important; block-size: auto !important; }
:host([hidden]) { display: none !important; }
iframe, slot { grid-area: 1 / 1; }
iframe { inline-size: 100%; block-size: var(--high); border: 0; }
[inert] { opacity: 0; }
i { grid-area: 1 / 1; visibility: hidden; pointer-events: none; scroll-margin: 16px; }
slot { display: grid; place-items: center; }
[data-room] { min-block-size: ${ROOM}px; }
iframe:not([inert]) + slot { display: none; }
@media print { iframe { block-size: var(--paper, var(--high)); } [data-room] { min-block-size: 0; } }
`);

const visitor = matchMedia("(prefers-color-scheme: dark)");
const isLength = (length) => Number.isInteger(length) && length > 0;

// Whether the ground that an element stands on is light or dark; where there is none, the page is white.
const ground = (element) => {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    // As computed: "rgb(…)" in 255ths; "lab(…)" and others with lightness first, in parts of 100 or 1.
    const color = getComputedStyle(at).backgroundColor;
    const [one, two, three, opacity = 1] = (color.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
    if (opacity < 0.5) continue;
    const light = /^(rgb|color)/.test(color) ? 0.3 * one + 0.6 * two + 0.1 * three : one;
    return light > (/^rgb/.test(color) ? 127 : /^l/.test(color) ? 50 : 0.5) ? "light" : "dark";
  }
  return "light";
};

class UnmythQuiz extends HTMLElement {
  static observedAttributes = ["pack", "lang", "site", "theme", "accent", "counting", "base"];

  static #near = new IntersectionObserver(
    (all) => all.forEach(({ isIntersecting, target }) => isIntersecting && target.#load()),
    { rootMargin: NEAR, scrollMargin: NEAR },
  );

  #root = this.attachShadow({ mode: "open" });
  #frame;
  #isIn;
  #patience;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    addEventListener("message", this);
    visitor.addEventListener("change", this);
    this.#isIn = true;
    this.#begin();
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    visitor.removeEventListener("change", this);
    UnmythQuiz.#near.unobserve(this);
    clearTimeout(this.#patience);
    this.#frame = undefined;
    this.#isIn = false;
  }

  // An element that was on the page before its script is told of its attributes first, and then that it is on the page.
  attributeChangedCallback(name, before, now) {
    if (!this.#isIn || before === now) return;
    if (this.#frame && ["theme", "accent"].includes(name)) this.#suit();
    else this.#begin();
  }

  // The visitor's look has changed, and with it perhaps the page's; or a message has come. Those of all frames come to the
  // window; those of this one have an exact form.
  handleEvent({ type, source, data }) {
    if (type === "change" && this.#frame) this.#suit();
    if (!data || source !== this.#frame?.contentWindow) return;
    const form = Object.keys(data).join();
    const { unmyth, height, paper } = data;
    if (form === "unmyth,height,paper" && unmyth === "height" && isLength(height) && isLength(paper)) {
      requestAnimationFrame(() => this.#stretch(height, paper));
    }
    // In the language of the quiz, which the link in the element may not be in.
    const { title, lang } = data;
    if (form === "unmyth,title,lang" && unmyth === "title" && !this.title) Object.assign(this.#frame, { title, lang });
    const { top, bottom } = data;
    if (form === "unmyth,top,bottom" && unmyth === "show" && isLength(top) && isLength(bottom)) {
      requestAnimationFrame(() => this.#show(top, bottom));
    }
    if (form !== "unmyth") return;
    if (unmyth === "ready") {
      clearTimeout(this.#patience);
      // A look that was changed before it could hear of it.
      this.#suit();
      const frame = this.#frame;
      const show = () => (frame.inert = false);
      // Once it has been drawn: an empty frame may be white on a dark page. A page out of sight draws nothing.
      requestAnimationFrame(() => requestAnimationFrame(show));
      setTimeout(show, 500);
      this.#tell("ready");
    } else if (unmyth === "complete" || unmyth === "error") this.#tell(unmyth);
  }

  #tell(what) {
    this.dispatchEvent(new Event(`unmyth-${what}`, { bubbles: true }));
  }

  // Brings a part of the frame into the window, as little as is needed; its beginning, where all of it does not fit.
  #show(top, bottom) {
    const part = document.createElement("i");
    part.style.cssText = `margin-block-start: ${top}px; block-size: ${Math.max(bottom - top, 0)}px`;
    this.#root.append(part);
    part.scrollIntoView({ block: "nearest" });
    part.remove();
  }

  #stretch(height, paper) {
    const style = this.#frame?.style;
    style?.setProperty("--high", `${Math.min(Math.max(height, ROOM), 4000)}px`);
    style?.setProperty("--paper", `${Math.min(Math.max(paper, 120), 4000)}px`);
  }

  // Its link, and the room for the quiz, until it is near.
  #begin() {
    clearTimeout(this.#patience);
    this.#frame = undefined;
    const slot = document.createElement("slot");
    this.#root.replaceChildren(slot);
    if (this.getAttribute("pack")) {
      slot.dataset.room = "";
      UnmythQuiz.#near.observe(this);
    } else {
      UnmythQuiz.#near.unobserve(this);
      // Whoever listens does so after the element is there.
      this.#patience = setTimeout(() => this.#tell("error"));
    }
  }

  #load() {
    UnmythQuiz.#near.unobserve(this);
    // What was seen a moment ago may be out of date.
    if (!this.#isIn || this.#frame || !this.getAttribute("pack")) return;
    let address;
    try {
      address = this.#address();
    } catch {
      // Nobody can read its base: the link stays.
      return this.#tell("error");
    }
    const frame = document.createElement("iframe");
    frame.title = this.title || this.textContent.trim() || "Myth or fact?";
    frame.referrerPolicy = "no-referrer";
    frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
    frame.style.setProperty("--high", `${ROOM}px`);
    frame.src = address;
    // Nobody comes by Tab into what is not shown yet.
    frame.inert = true;
    // Of a server that is down, two of three browsers tell nothing.
    this.#patience = setTimeout(() => this.#tell("error"), PATIENCE);
    this.#frame = frame;
    this.#suit();
    this.#root.replaceChildren(frame, document.createElement("slot"));
  }

  // The theme that the frame shall have; none where the page follows the visitor, as the quiz then does. A page that says
  // nothing of it has the look of the ground that the element stands on.
  #theme() {
    const wanted = this.getAttribute("theme");
    if (wanted === "light" || wanted === "dark") return wanted;
    const { colorScheme } = getComputedStyle(this);
    const said = colorScheme === "normal" ? document.querySelector("meta[name=color-scheme]")?.content : colorScheme;
    return said ? /^(?:only )?(light|dark)( only)?$/.exec(said)?.[1] : ground(this);
  }

  // Between a frame of one theme and a page of another, browsers put a white or black ground.
  #suit() {
    const theme = this.#theme();
    this.#frame.style.colorScheme = theme ?? "light dark";
    // Not by its address, which may have gone on to another language: a new one would end the play.
    this.#frame.contentWindow?.postMessage({ unmyth: "look", theme, accent: this.getAttribute("accent") }, "*");
  }

  #address() {
    const wishes = new URLSearchParams({ grows: 1 });
    const wish = (name, value) => value && wishes.set(name, value);
    wish("theme", this.#theme());
    wish("accent", this.getAttribute("accent")?.replace("#", ""));
    wish("site", this.getAttribute("site"));
    wish("counting", this.getAttribute("counting"));
    const lang = this.getAttribute("lang");
    const around = this.closest("[lang]:not(unmyth-quiz)") ?? document.documentElement;
    if (!lang) wish("lang", around.lang || navigator.language);
    const address = new URL(this.getAttribute("base") || HOME, document.baseURI);
    address.pathname = address.pathname.replace(/\/?$/, `/${this.getAttribute("pack")}/${lang ? `${lang}/` : ""}`);
    address.search = "";
    address.hash = wishes;
    return address.href;
  }
}

// Whoever comes first serves: a page may have this script twice, or two versions of it.
customElements.get("unmyth-quiz") ?? customElements.define("unmyth-quiz", UnmythQuiz);
