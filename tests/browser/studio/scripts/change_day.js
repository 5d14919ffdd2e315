// Has the only quiz on the disk be changed last on another day.
const [[key, text]] = await unmythDrafts.all();
await unmythDrafts.keep(key, text.replace(/"kept_on":"[^"]*"/, '"kept_on":"2026-01-02"'));
