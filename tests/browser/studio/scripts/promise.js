// The browser has promised nothing, and answers so from now on when it is asked to.
const [answer] = arguments;
window.asked = 0;
navigator.storage.persisted = async () => window.asked > 0 && answer;
navigator.storage.persist = async () => {
  window.asked += 1;
  return answer;
};
