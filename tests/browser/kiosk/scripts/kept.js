// Gives all that a visit could leave elsewhere than in the document.
const stores = (await indexedDB.databases()).map(({ name }) => name);
const { accounts, settings } = window.unmythLedger;
return [location.href, history.length, document.title, { ...localStorage }, { ...sessionStorage }, stores,
  await accounts(), await settings(), document.cookie];
