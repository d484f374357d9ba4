/** The film of a run and the network: node --test tests/browser/film.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  at,
  checkAccessibility,
  ENDLESS,
  makeStage,
  openPage,
  reach,
  runIt,
  settled,
  SHORT,
  type,
  shoot,
  testWith,
} from "./helpers.mjs";
import { get, open, run } from "./notes.mjs";

const stage = makeStage();

const film = `${at.cell} [part=film]`;
const part = (/** @type {string} */ name) => `${at.cell} [part=film-${name}]`;
const network = `${at.cell} [part=network]`;

/** @typedef {import("playwright-core").Page} Page */

/** Where the film, the chart, the legend and the printed lines stand. @param {Page} page */
const standing = async (page) => {
  await settled(page);
  return page.evaluate((cell) => {
    const host = /** @type {any} */ (document.querySelector(cell));
    const { film: one } = host.live;
    const pane = host.shadowRoot.querySelector("gradlet-chart");
    return {
      step: /** @type {number} */ (one.frame.step),
      at: /** @type {number} */ (one.at),
      length: /** @type {number} */ (one.length),
      playing: /** @type {boolean} */ (one.playing),
      chart: /** @type {number | null} */ (pane.chart?.place ?? null),
      legend: host.shadowRoot.querySelector(".legend-step")?.textContent ?? "",
      line: host.shadowRoot.querySelector(".output .now")?.textContent ?? "",
    };
  }, at.cell);
};

/** @param {import("node:test").TestContext} t @param {string} [query] @param {import("playwright-core").BrowserContextOptions} [options] */
async function opened(t, query = "?rung=3&lang=en&code=py", options = {}) {
  const page = await openPage(stage, t, query, options);
  await type(page, SHORT);
  await runIt(page);
  await page.waitForSelector(film);
  return page;
}

test("a run can be wound back: film, chart, legend and printed lines stand at one step", async (t) => {
  const page = await opened(t);
  let now = await standing(page);
  assert.deepEqual([now.step, now.length, now.chart, now.line], [11, 12, null, ""]);
  assert.match(
    (await page.locator(film).innerText()).replace(/\s+/g, " "),
    /step 11 of 11 all 12 steps kept/,
  );
  await page.locator(part("back")).click();
  await page.locator(part("back")).click();
  now = await standing(page);
  assert.deepEqual([now.step, now.chart, now.legend], [9, 9, "step 9"]);
  assert.match(now.line, /^9 /);
  await page.locator(part("on")).click();
  assert.equal((await standing(page)).step, 10);
  // The range, by keys and by its value.
  await page.locator(part("scrub")).focus();
  await page.keyboard.press("Home");
  now = await standing(page);
  assert.deepEqual([now.step, now.chart], [0, 0]);
  assert.match(now.line, /^0 /);
  assert.equal(await page.locator(part("back")).isDisabled(), true);
  await page.keyboard.press("ArrowRight");
  assert.equal((await standing(page)).step, 1);
  await page.keyboard.press(".");
  await page.keyboard.press(".");
  await page.keyboard.press(",");
  assert.equal((await standing(page)).step, 2);
  assert.equal(await page.locator(part("scrub")).getAttribute("aria-valuetext"), "step 2 of 11");
  await page.keyboard.press("End");
  now = await standing(page);
  assert.deepEqual([now.step, now.line], [11, ""]);
  // A click into the chart.
  const box = await page.locator(`${at.chart} .u-over`).boundingBox();
  assert.ok(box);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  now = await standing(page);
  assert.ok(Math.abs(now.step - 5.5) < 2, `${now.step}`);
});

test("playing: pause, speed, loop, by button and key", async (t) => {
  const page = await opened(t);
  // So slow that it goes on however long a look at it takes: the frames stand for as long as the reader likes.
  await page.evaluate((cell) => {
    const { film } = /** @type {any} */ (document.querySelector(cell)).live;
    film.speed = 0.001;
  }, at.cell);
  await page.locator(part("play")).click();
  const { playing: goes, at: where } = await standing(page);
  assert.deepEqual([goes, where], [true, 0]);
  await page.locator(part("speed")).selectOption({ index: 4 });
  await page.waitForFunction(
    (cell) => !(/** @type {any} */ (document.querySelector(cell)).live.film.playing),
    at.cell,
  );
  assert.equal((await standing(page)).step, 11, "it ends at the end");
  await page.locator(part("loop")).click();
  assert.equal(await page.locator(part("loop")).getAttribute("aria-pressed"), "true");
  await page.locator(part("scrub")).focus();
  await page.keyboard.press("k");
  // Past the end and on from the start, twice.
  for (const end of [true, false, true, false]) {
    await page.waitForFunction(([cell, late]) => {
      const { film } = /** @type {any} */ (document.querySelector(String(cell))).live;
      return late ? film.at > 5 : film.at <= 5;
    }, /** @type {const} */ ([at.cell, end]));
  }
  assert.equal((await standing(page)).playing, true, "again and again");
  await page.keyboard.press(" ");
  await page.waitForFunction(
    (cell) => !(/** @type {any} */ (document.querySelector(cell)).live.film.playing),
    at.cell,
  );
  const { step } = await standing(page);
  await page.waitForTimeout(200);
  assert.equal((await standing(page)).step, step);
  // What was chosen stays for the next run.
  await runIt(page);
  assert.equal(await page.locator(part("loop")).getAttribute("aria-pressed"), "true");
  assert.equal((await standing(page)).step, 11);
});

test("during a run it follows; paused it stays, and the run goes on", async (t) => {
  const page = await openPage(stage, t, "?rung=2&lang=en&code=py");
  await type(page, ENDLESS);
  await page.locator(at.run).click();
  await page.waitForSelector(film);
  const first = (await standing(page)).step;
  await page.waitForFunction(
    ([cell, step]) =>
      /** @type {any} */ (document.querySelector(String(cell))).live.film.frame.step > step,
    /** @type {const} */ ([at.cell, first]),
  );
  await page.locator(part("play")).click();
  const paused = (await standing(page)).step;
  await page.waitForTimeout(400);
  const now = await standing(page);
  assert.equal(now.step, paused);
  assert.equal(await page.locator(at.cell).getAttribute("state"), "running");
  await page.locator(at.stop).click();
  await reach(page, "stopped");
  assert.ok((await standing(page)).length > 10, "what was recorded stays");
});

test("whoever wants no motion: nothing plays by itself, the end is shown", async (t) => {
  const page = await opened(t, "?rung=3&lang=en&code=py", {
    reducedMotion: "reduce",
  });
  const now = await standing(page);
  assert.deepEqual([now.step, now.playing], [11, false]);
  await page.locator(part("back")).click();
  assert.equal((await standing(page)).step, 10);
});

test("the network: layers, numbers under the pointer, the line that made a tensor", async (t) => {
  const page = await opened(t);
  assert.equal(await page.locator(`${network} canvas`).count(), 0, "it is folded at first");
  await page.locator(`${network} summary`).click();
  await page.waitForSelector(`${network} canvas`);
  assert.match(await page.locator(`${network} summary`).innerText(), /2 layers, 1\s920 parameters/);
  const parts = await page
    .locator(`${network} .parts > li`)
    .evaluateAll((items) => items.map((item) => item.querySelector("code")?.textContent));
  assert.deepEqual(parts, ["x", "w1", "clamp", "w2", "pow", "sum"]);
  // Something is painted, and other steps look different.
  const pixels = () =>
    page
      .locator(`${network} canvas`)
      .nth(1)
      .evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
  const last = await pixels();
  await page.locator(part("scrub")).focus();
  await page.keyboard.press("Home");
  await page.waitForTimeout(100);
  assert.notEqual(await pixels(), last);
  await page
    .locator(`${network} canvas`)
    .first()
    .hover({ position: { x: 3, y: 3 } });
  assert.match(
    await page.locator(`${network} .reading`).innerText(),
    /^w1\[0, 0\]: \S+, gradient \S+/,
  );
  assert.equal(await page.locator(`${at.cell} .cm-pointed-line`).innerText(), SHORT.split("\n")[3]);
  // A click tells the formula, arrow keys those of its neighbours.
  const formula = page.locator(`${at.cell} [part=network-formula]`);
  await page
    .locator(`${network} canvas`)
    .first()
    .click({ position: { x: 3, y: 3 } });
  const told = (await formula.innerText()).replace(/\s+/g, " ").trim();
  assert.match(
    told,
    /^w1\[0, 0\] = \S+ w1\.grad\[0, 0\] = \S+ .*gradient descent: w1\[0, 0\] = \S+ − 1e−5 · \S+ = \S+ .* = Σ x\[k, 0\] · ∂L\/∂\(x @ w1\)\[k, 0\], k = 0 … 7 = \S+$/,
  );
  assert.equal(await page.locator(`${network} .picture .picked`).count(), 2);
  await page.keyboard.press("ArrowDown");
  assert.match(await formula.innerText(), /^w1\[1, 0\] = /);
  await page.locator(`${network} canvas`).nth(1).press("ArrowLeft");
  assert.match(await formula.innerText(), /^w1\[1, 0\] = /);
  await page.mouse.move(5, 5);
  assert.equal(await page.locator(`${at.cell} .cm-pointed-line`).count(), 0);
  await checkAccessibility(page);
});

testWith(["narrow", "touch"])(
  "why does rung 4's loss fall so slowly? The page says it, in Chinese, on a phone",
  async (t) => {
    const page = await openPage(stage, t, "?rung=4&lang=zh&theme=dark&code=js", {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await runIt(page);
    // On the ladder the network is open.
    const fact = page.locator(`${at.cell} [part=network-fact]`);
    await page.waitForSelector(`${at.cell} [part=network-fact]`);
    assert.match(await fact.innerText(), /只把权重改变了自身大小的 0\.0\d+\s%.*学习率/s);
    assert.match(await page.locator(network).innerText(), /model\.0[\s\S]*relu[\s\S]*model\.2/);
    for (const name of ["back", "play", "on", "scrub", "speed", "loop"]) {
      const box = await page.locator(part(name)).boundingBox();
      assert.ok(box && box.height >= 44 && box.width >= 44, `${name}: ${JSON.stringify(box)}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(wide, 0);
    await checkAccessibility(page);
    await shoot(page, "film-phone.png", { fullPage: true });
  },
);

test("in course notes: show opens a pane, hide takes it away, and nothing is recorded for nobody", async (t) => {
  const program = `<script type="text/python">\n${SHORT}</script>`;
  const page = await open(
    t,
    `<gradlet-cell id="a" show="network film graph">${program}</gradlet-cell>
     <gradlet-cell id="b" hide="film network">${program}</gradlet-cell>
     <gradlet-cell id="c" show="film"><script type="text/python">print(1)</script></gradlet-cell>`,
  );
  await run(page, "#a");
  await page.waitForSelector("#a [part=network] canvas");
  await page.waitForSelector("#a [part=film]");
  await page.waitForSelector("#a [part=graph] svg");
  await run(page, "#b");
  assert.equal(await page.locator("#b [part=film], #b [part=network]").count(), 0);
  assert.equal(
    await page.evaluate(() => /** @type {any} */ (document.querySelector("#b")).live.film.length),
    0,
  );
  await run(page, "#c");
  assert.match(await page.locator("#c gradlet-film").innerText(), /backward\(\) more than once/);
  assert.equal(await get(page, "#a", "state"), "finished");
});

testWith(["downloads", "doubles"])(
  "the chart: zoom by button and drag, saved as CSV, PNG and SVG, a table behind it",
  async (t) => {
    const page = await opened(t, "?rung=3&lang=en&code=py", {
      acceptDownloads: true,
    });
    const chart = (/** @type {string} */ name) => `${at.cell} [part=chart-${name}]`;
    const seen = () =>
      page.evaluate((cell) => {
        const host = /** @type {any} */ (document.querySelector(cell));
        return host.shadowRoot.querySelector("gradlet-chart").chart.part;
      }, at.cell);
    assert.equal(await page.locator(chart("further")).isDisabled(), true);
    await page.locator(chart("closer")).click();
    assert.deepEqual(await seen(), [0, 5.5]);
    await page.locator(chart("further")).click();
    assert.equal(await seen(), null);
    await page.waitForTimeout(100);
    const box = await page.locator(`${at.chart} .u-over`).boundingBox();
    assert.ok(box);
    const before = (await standing(page)).step;
    await page.mouse.move(box.x + box.width * 0.25, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 4 });
    await page.mouse.up();
    const [from, to] = await seen();
    assert.ok(Math.abs(from - 2.75) < 0.3 && Math.abs(to - 5.5) < 0.3, `${from} ${to}`);
    assert.equal((await standing(page)).step, before, "a drag does not move the film");
    await page.waitForTimeout(100);
    await page.locator(`${at.chart} .u-over`).dblclick();
    assert.equal(await seen(), null);
    for (const [format, start] of /** @type {const} */ ([
      ["CSV", "step,"],
      ["SVG", "<svg "],
      ["PNG", "\ufffdPNG"],
    ])) {
      const download = page.waitForEvent("download");
      if (!(await page.locator(chart("save")).isVisible()))
        await page.locator(chart("more")).click();
      await page.locator(chart("save")).selectOption(format);
      const saved = await download;
      assert.equal(saved.suggestedFilename(), `curve.${format.toLowerCase()}`);
      const text = await readFile(/** @type {string} */ (await saved.path()), "utf8");
      assert.ok(text.startsWith(start), text.slice(0, 40));
      if (format === "CSV") assert.equal(text.trim().split("\n").length, 13);
    }
    const rows = page.locator(`${at.chart} table`).first().locator("tr");
    assert.equal(await rows.count(), 12);
    assert.match((await rows.first().textContent()) ?? "", /step 0\s+\d/);
    await checkAccessibility(page);
    // Again from the same weights: the same film.
    const norms = () =>
      page.evaluate((cell) => {
        const { film: one } = /** @type {any} */ (document.querySelector(cell)).live;
        return JSON.stringify(one.frames.map((/** @type {any} */ { data }) => [data[0], data[1]]));
      }, at.cell);
    const first = await norms();
    const another = page.evaluate(
      (cell) =>
        new Promise((resolve) =>
          document.querySelector(cell)?.addEventListener("gradlet-done", resolve, { once: true }),
        ).then(() => true),
      at.cell,
    );
    await page.locator(part("again")).click();
    assert.ok(await another);
    assert.equal(await norms(), first);
  },
);
