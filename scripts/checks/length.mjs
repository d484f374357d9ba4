/** Files stay within 500 lines, apart from those that a script writes. */
import { main } from "./tree.mjs";

const LIMIT = 500;

/** @param {string} path @param {string} text generated text, numbers and lock files may be long */
function counted(path, text) {
  if (/^\/\/ Written by scripts\//.test(text)) return false;
  if (!/^(src|web|tests|scripts)\//.test(path)) return false;
  return /\.(cpp|hpp|js|mjs|ts|py|css|html|txt|sh)$/.test(path) || !/\.[^/]*$/.test(path);
}

/** @param {import("./tree.mjs").Files} files */
function check(files) {
  const problems = [];
  for (const [path, text] of files) {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (counted(path, text) && lines > LIMIT)
      problems.push(`${path} has ${lines} lines, over ${LIMIT}`);
  }
  return problems;
}

const lines = (count) => "x\n".repeat(count);
main("length", check, [
  { files: { "src/ops/a.cpp": lines(500), "tests/native/a.inc": lines(9000) }, finds: [] },
  { files: { "src/ops/a.cpp": lines(501) }, finds: [/501 lines/] },
  { files: { "web/a.d.ts": `// Written by scripts/a.mjs\n${lines(600)}` }, finds: [] },
  { files: { "web/b.d.ts": lines(600) }, finds: [/b\.d\.ts/] },
  { files: { "web/src/a.js": lines(501), "scripts/test": lines(600) }, finds: [/a\.js/, /test/] },
]);
