// Notes every animation and transition that starts.
window.moves = [];
for (const kind of ["animationstart", "transitionrun"]) {
  document.addEventListener(kind, ({ animationName, propertyName, target }) => {
    window.moves.push(`${kind} ${animationName ?? propertyName} on ${target.className}`);
  }, true);
}
