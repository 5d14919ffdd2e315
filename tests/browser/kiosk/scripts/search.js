// Looks into the whole memory of each program, all of them its `this`, for
// - places where values stand in the order of `answers`, at any distance from each other up to 16 bytes: whichever three
//   different values stand for the three answers;
// - places where the cards' numbers stand in the order `cards`, at any such distance;
// - copies of the text `shown`.
function search(sought) {
  const { answers, cards, shown } = JSON.parse(sought);
  // Where each of the three stands first, and which places must be like an earlier one.
  const [a, b, c] = [...new Set(answers)].map((kind) => answers.indexOf(kind));
  const likes = answers.map((answer, place) => [place, answers.indexOf(answer)]).filter(([place, like]) => like < place);
  const text = new TextEncoder().encode(shown);
  const found = { answers: 0, cards: 0, shown: 0 };
  for (const { buffer } of this) {
    const bytes = new Uint8Array(buffer);
    for (let far = 1; far <= 16; far += 1) {
      const end = bytes.length - (answers.length - 1) * far;
      for (let at = 0; at < end; at += 1) {
        const isOneKind = (x, y) => bytes[at + x * far] === bytes[at + y * far];
        // Most of the memory is all alike, so that is looked at first.
        if (!isOneKind(a, b) && !isOneKind(b, c) && !isOneKind(a, c) && likes.every(([x, y]) => isOneKind(x, y))) {
          found.answers += 1;
        }
        if (bytes[at] === cards[0] && cards.every((card, i) => bytes[at + i * far] === card)) found.cards += 1;
      }
    }
    for (let at = bytes.indexOf(text[0]); at >= 0; at = bytes.indexOf(text[0], at + 1)) {
      if (text.every((byte, i) => bytes[at + i] === byte)) found.shown += 1;
    }
  }
  return found;
}
