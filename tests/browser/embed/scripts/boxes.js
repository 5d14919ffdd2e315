// Where in its frame what teaches begins and ends: the verdict's upper edge, and the lower one of the way on.
const { top } = document.querySelector(".unmyth-feedback__verdict").getBoundingClientRect();
return [top, document.querySelector(".unmyth-onward .unmyth-button").getBoundingClientRect().bottom];
