// Cuts the patience of elements that come from here on, which is twenty seconds, to a tenth of one.
const later = setTimeout;
window.setTimeout = (act, time) => later(act, time > 10_000 ? 100 : time);
