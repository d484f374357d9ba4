/** The six rungs of the ladder, in the built page: node --test tests/browser/rungs.test.mjs */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at, makeStage, noteText, openPage, printed, runIt, shoot } from "./helpers.mjs";
import { lessons } from "../../web/lessons/index.js";

/** @typedef {import("playwright-core").Page} Page */

const expected = await readExpected();

const stage = makeStage();

/** The reference prints, by the name of the rung. */
async function readExpected() {
  const text = await readFile(new URL("../parity/ladder.expected", import.meta.url), "utf8");
  /** @type {Record<string, number[][]>} */
  const rungs = {};
  for (const line of text.trim().split("\n")) {
    const [name, ...numbers] = line.split(" ");
    (rungs[name] ??= []).push(numbers.map(Number));
  }
  return rungs;
}

/** PyTorch's 1.0 is JavaScript's 1. @param {string[]} lines */
const jsPrints = (lines) => lines.map((line) => line.replace(/\.0$/, ""));

/** How many pixels of the chart's canvas have the colour of the first curve. @param {Page} page */
function curvePixels(page) {
  return page.evaluate((cell) => {
    const root = /** @type {ShadowRoot} */ (document.querySelector(cell)?.shadowRoot);
    const canvas = /** @type {HTMLCanvasElement} */ (root.querySelector(".plot canvas"));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const style = getComputedStyle(/** @type {Element} */ (root.querySelector(".cell")));
    const hex = style.getPropertyValue("--curve-1").trim().slice(1);
    const wanted = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] > 200 && wanted.every((v, k) => Math.abs(data[i + k] - v) < 24)) count++;
    }
    return count;
  }, at.cell);
}

for (const [index, lesson] of lessons.entries()) {
  test(`rung ${index + 1} (${lesson.id}) prints what PyTorch prints`, async (t) => {
    const page = await openPage(stage, t, `?code=js&rung=${index + 1}&lang=en`);
    await runIt(page);
    const lines = await printed(page);
    t.diagnostic(`${lesson.id}: ${await page.locator(at.status).textContent()}`);
    assert.match(await noteText(page), new RegExp(`^Matches ${lesson.reference}`));
    if (lesson.prints.length > 0) {
      assert.deepEqual(lines, jsPrints(lesson.prints));
      const numbers = lines.map((line) => Number(line.split(" ").pop()));
      assert.deepEqual(numbers, expected[lesson.id][0]);
      return;
    }
    assert.deepEqual(lesson.points, expected[lesson.id]);
    assert.equal(lines.length, 500);
    const first = expected[lesson.id][0][1];
    for (const [step, loss] of expected[lesson.id]) {
      const [x, y] = lines[step].split(" ").map(Number);
      assert.equal(x, step);
      if (loss > first * 1e-6) {
        assert.ok(Math.abs(y - loss) <= 2e-4 * loss, `step ${step}: ${y} instead of ${loss}`);
      } else {
        assert.ok(y < first * 2e-6, `step ${step}: ${y} is not near ${loss}`);
      }
    }
    await page.waitForTimeout(100);
    assert.ok((await curvePixels(page)) > 150, "the chart has no curve");
    await shoot(page, `rung-${index + 1}.png`);
  });
}
