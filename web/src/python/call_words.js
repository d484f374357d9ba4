/**
 * What CPython says of a call whose arguments do not fit.
 */

/** Above it CPython suggests nothing. */
const LONGEST = 40;

/** @param {number} count @param {string} word */
const some = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** 'a', 'b', and 'c' @param {string[]} names */
function listed(names) {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 3) return quoted.join(" and ");
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1)}`;
}

/**
 * Changes from one name to another, where another case costs 1 and another letter 2; infinite where what differs is long.
 *
 * @param {string} a @param {string} b
 */
function cost(a, b) {
  while (a && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
  while (a && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
  if (Math.max(a.length, b.length) > LONGEST) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => 2 * i);
  for (let i = 0; i < a.length; i++) {
    const next = [2 * (i + 1)];
    for (let j = 0; j < b.length; j++) {
      const same = a[i] === b[j] ? 0 : a[i].toLowerCase() === b[j].toLowerCase() ? 1 : 2;
      next.push(Math.min(row[j] + same, row[j + 1] + 2, next[j] + 2));
    }
    row = next;
  }
  return row[b.length];
}

/** As CPython's suggestions.c does. @param {string} name @param {string[]} names */
function suggestion(name, names) {
  let best = "";
  let least = Infinity;
  for (const other of names) {
    const most = Math.min(Math.floor((name.length + other.length + 3) / 3), least - 1);
    const now = cost(name, other);
    if (now <= most) [best, least] = [other, now];
  }
  return best && `. Did you mean '${best}'?`;
}

/**
 * @typedef {object} Parameters
 * @property {string[]} positional
 * @property {number} defaults how many of the last of them have one
 * @property {string[]} keywordOnly
 * @property {(name: string) => boolean} hasDefault of those
 * @property {boolean} more whether there is *args
 * @property {boolean} any whether there is **kwargs
 */

/**
 * What does not fit, in the order in which CPython asks, or "".
 *
 * @param {Parameters} parameters @param {number} count of positional arguments @param {string[]} keywords
 */
export function mistake(
  { positional, defaults, keywordOnly, hasDefault, more, any },
  count,
  keywords,
) {
  const names = [...positional, ...keywordOnly];
  const given = new Set(positional.slice(0, count));
  for (const name of keywords) {
    if (given.has(name)) return `got multiple values for argument '${name}'`;
    if (names.includes(name)) given.add(name);
    else if (!any) return `got an unexpected keyword argument '${name}'${suggestion(name, names)}`;
  }
  const least = positional.length - defaults;
  if (count > positional.length && !more) {
    const takes = defaults
      ? `from ${least} to ${positional.length} positional arguments`
      : some(positional.length, "positional argument");
    const others = keywordOnly.filter((name) => given.has(name)).length;
    const were = others
      ? `${some(count, "positional argument")} (and ${some(others, "keyword-only argument")}) were`
      : `${count} ${count === 1 ? "was" : "were"}`;
    return `takes ${takes} but ${were} given`;
  }
  const missing = (/** @type {string} */ kind, /** @type {string[]} */ all) =>
    all.length ? `missing ${some(all.length, `required ${kind} argument`)}: ${listed(all)}` : "";
  return (
    missing(
      "positional",
      positional.slice(count, Math.max(count, least)).filter((name) => !given.has(name)),
    ) ||
    missing(
      "keyword-only",
      keywordOnly.filter((name) => !given.has(name) && !hasDefault(name)),
    )
  );
}

/** Without what stands in texts over several lines, of which only the lines are left. @param {string} text */
const withoutTexts = (text) =>
  text.replace(/("""|''')[^]*?\1/g, (found) => found.replace(/[^\n]+/g, ""));

/**
 * A function's name with those of the classes and functions around it, as the text has them, or "".
 *
 * @param {string} text @param {number} line of the first statement in it @param {string} name
 */
export function qualified(text, line, name) {
  const lines = withoutTexts(text).split("\n");
  const head = /^\s*(?:async\s+)?(def|class)\s+([^\s(:[]+)/;
  let depth = Infinity;
  let found = "";
  for (let i = line - 1; i >= 0 && depth > 0; i--) {
    const row = lines[i] ?? "";
    const indent = row.search(/\S/);
    // A comment, and the end of a head over several lines, may stand further left.
    if (indent < 0 || indent >= depth || /^\s*[#)\]}]/.test(row)) continue;
    const [, kind, word] = head.exec(row) ?? [];
    depth = indent;
    // The statement itself stands in no other, but for one that stands behind its head.
    if (i === line - 1 && !([word, "<lambda>"].includes(name) && /:\s*[^\s#]/.test(row))) continue;
    if (!kind) continue;
    if (found || name === "<lambda>")
      found = `${word}${kind === "def" ? ".<locals>" : ""}.${found || name}`;
    else if (word !== name) return "";
    else found = word;
  }
  return found;
}

/**
 * The same of a function or class written in C, or "".
 *
 * @param {{ owner: string, name: string, kind: "function" | "method" | "class" }} called
 * @param {{ least: number, most: number }} takes
 * @param {number} count of positional arguments
 * @param {boolean} named whether there are others, which it does not take
 */
export function mistakeOfBuiltin({ owner, name, kind }, { least, most }, count, named) {
  const full = owner ? `${owner}.${name}` : name;
  if (named) return `${full}() takes no keyword arguments`;
  if (most === 0)
    return `${full}() takes no arguments${kind === "class" ? "" : ` (${count} given)`}`;
  if (least === 1 && most === 1 && kind !== "class")
    return `${full}() takes exactly one argument (${count} given)`;
  const bound = count < least ? least : most;
  const which = least === most ? "" : count < least ? "at least " : "at most ";
  return `${name} expected ${which}${some(bound, "argument")}, got ${count}`;
}
