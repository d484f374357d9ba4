/**
 * The graphs of the program's backward() calls, for the page: of each line that calls it the first, then a few a
 * second, and the last.
 */
import {
  labelInGraph,
  labelTensor,
  readGraph,
  RECORD,
  recordGraphs,
  storeGraph,
  watch,
} from "../torch/graph.js";
import { isModule } from "../torch/module.js";
import { Tensor } from "../torch/tensor.js";
import { HandWatch } from "./by_hand.js";
import { FilmRecorder } from "./film.js";
import { HiddenWatch } from "./hidden.js";
import { MapRecorder } from "./map.js";
import { Pause } from "./pause.js";
import { SampleRecorder } from "./samples.js";
import { GRAPH_CALLS, GRAPH_LINES, GRAPH_MS } from "./protocol.js";

/** @typedef {import("./protocol.js").Graph} Graph */

/** Entries of an array whose names are kept, and names in all. */
const ITEMS = 20;
const MOST = 2000;

/**
 * @typedef {object} Source what the program says of itself
 * @property {import("./protocol.js").ProgramNames["names"]} [names] its variables by number from 1
 * @property {{ told: (name: string, value: any) => void }} [variables] JavaScript's, told as they are given values
 * @property {(names: string[]) => any[]} arrays those of these variables that hold an array of NumPy's, with their names
 * @property {number[]} [backward] the lines of its backward() calls, where they are known
 * @property {() => number | null} line of the backward() that has just run, asked after each if there are several
 * @property {import("./film.js").Program["place"]} place for the film
 * @property {() => void} [flush] what it has printed goes to the page
 * @property {import("./map.js").Source} plane for the map
 * @property {() => any[]} [globals] names and tensors in turns, asked with each graph
 * @property {{ watch: (on: boolean) => void, outputs: () => any[], calls: () => any[], seen: () => void }} [hidden] notes what
 *   modules give; their names and the tensors, in turns; input, output and second argument of each call, in turns, which
 *   are there until they have been seen
 *
 * @typedef {object} Place a line that calls backward()
 * @property {number | null} line
 * @property {number} slot where the engine keeps the graph of its last call; 0 where that is the last of all
 * @property {number} calls
 * @property {number} told which call the page has been told of
 */

export class GraphWatch {
  /**
   * @param {(message: import("./protocol.js").FromWorker) => void} post
   * @param {Source} source
   */
  constructor(post, source) {
    const { names = [], backward = [], line, globals, hidden, place, variables, plane } = source;
    this.post = post;
    const watchModules = (/** @type {boolean} */ on) => (hidden ?? this.hidden).watch(on);
    this.map = new MapRecorder(post, plane, {
      watch: () => watchModules(true),
      seen: () => {
        const held = this.hiddenNow();
        watchModules(this.film.watches);
        return held;
      },
      learns: (name) => this.numbers.has(`${name}.weight`),
    });
    this.samples = new SampleRecorder(post, {
      calls: () => (hidden ? callsOf(hidden.calls()) : this.hidden.takeCalls()),
      seen: () => hidden?.seen(),
      tensors: () => [...plane.tensors(), ...this.stepTensors()],
      torch: () => plane.torch(),
    });
    this.film = new FilmRecorder(post, {
      label: (label) => (label ? this.labels[label] : undefined),
      name: () => this.nameGlobals(labelTensor),
      watch: watchModules,
      hidden: () => this.hiddenNow(),
      place,
      kept: (step) => {
        // Before the map, which calls modules itself.
        this.samples.kept(step);
        this.map.kept(step);
      },
    });
    this.hand = new HandWatch(
      source.arrays,
      (name, at) => this.number(name, () => at),
      () => this.stepped(),
    );
    this.pause = new Pause(() => {
      source.flush?.();
      this.film.flushFrames();
    });
    this.steps = 0;
    this.variables = variables;
    this.line = line;
    this.globals = globals;
    this.hidden = new HiddenWatch();
    /** @type {import("./hidden.js").Held[]} */
    this.inStep = [];
    this.outputs = hidden?.outputs;
    /** @type {import("../torch/graph.js").Label[]} by number */
    this.labels = [{ name: "" }, ...names.map(([name, at]) => ({ name, line: at }))];
    /** Numbers of what functions were given. */
    this.given = new Set(names.flatMap(([, , given], i) => (given ? [i + 1] : [])));
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** The program's text, in which Python's names have their lines. */
    this.program = "";
    this.backward = backward;
    this.wanted = false;
    /** @type {Map<number | null, Place>} by line */
    this.places = new Map();
    /** Of a Python program's names; 0 for none. @type {Map<string, number>} */
    this.lines = new Map();
    this.level = RECORD.off;
    this.passes = 0;
    this.last = -Infinity;
    /** Whether the next pass is one that is posted. */
    this.due = false;
    this.name = this.name.bind(this);
  }

  /** Once the engine is up. */
  start() {
    this.record(RECORD.all);
    watch.seen = () => this.seen();
  }

  /** @param {number} level */
  record(level) {
    if (level !== this.level) recordGraphs((this.level = level));
  }

  /**
   * A program is about to run.
   *
   * @param {import("./protocol.js").RunMessage} message
   * @param {number[]} [backward] the lines of its backward() calls
   */
  begin(message, backward = this.backward) {
    const { film = true, map = true, samples = true, graph, byHand = [], signals = 0 } = message;
    this.hand.begin(film ? byHand : []);
    this.film.begin(film, this.hand.on ? (side, whole) => this.hand.read(side, whole) : undefined);
    this.map.begin(film && map);
    this.samples.begin(film && samples);
    this.pause.begin(signals);
    this.steps = 0;
    this.wanted = graph === true;
    this.backward = backward;
    this.places.clear();
    this.lines.clear();
    this.passes = 0;
    this.due = false;
    this.last = -Infinity;
    this.record(RECORD.all);
  }

  seen() {
    const { backward } = this;
    this.passes++;
    const line = backward.length === 1 ? backward[0] : this.line();
    let place = this.places.get(line);
    if (!place && this.places.size < GRAPH_LINES) {
      place = { line, slot: backward.length === 1 ? 0 : this.places.size + 1, calls: 0, told: 0 };
      this.places.set(line, place);
    }
    if (place) {
      place.calls++;
      if (place.slot) storeGraph(place.slot);
      if (place.calls === 1 || this.due) this.tell(place);
    }
    this.due = performance.now() - this.last >= GRAPH_MS;
    if (this.passes < GRAPH_CALLS || (this.wanted && this.due)) this.record(RECORD.all);
    else this.record(this.wanted ? RECORD.steps : RECORD.basic);
    this.stepped();
  }

  /** A step has been made: the film may keep it, and the run may be paused after it. */
  stepped() {
    this.pause.closed = true;
    this.film.seen();
    this.pause.closed = false;
    this.pause.look(this.steps++);
  }

  /** The program has ended. */
  end() {
    for (const place of this.places.values()) if (place.told < place.calls) this.tell(place);
    this.film.flush();
  }

  /** Posts a graph; it never disturbs the program. @param {Place} place */
  tell(place) {
    place.told = place.calls;
    this.last = performance.now();
    try {
      this.nameGlobals(labelInGraph);
      const graph = readGraph((label) => (label ? this.labels[label] : undefined), place.slot);
      const { line, calls } = place;
      this.post({ type: "graph", graph: { ...graph, line, call: calls, calls } });
    } catch {
      // A picture less.
    }
  }

  /**
   * Python's variables give their tensors their labels.
   *
   * @param {typeof labelTensor} label
   */
  nameGlobals(label) {
    if (!this.globals) return;
    const pairs = this.globals();
    /** A module's name for its parameter goes before that of a list or a loop's variable. @param {boolean} inModule */
    const nameThem = (inModule) => {
      for (let i = 0; i < pairs.length; i += 2) {
        if (pairs[i].includes(".") !== inModule) continue;
        const lineOfIt = () => lineOf(this.program, pairs[i]);
        // Once it has a name, a loop's variable does not take it away.
        const known = pairs[i + 1]._label;
        label(pairs[i + 1], known || this.number(pairs[i], lineOfIt));
      }
    };
    nameThem(true);
    nameThem(false);
  }

  /** What JavaScript's variables held in the step. @returns {[string, any][]} */
  stepTensors() {
    const { inStep } = this;
    this.inStep = [];
    return inStep.map(({ name, tensor }) => [name, tensor]);
  }

  /** What the step's modules and variables hold. @returns {import("./hidden.js").Held[]} */
  hiddenNow() {
    if (!this.outputs) return (this.inStep = this.hidden.take());
    const pairs = this.outputs();
    /** @type {import("./hidden.js").Held[]} */
    const held = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const name = pairs[i];
      let line = this.lines.get(name);
      if (line === undefined) this.lines.set(name, (line = lineOf(this.program, name) ?? 0));
      held.push({ name, line: line || undefined, tensor: pairs[i + 1] });
    }
    return held;
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
    const { name, line } = this.labels[number];
    if (this.given.has(number)) return this.nameGiven(name, line, value);
    this.variables?.told(name, value);
    if (value instanceof Tensor) {
      this.hidden.holds(name, line, value);
      return labelTensor(value, number);
    }
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
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
        this.nameModule(name, line, value);
      }
    } catch {
      // An object that does not let itself be looked at.
    }
  }

  /** @param {string} name @param {number | undefined} line @param {any} module */
  nameModule(name, line, module) {
    this.hidden.know(name, module);
    for (const [part, item] of module.named_parameters()) {
      labelTensor(
        item,
        this.number(`${name}.${part}`, () => line),
      );
    }
  }

  /**
   * A function has been given a model, or an object that holds one: named so if nothing else has named it.
   *
   * @param {string} name
   * @param {number | undefined} line
   * @param {any} value
   */
  nameGiven(name, line, value) {
    try {
      if (isModule(value)) {
        if (!this.hidden.modules.has(value)) this.nameModule(name, line, value);
        this.variables?.told(name, value);
      } else if (value instanceof Tensor) {
        this.variables?.told(name, value);
        this.hidden.holds(name, line, value);
      } else if (name === "this") {
        for (const [key, item] of Object.entries(value).slice(0, ITEMS)) {
          if (isModule(item)) this.nameGiven(`this.${key}`, line, item);
        }
      }
    } catch {
      // An object that does not let itself be looked at.
    }
  }
}

/** @param {any[]} list in threes @returns {import("./samples.js").Call[]} */
function callsOf(list) {
  const calls = [];
  for (let i = 0; i < list.length; i += 3) {
    calls.push({ input: list[i], output: list[i + 1], second: list[i + 2] ?? null });
  }
  return calls;
}

/**
 * The line that assigns a Python name, if there is just one.
 *
 * @param {string} program
 * @param {string} name
 */
function lineOf(program, name) {
  // Of an object's own the attribute: self.model
  const word = /^(?:self\.)?\w*/.exec(name)?.[0].replace(".", "\\.");
  const assignment = new RegExp(
    `^\\s*(?:\\w+\\s*,\\s*)*${word}\\s*(?:,[\\w\\s,]*|:[^=\\n]*)?=(?!=)`,
  );
  const lines = program.split("\n").flatMap((text, i) => (assignment.test(text) ? [i + 1] : []));
  return lines.length === 1 ? lines[0] : undefined;
}
