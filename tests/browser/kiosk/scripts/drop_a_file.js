// Drops one of the files that the kiosk keeps, as a browser that needs room may; says whether there was one.
const [name] = await caches.keys();
const cache = await caches.open(name);
const [, , one] = await cache.keys();
return await cache.delete(one);
