/** The lessons in both languages, with a look at what they trained, and what they print in Node. */
import { readFile } from "node:fs/promises";
import { lessons } from "../../web/lessons/index.js";
import { COURSE } from "../../web/src/share/course.js";

const web = new URL("../../web/", import.meta.url);
const dist = new URL("dist/", web);

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

/** A lesson of the course makes its optimizers where it likes: each is kept, for the weights it trains. */
const KEEP = `import torch
kept = []
def keep(self, *args, start=torch.optim.Optimizer.__init__, **options):
    start(self, *args, **options)
    kept.append(self)
torch.optim.Optimizer.__init__ = keep
`;
const KEPT =
  "weights = [w for one in kept for group in one.param_groups for w in group['params']]\n";

/** The same in JavaScript. */
const KEEP_JS = `
const kept = new Set();
const { add_param_group } = torch.optim.Optimizer.prototype;
torch.optim.Optimizer.prototype.add_param_group = function (...args) {
  kept.add(this);
  return add_param_group.apply(this, args);
};
`;
const SUMS_JS = `
for (const { param_groups } of kept) {
  for (const w of param_groups.flatMap(({ params }) => params)) {
    const all = w.detach().double().flatten();
    console.log(all.sum().item(), all.mul(torch.arange(all.numel())).sum().item());
  }
}
`;

/** @param {string} id of a lesson */
function weights(id) {
  if (id === "autograd") return "";
  if (id === "numpy") return WEIGHTS[id];
  return (WEIGHTS[id] ?? WEIGHTS.nn) + SUMS;
}

/** @returns {Promise<{ name: string, language: "python" | "javascript", text: string }[]>} */
export async function programs() {
  const read = (/** @type {string} */ file) => readFile(new URL(file, web), "utf8");
  const ladder = lessons.map(async ({ id, file, python }) => [
    { name: file, language: "javascript", text: await read(`lessons/${file}`) },
    {
      name: python,
      language: "python",
      text: `${await read(`lessons/${python}`)}\n${weights(id)}`,
    },
  ]);
  const course = COURSE.map(async (id) => {
    const [js, py] = await Promise.all([
      read(`course/${id}/program.js`),
      read(`course/${id}/program.py`),
    ]);
    const loaded = /await load\(\);\n/;
    return [
      {
        name: `${id}.js`,
        language: "javascript",
        text: js.replace(loaded, (found) => found + KEEP_JS) + SUMS_JS,
      },
      { name: `${id}.py`, language: "python", text: `${KEEP}${py}\n${KEPT}${SUMS}` },
    ];
  });
  return /** @type {any} */ ((await Promise.all([...ladder, ...course])).flat());
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
