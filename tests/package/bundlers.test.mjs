/** The package in esbuild, Vite, webpack and Rollup, as a newcomer would use them: without configuration. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import nodeResolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { build as viteBuild, createServer } from "vite";
import webpack from "webpack";
import {
  asFunction,
  installed,
  page,
  PRINTED,
  printed,
  printedFrom,
  PROGRAM,
  WEB,
  write,
} from "./project.mjs";

const esbuild = createRequire(join(WEB, "package.json"))("esbuild");
const root = installed();
const SEPARATE = PROGRAM.replace('"gradlet"', '"gradlet/separate"');

/** A project of its own within the one that has the package. @param {string} name @param {string} program */
function project(name, program) {
  const folder = join(root, name);
  write(folder, {
    "src/index.js": program,
    "dist/index.html": page('<script type="module" src="main.js"></script>'),
    "index.html": page('<script type="module" src="/src/index.js"></script>'),
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

/** @param {string} context */
const runWebpack = (context) =>
  new Promise((done, fail) => {
    webpack(
      { context, mode: "production", output: { path: join(context, "dist") } },
      (error, stats) => {
        if (error) return fail(error);
        const { errors = [], warnings = [] } = stats.toJson({
          all: false,
          errors: true,
          warnings: true,
        });
        // It finds every file over 244 KB large.
        const real = warnings.filter(({ message }) => !/size limit|performance/.test(message));
        done([...errors, ...real].map(({ message }) => message));
      },
    );
  });

/** @param {string} folder */
const viteOptions = (folder) => ({
  root: folder,
  configFile: false,
  logLevel: "error",
  base: "./",
});

test("esbuild", async () => {
  const folder = project("esbuild", asFunction(PROGRAM));
  const { warnings } = await esbuild.build({
    entryPoints: [join(folder, "src/index.js")],
    bundle: true,
    outfile: join(folder, "dist/main.js"),
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  freeOfNode(join(folder, "dist"));
  assert.equal(await printedFrom(join(folder, "dist")), PRINTED);
});

for (const [name, program] of Object.entries({ gradlet: PROGRAM, "gradlet/separate": SEPARATE })) {
  test(`webpack, ${name}`, async () => {
    const folder = project(`webpack-${name.length}`, program);
    assert.deepEqual(await runWebpack(folder), []);
    freeOfNode(join(folder, "dist"));
    assert.equal(await printedFrom(join(folder, "dist")), PRINTED);
  });

  test(`Vite, ${name}`, async () => {
    const folder = project(`vite-${name.length}`, program);
    await viteBuild(viteOptions(folder));
    freeOfNode(join(folder, "dist"));
    assert.equal(await printedFrom(join(folder, "dist")), PRINTED);
  });
}

test("Vite's server for development", async () => {
  const server = await createServer({
    ...viteOptions(project("vite-dev", PROGRAM)),
    server: { port: 0, host: "127.0.0.1" },
  });
  try {
    await server.listen();
    const { port } = server.httpServer.address();
    assert.equal(await printed(`http://127.0.0.1:${port}/`), PRINTED);
  } finally {
    await server.close();
  }
});

test("Rollup with node-resolve", async () => {
  const folder = project("rollup", PROGRAM);
  /** @type {string[]} */
  const warnings = [];
  const bundle = await rollup({
    input: join(folder, "src/index.js"),
    plugins: [nodeResolve()],
    onwarn: ({ message }) => warnings.push(message),
  });
  await bundle.write({ file: join(folder, "dist/main.js") });
  assert.deepEqual(warnings, []);
  freeOfNode(join(folder, "dist"));
  assert.equal(await printedFrom(join(folder, "dist")), PRINTED);
});

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
