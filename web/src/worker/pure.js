/** Whether a JavaScript function may be called once more than the program says, as far as its text tells. */

/** What leaves a trace in a forward(). */
const TRACES = [
  /\.\s*\w+\s*(?:=(?![=>])|[-+*/%|&^]=|\*\*=|\?\?=|\+\+|--)/, // this.calls = 1
  /\]\s*(?:=(?![=>])|[-+*/%]=|\+\+|--)/, // seen[0] = x
  /\.(?:push|unshift|pop|shift|splice|set|add|delete|append|fill|sort)\(/,
  /\w_\(/, // in place
  /\b(?:plot|await|yield|fetch|setTimeout)\b/,
];

/** Variables that a text gives a value: x = …, x += …, x++, ++x. */
const ASSIGNED =
  /(?<![\w.$])([A-Za-z_$][\w$]*)\s*(?:=(?![=>])|[-+*/%]=|\*\*=|\+\+|--)|(?:\+\+|--)\s*([A-Za-z_$][\w$]*)/g;

/**
 * Whether a function leaves nothing behind, as far as its text tells.
 *
 * @param {string} text
 */
export function isPure(text) {
  const code = text
    .replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, "")
    .replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1/g, '""')
    // const [a, b] = pair gives nothing away.
    .replace(/\b(const|let|var)\s*[[{]([\s\w$,:.]*)[\]}]\s*=/g, "$1 $2 =");
  if (TRACES.some((trace) => trace.test(code))) return false;
  const parameters = /^[^(]*\(([^)]*)\)/.exec(code)?.[1] ?? "";
  const own = new Set(parameters.match(/[\w$]+/g));
  for (const [, names] of code.matchAll(/\b(?:const|let|var)\s+([^=;]+)/g)) {
    for (const name of names.match(/[\w$]+/g) ?? []) own.add(name);
  }
  return [...code.matchAll(ASSIGNED)].every(([, name, counted]) => own.has(name ?? counted));
}

/** What is known of functions, which do not change. @type {WeakMap<Function, boolean>} */
const known = new WeakMap();

/** @param {Function} fn @returns {boolean} */
export function leavesNothing(fn) {
  let pure = known.get(fn);
  if (pure === undefined) known.set(fn, (pure = isPure(Function.prototype.toString.call(fn))));
  return pure;
}
