// Three moments of the player's coming at which a click answers "Fact", each set off right before it begins.
const answer = () => document.querySelectorAll(".unmyth-card__choice")[1].click();
window.answerAt = {
  before: answer,
  meanwhile: () => setTimeout(answer),
  after: () => {
    const live = new MutationObserver(() => {
      live.disconnect();
      setTimeout(answer);
    });
    live.observe(document.getElementById("unmyth"), { attributeFilter: ["data-live"] });
  },
};
