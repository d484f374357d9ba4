/**
 * Whose code is in which bundle. `build` is esbuild's, and also writes at the head of each output what of
 * others it holds; `writeNotices` collects the licences' texts. A package without one stops the build.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** @typedef {{name: string, version: string, licence: string, text: string}} Part what others made */

/** The version of what the wasm build was made with, written by cmake/Wasm.cmake. */
function wasmVersions() {
  const file = resolve(here, "build/gradlet_wasm.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** @param {string} name @param {string} version @param {string} licence @param {string} file @returns {Part} */
function native(name, version, licence, file) {
  const text = readFileSync(resolve(here, "notices", file), "utf8").trim();
  return { name, version, licence, text };
}

/** What Emscripten puts into every wasm. */
function runtime(version = "") {
  const within = version ? `of Emscripten ${version}` : "";
  return [
    native("Emscripten", version, "MIT", "emscripten.txt"),
    native("musl", within, "MIT", "musl.txt"),
    native("libc++ and compiler-rt", within, "Apache-2.0 WITH LLVM-exception", "llvm.txt"),
  ];
}

const engineParts = () => runtime(wasmVersions().emscripten);

/** @returns {Part[]} */
function pythonParts() {
  const name = "@micropython/micropython-webassembly-pyscript";
  const { version, license } = packageJson(resolve(here, "node_modules", name));
  return [native("MicroPython", version, license, "micropython.txt"), ...runtime()];
}

/** @param {string} folder */
const packageJson = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** @param {string} folder of an npm package @returns {Part} */
export function npmPart(folder) {
  const { name, version, license } = packageJson(folder);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|-|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  if (!license || !text) throw new Error(`notices: ${name} is bundled but has no licence text`);
  return { name, version, licence: license, text };
}

/** @param {string} input a path of esbuild's, perhaps with a namespace in front @param {string} root @returns {Part[]} */
function partsOfInput(input, root) {
  if (/\bgradlet_wasm\.(js|wasm)$/.test(input)) return engineParts();
  if (/\bbuild\/micropython\.(js|wasm)$/.test(input)) return pythonParts();
  const inside = /^(?:[\w-]+:)?(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return inside ? [npmPart(resolve(root, inside[1]))] : [];
}

/** @param {Part[]} parts @returns {Part[]} each name once, in order */
function unique(parts) {
  const byName = new Map();
  for (const part of parts) {
    const before = byName.get(part.name);
    if (!before || part.version.length > before.version.length) byName.set(part.name, part);
  }
  return [...byName.values()].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
}

/** @param {string[]} inputs paths of esbuild's @param {string} [root] what they start from */
export const partsOf = (inputs, root = here) =>
  unique(inputs.flatMap((input) => partsOfInput(input, root)));

/** @param {Part} part */
const title = ({ name, version, licence }) =>
  version ? `${name} ${version} (${licence})` : `${name} (${licence})`;

/** One comment for the head of a script or style sheet. @param {Part[]} parts */
export function banner(parts) {
  if (!parts.length) return "";
  return `/*! Contains ${parts.map(title).join(", ")}. Licences: THIRD_PARTY.txt */\n`;
}

/** What is in each output so far. @type {Map<string, Part[]>} */
const recorded = new Map();

/** Bytes of each input in each output, for scripts/checks/size.mjs. @type {Record<string, Record<string, number>>} */
const weights = {};

/**
 * esbuild's build with a banner in each output.
 *
 * @param {esbuild.BuildOptions} options
 * @param {string} [as] the file the output ends up in, where esbuild does not write it itself
 */
export async function build(options, as) {
  const write = options.write ?? true;
  const result = await esbuild.build({ ...options, write: false, metafile: true });
  const root = options.absWorkingDir ?? process.cwd();
  const outputs = Object.entries(result.metafile.outputs);
  const outputFiles = result.outputFiles.map((file, i) => {
    const found = outputs.find(([path]) => resolve(root, path) === file.path) ?? outputs[i];
    const used = Object.entries(found[1].inputs).filter(([, { bytesInOutput }]) => bytesInOutput);
    const parts = partsOf(
      used.map(([input]) => input),
      root,
    );
    const name = as ?? relative(resolve(here, "dist"), file.path);
    record(name, parts);
    weights[name] = Object.fromEntries(
      used.map(([input, { bytesInOutput }]) => [input, bytesInOutput]),
    );
    const text = banner(parts) + file.text;
    return { ...file, text, contents: Buffer.from(text) };
  });
  if (write) {
    for (const { path, contents } of outputFiles) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
    }
  }
  return { ...result, outputFiles };
}

/** @param {string} file a file made in another way @param {Part[]} parts what it holds */
export function record(file, parts) {
  recorded.set(file, unique([...(recorded.get(file) ?? []), ...parts]));
}

/** Every part with its files, of all outputs or those named. @param {string[]} [only] */
export function allParts(only) {
  const files = [...recorded.keys()].filter((file) => !only || only.includes(file)).sort();
  const parts = unique(files.flatMap((file) => recorded.get(file) ?? []));
  return parts.map((part) => ({
    ...part,
    files: files.filter((file) => recorded.get(file)?.some(({ name }) => name === part.name)),
  }));
}

/** The notices in full, for a file of their own or for one that holds everything. @param {string[]} [only] */
export function noticesText(only) {
  const rule = "=".repeat(80);
  const own = readFileSync(resolve(here, "../LICENSE"), "utf8").trim();
  /** @type {Map<string, string[]>} by text: the packages of one author share theirs */
  const titles = new Map();
  for (const part of allParts(only)) {
    const place = only ? "" : ` in ${part.files.join(", ")}`;
    titles.set(part.text, [...(titles.get(part.text) ?? []), title(part) + place]);
  }
  return [
    `${rule}\ngradlet ${packageJson(here).version} (MIT)\n${rule}\n\n${own}\n`,
    "What follows was made by others and is part of gradlet's files.\n",
    ...[...titles].map(([text, names]) => `${rule}\n${names.join("\n")}\n${rule}\n\n${text}\n`),
  ].join("\n");
}

/** Writes dist/THIRD_PARTY.txt, the list scripts/audit reads and the weights of the inputs. */
export function writeNotices() {
  record("gradlet.wasm", engineParts());
  record("micropython.wasm", pythonParts());
  writeFileSync(resolve(here, "dist/THIRD_PARTY.txt"), noticesText());
  writeFileSync(resolve(here, "build/parts.json"), JSON.stringify(allParts(), null, 1));
  writeFileSync(resolve(here, "build/weights.json"), JSON.stringify(weights, null, 1));
}
