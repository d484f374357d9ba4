/** What counts as a difference, and the known ones. */
import { KNOWN } from "./known.mjs";

/** @typedef {{ key: string, case: number, statement: string, ours: string, theirs: string, kind: string }} Finding */

/** Five digits are shown. float32 differs by up to 2 units of the last place an operation, sums by more. */
const RELATIVE = 2e-4;
const ABSOLUTE = 2e-6;
const NUMBER = /-?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf|nan)/g;

/** Sentences about shapes and places are PyTorch's to the letter; of other errors the class counts. */
const WORDED =
  /^!(?:RuntimeError|IndexError|ValueError): (?:The size of tensor a|mat1 and mat2|The expanded size|shape '|Dimension out of range|index -?\d+ is out of bounds|too many indices|operands could not be broadcast|cannot reshape array|axis -?\d+ is out of bounds|mat2|size mismatch|inconsistent tensor size)/;

/** @type {(ours: string, theirs: string, exact?: boolean) => string | null} what differs */
export function difference(ours, theirs, exact = false) {
  if (ours === theirs) return null;
  if (ours === undefined) return "missing";
  if (theirs.startsWith("!") || ours.startsWith("!")) {
    if (!ours.startsWith("!")) return "accepted";
    if (!theirs.startsWith("!")) return "refused";
    const [a, b] = [ours, theirs].map((text) => text.slice(0, text.indexOf(":")));
    if (a !== b) return "class";
    return WORDED.test(theirs) ? "wording" : null;
  }
  if (exact) return "text";
  // "f32g[2x3]" or "np.int64": dtype, whether it wants a gradient, shape.
  const heads = [ours, theirs].map((text) =>
    (text.match(/[a-z][\w.]*(?:\[[\dx]*\])?/g) ?? [])
      .filter((word) => !/^(nan|inf)$/.test(word))
      .join(),
  );
  const [bare, wanted] = heads.map((text) => text.replace(/\[[\dx]*\]/g, ""));
  if (bare !== wanted) return "kind";
  if (heads[0] !== heads[1]) return "shape";
  if (ours.replace(NUMBER, "#") !== theirs.replace(NUMBER, "#")) return "kind";
  const [a, b] = [ours, theirs].map((text) => (text.match(NUMBER) ?? []).map(number));
  // The sign of a zero is left to the tables of operations. A sum of what was not shown is as exact as the largest number in it.
  const scale = Math.max(1, ...b.filter(Number.isFinite).map(Math.abs));
  const good = b.every(
    (value, i) =>
      Object.is(a[i], value) ||
      Math.abs(a[i] - value) <= ABSOLUTE * scale + RELATIVE * Math.abs(value),
  );
  return good ? null : "values";
}

/** @param {string} text */
function number(text) {
  return text === "nan" ? NaN : Number(text.replace("inf", "Infinity"));
}

/**
 * @param {import("./torch_programs.mjs").Case[]} cases
 * @param {Map<string, string>} ours
 * @param {Map<string, string>} theirs
 * @param {boolean} [exact] to the last digit: of plain Python
 */
export function compare(cases, ours, theirs, exact) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Map<string, number>} */
  const known = new Map();
  let statements = 0;
  cases.forEach((one, i) => {
    for (const step of ["setup", ...one.steps.keys()].map(String)) {
      const key = `${i}.${step}`;
      const expected = theirs.get(key);
      if (expected === undefined) continue;
      statements++;
      const kind = difference(/** @type {string} */ (ours.get(key)), expected, exact);
      if (!kind) continue;
      const statement = step === "setup" ? one.setup.join("; ") : one.steps[Number(step)];
      const got = ours.get(key) ?? "";
      const reason = KNOWN.find(
        (rule) =>
          rule.statement.test(statement) && rule.theirs.test(expected) && rule.ours.test(got),
      );
      if (reason) known.set(reason.why, (known.get(reason.why) ?? 0) + 1);
      else findings.push({ key, case: i, statement, ours: got, theirs: expected, kind });
      // What follows is computed from something else already.
      return;
    }
  });
  return { statements, findings, known };
}

/** Findings of one cause look alike. @param {Finding} finding */
export function cause({ kind, statement, ours, theirs }) {
  const inner = statement.replace(/^(?:repr|str)\(/, "");
  const name = /^(?:slopes\()?(?:[\w]+\.)*?(\w+)\(/.exec(inner)?.[1];
  const operator = /(?<=\w\S* )(\S+)(?= \S)/.exec(statement)?.[1];
  const what = name ?? (statement.includes("] =") ? "x[i] = y" : (operator ?? "x[i]"));
  const error = (/** @type {string} */ text) =>
    text.startsWith("!") ? text.slice(1).replace(/-?\d+/g, "#").slice(0, 40) : "";
  return `${kind} ${what} | ${error(theirs)} | ${error(ours)}`;
}
