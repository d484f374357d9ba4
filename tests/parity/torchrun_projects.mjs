/**
 * Projects for torchrun of some programs, as the page exports them, each in a folder with the program itself.
 *
 *     node tests/parity/torchrun_projects.mjs FOLDER
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { start, transformPython } from "../../web/dist/python_node.js";
import { Help } from "../../web/src/live/help.js";
import { toTorchrun } from "../../web/src/live/torchrun/edit.js";

const WEB = fileURLToPath(new URL("../../web/", import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(WEB + path, "utf8");

/** Manual updates, optimizers, a class, a DataLoader with a scheduler, data made in the loop, two models, attention. */
export const PROGRAMS = {
  "4-nn": "lessons/4-nn.py",
  "6-module": "lessons/6-module.py",
  classify: "course/classify/program.py",
  training_loop: "examples/training_loop.py",
  cnn_digits: "examples/cnn_digits.py",
  gan: "examples/gan.py",
  transformer: "examples/transformer.py",
};

const [, helpText] = /** @type {RegExpExecArray} */ (
  /^[^=]*=(.*);\s*$/s.exec(read("dist/gradlet-help.js"))
);
export const help = new Help(JSON.parse(helpText));

/** @param {keyof typeof PROGRAMS} name */
const sourceOf = (name) => read(PROGRAMS[name]);

/** What gradlet prints and writes for the first form of the program. @param {string} text */
async function recorded(text) {
  /** @type {string[]} */
  const lines = [];
  const print = (/** @type {string} */ line) => void lines.push(...line.split("\n"));
  const python = await start({ print, warn() {}, draw() {} });
  const encode = (/** @type {string} */ code) => {
    const compiled = transformPython(code);
    if (!compiled.ok) throw new Error(compiled.error.message);
    return compiled.text;
  };
  const files = {
    "gradlet_ddp.py": new TextEncoder().encode(encode(read("src/live/torchrun/recorder.py"))),
  };
  const finish = "\nimport gradlet_ddp\ngradlet_ddp.finish()\n";
  const failure = python.run(encode(text + finish), "train.py", { files });
  if (failure) throw new Error(failure.traceback);
  return { lines, files: python.written().files };
}

/** A program's project, and what the run printed that its weights are from. @param {keyof typeof PROGRAMS} name */
export async function projectOf(name) {
  const source = sourceOf(name);
  const first = toTorchrun(source, help);
  if ("refusal" in first) throw new Error(`${name}: ${first.refusal}`);
  const { lines, files } = await recorded(first.text);
  const there = new Set(files.map(({ name: path }) => path));
  const data = first.wrapped.data.filter((names) =>
    names.split(", ").some((one) => there.has(`data/${one}.npy`)),
  );
  const last = toTorchrun(source, help, { model: first.wrapped.model, data });
  if ("refusal" in last) throw new Error(`${name}: ${last.refusal}`);
  return { source, text: last.text, lines, files };
}

/** @param {string} folder */
async function write(folder) {
  for (const name of /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS))) {
    const { source, text, files } = await projectOf(name);
    const at = join(resolve(folder), name);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, "program.py"), source);
    writeFileSync(join(at, "train.py"), text);
    copyFileSync(`${WEB}src/live/torchrun/gradlet_ddp.py`, join(at, "gradlet_ddp.py"));
    for (const file of files) {
      mkdirSync(dirname(join(at, file.name)), { recursive: true });
      writeFileSync(join(at, file.name), file.bytes);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await write(process.argv[2]);
