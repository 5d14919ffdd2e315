// Which answer to give to the card that comes so many after the first. No card is right at first, so that each comes by
// twice; then one is right, one is missed, and one is not sure.
const [place] = arguments;
const { deck, cards } = JSON.parse(document.getElementById("unmyth-pack").textContent);
const asked = document.querySelector(".unmyth-card__statement").textContent.trim();
const isMyth = cards.some(({ myth }) => [myth].flat().join() === asked);
const [right, missed] = isMyth ? [0, 1] : [1, 0];
return place < deck ? [missed, 2][place % 2] : [right, missed, 2][place % 3];
