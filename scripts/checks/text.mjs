/** No address of a package registry, no path of one machine, and the files every project has. */
import { main } from "./tree.mjs";

const REQUIRED = [
  "README.md",
  "LICENSE",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "web/package-lock.json",
];

/** Written apart, so that this file does not name them itself. */
const HOSTS = [
  ["registry.npmjs", "org"],
  ["registry.yarnpkg", "com"],
  ["npmmirror", "com"],
  ["deb.debian", "org"],
  ["pypi", "org"],
  ["files.pythonhosted", "org"],
  ["unpkg", "com"],
  ["jsdelivr", "net"],
  ["esm", "sh"],
  ["cdnjs.cloudflare", "com"],
].map((parts) => parts.join("."));
const HOST = new RegExp(`(?<![\\w-])(${HOSTS.join("|").replaceAll(".", "\\.")})(?![\\w-])`);
const MACHINE_PATH = /(?<![\w.)}])\/(work|root|home|Users)\/[\w.-]+/;
const LOCK_ADDRESS = /"resolved": "(?!file:|\.)/;

/** @param {import("./tree.mjs").Files} files */
function check(files) {
  const problems = REQUIRED.filter((path) => !files.has(path)).map((path) => `${path} is missing`);
  for (const [path, text] of files) {
    text.split("\n").forEach((line, i) => {
      const at = `${path}:${i + 1}`;
      if (HOST.test(line)) problems.push(`${at} names a package registry or CDN`);
      if (MACHINE_PATH.test(line)) problems.push(`${at} holds a path of one machine`);
      if (path.endsWith("package-lock.json") && LOCK_ADDRESS.test(line)) {
        problems.push(`${at} holds an address a package was fetched from`);
      }
    });
  }
  return problems;
}

const complete = Object.fromEntries(REQUIRED.map((path) => [path, ""]));
const slash = "/";
main("text", check, [
  { files: { ...complete, "a.md": "https://pytorch.org/docs, ./work/x and /usr/bin" }, finds: [] },
  { files: { ...complete, "a.js": `"https://${HOSTS[0]}/x"` }, finds: [/a\.js:1 names/] },
  { files: { ...complete, "a.js": `\n cd ${slash}work/main` }, finds: [/a\.js:2 holds a path/] },
  {
    files: { ...complete, "tests/package-lock.json": '"resolved": "https://example.org/a.tgz"' },
    finds: [/address/],
  },
  { files: { "README.md": "" }, finds: [/LICENSE/, /CONTRIBUTING/, /CHANGELOG/, /lock/] },
]);
