/** What plays before anything has run is what a run gives. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lessons } from "../../web/lessons/index.js";
import { recorded, recordingOf } from "./make_recordings.mjs";

const recordings = JSON.parse(
  readFileSync(new URL("../../web/lessons/recordings.json", import.meta.url), "utf8"),
);

for (const lesson of recorded.filter(({ id }) => id === "numpy" || id === "module")) {
  test(`the recorded run of ${lesson.id} is the run, to the bit`, async () => {
    assert.deepEqual(recordings[lesson.id], await recordingOf(lesson));
  });
}

test("each rung that trains has one: its losses are those of the reference", () => {
  assert.deepEqual(
    Object.keys(recordings),
    lessons.filter(({ points }) => points.length).map(({ id }) => id),
  );
  for (const { id, points } of recorded) {
    const { frames, tensors } = recordings[id];
    assert.equal(tensors.length, 2);
    assert.ok(frames.length > 20);
    const expected = new Map(points);
    for (const { step, loss } of frames.filter((/** @type {any} */ one) =>
      expected.has(one.step),
    )) {
      const exact = /** @type {number} */ (expected.get(step));
      // Rounding takes over where little is left of the loss.
      assert.ok(exact < 1e-3 || Math.abs(loss / exact - 1) < 1e-3, `${id} ${step}`);
    }
  }
});
