/** What can be seen from a run's points: the loss became NaN, grew, rose again, jumped, or never moved. */

/** A loss above this part of the first is worth a word; below it is rounding or nearly so. */
const WORTH = 1e-2;
/** One that rose to many times what it was is worth it earlier. */
const MANY = 30;

/**
 * @typedef {object} Trouble
 * @property {"broken" | "grows" | "rises" | "jumps" | "flat"} kind
 * @property {number} step where it begins
 * @property {number} value the loss there
 * @property {boolean} first whether it is so from the first point
 * @property {boolean} grew whether the loss had grown before it broke
 */

/**
 * @param {number[][]} points rows of a step and its loss, in the order they were printed
 * @returns {Trouble | null}
 */
export function troubleIn(points) {
  const runs = split(points);
  for (const run of runs) {
    const at = run.findIndex(([, loss]) => !Number.isFinite(loss));
    if (at < 0) continue;
    const [step, value] = run[at];
    const before = run.slice(0, at).map(([, loss]) => Math.abs(loss));
    const grew = before.length > 0 && before[before.length - 1] > 10 * Math.min(...before);
    return { kind: "broken", step, value, first: at === 0, grew };
  }
  const run = runs[runs.length - 1] ?? [];
  return run.length < 5 ? null : unsteady(run);
}

/** Each time the steps begin anew is a run of its own. @param {number[][]} points */
function split(points) {
  /** @type {number[][][]} */
  const runs = [];
  let last = Infinity;
  for (const [step, loss] of points) {
    if (!Number.isFinite(step) || loss === undefined) continue;
    if (step <= last) runs.push([]);
    runs[runs.length - 1].push([step, loss]);
    last = step;
  }
  return runs;
}

/** @param {number[][]} run @returns {Trouble | null} */
function unsteady(run) {
  const losses = run.map(([, loss]) => loss);
  /** @param {Trouble["kind"]} kind @param {number} i @returns {Trouble} */
  const trouble = (kind, i) => ({
    ...{ kind, step: run[i][0], value: losses[i] },
    ...{ first: i === 0, grew: false },
  });
  const [first] = losses;
  if (losses.every((loss) => loss === first)) {
    // 0 and 1 are rather a share of right answers, or all is learnt.
    return first === 0 || first === 1 ? null : trouble("flat", 0);
  }
  if (losses.some((loss) => loss <= 0)) return null;
  let least = 0;
  losses.forEach((loss, i) => {
    if (loss < losses[least]) least = i;
  });
  const last = losses.length - 1;
  if (losses[last] >= 10 * first && losses[last] >= 10 * losses[least]) {
    return trouble("grows", least);
  }
  // The first place after which the loss rises to three times what it was, and is no trifle.
  let low = 0;
  for (let i = 1; i <= last; i++) {
    if (losses[i] < losses[low]) low = i;
    const fell = losses[low] <= 0.5 * first;
    const times = losses[i] / losses[low];
    if (fell && times >= 3 && losses[i] >= (times < MANY ? WORTH : WORTH / 10) * first) {
      return trouble("rises", low);
    }
  }
  const jumps = losses.filter(
    (loss, i) => i > 0 && loss > 1.5 * losses[i - 1] && loss >= WORTH * first,
  );
  if (jumps.length < 5) return null;
  const start = losses.findIndex((loss, i) => i > 0 && loss > 1.5 * losses[i - 1]);
  return trouble("jumps", start);
}
