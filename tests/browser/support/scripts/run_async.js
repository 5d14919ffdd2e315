// Runs the body of an async function, and says what it returned or why it failed.
const done = arguments[arguments.length - 1];
(async () => { BODY })().then((value) => done({ value }), (error) => done({ error: String(error) }));
