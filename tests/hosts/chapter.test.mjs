/** A chapter in Chinese, made by Sphinx, opened from disk on a phone: three cells of a session, an exercise. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { openHost, outputOf, runCell, useBrowser } from "./cells.mjs";
import { buildSite, ROOT } from "./sites.mjs";

const at = useBrowser();
let url = "";
let folder = "";

before(() => {
  ({ folder } = buildSite("chapter", "Sphinx", {
    files: "_static/gradlet",
    plugin: "sphinx/gradlet_sphinx.py",
    pluginTo: ".",
    change: (files) => {
      files.set("conf.py", `${files.get("conf.py")}language = "zh_CN"\n`);
      files.set("index.rst", readFileSync(join(ROOT, "tests/hosts/pages/chapter_zh.rst"), "utf8"));
    },
  }));
  url = pathToFileURL(join(folder, "_build/html/index.html")).href;
});

const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: "zh-CN",
};

/** Sphinx's theme scales phones' pages itself: the text's column is the measure. @param {import("./cells.mjs").Page} page */
async function keepToTheColumn(page) {
  const beyond = await page.evaluate(() => {
    const cells = [...document.querySelectorAll("gradlet-cell")];
    const edge = document.querySelector("section p")?.getBoundingClientRect().right ?? 0;
    const inside = cells.flatMap((cell) => [
      cell,
      ...(cell.shadowRoot?.querySelectorAll("section") ?? []),
    ]);
    return Math.max(...inside.map((each) => each.getBoundingClientRect().right)) - edge;
  });
  assert.ok(beyond <= 0.5, `cells reach ${beyond} px beyond the text`);
}

test("the chapter is read, run and worked through on a phone", async (t) => {
  const page = await openHost(at, t, url, phone);
  const cells = page.locator("gradlet-cell");
  await page.waitForFunction(() => document.querySelectorAll("gradlet-cell[ready]").length === 4);
  await keepToTheColumn(page);
  const run = cells.nth(0).locator("[part~=run]");
  assert.equal((await run.innerText()).trim(), "运行");
  const box = await run.boundingBox();
  assert.ok(box && box.height >= 44, `a thumb needs 44 px, Run has ${box?.height}`);

  // The third alone is asked for: those above it run first, and its variables are theirs.
  assert.match(await runCell(page, 2), /tensor\(6\.\)/);
  assert.equal(await cells.nth(0).getAttribute("state"), "finished");

  const exercise = cells.nth(3);
  await runCell(page, 3);
  await exercise.locator("[part~=check]").first().tap();
  await outputOf(exercise);
  assert.match(await exercise.locator("[part~=checks]").innerText(), /先把指数 3 写到前面/);
  await exercise.evaluate((/** @type {any} */ cell) => {
    cell.source = "def 斜率(x):\n    return 3 * x ** 2\n";
  });
  await exercise.locator("[part~=check]").first().tap();
  await outputOf(exercise);
  const told = await exercise.locator("[part~=checks]").innerText();
  assert.doesNotMatch(told, /先把指数/);
  await keepToTheColumn(page);
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true });
});

test("nothing but the script of the cell is loaded before the first Run, and it is light", async (t) => {
  /** @type {string[]} */
  const loaded = [];
  const page = await openHost(at, t, url, phone);
  page.on("request", (request) => loaded.push(request.url()));
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll("gradlet-cell[ready]").length === 4);
  await page.waitForTimeout(300);
  const ours = loaded.filter((address) => /\/gradlet\/[^/]+$/.test(address));
  assert.deepEqual(
    ours.map((address) => address.split("/").at(-1)),
    ["gradlet-cell.js"],
  );
  assert.equal(page.workers().length, 0);
  const script = readFileSync(join(ROOT, "web/dist/gradlet-cell.js"));
  const weight = gzipSync(script, { level: 9 }).length;
  t.diagnostic(`the first view's script: ${weight} bytes gzipped`);
  assert.ok(weight <= 60_000, `${weight} bytes`);
});
