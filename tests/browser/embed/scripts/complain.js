// Notes what goes wrong from here on, or is written to the console by a script.
window.complaints = [];
for (const kind of ["debug", "log", "info", "warn", "error"]) {
  console[kind] = (...words) => complaints.push(`${kind}: ${words.join(" ")}`);
}
for (const kind of ["error", "unhandledrejection", "securitypolicyviolation"]) {
  addEventListener(kind, ({ message, reason, violatedDirective }) =>
    complaints.push(`${kind}: ${message ?? reason ?? violatedDirective}`));
}
