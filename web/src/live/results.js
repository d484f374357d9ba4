/** What a run has given so far, kept within bounds: lines, the curve, figures, the graph, checks. */
import { Film } from "./film.js";
import { Maps } from "./map.js";
import { Graphs } from "./graphs.js";
import { Curve } from "./series.js";
import { FILM_FRAMES } from "../worker/protocol.js";

/** @typedef {import("../worker/protocol.js").Line} Line */
/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("../worker/protocol.js").ErrorReport} ErrorReport */
/** @typedef {ErrorReport & { code: string, role: import("./job.js").Role }} RunError */
/** @typedef {{ element: Element, passed: boolean, message: string }} CheckResult */

const MAX_LINES = 5000;
const MAX_CHARS = 400_000;

/** Figures a cell can show. */
const MAX_FIGURES = 12;

/** Printed lines, the newest of many. */
export class Lines {
  constructor() {
    /** @type {Line[]} */
    this.kept = [];
    /** Older lines that are gone. */
    this.dropped = 0;
    /** All lines so far. */
    this.count = 0;
    this.chars = 0;
    /** The first lines of all. @type {string[]} */
    this.head = [];
  }

  /**
   * @param {Line[]} lines
   * @param {number} dropped older lines of the same batch that were left out
   */
  add(lines, dropped) {
    for (const { text, bar } of lines) {
      if (this.head.length >= 20) break;
      if (!bar) this.head.push(text);
    }
    if (dropped > 0) {
      this.dropped += this.kept.length + dropped;
      this.kept = [];
      this.chars = 0;
    }
    this.count += lines.length + dropped;
    for (const line of lines) {
      if (line.bar) this.renew(line);
      else this.kept.push(line);
      this.chars += line.text.length;
    }
    if (this.kept.length > MAX_LINES || this.chars > MAX_CHARS) this.trim();
  }

  /** A bar takes the place it had. @param {Line} line */
  renew(line) {
    const at = this.kept.findLastIndex(({ bar }) => bar === line.bar);
    if (at >= 0) {
      this.count -= line.text ? 1 : 2;
      this.chars -= this.kept[at].text.length;
      this.kept.splice(at, 1, ...(line.text ? [line] : []));
    } else if (line.text) this.kept.push(line);
  }

  /** A quarter goes at a time, so that not every line costs a copy of all. */
  trim() {
    let [lines, chars] = [0, 0];
    const { kept } = this;
    for (let i = kept.length - 1; i >= 0; i--) {
      chars += kept[i].text.length;
      if (lines >= (MAX_LINES * 3) / 4 || chars > (MAX_CHARS * 3) / 4) break;
      lines++;
    }
    lines = Math.max(1, lines);
    this.dropped += kept.length - lines;
    this.kept = kept.slice(-lines);
    this.chars = this.kept.reduce((sum, line) => sum + line.text.length, 0);
  }

  text() {
    return this.kept.map(({ text }) => text).join("\n");
  }
}

export class Results {
  constructor() {
    this.lines = new Lines();
    this.curve = new Curve();
    /** @type {import("./figure.js").Figure[]} */
    this.figures = [];
    /** @type {import("../worker/protocol.js").Graph | null} the newest that a backward() walked */
    this.graph = null;
    this.graphs = new Graphs();
    this.film = new Film();
    /** @type {Maps<import("../worker/protocol.js").MapMessage>} */
    this.maps = new Maps();
    /** @type {Maps<import("../worker/protocol.js").SamplesMessage>} */
    this.samples = new Maps();
    /** What the program's variables held at its end, by name. @type {Map<string, import("../worker/protocol.js").Value>} */
    this.values = new Map();
    /** @type {RunError | null} */
    this.error = null;
    /** @type {CheckResult[]} */
    this.checks = [];
    /** What the program wrote into its folder, and how many files there was no room for. */
    this.files = /** @type {import("../worker/protocol.js").FileEntry[]} */ ([]);
    this.moreFiles = 0;
    this.ms = 0;
    /** Where the curve was at the limit, and that. @type {{ x: number, value: number } | null} */
    this.reached = null;
    /** The text that ran. */
    this.source = "";
    /** @type {{ kind: "same" | "differs" | "plain", text: string, line?: number | null } | null} */
    this.note = null;
  }

  /** @param {FromWorker} message */
  take(message) {
    if (message.type === "print") this.lines.add(message.lines, message.dropped);
    else if (message.type === "clear") this.lines = new Lines();
    else if (message.type === "point") {
      if (message.restart) this.curve = new Curve();
      this.curve.add(message.series, message.data, message.names);
    } else if (message.type === "reached") this.reached = message;
    else if (message.type === "figure") {
      const { figure } = message;
      const at = this.figures.findIndex(({ number }) => number && number === figure.number);
      this.figures =
        at < 0
          ? [...this.figures, figure].slice(-MAX_FIGURES)
          : this.figures.map((before, i) => (i === at ? figure : before));
    } else if (message.type === "graph") {
      this.graph = message.graph;
      this.graphs.add(message.graph);
    } else if (message.type === "film") this.film.add(message);
    else if (message.type === "map") this.keep(this.maps, message);
    else if (message.type === "samples") this.keep(this.samples, message);
    else if (message.type === "values") {
      this.values = new Map(message.values.map((value) => [value.name, value]));
    } else if (message.type === "files") {
      this.files = message.files;
      this.moreFiles = message.more;
    }
  }

  /** One more of what goes with the film's steps. @template {{ step: number }} T @param {Maps<T>} all @param {T} one */
  keep(all, one) {
    all.add(one);
    if (all.all.length > 2 * FILM_FRAMES) {
      all.keep(new Set(this.film.frames.map(({ step }) => step)));
    }
  }
}
