/** gradlet with its wasm as a file beside the module: `gradlet/separate`. */
import { fetched, loader } from "./load.js";
import { addMore } from "./torch/more/index.js";

export * from "./exports.js";

/** Starts the engine, once; later calls give the same torch. */
export const load = loader(() => new URL("./gradlet.wasm", import.meta.url), fetched, addMore);
