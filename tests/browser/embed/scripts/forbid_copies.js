// Forbids to copy.
const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
Object.defineProperty(Navigator.prototype, "clipboard", { configurable: true, value: { writeText } });
