// Lets the disk refuse what a function of the ledger asks of it, until the function `mend` is called. A quota that a test
// sets would stop large writes only.
const [name] = arguments;
const known = unmythLedger[name];
unmythLedger[name] = async () => {
  throw new DOMException("full", "QuotaExceededError");
};
window.mend = () => (unmythLedger[name] = known);
