/** The live loss chart: expected curve, earlier runs and this run, drawn once for all that has changed. */
import uPlot from "uplot";
import { smoothed } from "../worker/limit.js";
import { legendOf } from "./chart_legend.js";
import { align, Curve, power, suitsLog, tick } from "./series.js";

/** Earlier runs kept in the chart, each in a colour of its own. */
const MAX_KEPT = 5;

/** @typedef {"auto" | "log" | "lin"} Scale */
/** @typedef {{ curve: Curve, name: string, color: number }} Kept */

export class Chart {
  /**
   * @param {(log: boolean) => void} onScale told which axis is in use
   * @param {(x: number) => void} onSeek told where it was clicked
   * @param {() => void} onZoom told that another part is seen
   * @param {(draw: () => void) => void} inTurn has it drawn when its turn has come
   */
  constructor(onScale, onSeek, onZoom, inTurn) {
    this.onScale = onScale;
    this.onZoom = onZoom;
    this.onSeek = onSeek;
    this.inTurn = inTurn;
    /** Where the film stands, if that is not the end, else what is pinned. @type {number | null} */
    this.place = null;
    /** The part of x that is seen, null for all. @type {[number, number] | null} */
    this.part = null;
    this.labels = {
      run: "",
      expected: "",
      step: "",
      forget: "",
      rename: "",
      same: "",
      difference: "",
      smooth: "",
    };
    /** Weight of what came before in the average that is drawn; 0 draws the values alone. */
    this.smoothing = 0;
    /** What was smoothed since the last drawing began, by its values. @type {Map<number[], number[]>} */
    this.averages = new Map();
    /** Where a run is to stop. @type {number | null} */
    this.limit = null;
    /** Names of the series the author gave. @type {string[]} */
    this.names = [];
    this.expected = new Curve();
    /** @type {[number, number][]} */
    this.expectedPoints = [];
    this.live = new Curve();
    /** @type {Kept[]} */
    this.kept = [];
    /** @type {Scale} */
    this.scale = "auto";
    /** @type {boolean | null} what is drawn; null before the first drawing */
    this.log = null;
    /** @type {uPlot | null} */
    this.uplot = null;
    /** What the present uPlot was made for; another shape needs another uPlot. */
    this.shape = "";
    /** Whether it waits for its turn. */
    this.due = false;
    this.line = document.createElement("div");
    this.line.className = "chart-place";
    this.level = document.createElement("div");
    this.level.className = "chart-limit";
    /** A name is being typed into the legend. */
    this.editing = false;
    /** @type {number | null} */
    this.cursor = null;
    /** @type {HTMLElement | null} the box the canvas fills */
    this.plot = null;
    /** @type {HTMLElement | null} */
    this.legend = null;
    this.resizes = new ResizeObserver(() => this.resize());
  }

  /** @param {HTMLElement} plot @param {HTMLElement} legend */
  attach(plot, legend) {
    if (this.plot === plot) return;
    this.close();
    this.plot = plot;
    this.legend = legend;
    this.resizes.observe(plot);
  }

  close() {
    this.resizes.disconnect();
    this.uplot?.destroy();
    this.uplot = null;
    this.plot = null;
  }

  /**
   * Another program, or the same in another language, beside which the curve so far can stay.
   *
   * @param {string | null} name the curve's then, else null
   */
  reset(name = null) {
    if (name === null) this.kept = [];
    else this.start(this.live, name);
    this.part = null;
    this.scale = "auto";
    this.redraw();
  }

  /**
   * A new run begins.
   *
   * @param {Curve | null} before the curve so far, if it stays as a comparison
   * @param {string} name
   */
  start(before, name) {
    if (before && before.length > 1) {
      const used = new Set(this.kept.map(({ color }) => color));
      const free = [1, 2, 3, 4, 5].find((color) => !used.has(color)) ?? this.kept[0].color;
      this.kept = [...this.kept, { curve: before, name, color: free }].slice(-MAX_KEPT);
    }
    this.redraw();
  }

  dropKept() {
    this.kept = [];
    this.redraw();
  }

  /**
   * @param {Curve} live
   * @param {[number, number][]} expected
   * @param {string | null} names
   */
  show(live, expected, names) {
    this.names = names ? names.split(/[,;]\s*/) : [];
    if (expected !== this.expectedPoints) {
      this.expectedPoints = expected;
      this.expected = new Curve();
      if (expected.length) this.expected.add(1, Float64Array.from(expected.flat()));
    }
    this.live = live;
    this.redraw();
  }

  /** @param {number | null} x */
  stand(x) {
    if (x === this.place) return;
    this.place = x;
    if (!this.uplot || this.due) return;
    this.drawPlace(this.uplot);
    if (!this.editing) this.showLegend();
  }

  /** A line where the film stands, above the curves: they need not be drawn anew for it. @param {uPlot} uplot */
  drawPlace(uplot) {
    const { min, max } = uplot.scales.x;
    const seen =
      this.place !== null && min != null && max != null && this.place >= min && this.place <= max;
    this.line.hidden = !seen;
    if (this.line.parentNode !== uplot.over) uplot.over.append(this.line);
    if (seen)
      this.line.style.translate = `${uplot.valToPos(/** @type {number} */ (this.place), "x")}px`;
  }

  /** A line at the value where a run is to stop. @param {uPlot} uplot */
  drawLimit(uplot) {
    const { min, max } = uplot.scales.y;
    const { limit, level } = this;
    const seen = limit !== null && min != null && max != null && limit >= min && limit <= max;
    level.hidden = !seen;
    if (level.parentNode !== uplot.over) uplot.over.append(level);
    if (seen) level.style.translate = `0 ${uplot.valToPos(limit, "y")}px`;
  }

  /** @param {number} weight @param {number | null} limit */
  setAim(weight, limit) {
    if (weight === this.smoothing && limit === this.limit) return;
    this.smoothing = weight;
    this.limit = limit;
    this.averages.clear();
    this.redraw();
  }

  /** The part of x that is seen; null for all of it. @param {[number, number] | null} part */
  setPart(part) {
    this.part = part;
    this.onZoom();
    this.shape = "";
    this.redraw();
  }

  /** Half as much of x around what is looked at, or twice as much. @param {number} factor */
  zoom(factor) {
    const all = this.curves().flatMap(({ x }) => (x.length ? [x[0], x[x.length - 1]] : []));
    const [first, last] = [Math.min(...all), Math.max(...all)];
    if (!(last > first)) return;
    const [from, to] = this.part ?? [first, last];
    const middle = this.place ?? (this.part ? (from + to) / 2 : first);
    const half = ((to - from) * factor) / 2;
    // Kept within what there is.
    const start = Math.max(first, Math.min(middle - half, last - 2 * half));
    const end = Math.min(last, start + 2 * half);
    this.setPart(start <= first && end >= last ? null : [start, end]);
  }

  /** The curves with names and colours, for files and for who does not see them. @returns {import("./chart_save.js").Line[]} */
  lines() {
    const { plot, labels } = this;
    const style = plot ? getComputedStyle(plot) : null;
    return this.curves()
      .reverse()
      .flatMap((curve) => {
        const kind = this.kindOf(curve);
        const kept = this.kept.find((one) => one.curve === curve);
        return curve.columns.flatMap((values, i) => {
          const own = kind === "expected" ? labels.expected : this.seriesName(curve, i);
          const name = kept ? kept.name + (i ? ` ${i + 1}` : "") : own;
          const color = style?.getPropertyValue(colorOf(kind, i)).trim() || "#000";
          const line = {
            name,
            color,
            dashed: kind === "expected",
            faint: false,
            x: curve.x,
            values,
          };
          if (!this.smoothing) return [line];
          return [
            { ...line, faint: true },
            {
              ...line,
              name: `${name} (${labels.smooth})`,
              values: smoothed(values, this.smoothing),
            },
          ];
        });
      });
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
    if (this.due) return;
    this.due = true;
    this.inTurn(() => {
      this.due = false;
      if (this.plot) this.draw(this.plot);
    });
  }

  /** The curves in drawing order. */
  curves() {
    const kept = this.kept.map(({ curve }) => curve);
    return [this.expected, ...kept, this.live].filter((curve) => curve.length > 0);
  }

  /** A column smoothed; points that come later count from the next drawing on. @param {number[]} column */
  averageOf(column) {
    const known = this.averages.get(column);
    if (known?.length === column.length) return known;
    const average = smoothed(column, this.smoothing);
    this.averages.set(column, average);
    return average;
  }

  /** What is drawn, in that order: with smoothing the values themselves are behind, and pale. */
  drawn() {
    const begun = this.curves();
    // One that is about to begin has its place: a chart is not made anew for its first point.
    const all = this.live.length > 0 ? begun : [...begun, this.live];
    const curves = all.map((curve) => ({
      kind: this.kindOf(curve),
      faint: false,
      x: curve.x,
      columns: curve.columns.length ? curve.columns : [[]],
    }));
    if (!this.smoothing) return curves;
    const averages = curves.map((curve) => ({
      ...curve,
      columns: curve.columns.map((column) => this.averageOf(column)),
    }));
    return [...curves.map((curve) => ({ ...curve, faint: true })), ...averages];
  }

  /** @param {HTMLElement} plot */
  draw(plot) {
    this.averages.clear();
    const curves = this.drawn();
    const log = this.scale === "auto" ? suitsLog(curves) : this.scale === "log";
    if (log !== this.log) {
      this.log = log;
      this.onScale(log);
    }
    const { x, columns } = align(curves, log);
    const data = /** @type {uPlot.AlignedData} */ (/** @type {unknown} */ ([x, ...columns]));
    const shape = `${log}${isSingle(curves)}:${curves.map((c) => `${c.kind}${c.faint}${c.columns.length}`).join()}`;
    if (this.uplot && shape === this.shape) {
      this.uplot.setData(data);
    } else {
      this.uplot?.destroy();
      this.shape = shape;
      this.uplot = new uPlot(this.options(curves, log, plot), data, plot);
    }
    if (!this.editing) this.showLegend();
  }

  /** @param {Curve} curve */
  kindOf(curve) {
    if (curve === this.live) return "live";
    if (curve === this.expected) return "expected";
    return `kept-${this.kept.find((kept) => kept.curve === curve)?.color ?? 1}`;
  }

  /** @param {HTMLElement} plot */
  size(plot) {
    const { clientWidth, clientHeight } = plot;
    return { width: Math.max(120, clientWidth), height: Math.max(100, clientHeight) };
  }

  resize() {
    if (this.uplot && this.plot) this.uplot.setSize(this.size(this.plot));
  }

  /**
   * @param {ReturnType<Chart["drawn"]>} curves
   * @param {boolean} log
   * @param {HTMLElement} plot
   * @returns {uPlot.Options}
   */
  options(curves, log, plot) {
    const style = getComputedStyle(plot);
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
    const single = isSingle(curves);
    /** @type {uPlot.Series[]} */
    const series = curves.flatMap(({ kind, faint, columns }) =>
      columns.map((_, i) => ({
        stroke: (strokes[strokes.length] = color(colorOf(kind, i))),
        alpha: faint ? 0.3 : 1,
        width: faint ? 1 : kind === "live" ? 2 : 1.5,
        dash: kind === "expected" ? [5, 4] : undefined,
        cap: /** @type {CanvasLineCap} */ ("round"),
        spanGaps: true,
        points: {
          show: single,
          size: 5.5,
          width: 1.5,
        },
      })),
    );
    return {
      ...this.size(plot),
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: true, y: false, setScale: false, dist: 8 },
        points: { size: 7, fill: (_, i) => strokes[i] },
      },
      padding: [12, 14, 0, 0],
      scales: {
        x: { time: false, ...(this.part ? { range: () => this.part ?? [0, 1] } : {}) },
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
        draw: [
          (uplot) => {
            this.drawPlace(uplot);
            this.drawLimit(uplot);
          },
        ],
        setSelect: [
          (uplot) => {
            const { left, width } = uplot.select;
            if (width < 8) return;
            const part = [left, left + width].map((at) => uplot.posToVal(at, "x"));
            this.setPart(/** @type {[number, number]} */ (part));
          },
        ],
        ready: [
          (uplot) => {
            uplot.over.addEventListener("click", () => {
              const { left } = uplot.cursor;
              // The end of a drag is none.
              if (uplot.select.width >= 8 || left === undefined || left < 0) return;
              this.onSeek(uplot.posToVal(left, "x"));
            });
            uplot.over.addEventListener("dblclick", () => this.setPart(null));
          },
        ],
        setCursor: [
          (uplot) => {
            const index = uplot.cursor.idx ?? null;
            this.cursor = index === null ? null : (uplot.data[0][index] ?? null);
            if (!this.editing) this.showLegend();
          },
        ],
      },
    };
  }

  showLegend() {
    this.legend?.replaceChildren(...legendOf(this));
  }

  /** @param {Curve} curve @param {number} i */
  seriesName(curve, i) {
    const name = this.names[i] ?? curve.names[i];
    return name || (i > 0 ? `${this.labels.run} ${i + 1}` : this.labels.run);
  }
}

/** Whether there are points that no line joins. @param {{ x: number[] }[]} curves */
const isSingle = (curves) => curves.every(({ x }) => x.length < 2);

/** @param {string} kind @param {number} i */
function colorOf(kind, i) {
  if (kind === "live") return `--curve-${i + 1}`;
  return kind === "expected" ? "--curve-expected" : `--${kind}`;
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
