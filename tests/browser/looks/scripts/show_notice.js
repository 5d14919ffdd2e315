// Shows one of the kiosk's notices in its place, as its watch does.
const notice = document.getElementById(`unmyth-${arguments[0]}`).content.cloneNode(true);
document.getElementById("unmyth-kiosk").replaceChildren(notice);
const detail = document.querySelector("pre");
if (detail) detail.textContent = "The program stopped responding.";
