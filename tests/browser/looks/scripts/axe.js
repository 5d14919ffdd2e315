// What axe-core finds, by the rules of WCAG 2.2 A and AA or by one rule; the size of targets is off there unless asked for.
const [rule] = arguments;
const done = arguments[arguments.length - 1];
const all = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const options = rule
  ? { runOnly: { type: "rule", values: [rule] } }
  : { runOnly: all, rules: { "target-size": { enabled: true } } };
const list = (results) => results.flatMap(({ id, nodes }) =>
  nodes.map(({ target, html, failureSummary }) => [id, target.join(" "), html, failureSummary].join("\n  ")));
axe.run(document, { ...options, resultTypes: ["violations"] }).then((found) => done({
  faults: list(found.violations),
  // Of these there are names alone.
  passed: found.passes.map(({ id }) => id),
}), (error) => done({ faults: [String(error)], passed: [] }));
