/**
 * A note after a run that went through and yet went wrong: what is seen in its points, and what in the
 * program is the likely cause. Silent where that is not plain.
 */
import { CAUSES, SEEN } from "./advice_words.js";
import { troubleIn } from "./curve_facts.js";
import { fill } from "./hints.js";
import { readTraining } from "./training.js";

/** @typedef {import("./curve_facts.js").Trouble} Trouble */
/** @typedef {import("./training.js").Training} Training */

/**
 * @typedef {object} Advice
 * @property {string} seen what the curve does: a key of SEEN
 * @property {string} key the cause, a key of CAUSES and the anchor in the documentation; "" where only
 *   the curve can be spoken of
 * @property {Record<string, string>} values
 * @property {number | null} line of the program to mark
 */

/** Learning rates below this leave float32 weights where they are. */
const TOO_SMALL = 1e-9;

/**
 * @param {object} run
 * @param {string} run.source
 * @param {"py" | "js"} run.code
 * @param {number[][]} run.points rows of a step and its loss, as printed
 * @param {unknown} [run.error] what it ended with, if so
 * @param {number | null} [run.brokenAt] the first step that was not finite, where points were thinned out
 * @returns {Advice | null}
 */
export function adviseRun({ source, code, points, error = null, brokenAt = null }) {
  if (error) return null;
  const trouble = troubleIn(points);
  if (!trouble) return null;
  const training = readTraining(source, code);
  const cause = training ? causeOf(trouble, training) : null;
  // A curve that is not a loss may do as it likes; NaN wants a word in any case.
  if (!cause && trouble.kind !== "broken") return null;
  const { kind, value } = trouble;
  const step = kind === "broken" ? (brokenAt ?? trouble.step) : trouble.step;
  const [key, values] = cause ?? ["", {}];
  const ends = Number.isNaN(points[points.length - 1][1]);
  const text = Number.isNaN(value) ? "NaN" : `${value < 0 ? "-" : ""}inf`;
  return {
    seen: kind,
    key,
    values: {
      step: String(step),
      value: ends && text !== "NaN" ? `${text}, NaN` : text,
      ...values,
    },
    line: values.line ? Number(values.line) : null,
  };
}

/**
 * @param {Advice} advice
 * @param {import("../cell/words.js").Lang} lang
 * @param {"py" | "js"} code
 */
export function adviceText({ seen, key, values }, lang, code) {
  const parts = [fill(SEEN[seen][lang], code, values)];
  if (key) parts.push(fill(CAUSES[key][lang], code, values));
  return parts.join(lang === "en" ? " " : "");
}

/**
 * @param {Trouble} trouble
 * @param {Training} training
 * @returns {[string, Record<string, string>] | null}
 */
function causeOf(trouble, training) {
  if (trouble.kind === "flat") return whyFlat(training);
  const { unreset, zeroCall, climbs, rate, risky, batches } = training;
  /** @type {[string, Record<string, string>] | null} */
  const math = risky ? [risky.kind, { what: risky.what, line: String(risky.line) }] : null;
  if (trouble.first && trouble.kind === "broken") return math ?? ["start", {}];
  if (climbs) return ["climbs", { line: String(climbs.line) }];
  if (unreset) {
    const call = unreset.map((name) => `${name}.grad.zero_()`).join(", ") || zeroCall;
    return ["zeroGrad", { call }];
  }
  if (trouble.kind === "broken" && !trouble.grew && math) return math;
  // With other data at each step a loss rises and falls by itself.
  if (batches && (trouble.kind === "rises" || trouble.kind === "jumps")) return null;
  if (!training.byHand && !training.backward) return null;
  if (!rate) return ["rateUnknown", {}];
  return ["rate", { rate: rate.text, tenth: tenthOf(rate.text), line: String(rate.line) }];
}

/**
 * @param {Training} training
 * @returns {[string, Record<string, string>] | null}
 */
function whyFlat(training) {
  const { backward, stepped, stepNamed, zeroedEarly, replaced, zeros, rate, updates } = training;
  if (stepNamed && !stepped) {
    return ["stepNamed", { call: stepNamed.path, line: String(stepNamed.line) }];
  }
  if (zeroedEarly) return ["zeroedEarly", { line: String(zeroedEarly.line) }];
  if (backward && !stepped && !updates.length) return ["noStep", {}];
  if (stepped && !backward) return ["noBackward", {}];
  if (rate && rate.value < TOO_SMALL) {
    return ["rateZero", { rate: rate.text, line: String(rate.line) }];
  }
  if (stepped && replaced) return ["replaced", { line: String(replaced.line) }];
  if (zeros) return ["zeros", {}];
  return null;
}

/** A tenth of a number, written as it is: 1e-5 and 1e-6, 0.5 and 0.05. @param {string} text */
function tenthOf(text) {
  const [mantissa, exponent] = text.toLowerCase().split("e");
  if (exponent !== undefined) {
    const power = Number(exponent) - 1;
    return `${mantissa}e${power}`;
  }
  return String(Number((Number(text) / 10).toPrecision(12)));
}
