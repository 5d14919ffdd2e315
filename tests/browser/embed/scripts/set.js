// Gives the first quiz an attribute, or takes it away.
const [name, value] = arguments;
const quiz = document.querySelector("unmyth-quiz");
if (value === null) quiz.removeAttribute(name);
else quiz.setAttribute(name, value);
