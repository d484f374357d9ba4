/**
 * What the page and a worker say to each other. The frame that starts a worker (../frame/) sends `boot`
 * with a port, then the wasm; all else goes over that port, which the user's program cannot reach.
 *
 * @typedef {WebAssembly.Module | ArrayBuffer} Wasm
 * @typedef {{ type: "boot" }} BootMessage
 * @typedef {{ type: "wasm", wasm: Wasm, python?: Wasm }} WasmMessage `python`: the interpreter
 *
 * `program` is a Python program, rewritten; JavaScript's are in the worker from the start and run once.
 * Python's run one after the other in one __main__, each told of by its own file name. `files` are put
 * into Python's working folder first, Python among them rewritten too.
 * @typedef {object} RunMessage
 * @property {"run"} type
 * @property {string} program
 * @property {string} filename
 * @property {Record<string, Uint8Array>} files
 *
 * @typedef {"log" | "info" | "warn" | "error"} Level
 * @typedef {{ level: Level, text: string }} Line
 *
 * The engine is up; the program has not started.
 * @typedef {{ type: "ready" }} ReadyMessage
 *
 * Lines in the order they were printed. `dropped` older ones were left out to keep it small.
 * @typedef {{ type: "print", lines: Line[], dropped: number }} PrintMessage
 *
 * Chart points, row after row: x, then `series` values (NaN where a row had fewer).
 * @typedef {{ type: "point", series: number, data: Float64Array }} PointMessage
 *
 * A figure of matplotlib's.
 * @typedef {{ type: "figure", figure: import("../live/figure.js").Figure }} FigureMessage
 *
 * console.clear()
 * @typedef {{ type: "clear" }} ClearMessage
 *
 * The program and its timers have come to an end.
 * @typedef {{ type: "done", ms: number }} DoneMessage
 *
 * @typedef {object} ErrorReport
 * @property {string} name
 * @property {string} message
 * @property {number | null} line the user's line, from 1
 * @property {number | null} column from 1
 * @property {string} stack
 * @property {string} hint advice that came with the error, or ""
 *
 * `fatal`: the worker cannot run another program.
 * @typedef {{ type: "error", error: ErrorReport, ms: number, fatal: boolean }} ErrorMessage
 *
 * @typedef {ReadyMessage | PrintMessage | PointMessage | FigureMessage | ClearMessage |
 *   DoneMessage | ErrorMessage} FromWorker
 */

/** Milliseconds between two batches of prints. */
export const FLUSH_MS = 30;

/** Lines kept in one batch; beyond that the older ones are dropped. */
export const BATCH_LINES = 1000;

/** Characters kept of one line. */
export const LINE_CHARS = 4000;

/** Characters kept in one batch. */
export const BATCH_CHARS = 100_000;

/** Chart rows kept in one batch; beyond that every second one is dropped. */
export const BATCH_POINTS = 2000;

/** Series in the chart. */
export const MAX_SERIES = 4;

/**
 * The text before the user's program is one line, so the user's line is the worker's less this.
 */
export const LINES_BEFORE = 1;

/** The global name under which the program waits for the runtime that follows it in the Blob. */
export const PROGRAM = "__gradletProgram";

/** The name by which the program's first line reaches the imported module. */
export const IMPORTS = "__gradletImport";

/** The global name under which the program's number of lines waits. */
export const PROGRAM_LINES = "__gradletProgramLines";
