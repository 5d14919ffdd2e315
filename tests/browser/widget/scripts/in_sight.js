// Whether the verdict of the answered card is in sight.
const { top, bottom } = document.querySelector("[open] .unmyth-feedback__verdict").getBoundingClientRect();
return top >= 0 && bottom <= innerHeight;
