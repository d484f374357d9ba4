/** Each program with a mistake is described, in both languages; tests/parity runs them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mistakes } from "../../web/lessons/mistakes/index.js";
import { programsIn } from "../parity/programs.mjs";

test("every program with a mistake is described once", () => {
  const files = mistakes.map(({ file }) => `web/lessons/mistakes/${file}`);
  assert.deepEqual([...files].sort(), programsIn("web/lessons/mistakes"));
  assert.equal(new Set(mistakes.map(({ id }) => id)).size, mistakes.length);
  for (const { id, rung, file, kind, error, title, explain } of mistakes) {
    assert.equal(file[0], String(rung), id);
    assert.equal(error !== undefined, kind === "error", id);
    for (const text of [title, explain]) {
      assert.ok(/^[\x20-\x7e…–“”]+$/.test(text.en) && /[\u4e00-\u9fff]/.test(text.zh), id);
      assert.equal((text.en + text.zh).split("`").length % 2, 1, id);
    }
  }
});
