// Waits until the page was drawn so many times.
for (let frame = 0; frame < arguments[0]; frame += 1) await new Promise(requestAnimationFrame);
