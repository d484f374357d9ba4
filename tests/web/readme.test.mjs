/** What the documents say is so: programs print it, links lead somewhere, files, parts and sizes are those named. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { HIDEABLE } from "../../web/src/share/address.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const example = (name) => readFileSync(join(ROOT, "docs/examples", name), "utf8");

const DOCS = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);

/** Fenced blocks of a language, in order. */
const blocks = (language) =>
  [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text);

["python", "js"].forEach((language, i) => {
  const file = `first.${["py", "js"][i]}`;
  test(`${file} prints what the README says`, () => {
    assert.equal(blocks(language)[0], example(file));
    const { stdout, stderr, status } = spawnSync(
      "scripts/gradlet",
      ["run", `docs/examples/${file}`],
      { cwd: ROOT, encoding: "utf8" },
    );
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.equal(stdout, blocks("text")[i]);
  });
});

test("the C++ program is the one in docs/examples", () => {
  assert.equal(blocks("cpp")[0], example("first.cpp"));
});

test("functions shown in docs/architecture.md are those of the source", () => {
  const text = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
  const source = readFileSync(join(ROOT, "src/ops/math.cpp"), "utf8");
  const shown = [...text.matchAll(/^```cpp\n([^]*?)^```$/gm)];
  assert.ok(shown.length);
  for (const [, code] of shown) assert.ok(source.includes(code), code);
});

test("links in the documents lead somewhere", () => {
  for (const page of ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "web/README.md", ...DOCS]) {
    const text = readFileSync(join(ROOT, page), "utf8").replace(/^```[^]*?^```$/gm, "");
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
      readFileSync(join(ROOT, page, "..", target));
    }
  }
});

test("commands and files named in the documents exist", () => {
  const name = /`(?:node )?((?:scripts|src|web|tests|docs|cmake)\/[\w./-]*[\w-])[^`<*]*`/g;
  // docs/embedding.md names files of its readers' own.
  const own = DOCS.filter((page) => page !== "docs/embedding.md");
  for (const page of ["README.md", "CONTRIBUTING.md", ...own]) {
    for (const [, path] of readFileSync(join(ROOT, page), "utf8").matchAll(name)) {
      if (/\bNAME\b/.test(path)) continue; // a name to be put there
      assert.ok(exists(path), `${page} names ${path}`);
    }
  }
});

test("sizes named in the documents are those of the files, to one in twenty", () => {
  const size = (/** @type {string} */ file) =>
    gzipSync(readFileSync(join(ROOT, "web/dist", file)), { level: 9 }).length;
  for (const [page, said, file, unit] of /** @type {[string, RegExp, string, number][]} */ ([
    ["README.md", /one module of (\d+) KB gzipped/, "gradlet.js", 1e3],
    ["README.md", /one script of (\d+) KB/, "gradlet-cell.js", 1e3],
    ["web/README.md", /one module, (\d+) KB gzipped/, "gradlet.js", 1e3],
    ["docs/cell.md", /gzipped \| (\d+) KB, once/, "gradlet-cell.js", 1e3],
    ["docs/cell.md", /recorded run until it is touched \((\d+) KB/, "gradlet-recording.js", 1e3],
    ["docs/editor.md", /gradlet-help\.js` \((\d+) KB/, "gradlet-help.js", 1e3],
    ["docs/editor.md", /zh\.js`, (\d+) KB each/, "gradlet-help-zh.js", 1e3],
    ["docs/embedding.md", /MB \(([\d.]+) MB gzipped\)/, "anywidget.mjs", 1e6],
    ["docs/embedding.md", /MNIST's digits \(([\d.]+) MB\)/, "digits.js", 1e6],
  ])) {
    const number = said.exec(readFileSync(join(ROOT, page), "utf8"))?.[1];
    assert.ok(
      Math.abs((Number(number) * unit) / size(file) - 1) < 0.05,
      `${page}: ${said}, ${size(file)}`,
    );
  }
});

test("docs/cell.md names every part of a cell, and docs/address.md all that can be hidden", () => {
  const cell = readFileSync(join(ROOT, "docs/cell.md"), "utf8");
  const told = /^Parts, for `::part\(\)`([^]*?)\.$/m.exec(cell)?.[1] ?? "";
  const files = readdirSync(join(ROOT, "web/src"), { recursive: true }).map(String);
  const parts = files
    .filter((file) => /^(?!ladder).*\.js$/.test(file))
    .map((file) => readFileSync(join(ROOT, "web/src", file), "utf8"))
    .flatMap((text) => [...text.matchAll(/\bpart="([a-z-]+)"/g)].map(([, part]) => part));
  assert.deepEqual(
    parts.filter((part) => !told.includes(`\`${part}\``)),
    [],
  );
  const address = readFileSync(join(ROOT, "docs/address.md"), "utf8");
  for (const name of HIDEABLE) {
    assert.ok(address.includes(`\`${name}\``), name);
    assert.match(/^\| `hide` \|.*$/m.exec(cell)?.[0] ?? "", new RegExp(`\\b${name}\\b`));
  }
});

/** Build results need not be there. */
function exists(path) {
  if (/^web\/(dist|build)\b/.test(path)) return true;
  return spawnSync("test", ["-e", join(ROOT, path)]).status === 0;
}
