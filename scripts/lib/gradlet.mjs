/**
 * scripts/gradlet run FILE: runs a program, in Python or JavaScript, on the wasm engine in Node. The
 * `import … from "gradlet"` of one in JavaScript is the built package. Output goes to stdout; an error,
 * with file and line, to stderr and exit code 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const built = resolve(root, "web/dist/gradlet.js");

function usage(message) {
  console.error(`${message}\nusage: scripts/gradlet run FILE`);
  process.exit(2);
}

const [command, file, ...rest] = process.argv.slice(2);
if (command !== "run" || !file || rest.length) usage("run one program");
if (!/\.(m?js|py)$/.test(file)) usage(`${file}: programs are Python or JavaScript files`);
if (!existsSync(file)) usage(`${file}: no such file`);
if (!existsSync(built)) usage("the package is not built yet: run scripts/build wasm web");
if (file.endsWith(".py")) {
  const { runPython } = await import("./run_python.mjs");
  process.exit(await runPython(file));
}

const { status, signal } = spawnSync(
  process.execPath,
  [
    "--no-warnings",
    "--import",
    pathToFileURL(resolve(root, "scripts/lib/run_hooks.mjs")).href,
    resolve(file),
  ],
  { stdio: "inherit", env: { ...process.env, GRADLET_PACKAGE: pathToFileURL(built).href } },
);
process.exit(signal ? 1 : status === 0 ? 0 : 1);
