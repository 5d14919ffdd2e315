// What is chosen on the card at a place: the error in its myth, and what its fact rests on.
const of = (field) => document.getElementById(`cards[${arguments[0]}].${field}`);
return { error: of("error")?.value, restsOn: of("kind").querySelector(":checked")?.value };
