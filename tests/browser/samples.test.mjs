/** Pictures of the batch with what the model says of them: they go with the film, and wrong is more than a colour. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, openPage, makeStage, testWith } from "./helpers.mjs";

const stage = makeStage();

const CELL = "gradlet-cell:not([hidden])";

for (const [lang, theme, width] of /** @type {const} */ ([
  ["en", "light", 1280],
  ["zh", "dark", 390],
])) {
  testWith(["colours", ...(width < 500 ? ["narrow"] : [])])(
    `${lang}, ${theme}, ${width} wide: the pictures follow the film`,
    async (t) => {
      const touch = width < 500;
      const options = { viewport: { width, height: 900 }, hasTouch: touch, isMobile: touch };
      const page = await openPage(stage, t, `?rung=7&find=cnn_digits&lang=${lang}`, {
        ...options,
        colorScheme: theme,
      });
      const cell = page.locator(CELL);
      await cell.locator("[part=run]").click();
      await page.waitForSelector("gradlet-cell[state=finished]", { timeout: 60_000 });
      const fact = cell.locator("[part=samples-fact]");
      const pictures = cell.locator("[part=samples] li");
      assert.equal(await pictures.count(), 10);
      const end = await fact.innerText();
      assert.match(end, lang === "en" ? /step 11\d: 6\d of the batch's 64/ : /第 11\d 步/);
      await cell.locator("[part=film-scrub]").fill("0");
      await page.waitForFunction((before) => {
        const [root] = [...document.querySelectorAll("gradlet-cell:not([hidden])")];
        return root.shadowRoot?.querySelector("[part=samples-fact]")?.textContent !== before;
      }, end);
      const wrong = cell.locator("[part=samples] li.wrong");
      assert.ok((await wrong.count()) > 3);
      assert.match(
        await wrong.first().innerText(),
        lang === "en" ? /✗[^]*%[^]*is \d/ : /✗[^]*应为/,
      );
      const label = await wrong.first().locator("canvas").getAttribute("aria-label");
      assert.match(label ?? "", lang === "en" ? /wrong, it is \d/ : /错误，应为 \d/);
      const colours = await pictures.locator("canvas").evaluateAll((all) =>
        all.map((one) => {
          const canvas = /** @type {HTMLCanvasElement} */ (one);
          const { data } = /** @type {CanvasRenderingContext2D} */ (
            canvas.getContext("2d")
          ).getImageData(0, 0, 9, 9);
          return new Set(data.filter((_, i) => i % 4 === 0)).size;
        }),
      );
      assert.ok(
        colours.every((n) => n > 20),
        colours.join(),
      );
      await checkAccessibility(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} wide`);
    },
  );
}

test("a cell that hides them records none", async (t) => {
  const page = await openPage(stage, t, "?rung=7&find=cnn_digits&lang=en");
  await page.$eval(CELL, (cell) => /** @type {any} */ (cell.hide = "samples"));
  await page.locator(`${CELL} [part=run]`).click();
  await page.waitForSelector("gradlet-cell[state=finished]", { timeout: 60_000 });
  const kept = await page.$eval(
    CELL,
    (cell) => /** @type {any} */ (cell).live.results.samples.all.length,
  );
  assert.equal(kept, 0);
});
