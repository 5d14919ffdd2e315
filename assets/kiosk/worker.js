// Keeps all files of the kiosk, so that it starts without a network. The build writes the list before it, as LIST: a
// version, and files with what each must be. Another kiosk of the same origin, in another folder, has its own.
const OWN = `unmyth-kiosk ${registration.scope} `;
const CACHE = OWN + LIST.version;
const home = new URL("./", location.href).href;

const request = ({ path, integrity }) => new Request(path, { integrity, cache: "no-cache", credentials: "omit" });

// Which file cannot be had, and why: without a cause nobody could put it right.
const problem = async () => {
  for (const { path, integrity } of LIST.files) {
    const answer = await fetch(path, { cache: "no-cache", credentials: "omit" }).catch(() => undefined);
    if (!answer?.ok) return { problem: "missing", path };
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", await answer.arrayBuffer()));
    if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity) return { problem: "altered", path };
  }
  // All can be had as they were made: what is missing is room.
  return { problem: "full", path: "" };
};
const tell = async (error) => {
  const found = error.name === "QuotaExceededError" ? { problem: "full", path: "" } : await problem();
  for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage(found);
  throw error;
};

// All of them or none, and each as it was when the list was made: a host in the middle of a change gives no mixture.
const bring = async () => (await caches.open(CACHE)).addAll(LIST.files.map(request));
addEventListener("install", (event) => event.waitUntil(bring().catch(tell)));

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OWN) && name !== CACHE;
  const tidy = async () => Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  event.waitUntil(tidy().then(() => clients.claim()));
});

// What the browser has dropped meanwhile is fetched again; without a network it stays away.
const isWhole = async () => {
  const cache = await caches.open(CACHE);
  const missing = async () => {
    const found = await Promise.all(LIST.files.map(({ path }) => cache.match(path)));
    return LIST.files.filter((_, place) => !found[place]?.ok);
  };
  await cache.addAll((await missing()).map(request)).catch(() => {});
  return !(await missing()).length;
};
addEventListener("message", (event) => {
  // Only the page knows when nobody plays.
  if (event.data === "take over") skipWaiting();
  if (event.data === "whole?") event.waitUntil(isWhole().then((whole) => event.ports[0].postMessage(whole)));
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET") return;
  const bare = url.split(/[?#]/)[0];
  const listed = LIST.files.some(({ path }) => new URL(path, home).href === bare);
  if (!listed) return;
  const kept = async () => (await (await caches.open(CACHE)).match(bare)) ?? fetch(event.request);
  event.respondWith(kept());
});
