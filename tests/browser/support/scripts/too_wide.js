// Says which elements make the page wider than its window; nothing where none does.
const [wide, room] = [document.scrollingElement.scrollWidth, document.documentElement.clientWidth];
if (wide <= room) return "";
const out = [...document.querySelectorAll("body *")].filter((one) => {
  const { left, right } = one.getBoundingClientRect();
  return right > room + 0.5 || left < -0.5;
});
return `${wide} px in a window of ${room} px: ${out.map((one) => one.outerHTML.slice(0, 120)).join("\n")}`;
