/** gradlet as the workers hold it, which are handed the wasm. */
import { loader } from "./load.js";

export * from "./exports.js";

/** @typedef {import("./load.js").Torch} Torch */

/** Starts the engine, once; later calls give the same torch. */
export const load = loader(() => new URL("./gradlet.wasm", import.meta.url));
