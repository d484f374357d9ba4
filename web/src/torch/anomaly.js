/**
 * Anomaly detection: where the program made a node of the graph, a number for the engine to keep, and what is
 * said when its backward goes wrong.
 */

/** What the JavaScript stack says of the caller, in which only the program's own lines are looked at. */
const OWN = /gradlet[^/]*\.m?js|wasm|<anonymous>$/;

/** @type {string[]} */
const places = [""];
/** @type {Map<string, number>} */
const known = new Map();

/** Number of the line of the program that is running. */
function place() {
  const kind = /** @type {any} */ (Error);
  const limit = kind.stackTraceLimit;
  kind.stackTraceLimit = 100; // V8 keeps ten, most of which are the engine's
  const frames = (new Error().stack ?? "").split("\n").slice(1);
  kind.stackTraceLimit = limit;
  const line = frames.find((frame) => frame && !OWN.test(frame))?.trim() ?? "";
  const found = known.get(line);
  if (found !== undefined) return found;
  known.set(line, places.push(line) - 1);
  return places.length - 1;
}

/** The engine calls these; Python puts its own there. */
export const anomaly = {
  place,
  /** @param {string} name @param {number} at */
  report(name, at) {
    console.warn(
      `UserWarning: Error detected in ${name}. ` +
        (at
          ? `Forward call that caused the error:\n  ${places[at]}`
          : "No forward pass information."),
    );
  },
};
