// Gives all that a visit could leave elsewhere than in the document.
const stores = (await indexedDB.databases()).map(({ name }) => name);
const { outboxes, settings } = window.unmythOutbox;
return [location.href, history.length, document.title, { ...localStorage }, { ...sessionStorage }, stores,
  await outboxes(), await settings(), document.cookie];
