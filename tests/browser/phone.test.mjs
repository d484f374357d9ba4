/** A cell on a phone: Run in reach, results brought into view, targets for a thumb. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, makeStage, onlyWith, openPage, reach } from "./helpers.mjs";

const PHONE = {
  viewport: { width: 390, height: 780 },
  hasTouch: true,
  isMobile: true,
  locale: "zh-CN",
  reducedMotion: /** @type {const} */ ("reduce"),
};

onlyWith(["touch", "narrow"]);
const stage = makeStage();

test("Run is in reach while the code is in view, and brings the results into view", async (t) => {
  const page = await openPage(stage, t, "?rung=4", PHONE);
  await page.locator(at.code).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 200));
  const run = await page.locator(at.run).boundingBox();
  assert.ok(run && run.y + run.height <= 780 && run.y > 0, JSON.stringify(run));
  assert.ok(run.height >= 44);
  await page.locator(at.run).tap();
  await reach(page, "finished");
  await page.waitForTimeout(300);
  const chart = await page.locator(at.chart).boundingBox();
  assert.ok(chart && chart.y < 700 && chart.y + chart.height > 80, JSON.stringify(chart));
  const small = await page.evaluate((cell) => {
    const root = /** @type {ShadowRoot} */ (document.querySelector(cell)?.shadowRoot);
    return [...root.querySelectorAll("button")]
      .filter((button) => button.getBoundingClientRect().height > 0)
      .filter((button) => button.getBoundingClientRect().height < 43.5)
      .map((button) => button.outerHTML.slice(0, 80));
  }, at.cell);
  assert.deepEqual(small, []);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
});
