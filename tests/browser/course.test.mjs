/** The course: its list, a lesson with exercises and mistakes, its address, and `<gradlet-cell lesson>`. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decodeAddress } from "../../web/src/share/address.js";
import { COURSE } from "../../web/src/share/course.js";
import { launch } from "./chromium.mjs";
import { checkAccessibility, openPage, testWith } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({
    pages: {
      "/cells.html": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cells</title>
        <link rel="icon" href="data:,"><script src="gradlet-cell.js"></script>
        <gradlet-cell lesson="${COURSE[0]}"></gradlet-cell>`,
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @type {(t: any, query: string, options?: any) => Promise<Page>} */
const open = (t, query, options) => openPage({ browser, server }, t, query, options);

/** Runs a cell and waits for what is said of it. @param {Page} page @param {string} cell @param {string} [part] */
async function runCell(page, cell, part = "run") {
  await page.locator(`${cell} [part=${part}]`).click();
  await page.waitForSelector(`${cell}[state=finished], ${cell}[state=error]`, { timeout: 60_000 });
  await page.waitForSelector(`${cell} [part=run]:not([disabled])`, { timeout: 60_000 });
}

testWith(["network"])(
  "the course loads when it is opened, leads on, and Back leads to the list",
  async (t) => {
    const page = await open(t, "?lang=en");
    let asked = 0;
    page.on("request", (request) => (asked += Number(request.url().endsWith("gradlet-course.js"))));
    await page.locator("#tab-2").click();
    assert.equal(asked, 0);
    await page.locator("#tab-course").click();
    const list = page.locator("[data-lesson]");
    await list.first().waitFor();
    assert.equal(asked, 1);
    const shown = await list.evaluateAll((all) => all.map((one) => one.dataset.lesson));
    assert.deepEqual(shown, COURSE);
    await checkAccessibility(page);
    await list.first().click();
    await page.locator("#all-lessons").waitFor();
    assert.equal(await page.locator("math").count().then(Boolean), true);
    if (COURSE.length > 1) {
      await page.locator("[data-way=next]").click();
      assert.match(await page.locator("#text h2 small").innerText(), /Lesson 2 of/);
      await page.locator("[data-way=previous]").click();
    }
    assert.match(await page.locator("#text h2 small").innerText(), /Lesson 1 of/);
    await page.locator("#all-lessons").click();
    await list.first().waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-lesson"));
    assert.equal(await focused(), COURSE[0]);
    await page.goBack();
    await page.locator("#all-lessons").waitFor();
  },
);

for (const id of COURSE) {
  for (const code of ["python", "javascript"]) {
    test(`${id} in ${code} matches PyTorch in the page, within seconds`, async (t) => {
      const page = await open(t, `#lesson=${id}&lang=en&language=${code}`);
      await page.locator("#cells [part=run]").waitFor();
      await runCell(page, "#cells gradlet-cell");
      const note = await page.locator("#cells [part=notice]").innerText();
      assert.match(note, /^Matches PyTorch/);
    });
  }

  for (const [lang, theme, width] of /** @type {const} */ ([
    ["en", "light", 1280],
    ["zh", "dark", 360],
  ])) {
    testWith(["colours", ...(width < 500 ? ["narrow", "touch"] : [])])(
      `${id}, ${lang}, ${theme}, ${width} wide: accessibility`,
      async (t) => {
        const page = await open(t, `#lesson=${id}&lang=${lang}`, {
          viewport: { width, height: 740 },
          colorScheme: theme,
          hasTouch: width < 500,
          isMobile: width < 500,
        });
        await page.locator("#all-lessons").waitFor();
        for (const card of await page.locator(".slip > summary").all()) await card.click();
        for (const answer of await page.locator(".slip details summary").all())
          await answer.click();
        await checkAccessibility(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `the page is ${wide} wide`);
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll(".formula")]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
        assert.deepEqual(cut, []);
        if (width > 500) return;
        const low = await page.evaluate(() =>
          [...document.querySelectorAll("button, summary")]
            .map((one) => [one.textContent, one.getBoundingClientRect().height])
            .filter(([, height]) => Number(height) > 0 && Number(height) < 44),
        );
        assert.deepEqual(low, []);
      },
    );
  }
}

test("an exercise checks itself; a mistake is run and explained, in both languages", async (t) => {
  const page = await open(t, `#lesson=${COURSE[0]}&lang=en`);
  await page.locator(".exercise [part=check]").first().waitFor();
  const cell = ".exercise gradlet-cell";
  const checks = page.locator(`${cell} [part=checks]`).first();
  await runCell(page, cell, "check");
  const hint = await page.locator(`${cell} gradlet-check`).first().getAttribute("hint");
  assert.match(await checks.innerText(), new RegExp((hint ?? "").slice(0, 30)));
  await page.locator(`${cell} [part=solution] summary`).first().click();
  await page.locator(`${cell} [part=solution] button`).first().click();
  await runCell(page, cell, "check");
  assert.doesNotMatch(await checks.innerText(), new RegExp((hint ?? "").slice(0, 30)));

  const card = page.locator("[data-mistake=column]");
  await card.locator("> summary").click();
  await runCell(page, "[data-mistake=column] gradlet-cell");
  assert.match(await card.locator("[part=error]").innerText(), /Target size/);
  await page.locator("#lang-zh").click();
  assert.equal(await card.locator("[part=error]").count(), 1);
  await card.locator("details summary").click();
  assert.match(await card.locator("details").innerText(), /[\u4e00-\u9fff]/);
});

test("a lesson is shared by its name; an unknown one is told", async (t) => {
  const page = await open(t, `#lesson=${COURSE[0]}&lang=en&seed=5`);
  await page.locator("#cells [part=run]").waitFor();
  assert.match(await page.locator("#cells [part=code]").innerText(), /manual_seed\(5\)/);
  await page.locator("#share").click();
  const { doc } = decodeAddress(new URL(await page.locator("#link").inputValue()).hash);
  assert.deepEqual([doc.lesson, doc.code, doc.seed], [COURSE[0], undefined, 5]);
  await page.keyboard.press("Escape");
  await page.goto("about:blank");
  await page.goto(`${server.url}?rung=8&find=nothing&lang=en`);
  await page.locator("[data-lesson]").first().waitFor();
  assert.match(await page.locator("#notice").innerText(), /lesson=nothing/);
});

testWith(["network"])("a course that does not load says so, and is asked for again", async (t) => {
  const page = await open(t, "?lang=en");
  /** @type {(route: import("playwright-core").Route) => Promise<void>} */
  const empty = (route) => route.fulfill({ body: "", contentType: "text/javascript" });
  await page.route("**/gradlet-course.js", empty);
  await page.locator("#tab-course").click();
  await page.locator("#text", { hasText: "did not load" }).waitFor();
  await page.unroute("**/gradlet-course.js", empty);
  await page.locator("#tab-1").click();
  await page.locator("#tab-course").click();
  await page.locator("[data-lesson]").first().waitFor();
});

test("the page in one file has it too, and so does a cell by the lesson's name", async () => {
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(join(DIST, "gradlet.html"))}#lesson=${COURSE[0]}&lang=en`);
  await page.locator("#cells [part=run]").waitFor();
  await runCell(page, "#cells gradlet-cell");
  assert.match(await page.locator("#cells [part=notice]").innerText(), /PyTorch/);
  await page.goto(`${server.url}cells.html`);
  await page.waitForSelector("gradlet-cell[ready]");
  await runCell(page, "gradlet-cell");
  assert.match(await page.locator("[part=notice]").innerText(), /PyTorch/);
  await page.close();
});
