/** Pages in one file: from disk, in sandboxed frames, and both at once, where nothing can be loaded. */
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { launch } from "./chromium.mjs";
import { innerFrame, at, printed, runIt, touch, testWith } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";
import { lessons } from "../../web/lessons/index.js";
import { cellMarkup } from "../../web/src/share/snippets.js";
import { standaloneHTML } from "../../web/src/share/standalone.js";

/** @type {import("playwright-core").Browser} */
let browser;
/** A folder with nothing but the pages. */
let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradlet-single-"));
  await copyFile(join(DIST, "gradlet.html"), join(folder, "gradlet.html"));
  const names = ["gradlet-cell.js", "gradlet-live.js", "engine.js", "python.js"];
  const files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(DIST, name), "utf8")])),
  );
  const code = 'import torch\nprint(torch.ones(2).sum().item(), "</script><!--")';
  const markup = cellMarkup({ code, language: "python", lang: "zh" });
  await writeFile(
    join(folder, "cell.html"),
    standaloneHTML({ title: "单元", markup, files, lang: "zh" }),
  );
  for (const name of ["gradlet", "cell"]) {
    await writeFile(
      join(folder, `framed-${name}.html`),
      `<!doctype html><title>host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="1000" height="800" src="${name}.html"></iframe>`,
    );
  }
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * @param {import("node:test").TestContext} t
 * @param {string} url
 */
async function open(t, url) {
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1100, height: 860 },
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.isNavigationRequest()) {
      troubles.push(`request of ${request.url()}`);
    }
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
  });
  await page.goto(url);
  return page;
}

for (const framed of [false, true]) {
  const how = framed ? "in a sandboxed frame from disk" : "from disk";

  test(`the whole page in one file, ${how}`, async (t) => {
    const page = await open(
      t,
      String(pathToFileURL(join(folder, framed ? "framed-gradlet.html" : "gradlet.html"))),
    );
    const frame = framed ? await innerFrame(page) : page;
    await frame.waitForSelector("html[data-page=ready]");
    await frame.locator("#tab-3").click();
    await runIt(/** @type {any} */ (frame));
    assert.deepEqual(await printed(frame), lessons[2].prints);
    await touch(frame);
    await frame.locator(at.javascript).click();
    await runIt(/** @type {any} */ (frame));
    assert.deepEqual(
      await printed(frame),
      lessons[2].prints.map((line) => line.replace(/\.0$/, "")),
    );
  });

  test(`a cell in one file, ${how}`, async (t) => {
    const page = await open(
      t,
      String(pathToFileURL(join(folder, framed ? "framed-cell.html" : "cell.html"))),
    );
    const frame = framed ? await innerFrame(page) : page;
    await frame.waitForSelector("gradlet-cell[ready]");
    await runIt(/** @type {any} */ (frame));
    assert.deepEqual(await printed(frame), ["2.0 </script><!--"]);
  });
}

testWith(["downloads"])(
  "the page exports what is in view as one file, also from its own single file",
  async (t) => {
    const server = await serve();
    t.after(() => server.close());
    for (const url of [
      server.url,
      String(pathToFileURL(join(folder, "gradlet.html"))),
      String(pathToFileURL(join(DIST, "index.html"))),
    ]) {
      const context = await browser.newContext({ acceptDownloads: true, locale: "en-US" });
      const page = await context.newPage();
      await page.goto(`${url}?rung=3`);
      await page.waitForSelector("html[data-page=ready]");
      await page.locator("#share").click();
      const wait = page.waitForEvent("download");
      await page.locator("gradlet-share #get-page").click();
      const file = join(folder, "exported.html");
      await (await wait).saveAs(file);
      await page.goto(String(pathToFileURL(file)));
      await page.waitForSelector("gradlet-cell[ready]");
      await runIt(page);
      assert.deepEqual(await printed(page), lessons[2].prints);
      await context.close();
    }
  },
);
