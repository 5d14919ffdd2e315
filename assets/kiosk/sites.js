// Whether this website counts plays under a name. Its pages have digests of the names that it knows, so that nobody reads
// in them who its partners are.
const isKnownSite = async (site, digests) => {
  // A page that was made without the operator's list knows of none, and a browser may refuse to make digests.
  if (digests === undefined || digests === null || !window.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(site)));
  const name = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digests.split(" ").includes(name);
};
