// Gives the rows of the attendant's menu, by their labels.
return Object.fromEntries([...document.querySelectorAll("dt")].map((dt) => [dt.innerText, dt.nextSibling.innerText]));
