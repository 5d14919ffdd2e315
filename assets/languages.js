// Another language keeps the play: the page in that language is fetched, and its words come into this page. No answer is in the
// request or in an address. The player has this in its module, so that without it links are links.
{
  const quiz = document.getElementById("unmyth");
  const fragment = window.unmythStill?.fragment ?? "";
  // What a page says in its own language, apart from the quiz itself.
  const OWN = [
    "head > title",
    "meta[name=description]",
    "link[rel=alternate]",
    "link[rel=canonical]",
    ".unmyth-foot",
    ".unmyth-leave",
    "#unmyth-trouble",
    "#unmyth-text",
    "#unmyth-pack",
  ];
  // How long another page may take, in milliseconds.
  const PATIENCE = 10_000;

  const nav = () => document.querySelector(".unmyth-languages");

  // Screen readers announce only what comes into a place that was there before.
  const said = document.createElement("p");
  said.className = "unmyth-languages__said";
  said.setAttribute("aria-live", "polite");
  if (nav()) document.body.append(said);

  // A page from another version of the site may ask other cards, and its words may be for another player.
  const version = (page) =>
    [page.getElementById("unmyth-player")?.integrity, page.getElementById("unmyth")?.dataset.revision].join();

  // The player says by `preventDefault` that it takes the page's pack and words.
  const isTaken = (page, link) =>
    version(page) === version(document) &&
    !document.dispatchEvent(new CustomEvent("unmyth-language", { cancelable: true, detail: { page, link } }));

  // An entry in the history that was made in another language still has that page's address.
  let path = location.pathname;
  const nameThePlace = () => history.replaceState(history.state, "", path + location.hash);
  addEventListener("popstate", () => location.pathname === path || nameThePlace());

  let silence;
  const change = (page, link) => {
    const hadFocus = nav().contains(document.activeElement);
    for (const own of OWN) {
      const [first, ...others] = document.querySelectorAll(own);
      first?.replaceWith(...page.querySelectorAll(own));
      for (const other of others) other.remove();
    }
    const { lang, dir } = page.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    path = new URL(link).pathname;
    nameThePlace();
    unmythStill.putAside(page.getElementById("unmyth"));
    const current = nav()?.querySelector("[aria-current]");
    said.textContent = current?.textContent;
    // It is heard by then, and is not met again at the end of the page.
    clearTimeout(silence);
    silence = setTimeout(() => (said.textContent = ""), 10_000);
    if (!hadFocus) return;
    current?.focus();
    // What comes above it may be longer in this language.
    requestAnimationFrame(() => current?.scrollIntoView({ block: "nearest" }));
  };

  const ask = (link) => {
    const question = document.querySelector(".unmyth-leave");
    question.hidden = false;
    question.querySelector("a").href = link.href;
    question.querySelector("button").onclick = () => {
      question.hidden = true;
      link.focus();
    };
    question.querySelector("p").focus();
    question.scrollIntoView({ block: "nearest" });
  };

  // The last language that was chosen counts.
  let fetching;
  const choose = async (link) => {
    const mine = (fetching = new AbortController());
    const timer = setTimeout(() => mine.abort(), PATIENCE);
    link.setAttribute("aria-busy", "true");
    const address = link.href.replace(/#.*/, "");
    let page;
    try {
      const answer = await fetch(address, { signal: mine.signal });
      if (answer.ok) page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      // Nothing came: that is the same as a page that does not fit.
    }
    clearTimeout(timer);
    link.removeAttribute("aria-busy");
    if (mine !== fetching) return;
    if (page && isTaken(page, address)) change(page, address);
    else if ("begun" in quiz.dataset) ask(link);
    else location.assign(link.href);
  };

  addEventListener("click", (event) => {
    const link = event.target.closest(".unmyth-languages__one");
    if (!link) return;
    // What the address asks for, such as to count nothing, holds in each language.
    if (!fragment.startsWith("#unmyth-")) link.hash = fragment;
    const wantsTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (wantsTab || !("live" in quiz.dataset) || "trouble" in quiz.dataset) return;
    event.preventDefault();
    fetching?.abort();
    fetching = undefined;
    if (!link.hasAttribute("aria-current")) choose(link);
  });
}
