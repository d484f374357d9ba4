/** The chart's legend: values under the cursor or the newest ones, names of kept curves, how far those are from this run. */
import { differenceOf } from "./compare.js";
import { shortNumber } from "./series.js";

/** @typedef {import("./chart.js").Chart} Chart */
/** @typedef {import("./chart.js").Kept} Kept */

/** @param {Chart} chart @returns {HTMLElement[]} */
export function legendOf(chart) {
  const { labels } = chart;
  const cursor = chart.cursor ?? chart.place;
  const items = [];
  for (const curve of chart.curves().reverse()) {
    const kind = chart.kindOf(curve);
    const kept = chart.kept.find((one) => one.curve === curve);
    curve.columns.forEach((column, i) => {
      if (kept && i > 0) return;
      const at = cursor === null ? curve.x.length - 1 : nearest(curve.x, cursor);
      const step = curve.x[at];
      const where = cursor === null || step === cursor ? "" : ` (${shortNumber(step)})`;
      const label =
        kept?.name ?? (kind === "expected" ? labels.expected : chart.seriesName(curve, i));
      const item = document.createElement("span");
      item.className = `legend-item legend-${kind === "live" ? `live-${i + 1}` : kind}`;
      const number = document.createElement("b");
      number.textContent = shortNumber(column[at]) + where;
      item.append(
        document.createElement("i"),
        kept ? nameButton(chart, kept) : `${label} `,
        number,
      );
      if (chart.smoothing > 0) item.append(average(chart, column, at));
      if (kept) item.append(...difference(chart, kept), forgetButton(chart, kept));
      items.push(item);
    });
  }
  const step = cursor ?? chart.live.last?.[0] ?? chart.expected.last?.[0] ?? null;
  if (step !== null) {
    const item = document.createElement("span");
    item.className = "legend-step";
    item.textContent = `${labels.step} ${shortNumber(step)}`;
    items.push(item);
  }
  return items;
}

/** The smoothed value beside the one itself. @param {Chart} chart @param {number[]} column @param {number} at */
function average(chart, column, at) {
  const part = document.createElement("small");
  part.className = "curve-average";
  part.title = chart.labels.smooth;
  part.textContent = `≈ ${shortNumber(chart.averageOf(column)[at])}`;
  return part;
}

/** What was found of a kept curve, for the length of this run's. @type {WeakMap<Kept, { length: number, found: ReturnType<typeof differenceOf> }>} */
const known = new WeakMap();

/** How far a kept curve is from this run. @param {Chart} chart @param {Kept} kept */
function difference({ live, labels }, kept) {
  let last = known.get(kept);
  if (last?.length !== live.length) {
    last = { length: live.length, found: differenceOf(live, kept.curve) };
    known.set(kept, last);
  }
  if (!last.found) return [];
  const { largest, at } = last.found;
  const part = document.createElement("small");
  part.className = "curve-difference";
  part.textContent = largest === 0 ? `= ${labels.same}` : `Δ ${shortNumber(largest)}`;
  if (largest > 0) {
    part.title = labels.difference
      .replace("{largest}", shortNumber(largest))
      .replace("{step}", shortNumber(at));
  }
  return [part];
}

/** A kept curve's name, which can be changed. @param {Chart} chart @param {Kept} kept */
function nameButton(chart, kept) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "curve-name";
  button.title = chart.labels.rename;
  button.textContent = kept.name;
  button.onclick = () => {
    const field = document.createElement("input");
    field.className = "curve-name";
    field.value = kept.name;
    field.maxLength = 40;
    field.setAttribute("aria-label", chart.labels.rename);
    const done = () => {
      kept.name = field.value.trim() || kept.name;
      chart.editing = false;
      chart.redraw();
    };
    field.onblur = done;
    field.onkeydown = ({ key }) => {
      if (key === "Enter" || key === "Escape") field.blur();
    };
    chart.editing = true;
    button.replaceWith(field);
    field.focus();
    field.select();
  };
  return button;
}

/** @param {Chart} chart @param {Kept} kept */
function forgetButton(chart, kept) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "curve-forget";
  button.setAttribute("aria-label", `${chart.labels.forget}: ${kept.name}`);
  button.textContent = "×";
  button.onclick = () => {
    chart.kept = chart.kept.filter((other) => other !== kept);
    chart.redraw();
  };
  return button;
}

/**
 * The index of the x next to a value, in an ascending list (or any list: then roughly).
 *
 * @param {number[]} list
 * @param {number} value
 */
function nearest(list, value) {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low > 0 && value - list[low - 1] < list[low] - value ? low - 1 : low;
}
