/** Sites made of the very recipes of docs/embedding.md, by the tools that people make them with. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const ROOT = resolve(here, "../..");
const DIST = join(ROOT, "web/dist");
const requireWeb = createRequire(join(ROOT, "web/package.json"));
export const requireHosts = createRequire(join(here, "package.json"));

/** What docs/embedding.md says to copy, and what is for frames. */
const FILES =
  "gradlet-cell.js gradlet-live.js gradlet-examples.js gradlet-course.js gradlet-help.js gradlet-help-en.js gradlet-help-zh.js " +
  "python.js python-modules.js vision.js more.js engine.js runner.html runner.js embed.html embed.js embed.css frames.js";

/**
 * The files and commands of a section: a line that is only `` `path`: `` names the block after it.
 *
 * @param {string} section
 * @returns {{ files: Map<string, string>, commands: string[] }}
 */
export function recipe(section) {
  const { lexer } = requireWeb("marked");
  const files = new Map();
  const commands = [];
  let inside = false;
  let path = "";
  for (const token of lexer(readFileSync(join(ROOT, "docs/embedding.md"), "utf8"))) {
    if (token.type === "heading" && token.depth === 2) inside = token.text === section;
    else if (inside && token.type === "paragraph")
      path = /^`([^`]+)`:$/.exec(token.text)?.[1] ?? "";
    else if (inside && token.type === "code") {
      if (token.lang === "sh") commands.push(token.text);
      else if (path) files.set(path, `${token.text}\n`);
      path = "";
    }
  }
  if (!files.size) throw new Error(`docs/embedding.md has no recipe under "${section}"`);
  return { files, commands };
}

/** gradlet's files, as a recipe has them copied. @param {string} folder */
export function copyFiles(folder) {
  for (const name of FILES.split(" ")) cpSync(join(DIST, name), join(folder, name));
}

/**
 * An empty folder, from where the tools find each other.
 *
 * @param {string} name
 */
export function emptyFolder(name) {
  const sites = join(ROOT, ".cache/hosts");
  const folder = join(sites, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const modules = join(sites, "node_modules");
  if (!existsSync(modules)) {
    try {
      symlinkSync(join(here, "node_modules"), modules, "dir");
    } catch (error) {
      // Another file of tests was quicker.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
  return folder;
}

/**
 * @param {string} folder
 * @param {Iterable<[path: string, text: string]>} files
 */
export function writeFiles(folder, files) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Python as Debian's tools have it. */
export const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/**
 * Runs a command as a reader would type it; its words are in `path` first. A failure shows what it said.
 *
 * @param {string} folder
 * @param {string} command
 */
export function run(folder, command) {
  const [program, ...words] = command.trim().replace(/^npx /, "").split(/\s+/);
  const bin = join(here, "node_modules/.bin");
  try {
    return execFileSync(program, words, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 240_000,
      env: {
        ...process.env,
        PATH: `${bin}:/usr/bin:${process.env.PATH}`,
        NO_COLOR: "1",
        CI: "1",
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    });
  } catch (error) {
    const { stdout, stderr } = /** @type {any} */ (error);
    throw new Error(`${command} failed\n${stdout}\n${stderr}`, {
      cause: error,
    });
  }
}

/**
 * Builds a section's site.
 *
 * @param {string} name of its folder
 * @param {string} section of docs/embedding.md
 * @param {object} how
 * @param {string} how.files where gradlet's files go
 * @param {string} how.plugin the file below integrations
 * @param {string} how.pluginTo the folder it goes into
 * @param {(files: Map<string, string>) => void} [how.change] to what the recipe says
 */
export function buildSite(name, section, { files: to, plugin, pluginTo, change }) {
  const folder = emptyFolder(name);
  const { files, commands } = recipe(section);
  change?.(files);
  writeFiles(folder, files);
  copyFiles(join(folder, to));
  cpSync(
    join(ROOT, "integrations", plugin),
    join(folder, pluginTo, plugin.split("/").at(-1) ?? ""),
  );
  const said = commands.map((command) => run(folder, command)).join("\n");
  return { folder, said };
}
