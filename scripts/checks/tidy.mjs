/**
 * clang-tidy over src/, as many files at a time as there are processors. A file found clean is
 * remembered in .cache/tidy until it, a header it reaches, its command or .clang-tidy changes.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./tree.mjs";

const COMMANDS = `${ROOT}build/native/compile_commands.json`;
const CACHE = `${ROOT}.cache/tidy/`;
/** The compile commands are g++'s. */
const ARGUMENTS = ["--quiet", "--extra-arg=-Wno-unknown-warning-option"];

/** The file and every file of ours it includes. @type {(path: string, seen?: Set<string>) => Set<string>} */
function reached(path, seen = new Set()) {
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  for (const [, include] of readFileSync(path, "utf8").matchAll(/^#\s*include "([^"]+)"/gm)) {
    reached(join(ROOT, "src", include), seen);
    reached(join(dirname(path), include), seen);
  }
  return seen;
}

function keyOf({ file, command }) {
  const hash = createHash("sha256")
    .update(readFileSync(`${ROOT}.clang-tidy`))
    .update(command);
  for (const path of [...reached(file)].sort()) hash.update(readFileSync(path));
  return hash.digest("hex");
}

async function findings(directory, file) {
  const run = promisify(execFile)("clang-tidy", [...ARGUMENTS, "-p", directory, file], {
    maxBuffer: 1 << 26,
  });
  return run.then(
    () => "",
    ({ stdout, message }) => stdout || message,
  );
}

async function checkTree() {
  const sources = JSON.parse(readFileSync(COMMANDS, "utf8"))
    .filter(({ file }) => relative(ROOT, file).startsWith("src/"))
    .map((entry) => ({ ...entry, key: keyOf(entry) }));
  const queue = sources.filter(({ key }) => !existsSync(CACHE + key));
  console.log(`tidy: ${sources.length} files, ${queue.length} of them changed`);
  mkdirSync(CACHE, { recursive: true });
  let failed = 0;
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const text = await findings(`${ROOT}build/native`, next.file);
      if (text) {
        console.error(text.replaceAll(ROOT, ""));
        failed++;
      } else {
        writeFileSync(CACHE + next.key, "");
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return failed;
}

/** A planted mistake must be found, a right file must not. */
async function selfTest() {
  const directory = `${ROOT}.cache/tidy-self-test/src`;
  mkdirSync(directory, { recursive: true });
  const write = (name, text) => {
    writeFileSync(`${directory}/${name}`, text);
    return `${directory}/${name}`;
  };
  const good = write("good.cpp", "int half(int n) { return n / 2; }\n");
  const bad = write("bad.cpp", "double half(int n) { return n / 2; }\n");
  const commands = [good, bad].map((file) => ({ directory, file, command: `c++ -c ${file}` }));
  write("compile_commands.json", JSON.stringify(commands));
  const clean = await findings(directory, good);
  const found = await findings(directory, bad);
  return clean === "" && found.includes("bugprone-integer-division") ? 0 : 1;
}

if (process.argv.includes("--self-test")) {
  const failed = await selfTest();
  console.log(`tidy: self-test ${failed ? "failed" : "passed"}`);
  process.exit(failed);
} else if (!existsSync(COMMANDS)) {
  console.error("tidy: build/native is not configured: run scripts/build native");
  process.exit(1);
} else {
  const failed = await checkTree();
  console.log(`tidy: ${failed ? `${failed} files with findings` : "in order"}`);
  process.exit(failed ? 1 : 0);
}
