// Whether the verdict of the answered card is in sight.
const verdicts = [...document.querySelectorAll(".unmyth-feedback__verdict")].filter((one) => one.checkVisibility());
const { top, bottom } = verdicts[0].getBoundingClientRect();
return top >= 0 && bottom <= innerHeight;
