// Writes something over the first outbox that nobody can read.
const [text] = await unmythOutbox.outboxes();
const { site, pack, revision, lang } = JSON.parse(text);
await unmythOutbox.keep([site, pack, revision, lang].join(" "), arguments[0]);
