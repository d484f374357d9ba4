/** The graphs of a run's backward() calls: of each line that calls it the first and the newest. Knows no page. */

/** @typedef {import("../worker/protocol.js").Graph} Graph */
/** @typedef {{ line: number | null, calls: number, first: Graph, last: Graph }} Place */

/** Lines whose graphs are kept. */
const MAX_LINES = 16;

export class Graphs {
  constructor() {
    /** By line, in the order of the program. @type {Place[]} */
    this.places = [];
    /** Counts what has come. */
    this.count = 0;
  }

  /** @param {Graph} graph as checkGraph gives it */
  add(graph) {
    const { line, calls } = graph;
    this.count++;
    const place = this.places.find((one) => one.line === line);
    if (place) {
      place.last = graph;
      place.calls = calls;
    } else if (this.places.length < MAX_LINES) {
      this.places.push({ line, calls, first: graph, last: graph });
      this.places.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
    }
  }

  /** All that can be chosen. @returns {Graph[]} */
  get all() {
    return this.places.flatMap(({ first, last }) => (first === last ? [last] : [first, last]));
  }

  /** What is shown first: of the line that was run most the newest call, or the first if that alone has its steps. */
  get main() {
    const most = Math.max(...this.places.map(({ calls }) => calls));
    const place = this.places.findLast(({ calls }) => calls === most);
    if (!place) return null;
    return place.last.steps.length || !place.first.steps.length ? place.last : place.first;
  }

  /**
   * The graph of a line's first or newest call, else the newest of the first line.
   *
   * @param {number | null} line
   * @param {"first" | "last"} which
   * @returns {Graph | null}
   */
  of(line, which) {
    const place = this.places.find((one) => one.line === line) ?? this.places[0];
    return place ? place[which] : null;
  }
}
