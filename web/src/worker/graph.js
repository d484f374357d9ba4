/**
 * The graph of the program's backward() calls, for the page: the first, then a few a second, and the last.
 */
import { labelInGraph, labelTensor, readGraph, recordGraphs, watch } from "../torch/graph.js";
import { Tensor } from "../torch/tensor.js";
import { FilmRecorder } from "./film.js";
import { MapRecorder } from "./map.js";
import { GRAPH_MS } from "./protocol.js";

/** @typedef {import("./protocol.js").Graph} Graph */

/** Entries of an array whose names are kept, and names in all. */
const ITEMS = 20;
const MOST = 2000;

/**
 * @typedef {object} Source what the program says of itself
 * @property {import("./protocol.js").ProgramNames["names"]} [names] its variables by number from 1
 * @property {{ told: (name: string, value: any) => void }} [variables] JavaScript's, told as they are given values
 * @property {() => number | null} [line] of the backward() that has just run, asked after each
 * @property {import("./film.js").Program["place"]} place for the film
 * @property {import("./map.js").Source} plane for the map
 * @property {() => any[]} [globals] line of the last backward(), names and tensors, asked with each graph
 */

export class GraphWatch {
  /**
   * @param {(message: import("./protocol.js").FromWorker) => void} post
   * @param {Source} source
   */
  constructor(post, { names = [], variables, line, globals, place, plane }) {
    this.post = post;
    this.map = new MapRecorder(post, plane);
    this.film = new FilmRecorder(post, {
      label: (label) => (label ? this.labels[label] : undefined),
      name: () => void this.nameGlobals(labelTensor),
      place,
      kept: (step) => this.map.kept(step),
    });
    this.variables = variables;
    this.line = line;
    this.globals = globals;
    /** @type {import("../torch/graph.js").Label[]} by number */
    this.labels = [{ name: "" }, ...names.map(([name, at]) => ({ name, line: at }))];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** The program's text, in which Python's names have their lines. */
    this.program = "";
    this.last = -Infinity;
    this.waiting = false;
    /** @type {number | null} */
    this.at = null;
    this.name = this.name.bind(this);
  }

  /** Once the engine is up. */
  start() {
    recordGraphs(true);
    watch.seen = () => this.seen();
  }

  seen() {
    if (this.line) this.at = this.line();
    this.waiting = true;
    if (performance.now() - this.last >= GRAPH_MS) this.flush();
    this.film.seen();
  }

  /** A program runs. @param {{ film?: boolean, map?: boolean }} wanted */
  begin({ film = true, map = true }) {
    this.film.begin(film || map);
    this.map.begin(map);
  }

  /** The program has ended. */
  end() {
    this.flush();
    this.film.flush();
  }

  /** Posts what is waiting; it never disturbs the program. */
  flush() {
    if (!this.waiting) return;
    this.waiting = false;
    this.last = performance.now();
    try {
      this.post({ type: "graph", graph: this.read() });
    } catch {
      // A picture less.
    }
  }

  /** @returns {Graph} */
  read() {
    if (this.globals) this.at = this.nameGlobals(labelInGraph);
    const graph = readGraph((label) => (label ? this.labels[label] : undefined));
    return { ...graph, line: this.at };
  }

  /**
   * Python's variables give their tensors their labels.
   *
   * @param {typeof labelTensor} label
   * @returns {number | null} line of the last backward()
   */
  nameGlobals(label) {
    if (!this.globals) return null;
    const [line, ...pairs] = this.globals();
    /** A module's name for its parameter goes before that of a loop's variable. @param {boolean} inModule */
    const nameThem = (inModule) => {
      for (let i = 0; i < pairs.length; i += 2) {
        if (pairs[i].includes(".") !== inModule) continue;
        const lineOfIt = () => lineOf(this.program, pairs[i]);
        // Once it has a name, a loop's variable does not take it away.
        const known = pairs[i + 1]._label;
        label(pairs[i + 1], known || this.number(pairs[i], lineOfIt));
      }
    };
    nameThem(false);
    nameThem(true);
    return line || null;
  }

  /** @param {string} name @param {() => number | undefined} line @returns {number} */
  number(name, line) {
    let number = this.numbers.get(name);
    if (number === undefined) {
      if (this.labels.length >= MOST) return 0;
      number = this.labels.push({ name, line: line() }) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  /**
   * A JavaScript program tells what one of its variables holds (see live/names_in_program.js).
   *
   * @param {number} number
   * @param {any} value
   */
  name(number, value) {
    this.variables?.told(this.labels[number].name, value);
    if (value instanceof Tensor) return labelTensor(value, number);
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
    const { name, line } = this.labels[number];
    try {
      if (Array.isArray(value)) {
        value.slice(0, ITEMS).forEach((item, i) => {
          if (item instanceof Tensor) {
            labelTensor(
              item,
              this.number(`${name}[${i}]`, () => line),
            );
          }
        });
      } else if (typeof value.named_parameters === "function") {
        for (const [part, item] of value.named_parameters()) {
          labelTensor(
            item,
            this.number(`${name}.${part}`, () => line),
          );
        }
      }
    } catch {
      // An object that does not let itself be looked at.
    }
  }
}

/**
 * The line that assigns a Python name, if there is just one.
 *
 * @param {string} program
 * @param {string} name
 */
function lineOf(program, name) {
  const [word] = name.split(/[.[]/);
  const assignment = new RegExp(
    `^\\s*(?:\\w+\\s*,\\s*)*${word}\\s*(?:,[\\w\\s,]*|:[^=\\n]*)?=(?!=)`,
  );
  const lines = program.split("\n").flatMap((text, i) => (assignment.test(text) ? [i + 1] : []));
  return lines.length === 1 ? lines[0] : undefined;
}
