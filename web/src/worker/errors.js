/** Turning whatever a program threw into a report with the user's line. */
import { TorchError } from "../torch/errors.js";
import { format } from "./format.js";
import { LINES_BEFORE } from "./protocol.js";

/**
 * What has been put into the program's lines; set once, before the program runs.
 * @type {import("../live/appends.js").Shift[]}
 */
let shifts = [];

/** @param {import("../live/appends.js").Shift[]} list */
export function setShifts(list) {
  shifts = list;
}

/**
 * The user's column for one of the worker's text, both from 1.
 *
 * @param {number} line
 * @param {number} column
 */
function userColumn(line, column) {
  let added = 0;
  for (const shift of shifts) {
    if (shift.line !== line || shift.column + added + 1 >= column) continue;
    added += Math.min(shift.length, column - 1 - shift.column - added);
  }
  return column - added;
}

/**
 * The first place of a stack that lies in the user's program. Chromium writes
 * `at f (blob:null/1-2:12:34)`, Firefox and Safari `f@blob:null/1-2:12:34`.
 *
 * @param {string} stack
 * @param {number} lines number of lines of the user's program
 * @returns {{ line: number, column: number } | null}
 */
export function userPlace(stack, lines) {
  for (const match of stack.matchAll(/blob:[^\s)]*?:(\d+):(\d+)\)?\s*$/gm)) {
    const line = Number(match[1]) - LINES_BEFORE;
    if (line >= 1 && line <= lines) {
      return { line, column: userColumn(line, Number(match[2])) };
    }
  }
  return null;
}

/**
 * The stack with only the user's frames, in the user's lines.
 *
 * @param {string} stack
 * @param {number} lines
 */
export function userStack(stack, lines) {
  const out = [];
  for (const row of stack.split("\n")) {
    const match = /^\s*(?:at )?(.*?)[\s@(]*blob:[^\s)]*?:(\d+):(\d+)\)?\s*$/.exec(row);
    if (!match) continue;
    const line = Number(match[2]) - LINES_BEFORE;
    if (line < 1 || line > lines) continue;
    const name = match[1].replace(/^async /, "").replace(/^.*__gradletProgram.*$/, "");
    out.push(`${name || "program"} (${line}:${userColumn(line, Number(match[3]))})`);
  }
  return out.join("\n");
}

/**
 * Never throws, whatever the thrown value is.
 *
 * @param {unknown} thrown
 * @param {number} lines
 * @returns {import("./protocol.js").ErrorReport}
 */
export function reportError(thrown, lines) {
  /** @type {import("./protocol.js").ErrorReport} */
  const report = {
    name: "Error",
    message: "",
    line: null,
    column: null,
    stack: "",
    hint: "",
  };
  try {
    if (thrown instanceof Error) {
      const error = /** @type {Error & { hint?: unknown }} */ (thrown);
      report.name = text(error.name) || "Error";
      report.message = text(error.message);
      report.hint = typeof error.hint === "string" ? error.hint : "";
      if (error instanceof TorchError && error.shapes.length) report.shapes = error.shapes;
      const stack = text(error.stack);
      report.stack = userStack(stack, lines);
      Object.assign(report, userPlace(stack, lines));
    } else {
      report.name = "Uncaught";
      report.message = format(thrown).slice(0, 4000);
    }
  } catch {
    report.message = "a value that cannot be shown was thrown";
  }
  return report;
}

/** @param {unknown} value */
function text(value) {
  return value === undefined ? "" : String(value).slice(0, 4000);
}
