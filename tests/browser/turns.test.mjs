/** Panes render in turns: node --test tests/browser/turns.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  at,
  ENDLESS,
  makeStage,
  openPage,
  reach,
  runIt,
  settled,
  SHORT,
  touch,
  type,
  testWith,
} from "./helpers.mjs";

const stage = makeStage();

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

/** Notes from here on which pane renders, and when. @param {import("playwright-core").Page} page */
const note = (page) =>
  page.evaluate((cell) => {
    const { panes } = /** @type {any} */ (document.querySelector(cell)).live;
    /** @type {{ name: string, time: number }[]} */
    const noted = /** @type {any} */ (globalThis.noted = []);
    for (const pane of panes) {
      const render = pane.performUpdate;
      pane.performUpdate = () => {
        const { isUpdatePending } = pane;
        render.call(pane);
        if (isUpdatePending) noted.push({ name: pane.localName, time: pane.renderedAt });
      };
    }
  }, at.cell);

/** @param {import("playwright-core").Page} page @returns {Promise<{ name: string, time: number }[]>} */
const noted = (page) => page.evaluate(() => /** @type {any} */ (globalThis).noted);

test("what is in view renders first, and nothing in the task that asks for it", async (t) => {
  const page = await openPage(stage, t, "?rung=2&lang=en&code=py", PHONE);
  await type(page, SHORT);
  await runIt(page);
  await page.locator(at.chart).scrollIntoViewIfNeeded();
  await note(page);
  const inTask = await page.evaluate(async (cell) => {
    // What has been scrolled to is known after a frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const scope = /** @type {any} */ (globalThis);
    scope.noted.length = 0;
    /** @type {any} */ (document.querySelector(cell)).live.changed();
    await Promise.resolve();
    return scope.noted.map((/** @type {any} */ { name }) => name);
  }, at.cell);
  assert.ok(!inTask.includes("gradlet-chart"), inTask.join());
  await settled(page);
  const order = (await noted(page)).map(({ name }) => name);
  const [chart, network] = ["gradlet-chart", "gradlet-network"].map((name) => order.indexOf(name));
  assert.ok(chart >= 0 && chart < network, order.join());
});

testWith(["narrow", "touch"])(
  "while a run goes on what is out of view rests, and shows the end when it has ended",
  async (t) => {
    const page = await openPage(stage, t, "?rung=2&lang=en&code=py", PHONE);
    await type(page, ENDLESS);
    await page.locator(at.run).tap();
    await page.waitForSelector(`${at.cell} [part=network]`, { state: "attached" });
    await page.locator(at.chart).scrollIntoViewIfNeeded();
    await note(page);
    await page.waitForFunction(() => {
      const { noted } = /** @type {any} */ (globalThis);
      return noted.filter((/** @type {any} */ { name }) => name === "gradlet-output").length > 2;
    });
    const times = (await noted(page)).flatMap((one) =>
      one.name === "gradlet-output" ? one.time : [],
    );
    // The first may have waited already.
    for (let i = 1; i < times.length; i++) assert.ok(times[i] - times[i - 1] >= 990, times.join());
    await page.locator(at.stop).tap();
    await reach(page, "stopped");
    await settled(page);
    const late = await page.evaluate((cell) => {
      const { panes, results } = /** @type {any} */ (document.querySelector(cell)).live;
      const output = [...panes].find(({ localName }) => localName === "gradlet-output");
      return output.textContent.includes(results.lines.kept.at(-1).text);
    }, at.cell);
    assert.ok(late, "the newest line is shown");
  },
);

test("a cell that is touched shows its program all the time", async (t) => {
  const page = await openPage(stage, t, "?rung=2&lang=en&code=py", PHONE);
  await page.evaluate((cell) => {
    const scope = /** @type {any} */ (globalThis);
    const root = /** @type {ShadowRoot} */ (document.querySelector(cell)?.shadowRoot);
    scope.bare = 0;
    const look = () => {
      const shown = [...root.querySelectorAll("[part=code]")];
      if (!shown.some((code) => code.getBoundingClientRect().height > 100)) scope.bare++;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, at.cell);
  await touch(page);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).bare), 0);
  assert.equal(await page.locator(`${at.cell} .poster-code`).count(), 0);
});
