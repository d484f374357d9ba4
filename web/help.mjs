/**
 * Builds gradlet-help.js, what the editor completes and explains: signatures and sentences of the binding tables,
 * NumPy's and the Python library's, in JSON. Loaded when somebody first asks.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { layerRows, opRows, optimizerRows } from "../scripts/lib/binding_rows.mjs";
import { here } from "./bundle.mjs";
import { isModule, isPublic } from "./help_names.mjs";
import { finder, sentences, unsaid } from "./help_said.mjs";
import { API } from "./src/live/api_names.js";
import { nameIn, PLACE } from "./src/torch/schema.js";

const LIB = resolve(here, "src/python/lib");

/** The modules of places that have one. @type {Record<string, string>} */
const MODULES = {
  [PLACE.torch]: "torch",
  [PLACE.method]: "Tensor",
  [PLACE.property]: "Tensor",
  [PLACE.functional]: "torch.nn.functional",
  [PLACE.init]: "torch.nn.init",
  [PLACE.linalg]: "torch.linalg",
  [PLACE.special]: "torch.special",
  [PLACE.autograd]: "torch.autograd",
};

/** What the interpreter has built in and programs import. */
const BUILT_IN = ["math", "time", "json", "sys"];

/** What functions that make tensors take, as PyTorch lists it. */
const CREATION = "*, dtype=None, device=None, requires_grad=False";

/** One of each class. @type {Record<string, string>} */
const OBJECTS = {
  Tensor: "torch.zeros(1)",
  Module: "torch.nn.Identity()",
  Optimizer: "torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1)",
};

/** @typedef {import("../scripts/lib/binding_rows.mjs").Row} Row */
/** @typedef {Row["parameters"][number]} Parameter */

/** A default as Python writes it. @param {string} schema @param {Parameter} parameter */
function defaultOf(schema, { name, like, nullable }) {
  if (like) return `=${like}`;
  const written = new RegExp(`[ ?]${name}=((?:\\[[^\\]]*\\]|[^,) ])+)`).exec(schema)?.[1];
  if (written !== undefined) return `=${written.replace(/^\[(.*)\]$/, "($1)")}`;
  return nullable ? "=None" : "";
}

/** "sum(input, dim, keepdim=False, *, dtype=None) → Tensor" @param {Row} row @param {string} place */
function signature(row, place) {
  const name = nameIn(row.name, place);
  if (place === PLACE.property) return `${name} → ${row.returns}`;
  const method = place === PLACE.method;
  const given = method ? row.parameters.slice(1) : row.parameters;
  /** @type {string[]} */
  const parts = [];
  let keywords = false;
  given.forEach((parameter, i) => {
    if (parameter.keywordOnly && !keywords) parts.push("*");
    keywords ||= parameter.keywordOnly;
    const last = row.variadic && i === row.positional - 1 - (method ? 1 : 0);
    const shown = parameter.name === "self" && i === 0 ? "input" : parameter.name;
    parts.push((last ? "*" : "") + shown + defaultOf(row.schema, parameter));
  });
  // Functions that make tensors take what PyTorch's take.
  const makes = row.returns === "Tensor" && !method && !row.schema.includes("keepdim");
  const dtype = makes ? parts.indexOf("dtype=None", parts.indexOf("*")) : -1;
  if (dtype > 0) parts.splice(dtype, 1, CREATION.replace("*, ", ""));
  const results = row.results.length ? `(${row.results.join(", ")})` : row.returns;
  return `${name}(${parts.join(", ")})${results ? ` → ${results}` : ""}`;
}

/** @typedef {{ signatures: string[], doc: string }} Entry */

/** The first sentence, without what it says of C++. @param {string} text */
function sentence(text) {
  const plain = text
    .replace(/,?\s*https?:\/\/[^\s)]+/g, "")
    .replace(/ \(\)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return (/^.*?[^.\s]{2}[.:](?= [A-Z]|$)/.exec(plain)?.[0] ?? plain).replace(/[,;: (]+$/, "");
}

/** @param {Map<string, Entry>} entries @param {string} key @param {string} text @param {string} doc */
function add(entries, key, text, doc) {
  const entry = entries.get(key) ?? { signatures: [], doc: "" };
  if (!entry.signatures.includes(text)) entry.signatures.push(text);
  entry.doc ||= sentence(doc);
  entries.set(key, entry);
}

/** What the tables of operations, layers and optimizers say. */
function fromTables() {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  const rows = opRows();
  for (const row of rows) {
    for (const place of row.places) {
      if (!(place in MODULES)) continue;
      const key = `${MODULES[place]}.${nameIn(row.name, place)}`;
      add(entries, key, signature(row, place), row.doc);
    }
  }
  for (const row of layerRows()) {
    const inputs = row.inputs.map(({ name, optional }) => name + (optional ? "=None" : ""));
    add(entries, `torch.nn.${row.name}`, signature(row, ""), row.doc);
    add(entries, `torch.nn.${row.name}`, `forward(${inputs.join(", ")}) → ${row.gives}`, "");
  }
  for (const row of optimizerRows()) {
    add(entries, `torch.optim.${row.name}`, signature(row, ""), row.doc);
  }
  return entries;
}

/** Each entry's sentence in both languages, "" where there is none. @param {Map<string, Entry>} entries */
function saidOf(entries) {
  const find = finder(sentences(), (key) => entries.has(key));
  return [...entries].map(([key, { doc }]) => {
    const [en, zh] = find(key) ?? ["", ""];
    return /** @type {[string, import("./help_said.mjs").Said]} */ ([key, [en || doc, zh]]);
  });
}

/** What rows of the tables lack in sentences, for scripts/checks/edits.mjs. */
export const rowsUnsaid = () => unsaid(saidOf(fromTables()));

/** What src/numpy/table.js tells of its rows. @param {Map<string, Entry>} entries @param {string} place @param {any} owner @param {boolean} method */
function fromNumPy(entries, place, owner, method = false) {
  for (const name of Object.getOwnPropertyNames(owner)) {
    const value = Object.getOwnPropertyDescriptor(owner, name)?.value;
    if (typeof value !== "function" || typeof value.parameters !== "string") continue;
    const [, mark, list] = /** @type {RegExpExecArray} */ (/^([?*]?)(.*)$/.exec(value.parameters));
    const names = list
      .split(",")
      .filter(Boolean)
      .slice(method ? 1 : 0);
    add(entries, `${place}.${name}`, `${name}(${mark === "*" ? "*args" : names.join(", ")})`, "");
  }
}

/** The modules of the Python library that a program may import. */
function libraryModules() {
  const files = readdirSync(LIB, { recursive: true }).map(String);
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".py") && !/(^|\/)_(?!_init__|_future__)/.test(file))
    .map((file) => file.replace(/(\/__init__)?\.py$/, "").replaceAll("/", "."))
    .filter(isModule)
    .sort();
}

/** Functions and classes of a module's files, by name. @param {string} top @param {Map<string, string>} sources */
function definitions(top, sources) {
  /** @type {Map<string, { text: string, doc: string, path: string }[]>} */
  const found = new Map();
  const function_ = /^def (\w+)\(([^]*?)\)(?: ->[^\n]*)?:\n(?:\s*"""([^"]*)""")?/gm;
  const class_ = /^class (\w+)[^\n]*:\n(?: {4}"""([^"]*)""")?((?:\n|[ #][^\n]*\n)*)/gm;
  for (const [path, source] of sources) {
    if (path.split("/")[0].replace(/\.py$/, "") !== top) continue;
    const note = (
      /** @type {string} */ name,
      /** @type {string} */ list,
      /** @type {string} */ doc,
    ) => {
      const parameters = list
        .replace(/#[^\n]*/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .replace(/,$/, "");
      const shown =
        path === "torch/_core.py" ? parameters.replace("**keywords", CREATION) : parameters;
      const text = `${name}(${shown.replace(/^self(, ?)?/, "")})`;
      found.set(name, [...(found.get(name) ?? []), { text, doc, path }]);
    };
    for (const [, name, list, doc = ""] of source.matchAll(function_)) note(name, list, doc);
    for (const [, name, doc = "", body] of source.matchAll(class_)) {
      note(name, /^ {4}def __init__\(([^]*?)\):/m.exec(body)?.[1] ?? "", doc);
    }
  }
  return found;
}

/** Classes of the library whose methods are explained, too, and where they are. */
const CLASSES = { Module: "torch/nn/module.py", Optimizer: "torch/optim/__init__.py" };

/** @param {Map<string, Entry>} entries @param {Map<string, string>} sources */
function fromClasses(entries, sources) {
  for (const [name, path] of Object.entries(CLASSES)) {
    const source = sources.get(path) ?? "";
    const [, body = ""] = source.split(new RegExp(`^class ${name}\\b[^\n]*:\n`, "m"));
    const own = body.split(/^\S/m)[0];
    const method =
      /^ {4}def ([a-z]\w*)\(self(?:, ?)?([^]*?)\)(?: ->[^\n]*)?:\n(?:\s*"""([^"]*)""")?/gm;
    for (const [, called, list, doc = ""] of own.matchAll(method)) {
      add(entries, `${name}.${called}`, `${called}(${list.replace(/\s+/g, " ").trim()})`, doc);
    }
  }
}

/** @param {Map<string, Entry>} entries @param {Record<string, string[]>} places */
function fromLibrary(entries, places) {
  const files = readdirSync(LIB, { recursive: true }).map(String);
  const sources = new Map(
    files
      .filter((file) => file.endsWith(".py"))
      .map((file) => [file.replaceAll("\\", "/"), readFileSync(resolve(LIB, file), "utf8")]),
  );
  fromClasses(entries, sources);
  /** @type {Map<string, ReturnType<typeof definitions>>} */
  const tops = new Map();
  for (const [place, names] of Object.entries(places)) {
    const [top] = place.split(".");
    const known = tops.get(top) ?? definitions(top, sources);
    tops.set(top, known);
    const folder = place.replaceAll(".", "/");
    for (const name of names) {
      const key = `${place}.${name}`;
      const all = known.get(name) ?? [];
      // Of several of that name the nearest.
      const one =
        all.find(({ path }) => path.startsWith(folder)) ?? (all.length === 1 ? all[0] : null);
      if (one && !entries.has(key) && !/[{}]|\*_|=_/.test(one.text))
        add(entries, key, one.text, one.doc);
    }
  }
}

/**
 * What modules hold, and which of PyTorch's names there are, as Python says: some come when they are asked for.
 *
 * @param {string} dist
 * @param {string[]} modules
 * @param {Record<string, string[]>} pytorch
 */
async function inPython(dist, modules, pytorch) {
  const { start } = await import(pathToFileURL(resolve(dist, "python_node.js")).href);
  /** @type {string[]} */
  const lines = [];
  const print = (/** @type {string} */ text) => void lines.push(...text.split("\n"));
  const python = await start({ print, warn() {}, draw() {} });
  const asked = Object.entries(pytorch).map(
    ([place, names]) => `there("${place}", ${OBJECTS[place] ?? place}, "${names.join(" ")}")`,
  );
  const program = [
    "import torch, torch.autograd",
    "def there(place, owner, names):",
    "    found = []",
    "    for name in names.split():",
    "        try:",
    "            if hasattr(owner, name): found.append(name)",
    "        except Exception:",
    "            found.append(name)", // a property that wants more than there is
    '    print("+" + place, *found)',
    // What is a module has a slash behind it.
    "def named(owner):",
    "    kinds = [(n, type(getattr(owner, n, None))) for n in dir(owner)]",
    "    return [n + '/' if kind is type(torch) else n for n, kind in kinds]",
    ...modules.map((name) => `import ${name}\nprint("${name}", *named(${name}))`),
    ...asked,
  ].join("\n");
  const failure = python.run(program, "help.py");
  if (failure) throw new Error(failure.traceback);
  const own = new Set(modules.map((name) => name.split(".")[0]));
  /** @type {Record<string, string[]>} */
  const places = {};
  for (const line of lines) {
    const [, more, place, rest] = /^(\+?)([\w.]+) ?(.*)$/.exec(line) ?? [];
    if (!place || (more ? !(place in pytorch) : place in pytorch || place in API.py)) continue;
    // Of what a module imports nothing is its own.
    places[place] = rest
      .split(" ")
      .filter((name) => /^[A-Za-z]/.test(name))
      .filter((n) => {
        const name = n.replace("/", "");
        if (more || modules.includes(`${place}.${name}`)) return true;
        return !(n !== name && own.has(name)) && isPublic(place, name);
      })
      .map((name) => name.replace("/", ""));
  }
  return places;
}

/** @param {string} dist with the library and Python for Node */
export async function buildHelp(dist) {
  const entries = fromTables();
  const { load } = await import(pathToFileURL(resolve(dist, "gradlet.js")).href);
  const { numpy } = await load();
  fromNumPy(entries, "numpy", numpy);
  fromNumPy(entries, "numpy.random", numpy.random);
  fromNumPy(entries, "numpy.linalg", numpy.linalg);
  fromNumPy(entries, "numpy.testing", numpy.testing);
  fromNumPy(entries, "ndarray", numpy.ndarray.prototype, true);
  const modules = [...libraryModules(), ...BUILT_IN];
  const pytorch = split(JSON.parse(readFileSync(resolve(here, "pytorch_names.json"), "utf8")));
  const places = await inPython(dist, modules, pytorch);
  const known = split(API.py);
  /** Beside those of api_names.js. @type {Record<string, string>} */
  const more = {};
  for (const [place, names] of Object.entries(places)) {
    const already = new Set(known[place] ?? []);
    const others = names.filter((name) => !already.has(name));
    if (others.length) more[place] = others.join(" ");
    known[place] = [...already, ...others];
  }
  fromLibrary(entries, known);
  /** @type {Record<string, string>} */
  const missing = {};
  for (const [place, names] of Object.entries(pytorch)) {
    missing[place] = names.filter((name) => !known[place].includes(name)).join(" ");
  }
  // What the tables do not know the parameters of.
  for (const [place, names] of [...Object.entries(known), ...Object.entries(split(API.js))]) {
    for (const name of names) {
      const key = `${place}.${name}`;
      if (!entries.has(key)) entries.set(key, { signatures: [], doc: "" });
    }
  }
  write(dist, entries, { places: more, missing });
}

/**
 * Signatures and names in one file, sentences in one for each language, in the order of the names.
 *
 * @param {string} dist
 * @param {Map<string, Entry>} entries
 * @param {{ places: Record<string, string>, missing: Record<string, string> }} names
 */
function write(dist, entries, names) {
  const said = saidOf(entries);
  const signatures = Object.fromEntries([...entries].map(([k, e]) => [k, e.signatures.join("\n")]));
  const stamp = createHash("sha256")
    .update(JSON.stringify([...entries.keys()]))
    .digest("hex")
    .slice(0, 12);
  const file = (
    /** @type {string} */ name,
    /** @type {string} */ global,
    /** @type {object} */ data,
  ) => writeFileSync(resolve(dist, name), `globalThis.${global}=${JSON.stringify(data)};\n`);
  file("gradlet-help.js", "__gradletHelp", { entries: signatures, ...names, stamp });
  for (const [i, lang] of ["en", "zh"].entries()) {
    const sentences = said.map(([, both]) => both[i]);
    file(`gradlet-help-${lang}.js`, `__gradletHelp_${lang}`, { sentences, stamp });
  }
}

/** @param {Record<string, string>} lists */
const split = (lists) =>
  Object.fromEntries(Object.entries(lists).map(([place, names]) => [place, names.split(" ")]));
