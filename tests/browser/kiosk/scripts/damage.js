// Writes something over the first account that nobody can read.
const [text] = await unmythLedger.accounts();
const { site, pack, revision, lang } = JSON.parse(text);
await unmythLedger.keep([site, pack, revision, lang].join(" "), arguments[0]);
