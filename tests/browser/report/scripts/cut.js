// The elements that hold more than they show.
const isCut = (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible";
return [...document.querySelectorAll("main *")].filter(isCut).map((one) => one.outerHTML.slice(0, 120));
