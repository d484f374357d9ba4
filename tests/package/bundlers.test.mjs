/** The package in esbuild, Vite, webpack and Rollup, as a newcomer would use them: without configuration. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createServer } from "vite";
import { bundleWith, viteOptions } from "./bundle_with.mjs";
import {
  asFunction,
  installed,
  page,
  PRINTED,
  printed,
  printedFrom,
  PROGRAM,
  write,
} from "./project.mjs";

const root = installed();
const SEPARATE = PROGRAM.replace('"gradlet"', '"gradlet/separate"');

/** The first cell of a page of notes, run from the page's own script. */
const CELL = `import { gradletCells } from "gradlet/cell";
const [cell] = gradletCells("pre code.language-python");
const { state, output } = await cell.run();
document.querySelector("output").textContent = state + ": " + output.trim();
`;
const NOTES =
  '<pre><code class="language-python">import torch\nprint(torch.ones(2) + 1)</code></pre>';

/** A project of its own within the one that has the package. */
function project(name, program, content = "") {
  const folder = join(root, name.replace(/\W/g, "-"));
  write(folder, {
    "src/index.js": program,
    "dist/index.html": page(`${content}<script type="module" src="main.js"></script>`),
    "index.html": page(`${content}<script type="module" src="/src/index.js"></script>`),
  });
  return folder;
}

/** No script that a bundler wrote asks for a module of Node's. @param {string} folder */
function freeOfNode(folder) {
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => /\.m?js$/.test(name));
  assert.ok(scripts.length);
  for (const name of scripts) {
    const text = readFileSync(join(folder, name), "utf8");
    assert.doesNotMatch(text, /\b(import|require)\b[^;]{0,40}["']node:/, name);
  }
}

/** esbuild's script is by default none in which await may stand outside of functions. */
const suits = (bundler, program) => (bundler === "esbuild" ? asFunction(program) : program);

for (const [bundler, bundle] of Object.entries(bundleWith)) {
  test(`${bundler}: the library`, async () => {
    const folder = project(bundler, suits(bundler, PROGRAM));
    assert.deepEqual(await bundle(folder), []);
    freeOfNode(join(folder, "dist"));
    assert.equal(await printedFrom(join(folder, "dist")), PRINTED);
  });

  test(`${bundler}: the element`, async () => {
    const folder = project(`${bundler}-cell`, suits(bundler, CELL), NOTES);
    const complaints = await bundle(folder, true);
    // There the address of the module is not needed: nothing lies beside it.
    assert.deepEqual(
      complaints.filter((text) => !/"import\.meta" is not available/.test(text)),
      [],
    );
    const options = { bypassCSP: true };
    assert.equal(await printedFrom(join(folder, "dist"), "", options), "done: tensor([2., 2.])");
  });
}

for (const bundler of ["webpack", "Vite"]) {
  test(`${bundler}: the wasm as a file`, async () => {
    const folder = project(`${bundler}-separate`, SEPARATE);
    assert.deepEqual(await bundleWith[bundler](folder), []);
    freeOfNode(join(folder, "dist"));
    const files = readdirSync(join(folder, "dist"), { recursive: true });
    assert.ok(files.some((name) => name.endsWith(".wasm")));
    assert.equal(await printedFrom(join(folder, "dist")), PRINTED);
  });
}

for (const [name, program, content, words] of [
  ["the library", PROGRAM, "", PRINTED],
  ["the element", CELL, NOTES, "done: tensor([2., 2.])"],
]) {
  test(`Vite's server for development: ${name}`, async () => {
    const server = await createServer({
      ...viteOptions(project(`dev-${name}`, program, content)),
      server: { port: 0, host: "127.0.0.1" },
    });
    try {
      await server.listen();
      const { port } = server.httpServer.address();
      assert.equal(await printed(`http://127.0.0.1:${port}/`), words);
    } finally {
      await server.close();
    }
  });
}

test("a page without a bundler", async () => {
  const from = (file) => PROGRAM.replace('"gradlet"', `"./node_modules/gradlet/dist/${file}"`);
  write(root, {
    "whole.html": page('<script type="module" src="whole.js"></script>'),
    "whole.js": from("gradlet.js"),
    "separate.html": page('<script type="module" src="separate.js"></script>'),
    "separate.js": from("gradlet_separate.js"),
  });
  assert.equal(await printedFrom(root, "whole.html"), PRINTED);
  assert.equal(await printedFrom(root, "separate.html"), PRINTED);
});
