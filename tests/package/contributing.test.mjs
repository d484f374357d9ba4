/** What CONTRIBUTING.md shows as a diff applies to a copy of the tree, builds there and passes its test. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COPY = `${ROOT}build/contributing`;

/** @param {string} command @param {string[]} args @param {string} [cwd] */
const run = (command, args, cwd = COPY) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 27 });

test("an operation as CONTRIBUTING.md adds it builds and passes", { timeout: 900_000 }, () => {
  const text = readFileSync(`${ROOT}CONTRIBUTING.md`, "utf8");
  const diffs = [...text.matchAll(/^```diff\n([^]*?)^```$/gm)].map(([, diff]) => diff);
  assert.ok(diffs.length >= 3);
  // The build of before stays, so that only what differs is built.
  for (const part of ["src", "cmake", "tests", "CMakeLists.txt", "CMakePresets.json"]) {
    rmSync(`${COPY}/${part}`, { recursive: true, force: true });
  }
  mkdirSync(COPY, { recursive: true });
  const paths = ["src", "cmake", "tests/native", "CMakeLists.txt", "CMakePresets.json"];
  run("cp", ["-a", "--parents", ...paths, COPY], ROOT);
  writeFileSync(`${COPY}/contributing.diff`, diffs.join(""));
  run("patch", ["-p1", "--no-backup-if-mismatch", "-i", "contributing.diff"]);
  // The table is compiled for wasm alone; that it could be is seen here.
  run("c++", ["-std=c++20", "-fsyntax-only", "-Isrc", "src/bindings/ops_math.cpp"]);
  run("cmake", ["--preset", "native", "-DGRADLET_BENCH=OFF", "-DGRADLET_INSTALL=OFF"]);
  run("ninja", ["-C", "build/native", "gradlet_tests"]);
  const ran = run("build/native/tests/native/gradlet_tests", ["every op*"]);
  assert.match(ran, /All tests passed|test cases? *\|.*passed/);
});
