/** The lessons in both languages, those in Python with a look at their weights, and what they print in Node. */
import { readFile } from "node:fs/promises";
import { lessons } from "../../web/lessons/index.js";

const folder = new URL("../../web/lessons/", import.meta.url);
const dist = new URL("../../web/dist/", import.meta.url);

/** Two sums of each weight; one bit more or less in any element changes them. @type {Record<string, string>} */
const WEIGHTS = {
  numpy: "for w in (w1, w2):\n    print(w.sum(), (w.ravel() * np.arange(w.size)).sum())\n",
  tensor: "weights = (w1, w2)\n",
  nn: "weights = model.parameters()\n",
};
const SUMS = `for w in weights:
    w = w.detach().double().flatten()
    print(w.sum().item(), (w * torch.arange(w.numel())).sum().item())
`;

/** @param {string} id of a lesson */
function weights(id) {
  if (id === "autograd") return "";
  if (id === "numpy") return WEIGHTS.numpy;
  return (WEIGHTS[id] ?? WEIGHTS.nn) + SUMS;
}

/** @returns {Promise<{ name: string, language: "python" | "javascript", text: string }[]>} */
export async function programs() {
  const read = (/** @type {string} */ file) => readFile(new URL(file, folder), "utf8");
  const both = await Promise.all(
    lessons.map(async ({ id, file, python }) => [
      { name: file, language: "javascript", text: await read(file) },
      { name: python, language: "python", text: `${await read(python)}\n${weights(id)}` },
    ]),
  );
  return /** @type {any} */ (both.flat());
}

/** What each prints in Node, by its name. @returns {Promise<Record<string, string>>} */
export async function printedInNode() {
  const { start, transformPython } = await import(new URL("python_node.js", dist).href);
  const gradlet = new URL("gradlet.js", dist).href;
  /** @type {string[]} */
  let lines = [];
  const python = await start({ print: (/** @type {string} */ text) => lines.push(text) });
  /** @type {Record<string, string>} */
  const all = {};
  const { log } = console;
  for (const { name, language, text } of await programs()) {
    lines = [];
    if (language === "python") {
      const failure = python.run(transformPython(text).text, "program.py");
      if (failure) throw new Error(`${name}: ${failure.traceback}`);
    } else {
      console.log = (...values) => lines.push(values.join(" "));
      try {
        const program = text.replace('from "gradlet"', `from "${gradlet}"`);
        await import(`data:text/javascript,${encodeURIComponent(program)}`);
      } finally {
        console.log = log;
      }
    }
    all[name] = lines.join("\n");
  }
  return all;
}
