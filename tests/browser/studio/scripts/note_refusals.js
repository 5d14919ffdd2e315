// Notes in window.refused what the page's policy refuses from now on: by which directive, and which address.
window.refused = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  window.refused.push(`${effectiveDirective} ${blockedURI}`));
