// What the bench sees of a page. It runs in a world of its own: it shares the page's document, and the page cannot tell.
(() => {
  const { card, answer, chosen, verdict, next, live } = SUBJECT;

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const frame = () => new Promise(requestAnimationFrame);

  // To be called in a frame's callbacks: the time at which that frame has been painted. The message waits its turn
  // behind the painting.
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });

  const middle = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  // A tap on its middle meets it, and nothing that lies over it.
  const canBeHit = (element) => {
    const { x, y } = middle(element);
    return isShown(element) && element.contains(document.elementFromPoint(x, y));
  };

  // Some of it is in the window, and it can be read: it may be fading in.
  const isShown = (element) => {
    if (!element?.checkVisibility({ visibilityProperty: true })) return false;
    let opacity = 1;
    for (let one = element; one; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
    if (opacity < 0.8) return false;
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };

  const cardAt = (place) => all(card).at(place) ?? all(card).at(-1);
  const isTold = (place) => all(verdict, cardAt(place)).some(isShown);

  // Waits, frame by frame, and says what never came.
  const until = async (what, is) => {
    const end = performance.now() + 5000;
    for (let value; ; ) {
      await frame();
      if ((value = is())) return value;
      if (performance.now() > end) throw new Error(`waited 5 s for ${what} at ${location.href}`);
    }
  };

  // Where to tap an element, once it has come to rest.
  const atRest = (what, find) => {
    let before;
    return until(what, () => {
      const element = find();
      const place = element && canBeHit(element) && middle(element);
      const rests = place && before && place.x === before.x && place.y === before.y;
      before = place;
      return rests && place;
    });
  };

  const seen = { answerable: null, live: null, told: [], shift: 0 };

  until("the first card", () => {
    const three = all(answer).slice(0, 3);
    return three.length === 3 && three.every(canBeHit);
  }).then(async () => {
    seen.answerable = await painted();
    tell(JSON.stringify(all(answer).slice(0, 3).map(middle)));
  });

  addEventListener("click", async ({ target, timeStamp }) => {
    const control = target.closest?.(answer);
    if (!control) return;
    const place = all(card).indexOf(control.closest(card));
    await until("the feedback", () => isTold(place));
    seen.told.push({ given: timeStamp, told: await painted() });
  }, true);

  new MutationObserver(() => {
    if (live && document.querySelector(live)) seen.live ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-live"] });

  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: "layout-shift", buffered: true });

  globalThis.bench = {
    // All that was seen, once the page has come to rest: loaded, taken over if it is to be, and idle.
    async rest() {
      await until("the player", () => document.readyState === "complete" && (!live || seen.live));
      const [paint] = await until("the first paint", () => {
        const paints = performance.getEntriesByName("first-contentful-paint");
        return paints.length && paints;
      });
      await new Promise(requestIdleCallback);
      return { ...seen, paint: paint.startTime };
    },

    // Where to tap to answer the card at a place; where cards come one by one, the one that is there.
    aim(place, choice) {
      return atRest(`answer ${choice} of card ${place}`, () => {
        const control = !isTold(place) && all(answer, cardAt(place))[choice];
        if (control && !isShown(control)) cardAt(place).scrollIntoView({ behavior: "instant" });
        return control;
      });
    },

    // Where to tap to go on; nowhere on a page that has all cards under each other.
    onward() {
      return next ? atRest("the way on", () => all(next).find(canBeHit)) : null;
    },

    // When each answer was given and when it was told, once there are that many; fewer, where one is never told.
    async told(count) {
      await until("the feedback", () => seen.told.length >= count).catch(() => {});
      return seen.told;
    },

    // Whether the first card is answered so, and says it.
    holds: (choice) => isTold(0) && all(answer, cardAt(0))[choice].matches(chosen),
  };
})();
