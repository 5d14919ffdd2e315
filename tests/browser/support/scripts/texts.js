// The visible text of each visible element that the selector finds.
return [...document.querySelectorAll(arguments[0])]
  .filter((one) => one.checkVisibility()).map((one) => one.innerText);
