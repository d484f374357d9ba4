/**
 * gradlet: PyTorch for a web page. `import { load } from "gradlet"; const torch = await load();`
 * The wasm is inside, deflated, so that every bundler carries it along and there is no second file to
 * lose. Works in Node >= 18, in pages and in workers.
 */
import { inflateSync } from "fflate";
import deflated from "../build/gradlet_wasm.wasm?deflated";
import { fetched, loader } from "./load.js";
import { addMore } from "./torch/more/index.js";

export * from "./exports.js";

/** Starts the engine, once; later calls give the same torch. */
export const load = loader(
  () => inflateSync(Uint8Array.from(atob(deflated), (letter) => letter.charCodeAt(0))),
  read,
  addMore,
);

/** Node does not fetch files. @type {import("./load.js").Reader} */
async function read(url) {
  if (!/^file:/i.test(String(url)) || typeof process !== "object") return fetched(url);
  const files = process.getBuiltinModule?.("node:fs/promises");
  if (files) return /** @type {Promise<Uint8Array<ArrayBuffer>>} */ (files.readFile(new URL(url)));
  throw new Error(`Node before 20.16 cannot read ${url} here: load({ wasm: its bytes })`);
}
