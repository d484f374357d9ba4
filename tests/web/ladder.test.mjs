/** What becomes of a program's lines from rung to rung. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lessons } from "../../web/lessons/index.js";
import { changes, isWritten } from "../../web/src/ladder/changes.js";

/** @param {string} file */
const read = (file) =>
  readFileSync(new URL(`../../web/lessons/${file}`, import.meta.url), "utf8").trimEnd();

test("all lines of both programs are there in their order, once", () => {
  for (const language of /** @type {const} */ (["file", "python"])) {
    for (let i = 1; i < lessons.length; i++) {
      const [before, after] = [read(lessons[i - 1][language]), read(lessons[i][language])];
      const rows = changes(before, after);
      const of = (/** @type {string} */ mark) =>
        rows.filter((row) => row.mark !== mark).map(({ text }) => text.trim());
      const bare = (/** @type {string} */ text) => text.split("\n").map((line) => line.trim());
      assert.deepEqual(of("new"), bare(before));
      assert.deepEqual(of("gone"), bare(after));
    }
  }
});

test("what stays is not struck through, also where it moves into a block", () => {
  assert.deepEqual(
    changes("a = 1\nw -= g\nprint(a)", "a = 1\nwith no_grad():\n    w -= g\nprint(a)").map(
      ({ mark, text }) => [mark, text],
    ),
    [
      ["same", "a = 1"],
      ["new", "with no_grad():"],
      ["same", "    w -= g"],
      ["same", "print(a)"],
    ],
  );
  const gone = changes(read("1-numpy.py"), read("2-tensor.py"))
    .filter(({ mark }) => mark === "gone")
    .map(({ text }) => text.trim());
  assert.ok(gone.includes("grad_h_relu = grad_y_pred.dot(w2.T)"));
  assert.ok(!gone.includes("learning_rate = 1e-6"));
  assert.deepEqual(["x = 1", "", "  # why", "// why"].map(isWritten), [true, false, false, false]);
});
