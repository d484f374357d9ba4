/** Finds the points of a chart in what a program prints, appends to its lists of losses, and plots. */
import { NUMBER, readLabels, toNumber } from "./labels.js";
import { MAX_SERIES } from "./protocol.js";

const ROW = new RegExp(`^\\s*(?:${NUMBER})(?:[\\s,]+(?:${NUMBER}))+\\s*$`, "i");
const LONE = new RegExp(`^\\s*(?:loss\\s*)?(${NUMBER})\\s*$`, "i");
/** A tensor or an array of one number, and NumPy's own numbers. */
const BOXED = new RegExp(
  `\\b(?:tensor|array|np\\.float\\d+)\\(\\s*\\[?(${NUMBER})\\]?(?:,\\s*\\w+=(?:<[^<>]*>|[^(),]*))*\\)`,
  "gi",
);

/** Lines longer than this are not looked at. */
const LONGEST = 200;

/** Lines of a batch whose labels are all looked at. */
const LOOKED = 500;

/** How many points there must be, at first, for a curve. */
const ENOUGH = { row: 2, labels: 2, count: 3, lone: 4, list: 2, plot: 1 };

/** What may take the chart from what: lists give way to prints, and all to plot(). */
const RANK = { list: 1, lone: 2, count: 3, labels: 3, row: 3, plot: 4 };

/** Other lines there may be between the first lone numbers. */
const BETWEEN = 2;

/**
 * @typedef {keyof typeof ENOUGH} Source
 * @typedef {{ x: number, values: number[], names: string[] | null }} Point
 */

/**
 * The numbers of a printed line `number number [number…]`, or null for any other line.
 *
 * @param {string} line
 * @returns {number[] | null}
 */
export function parsePoint(line) {
  if (line.length > LONGEST || !ROW.test(line)) return null;
  return line
    .trim()
    .split(/[\s,]+/)
    .slice(0, MAX_SERIES + 1)
    .map(toNumber);
}

/** The points of one run. */
export class Points {
  /** @param {(point: Point, restart: boolean) => void} emit `restart` when what came before was of less worth */
  constructor(emit) {
    this.emit = emit;
    /** What gives this run's points. @type {Source | null} */
    this.source = null;
    /** The steps that this run's labelled lines have. */
    this.steps = "";
    /** Points that are too few yet, by their source and names. @type {Map<string, Point[]>} */
    this.held = new Map();
    /** Of what there have been enough. @type {Set<string>} */
    this.open = new Set();
    /** @type {Set<string>} */
    this.series = new Set();
    /** Counts the points that have no step of their own, by source. @type {Map<string, number>} */
    this.counts = new Map();
    this.offset = 0;
    /** x of the newest point, whether it is given yet or not. */
    this.newest = NaN;
    this.before = NaN;
    this.between = 0;
    /** Lines with labels in this batch. */
    this.looked = 0;
    this.skipped = "";
    this.chance = 1;
    /** Whether each line counts, however many there are. */
    this.every = false;
  }

  /** @param {string} line */
  line(line) {
    if (line.length > LONGEST || line.length === 0 || this.source === "plot") return;
    if (this.source === "row" && !ROW.test(line) && !line.includes("(")) return;
    let text = line;
    if (text.includes("(") && /tensor|array|float/.test(text)) text = text.replace(BOXED, " $1 ");
    if (ROW.test(text)) {
      const [x, ...values] = /** @type {number[]} */ (parsePoint(text));
      this.add("row", "", { x, values, names: null });
      return;
    }
    const lone = LONE.exec(text);
    if (lone) this.lone(lone[1], text === line);
    else if (!/\d/.test(text)) this.other();
    else if (this.spare()) this.skipped = text;
    else {
      this.skipped = "";
      if (!this.labelled(text)) this.other();
    }
  }

  /** Whether a line with a number is left out: of a flood most are. */
  spare() {
    if (++this.looked <= LOOKED || this.every) return false;
    // By chance, so that of lines that take turns none is left out for good.
    this.chance = (Math.imul(this.chance, 1664525) + 1013904223) >>> 0;
    return this.chance >>> 28 !== 0;
  }

  /** A batch ends: its last line is looked at in any case. */
  endBatch() {
    this.looked = 0;
    if (this.skipped) this.labelled(this.skipped);
    this.skipped = "";
  }

  /**
   * A number alone on its line; whole ones are rarely a loss.
   *
   * @param {string} digits
   * @param {boolean} bare
   */
  lone(digits, bare) {
    if (this.source !== "lone" && /^[-+]?\d+$/.test(digits)) return this.other();
    this.between = 0;
    const kind = bare ? "bare" : "boxed";
    const x = this.count(`lone ${kind}`);
    this.add("lone", kind, { x, values: [toNumber(digits)], names: null });
  }

  /** A line that is no point. */
  other() {
    if (++this.between <= BETWEEN || this.source === "lone") return;
    for (const key of ["lone bare", "lone boxed"]) {
      this.held.delete(key);
      this.counts.delete(key);
    }
  }

  /** @param {string} line */
  labelled(line) {
    const found = readLabels(line);
    if (!found) return false;
    const { steps, step, total, names, values } = found;
    if (this.source === "labels" && steps !== this.steps) return true;
    if (!steps) {
      this.add("count", names.join("\n"), { x: this.count("count"), values, names });
      return true;
    }
    let x = step;
    if (this.source === "labels") x = this.placed(step, total);
    const key = `${steps}\n${names.join("\n")}`;
    const first = this.held.get(`labels ${key}`)?.[0];
    // One and the same step says nothing about the way.
    if (first?.x === x) return true;
    if (this.source !== "labels" && first) {
      this.before = first.x;
      this.steps = steps;
      x = this.placed(step, total);
    }
    this.add("labels", key, { x, values, names });
    return true;
  }

  /**
   * A step that begins anew, as in every epoch, goes on where the last one ended.
   *
   * @param {number} step
   * @param {number} total
   */
  placed(step, total) {
    if (step < this.before) this.offset += Number.isNaN(total) ? this.before : total;
    this.before = step;
    return step + this.offset;
  }

  /**
   * A number appended to a list of that name.
   *
   * @param {string} name
   * @param {number} value
   */
  list(name, value) {
    if (!this.takesLists) return;
    this.add("list", name, { x: this.count(`list ${name}`), values: [value], names: [name] });
  }

  /** Whether a list's numbers may still be a curve. */
  get takesLists() {
    return this.source === null || this.source === "list";
  }

  /**
   * A call of plot(), which counts where it gives no step.
   *
   * @param {number | undefined} step
   * @param {string[]} names
   * @param {number[]} values
   */
  plot(step, names, values) {
    const x = step ?? this.count(`plot ${names.join("\n")}`);
    this.add("plot", names.join("\n"), { x, values, names });
  }

  /** The next number of a count. @param {string} what */
  count(what) {
    const n = this.counts.get(what) ?? 0;
    this.counts.set(what, n + 1);
    return n;
  }

  /**
   * @param {Source} source
   * @param {string} kind points of one kind are held until there are enough of them
   * @param {Point} point
   */
  add(source, kind, point) {
    if (this.source && source !== this.source && RANK[source] <= RANK[this.source]) return;
    this.newest = point.x;
    const key = `${source} ${kind}`;
    if (this.open.has(key)) return this.give(point, false);
    const held = this.held.get(key) ?? [];
    held.push(point);
    this.held.set(key, held);
    if (held.length < ENOUGH[source]) return;
    const restart = this.source !== null && this.source !== source;
    if (restart) this.series.clear();
    this.source = source;
    this.open.add(key);
    this.held.delete(key);
    held.forEach((one, i) => this.give(one, restart && i === 0));
  }

  /** @param {Point} point @param {boolean} restart */
  give({ x, values, names }, restart) {
    if (!names) return this.emit({ x, values: values.slice(0, MAX_SERIES), names }, restart);
    const fits = names.map((name) => {
      if (this.series.size < MAX_SERIES) this.series.add(name);
      return this.series.has(name);
    });
    const kept = names.filter((_, i) => fits[i]);
    if (kept.length)
      this.emit({ x, values: values.filter((_, i) => fits[i]), names: kept }, restart);
  }
}
