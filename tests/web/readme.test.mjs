/** The programs in README.md are the files in docs/examples, and print what it says they print. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const example = (name) => readFileSync(join(ROOT, "docs/examples", name), "utf8");

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
  const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md"];
  for (const page of [...pages, "docs/fidelity.md", "docs/ops.md"]) {
    const text = readFileSync(join(ROOT, page), "utf8").replace(/^```[^]*?^```$/gm, "");
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
      readFileSync(join(ROOT, page, "..", target));
    }
  }
});

test("commands and files named in the documents exist", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/fidelity.md"];
  const name = /`(?:node )?((?:scripts|src|web|tests|docs|cmake)\/[\w./-]*[\w-])[^`<*]*`/g;
  for (const page of pages) {
    for (const [, path] of readFileSync(join(ROOT, page), "utf8").matchAll(name)) {
      assert.ok(exists(path), `${page} names ${path}`);
    }
  }
});

/** Build results need not be there. */
function exists(path) {
  if (/^web\/(dist|build)\b/.test(path)) return true;
  return spawnSync("test", ["-e", join(ROOT, path)]).status === 0;
}
