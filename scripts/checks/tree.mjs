/** What every check shares: the project's files as text, and its two ways to be run. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @typedef {Map<string, string>} Files path to text */
/** @typedef {{ files: Record<string, string>, finds: RegExp[] }} Case what is found in these files */

/** What .gitignore says, by the names alone: an unpacked archive has no git. */
function ignored() {
  const lines = readFileSync(`${ROOT}.gitignore`, "utf8").split("\n");
  const rules = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
  const patterns = rules.map((rule) => {
    const inRoot = rule.replace(/\/$/, "").includes("/");
    const name = rule.replace(/^\/|\/$/g, "").replace(/[.+^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`${inRoot ? "^" : "(?:^|/)"}${name.replaceAll("*", "[^/]*")}$`);
  });
  return (/** @type {string} */ path) => patterns.some((pattern) => pattern.test(path));
}

/**
 * The paths below a folder that .gitignore does not leave out.
 *
 * @param {string} root ends with a slash
 * @param {(path: string) => boolean} [leftOut]
 * @returns {string[]}
 */
export function walk(root, leftOut = ignored()) {
  const paths = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.name === ".git" || leftOut(path)) continue;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else paths.push(path);
    }
  }
  return paths.sort();
}

/** The files git knows or would add; without git, those it would not ignore. */
function projectFiles() {
  if (!existsSync(`${ROOT}.git`)) return walk(ROOT);
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const paths = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).split("\0");
  return paths.filter((path) => path && existsSync(ROOT + path));
}

/** @returns {Files} */
function readTree() {
  return new Map(projectFiles().map((path) => [path, readFileSync(ROOT + path, "utf8")]));
}

/**
 * Runs a check over the tree, or with --self-test over its cases: in each it must find exactly
 * what the case names.
 *
 * @param {string} name
 * @param {(files: Files) => string[]} check gives one line for each problem
 * @param {Case[]} cases
 */
export function main(name, check, cases) {
  const selfTest = process.argv.includes("--self-test");
  const problems = selfTest ? cases.flatMap((one) => missed(check, one)) : check(readTree());
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length) process.exit(1);
  console.log(`${name}: ${selfTest ? `self-test of ${cases.length} cases passed` : "in order"}`);
}

/** @type {(check: (files: Files) => string[], one: Case) => string[]} */
function missed(check, { files, finds }) {
  const found = check(new Map(Object.entries(files)));
  const right = found.length === finds.length && finds.every((want, i) => want.test(found[i]));
  if (right) return [];
  return [`expected ${finds.join(", ") || "nothing"} but found ${found.join(", ") || "nothing"}`];
}
