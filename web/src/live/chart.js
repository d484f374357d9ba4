/** The live loss chart: expected curve, earlier runs and this run, drawn once a frame at most. */
import uPlot from "uplot";
import { align, Curve, power, shortNumber, suitsLog, tick } from "./series.js";

/** Earlier runs kept in the chart. */
const MAX_KEPT = 4;

/** @typedef {"auto" | "log" | "lin"} Scale */

export class Chart {
  /**
   * @param {object} elements
   * @param {HTMLElement} elements.plot the box the canvas fills
   * @param {HTMLElement} elements.legend
   * @param {(log: boolean) => void} onScale told which axis is in use
   */
  constructor({ plot, legend }, onScale) {
    this.plot = plot;
    this.legend = legend;
    this.onScale = onScale;
    this.labels = { run: "", expected: "", kept: "", step: "" };
    this.expected = new Curve();
    this.live = new Curve();
    /** @type {Curve[]} */
    this.kept = [];
    /** @type {Scale} */
    this.scale = "auto";
    /** @type {boolean | null} what is drawn; null before the first drawing */
    this.log = null;
    /** @type {uPlot | null} */
    this.uplot = null;
    /** What the present uPlot was made for; another shape needs another uPlot. */
    this.shape = "";
    this.frame = 0;
    /** @type {number | null} */
    this.cursor = null;
    /** @type {number | null} */
    this.step = null;
    new ResizeObserver(() => this.resize()).observe(plot);
  }

  /** @param {[number, number][]} points */
  setExpected(points) {
    this.expected = new Curve();
    this.expected.add(1, Float64Array.from(points.flat()));
    this.live = new Curve();
    this.kept = [];
    this.scale = "auto";
    this.redraw();
  }

  /**
   * Starts a new run's curve.
   *
   * @param {boolean} keep whether the curve so far stays as a comparison
   */
  start(keep) {
    if (!keep) this.kept = [];
    else if (this.live.length > 1) this.kept = [...this.kept, this.live].slice(-MAX_KEPT);
    this.live = new Curve();
    this.redraw();
  }

  dropKept() {
    this.kept = [];
    this.redraw();
  }

  /**
   * @param {number} series
   * @param {Float64Array} data
   */
  add(series, data) {
    this.live.add(series, data);
    this.redraw();
  }

  /** @param {Scale} scale */
  setScale(scale) {
    this.scale = scale;
    this.redraw();
  }

  /** The theme or the language has changed. @param {Chart["labels"]} labels */
  restyle(labels) {
    this.labels = labels;
    this.shape = "";
    this.redraw();
  }

  redraw() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** The curves in drawing order. */
  curves() {
    return [...this.kept, this.live, this.expected].filter((curve) => curve.length > 0);
  }

  draw() {
    const curves = this.curves();
    const log = this.scale === "auto" ? suitsLog(curves) : this.scale === "log";
    if (log !== this.log) {
      this.log = log;
      this.onScale(log);
    }
    const { x, columns } = align(curves, log);
    const data = /** @type {uPlot.AlignedData} */ (/** @type {unknown} */ ([x, ...columns]));
    const shape = `${log}:${curves.map((c) => this.kindOf(c) + c.columns.length).join()}`;
    if (this.uplot && shape === this.shape) {
      this.uplot.setData(data);
    } else {
      this.uplot?.destroy();
      this.shape = shape;
      this.uplot = new uPlot(this.options(curves, log), data, this.plot);
    }
    this.showLegend();
  }

  /** @param {Curve} curve */
  kindOf(curve) {
    return curve === this.live ? "live" : curve === this.expected ? "expected" : "kept";
  }

  size() {
    const { clientWidth, clientHeight } = this.plot;
    return { width: Math.max(120, clientWidth), height: Math.max(100, clientHeight) };
  }

  resize() {
    if (this.uplot) this.uplot.setSize(this.size());
  }

  /**
   * @param {Curve[]} curves
   * @param {boolean} log
   * @returns {uPlot.Options}
   */
  options(curves, log) {
    const style = getComputedStyle(this.plot);
    /** @param {string} name */
    const color = (name) => style.getPropertyValue(name).trim();
    const font = `12px ${style.fontFamily}`;
    const axis = {
      stroke: color("--ink-soft"),
      font,
      grid: { stroke: color("--grid"), width: 1 },
      ticks: { show: false },
    };
    /** @type {string[]} by uPlot's index, from 1 */
    const strokes = [""];
    const single = curves.every((curve) => curve.length < 2);
    /** @type {uPlot.Series[]} */
    const series = curves.flatMap((curve) => {
      const kind = this.kindOf(curve);
      return curve.columns.map((_, i) => ({
        stroke: (strokes[strokes.length] = color(`--curve-${kind === "live" ? i + 1 : kind}`)),
        width: kind === "live" ? 2 : 1.5,
        dash: kind === "expected" ? [1, 5] : undefined,
        cap: /** @type {CanvasLineCap} */ ("round"),
        spanGaps: true,
        points: {
          show: kind === "expected" || single,
          size: 5.5,
          width: 1.5,
          fill: kind === "expected" ? color("--card") : undefined,
        },
      }));
    });
    return {
      ...this.size(),
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        points: { size: 7, fill: (_, i) => strokes[i] },
      },
      padding: [12, 14, 0, 0],
      scales: {
        x: { time: false },
        y: log ? { distr: 3, log: 10, range: decades } : { range: linear },
      },
      axes: [
        { ...axis, size: 28, gap: 4 },
        {
          ...axis,
          size: 52,
          gap: 6,
          space: 28,
          values: (_, splits) => splits.map(log ? power : tick),
          ...(log ? { splits: powers, filter: (_, splits) => splits } : {}),
        },
      ],
      series: [{}, ...series],
      hooks: {
        setCursor: [
          (uplot) => {
            const index = uplot.cursor.idx ?? null;
            this.cursor = index === null ? null : (uplot.data[0][index] ?? null);
            this.showLegend();
          },
        ],
      },
    };
  }

  /** Values under the cursor, or the newest ones. */
  showLegend() {
    const { cursor, labels } = this;
    /** @type {{ kind: string, label: string, value: string }[]} */
    const rows = [];
    for (const curve of this.curves()) {
      const kind = this.kindOf(curve);
      if (kind === "kept" && curve !== this.kept.at(-1)) continue; // one of them is enough
      curve.columns.forEach((column, i) => {
        const at = cursor === null ? curve.x.length - 1 : nearest(curve.x, cursor);
        const label = kind === "live" && i > 0 ? `${labels.run} ${i + 1}` : labelOf(kind, labels);
        const step = curve.x[at];
        const where = cursor === null || step === cursor ? "" : ` (${shortNumber(step)})`;
        const value = shortNumber(column[at]) + where;
        rows.push({ kind: kind === "live" ? `live-${i + 1}` : kind, label, value });
      });
    }
    const step = cursor ?? this.live.last?.[0] ?? this.expected.last?.[0] ?? null;
    const items = rows.map(({ kind, label, value }) => {
      const item = document.createElement("span");
      item.className = `legend-item legend-${kind}`;
      const number = document.createElement("b");
      number.textContent = value;
      item.append(document.createElement("i"), `${label} `, number);
      return item;
    });
    if (step !== null) {
      const item = document.createElement("span");
      item.className = "legend-step";
      item.textContent = `${labels.step} ${shortNumber(step)}`;
      items.push(item);
    }
    this.legend.replaceChildren(...items);
  }
}

/**
 * @param {string} kind
 * @param {Chart["labels"]} labels
 */
function labelOf(kind, labels) {
  return kind === "live" ? labels.run : kind === "expected" ? labels.expected : labels.kept;
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

/**
 * Whole powers of ten around the data.
 *
 * @param {uPlot} _
 * @param {number | null} min
 * @param {number | null} max
 * @returns {[number, number]}
 */
function decades(_, min, max) {
  if (!min || !max || min <= 0) return [0.1, 10];
  const low = Math.floor(Math.log10(min));
  const high = Math.ceil(Math.log10(max));
  return [10 ** low, 10 ** Math.max(high, low + 1)];
}

/**
 * @param {uPlot} _
 * @param {number | null} min
 * @param {number | null} max
 * @returns {[number, number]}
 */
function linear(_, min, max) {
  if (min === null || max === null) return [0, 1];
  const pad = (max - min || Math.abs(max) || 1) * 0.06;
  return [min >= 0 && min - pad < 0 ? 0 : min - pad, max + pad];
}

/**
 * At most about eight powers of ten.
 *
 * @param {uPlot} _uplot
 * @param {number} _axis
 * @param {number} min
 * @param {number} max
 */
function powers(_uplot, _axis, min, max) {
  const low = Math.round(Math.log10(min));
  const high = Math.round(Math.log10(max));
  const every = Math.max(1, Math.ceil((high - low) / 8));
  const out = [];
  for (let p = Math.ceil(low / every) * every; p <= high; p += every) out.push(10 ** p);
  return out;
}
