/**
 * The calls of wrong.py, by part: the rows of the binding tables and of NumPy's, and modules whose other
 * functions are called, too. A new row is called by itself.
 */
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { layerRows, opRows, optimizerRows } from "../../scripts/lib/binding_rows.mjs";
import { transformPython } from "../../web/dist/python_node.js";
import { np } from "./helpers.mjs";
import { expected } from "./rows.mjs";

/** @typedef {[path: string, parameters: string[][]] | [layer: string, settings: any[], inputs: string[]]} Line */

const PATHS = /** @type {Record<string, string>} */ ({
  torch: "torch.",
  Tensor: "Tensor.",
  "nn.functional": "F.",
  "nn.init": "nn.init.",
  linalg: "torch.linalg.",
  special: "torch.special.",
});
/** They are there to change or to fetch something, or what they are given is called. */
const SKIPPED =
  "set_printoptions set_default_dtype set_default_device set_default_tensor_type set_rng_state set_grad_enabled " +
  "set_num_threads set_num_interop_threads set_warn_always set_flush_denormal set_float32_matmul_precision " +
  "use_deterministic_algorithms save load savez savetxt loadtxt genfromtxt fromfile tofile memory compile vectorize " +
  "apply_along_axis seterr no_grad enable_grad inference_mode autocast vmap data_ptr missing number read write checked each";

/**
 * How each is given; tensors that may come one by one go by their place, although there may be none.
 *
 * @param {import("../../web/src/torch/schema.js").Signature["parameters"]} parameters
 */
const described = (parameters) =>
  parameters.map(({ name, type, optional, keywordOnly }) => [
    name,
    type,
    keywordOnly ? "k" : optional && type !== "Tensor[]" ? "o" : "p",
  ]);

/** @param {string[]} places @returns {Line[]} */
function operations(places) {
  return opRows().flatMap(({ name, places: where, parameters, row }) =>
    where
      .filter((place) => places.includes(place))
      .map(
        (place) =>
          /** @type {Line} */ ([
            PATHS[place] +
              name.replace(/^(linalg|special)_/, (head, word) => (word === place ? "" : head)),
            described(parameters),
          ]),
      )
      .filter(
        ([path]) => !SKIPPED.split(" ").includes(path.split(".").at(-1) ?? "") && row !== undefined,
      ),
  );
}

/** @returns {Line[]} */
const layers = () =>
  layerRows().flatMap(({ name, parameters, inputs }) => {
    const run = expected.layers[name].find(
      (/** @type {any} */ { options }) => !Object.keys(options).length,
    );
    return [
      [`nn.${name}`, described(parameters)],
      ...(run ? [/** @type {Line} */ ([name, run.args, inputs.map((input) => input.name)])] : []),
    ];
  });

/** @returns {Line[]} */
const optimizers = () =>
  optimizerRows().map(({ name, parameters }) => [`optim.${name}`, described(parameters)]);

/** Of NumPy's functions the names of the parameters are known. @param {any} place @param {string} path @returns {Line[]} */
const arrays = (place, path) =>
  Object.entries(place).flatMap(([name, fn]) => {
    const list = typeof fn === "function" && /** @type {any} */ (fn).parameters;
    if (typeof list !== "string" || SKIPPED.split(" ").includes(name)) return [];
    const names = list.replace(/^[?*]/, "").split(",");
    return [
      [
        `${path}.${name}`,
        names.map((word, i) => [
          word,
          /^(a|b|x|x1|x2|v|m|y|A|B|arr)$/.test(word) ? "Array" : "int",
          i < /** @type {any} */ (fn.least ?? 1) ? "p" : "o",
        ]),
      ],
    ];
  });

const METHODS = () =>
  arrays(Object.getPrototypeOf(np.ones(1)), "ndarray").map(
    ([path, parameters]) => /** @type {Line} */ ([path, parameters]),
  );

/** By part: the rows, and the modules whose other names are called. @type {Record<string, () => [Line[], string[]]>} */
export const PARTS = {
  torch: () => [operations(["torch"]), ["torch"]],
  tensor: () => [operations(["Tensor"]), ["torch.Tensor"]],
  functional: () => [
    operations(["nn.functional", "nn.init", "linalg", "special"]),
    ["F", "nn.init", "torch.linalg", "torch.special"],
  ],
  modules: () => [
    [...layers(), ...optimizers()],
    ["nn", "optim", "optim.lr_scheduler", "nn.utils", "torch.utils.data", "torch.autograd"],
  ],
  numpy: () => [
    [...arrays(np, "np"), ...arrays(np.linalg, "np.linalg"), ...METHODS()],
    ["np", "np.ndarray", "np.linalg", "np.random"],
  ],
};

/** The program of a part. @param {string} part @param {string[]} [without] */
export function wrongProgram(part, without = []) {
  const [all, modules] = PARTS[part]();
  const table = all.filter(([path]) => !without.includes(path));
  const text = readFileSync(new URL("wrong.py", import.meta.url), "utf8");
  return text
    .replace("@@TABLE@@", () => JSON.stringify(table))
    .replace("@@OTHERS@@", () => JSON.stringify(modules))
    .replace("@@SKIPPED@@", () => JSON.stringify(SKIPPED.split(" ")));
}

/** Whether a call is compared with what PyTorch and NumPy say: one in so many, always the same. @param {string} call */
export function inSample(call) {
  let hash = 0x811c9dc5;
  for (const c of call) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193);
  return (hash >>> 8) % 100 === 0;
}

/** What a program has printed: calls and what came of each. @param {string} text @returns {[string, string][]} */
export const readCalls = (text) =>
  text.split("\n").flatMap((line) => {
    const at = line.indexOf(" | ");
    return at < 0
      ? []
      : [/** @type {[string, string]} */ ([line.slice(0, at), line.slice(at + 3)])];
  });

/** Seconds that no call may take. */
const PATIENCE = 20;

/**
 * What came of each call here, in a thread that is ended if a call hangs.
 * @param {string} part @param {string[]} [without] @returns {Promise<Map<string, string>>}
 */
export async function runWrong(part, without, found = new Map()) {
  const program = transformPython(wrongProgram(part, without));
  if (!program.ok) throw new Error(program.error.message);
  const thread = new Worker(new URL("wrong_thread.mjs", import.meta.url), {
    workerData: program.text,
  });
  let last = "";
  let beat = Date.now();
  try {
    await new Promise((resolve, reject) => {
      const watch = setInterval(() => {
        if (Date.now() - beat < 1000 * PATIENCE) return;
        clearInterval(watch);
        reject(new Error(`hangs after ${last}`));
      }, 1000);
      thread.on("error", (error) => reject(new Error(`after ${last}: ${error.message}`)));
      thread.on("message", (message) => {
        beat = Date.now();
        if (typeof message !== "string") {
          clearInterval(watch);
          if (message.failure) reject(new Error(`after ${last}: ${message.failure}`));
          else resolve(null);
          return;
        }
        for (const [call, result] of readCalls(message)) {
          last = call;
          found.set(call, result);
        }
      });
    });
  } finally {
    await thread.terminate();
  }
  return found;
}
