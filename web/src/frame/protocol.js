/**
 * What the page and its frame say to each other. The frame greets with "gradlet-frame", the page answers
 * "gradlet-page" with a port; all else goes over that port.
 *
 * A worker's text and its wasm, once for each.
 * @typedef {{ type: "part", name: string, worker: string, wasm: ArrayBuffer }} PartMessage
 *
 * Starts a worker, with its port: `text` is a compiled JavaScript program, "" for Python; it can be given so many signals.
 * @typedef {{ type: "start", id: number, code: "py" | "js", text: string, signals: number }} StartMessage
 *
 * That its run is to pause, or to go on: the next of its addresses is taken back.
 * @typedef {{ type: "signal", id: number }} SignalMessage
 *
 * @typedef {{ type: "end", id: number }} EndMessage
 * Asks whether the frame's process is still there; it is answered with the same.
 * @typedef {{ type: "alive" }} AliveMessage
 *
 * @typedef {PartMessage | StartMessage | SignalMessage | EndMessage | AliveMessage} ToFrame
 *
 * An error that the runtime in a worker did not catch.
 * @typedef {{ type: "crash", id: number, message: string, line: number, column: number }} CrashMessage
 * @typedef {CrashMessage | AliveMessage} FromFrame
 */

export {};
