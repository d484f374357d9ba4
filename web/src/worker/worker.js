/**
 * The runtime that follows a user's program in its worker's Blob. The program is already there as
 * a function that has not run (see live/program.js); this boots the engine and, when told, runs it.
 */
import * as gradlet from "gradlet";
import { explainMissing } from "../torch/index.js";
import { store } from "../torch/files/store.js";
import * as shared from "../torch/more/shared.js";
import { connect, post } from "./connect.js";
import { makeConsole, Printer } from "./console.js";
import { reportError, setShifts, userPlace } from "./errors.js";
import { GraphWatch } from "./graph.js";
import { Reached } from "./limit.js";
import { lockDown } from "./lockdown.js";
import { ToldVariables } from "./map_program.js";
import { makePlot, noter } from "./plot.js";
import {
  MAX_FILE_BYTES,
  MAX_FILES,
  NOTE,
  PROGRAM,
  PROGRAM_LINES,
  PROGRAM_NAMES,
  SHIFTS,
} from "./protocol.js";
import { LastValues, valuesOf } from "./values.js";

const scope = /** @type {any} */ (globalThis);
/** @type {(importBinding: (name: string, line: number) => unknown, name: Function) => Promise<void>} */
const program = scope[PROGRAM];
/** @type {number} */
const lines = scope[PROGRAM_LINES];
/** @type {import("./protocol.js").ProgramNames} */
const { names, backward } = scope[PROGRAM_NAMES];
setShifts(scope[SHIFTS]);
for (const name of [PROGRAM, PROGRAM_LINES, PROGRAM_NAMES, SHIFTS]) delete scope[name];

const realSetTimeout = setTimeout;
/** @type {Promise<any> | undefined} the one torch of this worker */
let engine;
/** @type {any} */
let torch;
let started = 0;
let finished = false;

const printer = new Printer(post, realSetTimeout.bind(scope));
const variables = new ToldVariables(() => torch);
const last = new LastValues();
/** Whether the page wants to know what variables hold. */
let asked = false;
const graphs = new GraphWatch(post, {
  names,
  arrays: (wanted) => variables.arraysOf(wanted),
  variables: {
    told(name, value) {
      variables.told(name, value);
      if (asked) last.told(name, value);
    },
  },
  backward: [...new Set(backward)],
  place: () => printer.place,
  plane: {
    model: () => variables.model(),
    tensors: () => [...variables.tensors],
    torch: () => torch,
    mute: (muted) => void (printer.muted = muted),
  },
  line: () => userPlace(new Error().stack ?? "", lines)?.line ?? null,
  flush: () => printer.flush(),
});
printer.between = () => graphs.pause.look();

/** The program has ended. */
function end() {
  graphs.end();
  if (asked) post({ type: "values", values: valuesOf(torch, last.held()) });
  handFiles();
  printer.flush();
}

/** What the program saved, for download. */
function handFiles() {
  let [room, more] = [MAX_FILE_BYTES, 0];
  const files = [...store].sort().flatMap(([name, bytes], i) => {
    if (i >= MAX_FILES || bytes.length > room) return (more++, []);
    room -= bytes.length;
    return [{ name, bytes }];
  });
  if (files.length || more) post({ type: "files", files, more });
}

/** The first end counts. @param {import("./protocol.js").FromWorker} message */
function finish(message) {
  if (finished) return;
  finished = true;
  end();
  post(message);
}

const done = () => finish({ type: "done", ms: performance.now() - started });

/** @param {unknown} thrown */
function fail(thrown) {
  if (thrown instanceof Reached) return done();
  report(reportError(thrown, lines));
}

/** @param {import("./protocol.js").ErrorReport} error */
function report(error) {
  finish({ type: "error", error, ms: performance.now() - started, fatal: true });
}

/**
 * What `import … from "gradlet"` gives the program: the module's exports, with a `load` that
 * returns the engine booted here.
 */
const bindings = { ...gradlet, load: () => engine, plot: makePlot(printer) };
scope[NOTE] = noter(printer);

/**
 * @param {string} name an export's name, "default" or "*"
 * @param {number} line the line of the import
 */
function importBinding(name, line) {
  if (name === "*") return Object.freeze({ ...bindings });
  if (Object.hasOwn(bindings, name)) return /** @type {Record<string, unknown>} */ (bindings)[name];
  if (name === "default") return bindings;
  const error = new SyntaxError(`"gradlet" has no export named '${name}'`);
  error.stack = `blob:program:${line + 1}:1`;
  throw error;
}

/** Timers are counted, so that a program is done only when its timers are. */
const timers = new Set();

/** WebKit tells the error event nothing of what a program throws. @param {Function} callback @param {unknown[]} args */
function guarded(callback, args) {
  try {
    callback(...args);
  } catch (error) {
    fail(error);
  }
}

function wrapTimers() {
  const realMicrotask = scope.queueMicrotask.bind(scope);
  scope.queueMicrotask = (/** @type {unknown} */ callback) => {
    if (typeof callback !== "function") throw new TypeError("queueMicrotask needs a function");
    realMicrotask(() => guarded(callback, []));
  };
  for (const [set, clear, repeats] of /** @type {[string, string, boolean][]} */ ([
    ["setTimeout", "clearTimeout", false],
    ["setInterval", "clearInterval", true],
  ])) {
    const realSet = scope[set].bind(scope);
    const realClear = scope[clear].bind(scope);
    scope[set] = (
      /** @type {unknown} */ callback,
      /** @type {number} */ ms,
      /** @type {unknown[]} */ ...args
    ) => {
      if (typeof callback !== "function") throw new TypeError(`${set} needs a function`);
      const id = realSet(() => {
        if (!repeats) timers.delete(id);
        guarded(callback, args);
        if (timers.size === 0) settle();
      }, ms);
      timers.add(id);
      return id;
    };
    scope[clear] = (/** @type {unknown} */ id) => {
      realClear(id);
      if (timers.delete(id) && timers.size === 0) settle();
    };
  }
}

let ended = false;

/** Reports the end once the program has returned and no timer of its own is left. */
function settle() {
  if (!ended || finished) return;
  // Two turns of the event loop: unhandled rejections are told after the first.
  realSetTimeout(() => {
    realSetTimeout(() => {
      if (timers.size === 0) done();
    }, 0);
  }, 0);
}

async function run() {
  started = performance.now();
  try {
    await program.call(undefined, importBinding, graphs.name);
    ended = true;
    settle();
  } catch (error) {
    fail(error);
  }
}

/** What more.js brings, if the program's text has asked for it (live/vision.js). */
function addMore() {
  const make = scope.__gradletMore;
  if (!make) return;
  scope.__gradletShared = shared;
  make()(torch, explainMissing);
  delete scope.__gradletMore;
  delete scope.__gradletShared;
}

async function boot() {
  const { wasm } = await arrived;
  engine = Promise.resolve(gradlet.load({ wasm }));
  try {
    torch = await engine;
    addMore();
    graphs.start();
    wrapTimers();
    const shown = makeConsole(printer);
    for (const [name, method] of Object.entries(shown)) scope.console[name] = method;
    lockDown(scope);
    post({ type: "ready" });
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}

scope.addEventListener("error", (/** @type {ErrorEvent} */ event) => {
  event.preventDefault();
  if (event.error !== undefined && event.error !== null) return fail(event.error);
  const place = userPlace(`${event.filename}:${event.lineno}:${event.colno}`, lines);
  report({
    name: "Error",
    message: event.message,
    line: place?.line ?? null,
    column: place?.column ?? null,
    stack: "",
    hint: "",
  });
});
scope.addEventListener("unhandledrejection", (/** @type {PromiseRejectionEvent} */ event) => {
  event.preventDefault();
  fail(event.reason);
});

const arrived = connect(async (message) => {
  graphs.begin(message);
  asked = message.values === true;
  printer.begin(message.stopAt);
  if (await booted) await run();
}, true);
const booted = boot();
