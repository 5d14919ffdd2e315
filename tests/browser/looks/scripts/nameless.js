// What can be filled in or pressed, and has no name.
return [...document.querySelectorAll("input, select, textarea, button")]
  .filter((one) => one.checkVisibility() && !(one.labels?.length || one.innerText.trim()))
  .map((one) => one.outerHTML);
