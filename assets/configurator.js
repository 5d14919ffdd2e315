// The configurator: its choices become the quiz as it will be, and the code for it. They are kept in the address's
// fragment, which goes to nobody's server, so that a link to this page can hold them.
const page = document.querySelector(".unmyth-configurator");
const known = document.getElementById("unmyth-known");
const { quizzes, version, integrity, address: published } = JSON.parse(known.textContent);
const root = new URL(known.dataset.root, document.baseURI).href;
const { origin } = new URL(root);
const find = (selector) => page.querySelector(selector);

const form = find("form");
const fields = [...form.querySelectorAll("[name]")];
const picker = find("[type=color]");
const quiz = find("unmyth-quiz");

for (const still of page.querySelectorAll("[data-still]")) still.remove();
for (const live of page.querySelectorAll("[data-live]")) live.hidden = false;
find("[data-plain]").hidden = location.protocol !== "http:";

const written = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const attributes = (list) =>
  list.map(([name, value]) => (value ? ` ${name}="${written(value).replaceAll('"', "&quot;")}"` : "")).join("");

const said = (code) => find(`[data-code=${code}] [role=status]`);
const show = (code, text) => {
  const shown = find(`[data-code=${code}] code`);
  if (shown.textContent === text) return;
  shown.textContent = text;
  said(code).textContent = "";
};

// A language by the name that it has for itself.
const named = (lang) => {
  try {
    return new Intl.DisplayNames([lang], { type: "language" }).of(lang);
  } catch {
    return lang;
  }
};

const chosenQuiz = () => quizzes.find(({ id }) => id === form.elements.pack.value) ?? quizzes[0];

// The languages of the quiz that is chosen; the one that was chosen stays, where it has it.
const listLanguages = (wanted) => {
  const { lang } = form.elements;
  const [own] = lang.options;
  const options = chosenQuiz().languages.map((one) => {
    const option = new Option(`${named(one.lang)} (${one.lang})`, one.lang);
    option.lang = one.lang;
    return option;
  });
  lang.replaceChildren(own, ...options);
  lang.value = wanted;
  if (lang.selectedIndex < 0) lang.value = "";
};

// What is wrong with what is typed, in words beside it; what is wrong is left out of the code.
const site = () => {
  const { site } = form.elements;
  if (!site) return "";
  const isGood = site.validity.valid;
  const words = find("[data-wrong=site]");
  words.textContent = isGood ? "" : words.dataset.words;
  site.ariaInvalid = isGood ? null : "true";
  return isGood ? site.value : "";
};

const accent = () => {
  const { accent } = form.elements;
  const typed = accent.value.trim();
  const suited = typed ? suitedAccent(typed) : undefined;
  const hex = suited ? `#${typed.replace("#", "").toLowerCase()}` : "";
  const is = !typed ? "" : !suited ? "wrong" : suited.light === hex && suited.dark === hex ? "fine" : "suited";
  for (const note of page.querySelectorAll("[data-accent]")) note.hidden = note.dataset.accent !== is;
  accent.ariaInvalid = is === "wrong" ? "true" : null;
  if (!suited) return "";
  picker.value = hex;
  for (const paper of ["light", "dark"]) {
    find(`[data-swatch=${paper}]`).style.backgroundColor = suited[paper];
    find(`[data-hex=${paper}]`).textContent = suited[paper];
  }
  return hex;
};

// What WordPress finds at a quiz's address: nothing, where the site does not know that it is there; else what it asks
// for, or from a host that sends files as they are the quiz as it is without any choice.
let found;
const lookForIt = async () => {
  if (published !== root.slice(0, -1)) return "unknown";
  const answer = await fetch(`${root}${quizzes[0].id}/oembed.json?maxwidth=1`);
  return (await answer.json()).width === 1 ? "all" : "plain";
};
const tellOfWordPress = async (hasWishes) => {
  found ??= lookForIt().catch(() => "unknown");
  const is = await found;
  for (const note of page.querySelectorAll("[data-wordpress]")) {
    const { wordpress } = note.dataset;
    note.hidden = wordpress !== is || (wordpress === "plain" && !hasWishes);
  }
};

const update = () => {
  const { id, languages } = chosenQuiz();
  const value = (name) => form.elements[name]?.value ?? "";
  const lang = value("lang");
  const { title } = languages.find((one) => one.lang === lang) ?? languages[0];
  const choices = { pack: id, lang, theme: value("theme"), accent: accent(), counting: value("counting"), site: site() };
  const address = `${root}${id}/${lang && `${lang}/`}`;

  const wishing = (...names) => {
    const wishes = new URLSearchParams(names.filter((name) => choices[name]).map((name) => [name, choices[name].replace("#", "")]));
    return `${address}${wishes.size ? `#${wishes}` : ""}`;
  };
  const suited = wishing("theme", "accent", "counting", "site");

  // The link is all there is where the script does not run: what may be counted, and for whom, holds there too.
  // The script that this is in would end where one is ended.
  const element = (script) =>
    `<script type="module"${attributes(script)}><\/script>\n` +
    `<unmyth-quiz${attributes(Object.entries(choices))}><a${attributes([["href", wishing("counting", "site")]])}>${written(title)}</a></unmyth-quiz>`;
  show("line", element([["src", `${root}embed.js`]]));
  show("pinned", element([
    ["src", `${root}${version}/embed.js`],
    ["integrity", integrity],
    ["crossorigin", "anonymous"],
  ]));

  show("wordpress", suited);
  tellOfWordPress(suited !== address);
  const frame = [
    ["src", suited],
    ["title", title],
    ["sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox"],
    ["loading", "lazy"],
    ["referrerpolicy", "no-referrer"],
    ["width", "100%"],
    ["height", "640"],
    // An inline style would need leave from the page's policy.
    ["frameborder", "0"],
  ];
  show("frame", `<iframe${attributes(frame)}></iframe>`);
  show("policy", `script-src ${origin};\nframe-src ${origin};`);

  const link = quiz.querySelector("a");
  link.href = address;
  link.textContent = title;
  for (const [name, wanted] of Object.entries({ ...choices, counting: "off", site: "" })) {
    if (wanted === (quiz.getAttribute(name) ?? "")) continue;
    if (wanted) quiz.setAttribute(name, wanted);
    else quiz.removeAttribute(name);
  }

  const { lang: spoken, accent: color } = choices;
  const toCheck = new URLSearchParams(Object.entries({ pack: id, lang: spoken, accent: color }).filter(([, it]) => it));
  find("[data-check]").hash = toCheck;
  return choices;
};

// Only what was chosen stands in the address.
const remember = () => {
  const choices = Object.entries(update()).filter(([name, value]) => value && (name !== "pack" || quizzes.length > 1));
  const fragment = new URLSearchParams(choices);
  history.replaceState(null, "", `${location.pathname}${location.search}${choices.length ? `#${fragment}` : ""}`);
};

const recall = () => {
  const wishes = new URLSearchParams(location.hash.slice(1));
  for (const field of fields.filter(({ name }) => name !== "lang")) {
    field.value = wishes.get(field.name) ?? "";
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
  listLanguages(wishes.get("lang") ?? "");
  update();
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target === picker) form.elements.accent.value = picker.value;
  if (target === form.elements.pack) listLanguages(form.elements.lang.value);
  update();
});
form.addEventListener("change", remember);
addEventListener("hashchange", recall);

// As wide as there is room for, and it says how wide that is.
const stage = find("[data-stage]");
find(".unmyth-configurator__widths").addEventListener("change", ({ target }) => {
  stage.dataset.stage = target.value;
});
new ResizeObserver(([{ contentRect }]) => {
  find("[data-wide]").textContent = `${Math.round(contentRect.width)} px`;
}).observe(stage);

recall();
import(`${root}embed.js`);
