// Puts quizzes with other attributes into the page, and gives the address that each one's frame gets, or what it tells.
const made = async (attributes, place = document.body) => {
  const quiz = document.createElement("unmyth-quiz");
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  let told;
  quiz.addEventListener("unmyth-error", ({ type }) => (told = type));
  place.prepend(quiz);
  let frame;
  while (!told && !frame) {
    await new Promise(requestAnimationFrame);
    frame = quiz.shadowRoot.querySelector("iframe");
  }
  quiz.remove();
  return frame?.src ?? told;
};
const pack = "harm-reduction";
const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
return [
  await made({ pack, lang: "" }),
  await made({ pack, lang: "en" }),
  await made({ pack, base: "https://quiz.example.org/here" }),
  await made({ pack, base: "https://quiz.example.org/here/?some#where" }),
  await made({ pack }, shadow),
  await made({ pack, base: "https://[" }),
  await made({}),
];
