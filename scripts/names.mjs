#!/usr/bin/env node
/**
 * Writes web/src/live/api_names.js: what torch and numpy have, in JavaScript and in Python, as the
 * built package itself says. From them the page suggests what a misspelt name may have meant.
 *
 *     node scripts/names.mjs [--check]     --check: only tell whether it is up to date
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isModule, isPublic } from "../web/help_names.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const FILE = `${ROOT}web/src/live/api_names.js`;

/** Each place by the name messages give it, as an expression. */
const MODULES = {
  torch: "torch",
  "torch.nn": "torch.nn",
  "torch.nn.functional": "torch.nn.functional",
  "torch.nn.init": "torch.nn.init",
  "torch.linalg": "torch.linalg",
  "torch.special": "torch.special",
  "torch.optim": "torch.optim",
  "torch.autograd": "torch.autograd",
  numpy: "np",
  "numpy.random": "np.random",
  "numpy.linalg": "np.linalg",
  "numpy.testing": "np.testing",
};
const OBJECTS = {
  Tensor: "torch.zeros(1)",
  ndarray: "np.zeros(1)",
  Module: "torch.nn.Identity()",
  Optimizer: "torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1)",
};
const OWN = { list: "[]", str: "''", dict: "{}" };

/** @param {Iterable<string>} names */
const tidy = (names) =>
  [...new Set(names)].filter((name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name)).sort();

/** @param {object | null} object @param {object[]} ends where the chain of prototypes is no more ours */
function namesOf(object, ends) {
  const names = [];
  while (object && !ends.includes(object)) {
    names.push(...Object.getOwnPropertyNames(object));
    object = Object.getPrototypeOf(object);
  }
  return tidy(names).filter((name) => !(name in Object.prototype));
}

async function inJavaScript() {
  const { load } = await import(`${ROOT}web/dist/gradlet.js`);
  const torch = await load();
  const np = torch.numpy;
  const model = torch.nn.Identity();
  const objects = {
    Tensor: torch.zeros(1),
    ndarray: np.zeros(1),
    Module: model,
    Optimizer: torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), { lr: 1 }),
  };
  const ends = [Object.prototype, Function.prototype];
  const found = {};
  for (const [place, path] of Object.entries(MODULES)) {
    const module = path
      .split(".")
      .slice(1)
      .reduce((owner, name) => owner[name], path.startsWith("np") ? np : torch);
    found[place] = namesOf(module, ends);
  }
  for (const [place, object] of Object.entries(objects)) found[place] = namesOf(object, ends);
  return found;
}

async function inPython() {
  const { start } = await import(`${ROOT}web/dist/python_node.js`);
  const lines = [];
  // Several prints may come as one text.
  const print = (/** @type {string} */ text) => void lines.push(...text.split("\n"));
  const python = await start({ print, warn() {}, draw() {} });
  const program = [
    "import torch, torch.autograd, numpy as np",
    ...Object.entries(MODULES).map(([place, m]) => `print("${place}", *${m}.__dict__)`),
    ...Object.entries({ ...OBJECTS, ...OWN }).map(([p, o]) => `print("${p}", *dir(${o}))`),
  ].join("\n");
  const failure = python.run(program, "names.py");
  if (failure) throw new Error(failure.traceback);
  const found = {};
  for (const line of lines) {
    const [place, ...names] = line.split(" ");
    found[place] = tidy(names).filter(
      (name) => isPublic(place, name) && isModule(`${place}.${name}`),
    );
  }
  return found;
}

const all = { js: await inJavaScript(), py: await inPython() };
let text = `// Written by scripts/names.mjs from the built package. Do not edit.
/** What there is by language and place. @type {Record<"js" | "py", Record<string, string>>} */
// prettier-ignore
export const API = {
`;
for (const [code, places] of Object.entries(all)) {
  text += `  ${code}: {\n`;
  for (const [place, names] of Object.entries(places)) {
    text += `    ${JSON.stringify(place)}: ${JSON.stringify(names.join(" "))},\n`;
  }
  text += "  },\n";
}
text += "};\n";

let before = "";
try {
  before = readFileSync(FILE, "utf8");
} catch {
  // Not written yet.
}
if (before === text) console.log("names: in order");
else if (process.argv.includes("--check")) {
  console.error("names: web/src/live/api_names.js is stale: run node scripts/names.mjs");
  process.exit(1);
} else {
  writeFileSync(FILE, text);
  console.log("names: written");
}
