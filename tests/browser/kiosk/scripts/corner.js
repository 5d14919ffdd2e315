// Gives the middle of the attendant's corner.
const { x, y, width, height } = document.querySelector(".unmyth-kiosk__corner").getBoundingClientRect();
return [x + width / 2, y + height / 2];
