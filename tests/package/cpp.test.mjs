/** The installed C++ library, found by CMake and by pkg-config: the sample of the README builds and runs. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { run, write } from "./project.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** The README's fenced blocks of a language. @param {string} language */
const blocks = (language) =>
  [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text);
const printed = blocks("text").at(-1);
const [found, within] = blocks("cmake");

const root = mkdtempSync(join(tmpdir(), "gradlet-cpp-"));
after(() => rmSync(root, { recursive: true }));
run("cmake", ["--install", "build/native", "--prefix", join(root, "first")], ROOT);
// What is installed may be moved.
const prefix = join(root, "moved");
renameSync(join(root, "first"), prefix);

/** @param {string} name @param {string} cmake the text of its CMakeLists.txt */
function project(name, cmake) {
  const folder = join(root, name);
  write(folder, { "CMakeLists.txt": cmake });
  copyFileSync(join(ROOT, "docs/examples/first.cpp"), join(folder, "first.cpp"));
  return folder;
}

test("find_package", () => {
  const folder = project("found", found);
  run("cmake", ["-B", "build", `-DCMAKE_PREFIX_PATH=${prefix}`], folder);
  run("cmake", ["--build", "build"], folder);
  assert.equal(run("build/first", [], folder), printed);
});

test("find_package refuses another version", () => {
  const folder = project(
    "newer",
    found.replace(/find_package\(gradlet [\d.]+/, "find_package(gradlet 9.0"),
  );
  const { status, stderr } = spawnSync("cmake", ["-B", "build", `-DCMAKE_PREFIX_PATH=${prefix}`], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.notEqual(status, 0);
  assert.match(stderr, /gradlet.*version/is);
});

test("pkg-config", () => {
  const folder = project("pkg", "");
  const command = /^g\+\+ .*pkg-config.*$/m.exec(readme)?.[0];
  assert.ok(command, "the README has the command");
  const places = `${prefix}/lib/pkgconfig $(echo ${prefix}/lib*/*/pkgconfig)`;
  const path = `export PKG_CONFIG_PATH=$(echo ${places} | tr " " :)`;
  run("bash", ["-c", `${path}; ${command.replace("g++", "${CXX:-c++}")}`], folder);
  assert.equal(run("./first", [], folder), printed);
});

test("the source as a folder of the project", () => {
  const folder = project("within", within);
  run("ln", ["-s", ROOT, "gradlet"], folder);
  run("cmake", ["-B", "build"], folder);
  const targets = run("cmake", ["--build", "build", "--target", "help"], folder);
  assert.match(targets, /\bfirst\b/);
  assert.doesNotMatch(targets, /gradlet_tests/);
});

test("the licence is installed", () => {
  const text = run("bash", ["-c", `cat ${prefix}/share/doc/gradlet/*`], root);
  assert.match(text, /The gradlet authors/);
});
