/** What is in the package, and the package in Node and TypeScript. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installed, run, WEB, write } from "./project.mjs";

const root = installed();
const folder = join(root, "node_modules/gradlet");
const inside = (name) => readFileSync(join(folder, name), "utf8");

const BODY = `
const torch = await load();
const x = torch.tensor([1, 2, 3], { requires_grad: true });
x.pow(2).sum().backward();
console.log(String(x.grad));
`;

test("README, licence and notices are in the package", () => {
  assert.equal(inside("LICENSE"), readFileSync(join(WEB, "../LICENSE"), "utf8"));
  assert.equal(inside("README.md"), readFileSync(join(WEB, "README.md"), "utf8"));
  assert.match(inside("dist/THIRD_PARTY.txt"), /libc\+\+ .*\(Apache-2\.0[^]*LLVM Exceptions/);
});

test("every file the exports name is in the package", () => {
  const files = (value) =>
    typeof value === "string" ? [value] : Object.values(value).flatMap(files);
  const named = files(JSON.parse(inside("package.json")).exports);
  const missing = named.filter((name) => !name.includes("*") && !existsSync(join(folder, name)));
  assert.deepEqual(missing, []);
});

for (const [name, file, program] of [
  ["a module", "program.mjs", `import { load } from "gradlet";${BODY}`],
  ["a module, wasm apart", "separate.mjs", `import { load } from "gradlet/separate";${BODY}`],
  ["CommonJS", "program.cjs", `import("gradlet").then(async ({ load }) => {${BODY}});`],
  [
    "the wasm by its address",
    "address.mjs",
    `import { load as start } from "gradlet";
const wasm = new URL(import.meta.resolve("gradlet/gradlet.wasm"));
const load = () => start({ wasm });${BODY}`,
  ],
  [
    "the wasm's bytes",
    "bytes.mjs",
    `import { readFileSync } from "node:fs";
import { load as start } from "gradlet";
const wasm = readFileSync(new URL(import.meta.resolve("gradlet/gradlet.wasm")));
const load = () => start({ wasm });${BODY}`,
  ],
]) {
  test(`Node: ${name}`, () => {
    write(root, { [file]: program });
    assert.equal(run(process.execPath, [file], root), "tensor([2., 4., 6.])\n");
  });
}

test("the program of the package's README prints what it says", () => {
  const [, program] = /```js\n([^]*?)```/.exec(inside("README.md"));
  const [, said] = /console\.log\(.*\/\/ (.*)/.exec(program);
  write(root, { "readme.mjs": program });
  assert.equal(run(process.execPath, ["readme.mjs"], root), `${said}\n`);
});

for (const [module, resolution] of [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
]) {
  test(`TypeScript's strict check, module resolution ${resolution}`, () => {
    write(root, { "sample.ts": readFileSync(new URL("sample.ts", import.meta.url), "utf8") });
    const { stdout, error } = spawnSync(
      process.execPath,
      [
        join(WEB, "node_modules/typescript/bin/tsc"),
        ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022"],
        ...["--lib", "es2023,dom,dom.iterable", "--types", ""],
        ...["--module", module, "--moduleResolution", resolution, "sample.ts"],
      ],
      { cwd: root, encoding: "utf8" },
    );
    if (error) throw error;
    assert.equal(stdout, "");
  });
}
