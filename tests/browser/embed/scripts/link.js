// Adds a link that opens a page of its own, and gives what styles write behind it.
const link = document.createElement("a");
Object.assign(link, { href: "https://example.org/help", target: "_blank", textContent: "Help" });
document.querySelector(".unmyth-again").append(link);
return getComputedStyle(link, "::after").content;
