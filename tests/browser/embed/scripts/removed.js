// Whether a quiz is loaded whose name is taken away before the page is scrolled to it.
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const quiz = document.createElement("unmyth-quiz");
const far = document.createElement("div");
far.style.blockSize = "9000px";
document.body.append(far, quiz);
quiz.setAttribute("pack", "harm-reduction");
await drawn();
quiz.removeAttribute("pack");
quiz.scrollIntoView();
await drawn();
const isLoaded = quiz.shadowRoot.querySelector("iframe") !== null;
quiz.remove();
return isLoaded;
