/**
 * What CONTRIBUTING.md shows as diffs, an operation, a layer and an optimizer, applies to a copy of the tree, builds there
 * and passes its tests. ccache knows most of the copy from the tree itself (scripts/build), and only the tests of the
 * tables are built.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COPY = `${ROOT}build/contributing`;
/** What is copied, and the tests that are built of it. */
const PATHS = [
  "src",
  "cmake",
  "tests/native",
  "tests/parity",
  "web/help_sentences",
  "CMakeLists.txt",
  "CMakePresets.json",
];
const TESTS = ["test_layers", "test_op_table", "test_optim"];

/** @param {string} command @param {string[]} args @param {string} [cwd] */
const run = (command, args, cwd = COPY) =>
  execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 1 << 27,
    env: { ...process.env, CCACHE_BASEDIR: COPY, CCACHE_NOHASHDIR: "1" },
  });

/** What CONTRIBUTING.md adds as its examples is in the library by now: the copy begins without it. */
const EXAMPLES = /** @type {[string, RegExp][]} */ ([
  ["src/optim/optimizers.cpp", /^\/\/\/ (?:Averaged|ASGD)[^]*?^struct ASGD[^]*?^};\n\n/m],
  ["src/optim/optimizers.cpp", /^ {4}optimizer<ASGD>\([^]*?"\),\n/m],
  ["src/nn/layers_plain.cpp", /^.*"Tanhshrink\(\)".*\n/m],
  ["tests/native/optim_expected.inc", /^\{"ASGD\([^]*?\}\},\n/gm],
  ["tests/parity/make_optim_expected.py", /^ {4}torch\.optim\.ASGD: \[\n[^]*?^ {4}\],\n/m],
  ["tests/parity/make_rows_expected.py", /^ {4}'(?:Tanhshrink|ASGD)': .*\n/gm],
]);

function withoutExamples() {
  for (const [path, pattern] of EXAMPLES) {
    const text = readFileSync(`${COPY}/${path}`, "utf8");
    const less = text.replace(pattern, "");
    assert.notEqual(less, text, `${path} ${pattern}`);
    writeFileSync(`${COPY}/${path}`, less);
  }
}

/** The copy with the diffs applied. @param {string[]} diffs */
function prepare(diffs) {
  // The build of before stays, so that only what differs is built.
  for (const path of PATHS) rmSync(`${COPY}/${path}`, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  run("cp", ["-a", "--parents", ...PATHS, COPY], ROOT);
  withoutExamples();
  writeFileSync(`${COPY}/contributing.diff`, diffs.join(""));
  run("patch", ["-p1", "--no-backup-if-mismatch", "-i", "contributing.diff"]);
  // What make_optim_expected.py writes, with PyTorch at hand, for the runs of the diff.
  const numbers = readFileSync(`${ROOT}tests/package/contributing_optimizer.inc`, "utf8");
  appendFileSync(`${COPY}/tests/native/optim_expected.inc`, numbers);
  const list = `${COPY}/tests/native/CMakeLists.txt`;
  const unused = /^ {2}(test_\w+)\.cpp(\)?)\n/gm;
  const shorter = readFileSync(list, "utf8").replace(unused, (line, name, end) =>
    TESTS.includes(name) ? line : end && `  ${end}\n`,
  );
  writeFileSync(list, shorter);
}

test(
  "an operation, a layer and an optimizer as CONTRIBUTING.md adds them build and pass",
  {
    timeout: 900_000,
  },
  () => {
    const text = readFileSync(`${ROOT}CONTRIBUTING.md`, "utf8");
    const diffs = [...text.matchAll(/^```diff\n([^]*?)^```$/gm)].map(([, diff]) => diff);
    assert.equal(diffs.length, 9, "three edits each");
    prepare(diffs);
    // The tables of the boundary are compiled for wasm alone; that they could be is seen here.
    for (const diff of diffs) {
      for (const [, path] of diff.matchAll(/^\+\+\+ b\/(src\/bindings\/\S+)$/gm)) {
        run("c++", ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Isrc", path]);
      }
    }
    const options = ["-DGRADLET_BENCH=OFF", "-DGRADLET_INSTALL=OFF"];
    run("cmake", ["--preset", "native", ...options]);
    run("ninja", ["-C", "build/native", "gradlet_tests"]);
    const tests = ["every op*,layers give*,every layer*,30 steps*,every optimizer*"];
    const ran = run("build/native/tests/native/gradlet_tests", tests);
    assert.match(ran, /All tests passed/);
    // The new rows were among them.
    const named = run("build/native/tests/native/gradlet_tests", ["-s", ...tests]);
    for (const name of ["ldexp(", "Tanhshrink", "ASGD("]) assert.ok(named.includes(name), name);
  },
);
