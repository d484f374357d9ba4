/** What is said of a run that has ended: whether it printed what was recorded, or why its loss broke. */
import { adviceText, adviseRun } from "./advice.js";
import { comparePoints, comparePrints } from "./compare.js";
import { shortNumber } from "./series.js";

/** @typedef {import("./live.js").Live} Live */

/**
 * Whether a program still is the one it began as: half of its lines are there.
 *
 * @param {string} original
 * @param {string} text
 */
export function related(original, text) {
  if (original === text) return true;
  /** @param {string} source */
  const lines = (source) =>
    source
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.length > 3);
  const wanted = lines(original);
  const there = new Set(lines(text));
  return wanted.filter((line) => there.has(line)).length * 2 >= wanted.length && wanted.length > 0;
}

/**
 * @param {Live} live
 * @param {import("../cell/cell.js").State} state
 */
export function judge(live, state) {
  const { results } = live;
  results.note = null;
  const { reached } = results;
  if (reached && state === "stopped") {
    const [step, value] = [reached.x, reached.value].map(shortNumber);
    results.note = { kind: "plain", text: live.say("reached", { step, value }) };
    return;
  }
  if (state !== "finished" && state !== "stopped") return;
  const { code, words } = live.cell;
  const { brokenAt } = results.curve;
  const { source } = results;
  const advice = adviseRun({ source, code, points: results.curve.rows(), brokenAt });
  if (advice) {
    const text = adviceText(advice, words, code);
    results.note = { kind: "differs", text, line: advice.line };
    return;
  }
  if (state !== "finished") return;
  const { points, prints } = live.expected;
  if (results.source !== live.cell.original) return;
  if (prints.length) {
    const same = comparePrints(prints, results.lines.head.slice(0, prints.length));
    results.note = {
      kind: same ? "same" : "differs",
      text: live.say(same ? "matchPrints" : "differsPrints"),
    };
    return;
  }
  const result = comparePoints(points, (x) => results.curve.at(x));
  if (!result) return;
  const difference = result.difference.toExponential(1);
  const value = shortNumber(result.last);
  if (!result.same) {
    results.note = { kind: "differs", text: live.say("differs", { difference, step: result.at }) };
  } else if (result.until === null) {
    results.note = { kind: "same", text: live.say("match", { value, difference }) };
  } else {
    results.note = {
      kind: "same",
      text: live.say("matchTrend", { value, difference, step: result.until }),
    };
  }
}
