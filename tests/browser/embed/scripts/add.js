// Puts another quiz at the page's end, like the first one but for an attribute, and scrolls to it.
const [name, value] = arguments;
const quiz = document.querySelector("unmyth-quiz").cloneNode(true);
quiz.setAttribute(name, value);
document.body.append(quiz);
quiz.scrollIntoView();
