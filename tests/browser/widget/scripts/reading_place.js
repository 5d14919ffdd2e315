// Where a reader of the plain page is: the edges of what is read, the scroll position, the address, and whether the
// player has taken over.
const { top, bottom } = document.querySelector(".unmyth-still :target, .unmyth-still").getBoundingClientRect();
return [top, bottom, scrollY, location.hash, "live" in document.getElementById("unmyth").dataset];
