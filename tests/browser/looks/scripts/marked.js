// The languages and directions that texts within the page are marked with.
return [...document.querySelectorAll("main [lang]")].map(({ lang, dir }) => `${lang} ${dir}`);
