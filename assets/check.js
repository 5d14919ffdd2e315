// The check: tries what a quiz in a frame needs, and shows which of the page's words hold. Of the frame it knows what
// every page around one does, the element's events and its frame's height; all else is read from files of the site.
const page = document.querySelector(".unmyth-check");
const known = document.getElementById("unmyth-known");
const { quizzes } = JSON.parse(known.textContent);
const root = new URL(known.dataset.root, document.baseURI).href;
const form = page.querySelector("form");
const fields = [...form.querySelectorAll("[name]")];
const box = page.querySelector("[data-frame]");
const PATIENCE = 20_000;

for (const still of page.querySelectorAll("[data-still]")) still.remove();
for (const live of page.querySelectorAll("[data-live]")) live.hidden = false;

const stopped = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  stopped.push(`${effectiveDirective} ${blockedURI}`);
});

// How each check came out, and with which names.
const tell = (check, outcome, names = {}) => {
  const one = page.querySelector(`[data-check=${check}]`);
  for (const other of one.querySelectorAll("[data-outcome]")) other.hidden = other.dataset.outcome !== outcome;
  const told = one.querySelector(`[data-outcome=${outcome}]`);
  for (const [name, value] of Object.entries(names)) {
    for (const place of told.querySelectorAll(`[data-fill=${name}]`)) place.textContent = value;
    for (const link of told.querySelectorAll(`[data-link=${name}]`)) {
      link.href = value;
      link.textContent = value;
    }
  }
};
const sum = (which, count) => {
  for (const one of page.querySelectorAll("[data-sum]")) one.hidden = one.dataset.sum !== which;
  if (count) page.querySelector("[data-sum=more] [data-fill=count]").textContent = count;
};
const leave = (...checks) => checks.forEach((check) => tell(check, "left"));

// Nothing where there is no answer at all.
const load = (address, options) => fetch(address, { credentials: "omit", cache: "no-cache", ...options }).catch(() => {});
const isScript = (answer) => /^(text|application)\/(java|ecma)script\b/i.test(answer.headers.get("content-type") ?? "");
const isOpen = (answer) => answer.headers.get("access-control-allow-origin") === "*";
const type = (answer) => answer.headers.get("content-type") ?? "a file without a type";

// An address of the web: "quiz.example.org:8080" can be read too, as one of a kind of its own.
const parsed = (address, from) => {
  try {
    const url = new URL(address, from);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};
const place = (base, around) => {
  const home = parsed(base || root, root);
  if (!home) return tell("place", "unread", { base });
  // As the element takes it.
  home.pathname = home.pathname.replace(/\/?$/, "/");
  if (home.origin !== location.origin) {
    return tell("place", "elsewhere", { base: home.href, elsewhere: new URL(`embed/check/${location.hash}`, home).href });
  }
  const isPlain = home.protocol === "http:";
  if (isPlain && around?.protocol === "https:") tell("place", "mixed");
  // A machine of its own needs no certificate.
  else if (isPlain && !isSecureContext) tell("place", "plain");
  else tell("place", "fine", { base: home.href });
  return home;
};

const script = async (home) => {
  const address = new URL("embed.js", home).href;
  const answer = await load(address);
  if (!answer?.ok) return tell("script", "missing", { address, status: answer?.status ?? "no answer" });
  if (!isScript(answer)) return tell("script", "type", { type: type(answer) });
  try {
    await import(address);
  } catch {
    return tell("script", "broken");
  }
  // Without it the script runs here all the same, where it is the page's own.
  tell("script", isOpen(answer) ? "fine" : "cors");
  return true;
};

const attribute = (tag, name) => {
  const quoted = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return quoted?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
};
// A quiz's page as text: nothing in it is run or shown here.
const read = async (answer) => {
  const text = await answer.text();
  const tag = (pattern) => pattern.exec(text)?.[0] ?? "";
  return {
    answer,
    isQuiz: text.includes('id="unmyth-pack"'),
    lang: attribute(tag(/<html[^>]*>/), "lang"),
    langs: [...text.matchAll(/<link[^>]*\shreflang="(?!x-default)([^"]*)"/g)].map(([, lang]) => lang),
    policy: attribute(tag(/<meta http-equiv="Content-Security-Policy"[^>]*>/), "content") ?? "",
    wasm: tag(/<script data-wasm=[^>]*>/),
    module: tag(/<script type="module" id="unmyth-player"[^>]*>/),
  };
};

const packs = () => quizzes.map(({ id }) => id).join(", ");
const pack = async (home, pack) => {
  if (!pack) return tell("pack", "none", { packs: packs() });
  const address = new URL(`${pack}/`, home).href;
  const answer = await load(address);
  if (!answer) return tell("pack", "away");
  if (!answer.ok) return tell("pack", "missing", { pack, packs: packs() });
  const quiz = await read(answer);
  if (!quiz.isQuiz) return tell("pack", quizzes.some(({ id }) => id === pack) ? "other" : "missing", { pack, packs: packs(), address });
  tell("pack", "fine", { pack });
  return { ...quiz, address };
};

const lang = async (quiz, lang) => {
  const langs = (quiz.langs.length ? quiz.langs : [quiz.lang]).join(", ");
  if (!lang) return tell("lang", "own", { langs }), true;
  const answer = await load(new URL(`${lang}/`, quiz.address));
  const found = answer?.ok ? await read(answer) : undefined;
  if (!found?.isQuiz) return tell("lang", "missing", { lang, langs });
  if (found.lang !== lang) return tell("lang", "other", { lang, found: found.lang });
  tell("lang", "fine", { lang });
  return true;
};

// The directives of a policy as a browser reads them, by name.
const directives = (policy) =>
  new Map(policy.split(";").map((one) => one.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...rest]) => [name.toLowerCase(), rest]));

// Whether a source such as https://*.example.org takes in a page.
const takes = (source, { protocol, hostname, port }) => {
  if (source === "*") return true;
  const [, scheme, host, wanted] = /^(?:([a-z]+:)(?:\/\/)?)?([^:/]*)(?::(\d+|\*))?$/i.exec(source) ?? [];
  if (scheme && scheme !== protocol && !(scheme === "http:" && protocol === "https:")) return false;
  if (!host) return Boolean(scheme);
  const isHost = host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : host === hostname;
  return isHost && (wanted === "*" || (wanted ?? "") === port);
};

const ancestors = ({ answer }, around) => {
  const options = answer.headers.get("x-frame-options");
  const sources = directives(answer.headers.get("content-security-policy") ?? "").get("frame-ancestors");
  if (!sources) return options ? tell("ancestors", "options", { options }) : tell("ancestors", "fine");
  if (sources.includes("*")) return tell("ancestors", "fine");
  const others = sources.filter((source) => source !== "'self'");
  const names = { ancestors: others.join(", ") || "this website's own", page: around?.origin };
  if (!around) tell("ancestors", "some", names);
  else if (others.some((source) => takes(source, around))) tell("ancestors", "yours");
  else tell("ancestors", "others", names);
};

const policy = ({ answer, policy: built }) => {
  const sent = answer.headers.get("content-security-policy") ?? "";
  const rules = (text) => [...directives(text)].filter(([name]) => name !== "frame-ancestors").map((rule) => rule.flat().join(" "));
  const own = rules(sent);
  // An empty one forbids nothing.
  if (own.length && own.join("; ") !== rules(built).join("; ")) return tell("policy", "other", { policy: own.join("; ") });
  const { origin } = location;
  tell("policy", directives(built).get("script-src")?.includes(origin) ? "fine" : "safari", { origin });
};

const canRun = () => {
  try {
    // The least that is a module.
    return Boolean(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  } catch {
    return false;
  }
};
const player = async (quiz) => {
  const files = [
    [attribute(quiz.module, "src"), attribute(quiz.module, "integrity"), isScript],
    [attribute(quiz.wasm, "data-wasm"), attribute(quiz.wasm, "data-integrity"), () => true],
  ];
  let open = true;
  for (const [path, integrity, isKind] of files) {
    const { href, pathname } = new URL(path, quiz.address);
    const answer = await load(href);
    const address = pathname;
    if (!answer?.ok) return tell("player", "missing", { address });
    if (!isKind(answer)) return tell("player", "type", { address, type: type(answer) });
    const digest = await crypto.subtle?.digest("SHA-384", await answer.arrayBuffer());
    const found = digest && `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
    if (found && found !== integrity) return tell("player", "changed", { address });
    open &&= isOpen(answer);
  }
  if (!open) return tell("player", "cors");
  tell("player", canRun() ? "fine" : "nowasm");
};

// The element, as on a partner's page.
const show = (wishes, home) => new Promise((done) => {
  const quiz = document.createElement("unmyth-quiz");
  for (const name of ["pack", "lang", "accent"]) if (wishes[name]) quiz.setAttribute(name, wishes[name]);
  quiz.setAttribute("base", home);
  quiz.setAttribute("counting", "off");
  // A browser neither loads nor measures a frame that is not in sight. So it is, and not to be seen, until it is tried.
  box.style.inlineSize = `${box.parentElement.clientWidth}px`;
  box.dataset.tried = "";
  box.inert = true;
  box.replaceChildren(quiz);
  // It is there once the quiz is near.
  const frame = () => quiz.shadowRoot.querySelector("iframe");
  let height;
  const hear = ({ source, data }) => {
    if (data?.unmyth === "height" && source === frame()?.contentWindow) height = data.height;
  };
  const ears = new AbortController();
  const { signal } = ears;
  const end = (isReady) => {
    clearTimeout(patience);
    // Its height may come a moment later, and stretches it from the next frame on.
    setTimeout(() => {
      ears.abort();
      delete box.dataset.tried;
      box.style.inlineSize = "";
      box.inert = false;
      done({ frame: frame(), isReady, height });
    }, 500);
  };
  const patience = setTimeout(end, PATIENCE, false);
  // What is stopped never comes.
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    if (effectiveDirective === "frame-src") end(false);
  }, { signal });
  addEventListener("message", hear, { signal });
  quiz.addEventListener("unmyth-ready", () => end(true), { signal });
  quiz.addEventListener("unmyth-error", () => end(false), { signal });
});

const frame = async (wishes, home) => {
  const { frame, isReady, height } = await show(wishes, home);
  tell("frame", isReady ? "fine" : "silent");
  if (!isReady) return leave("height", "storage");
  const room = Math.round(frame.getBoundingClientRect().height);
  if (!height) tell("height", "none");
  else tell("height", room >= height ? "fine" : "cut", { height, room });
  tell("storage", frame.contentDocument ? "open" : "fine");
};

const accent = (accent) => {
  if (!accent) return tell("accent", "own");
  const suited = suitedAccent(accent);
  if (!suited) return tell("accent", "unread", { accent });
  const hex = `#${accent.replace("#", "").toLowerCase()}`;
  tell("accent", suited.light === hex && suited.dark === hex ? "fine" : "suited", { accent: hex, ...suited });
};

const AFTER = ["lang", "ancestors", "policy", "player", "frame", "height", "storage"];
const tryAll = async (wishes) => {
  const around = parsed(wishes.page);
  accent(wishes.accent);
  const home = place(wishes.base, around);
  if (!home) return leave("script", "pack", ...AFTER);
  const [runs, quiz] = await Promise.all([script(home), pack(home, wishes.pack)]);
  if (!quiz) return leave(...AFTER);
  ancestors(quiz, around);
  policy(quiz);
  const [speaks] = await Promise.all([lang(quiz, wishes.lang), player(quiz)]);
  if (runs && speaks) await frame(wishes, home);
  else leave("frame", "height", "storage");
};

// One run at a time: what is asked for meanwhile is tried after it.
let running = Promise.resolve();
const run = () => {
  running = running.then(async () => {
    const wishes = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));
    sum("running");
    page.querySelector("[data-check=blocked] [data-outcome=fine]").hidden = true;
    for (const outcome of page.querySelectorAll("[data-outcome]")) outcome.hidden = true;
    box.replaceChildren();
    stopped.length = 0;
    await tryAll(wishes);
    tell("blocked", stopped.length ? "some" : "fine", { blocked: [...new Set(stopped)].join(", ") });
    const wrong = page.querySelectorAll('[data-kind="wrong"]:not([hidden])').length;
    sum(wrong === 0 ? "fine" : wrong === 1 ? "one" : "more", wrong);
  }).catch((error) => (console.error(error), sum("stopped")));
};

const recall = () => {
  const wishes = new URLSearchParams(location.hash.slice(1));
  for (const field of fields) field.value = wishes.get(field.name) ?? "";
  // Nobody who comes without choices means no quiz at all.
  if (!wishes.has("pack")) form.elements.pack.value = quizzes[0].id;
  run();
};
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const wishes = new URLSearchParams(fields.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${location.search}#${wishes}`);
  run();
});
addEventListener("hashchange", recall);
recall();
