// Notes what moves two frames on.
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
window.moves.push(...document.getAnimations().map((one) => one.animationName ?? one.transitionProperty));
