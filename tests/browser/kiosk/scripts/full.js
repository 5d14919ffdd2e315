// Lets the disk refuse what a function of the outbox asks of it, until the function `mend` is called. A quota that a test
// sets would stop large writes only.
const [name] = arguments;
const known = unmythOutbox[name];
unmythOutbox[name] = async () => {
  throw new DOMException("full", "QuotaExceededError");
};
window.mend = () => (unmythOutbox[name] = known);
