/** The page's examples: the list, one of them, its address, and `<gradlet-cell example>`. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decodeAddress, encodeAddress } from "../../web/src/share/address.js";
import { expected, ROOT } from "../parity/programs.mjs";
import { launch } from "./chromium.mjs";
import { at, checkAccessibility, openPage, printed, runIt, type, testWith } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";

const names = readdirSync(`${ROOT}web/examples`)
  .filter((file) => file.endsWith(".py"))
  .map((file) => file.replace(/\.py$/, ""))
  .sort();

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({
    pages: {
      "/cells.html": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cells</title>
        <link rel="icon" href="data:,"><script src="gradlet-cell.js"></script>
        <gradlet-cell id="a" example="kmeans"></gradlet-cell>
        <gradlet-cell id="b" example="nothing"></gradlet-cell>`,
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @type {(t: any, query: string, options?: any) => Promise<import("playwright-core").Page>} */
const open = (t, query, options) => openPage({ browser, server }, t, query, options);

/** What PyTorch printed of k-means from its second step on; in the first a digit hangs on the order of a sum. */
const lines = expected("lessons")["web/examples/kmeans.py"].text.trimEnd().split("\n").slice(1);

testWith(["network"])(
  "the list loads when it is opened; an example runs, and Back leads to the list",
  async (t) => {
    const page = await open(t, "?lang=en");
    let asked = 0;
    page.on(
      "request",
      (request) => (asked += Number(request.url().endsWith("gradlet-examples.js"))),
    );
    await page.locator("#tab-2").click();
    assert.equal(asked, 0);
    await page.locator("#tab-examples").click();
    const list = page.locator("[data-example]");
    await list.first().waitFor();
    assert.equal(asked, 1);
    const shown = await list.evaluateAll((all) => all.map((one) => one.dataset.example));
    assert.deepEqual(shown.sort(), names);
    assert.equal(await page.locator(at.cell).count(), 0);
    await checkAccessibility(page);

    await page.locator("[data-example=kmeans]").click();
    assert.equal(await page.locator("#text h2").innerText(), "k-means");
    await runIt(page);
    assert.deepEqual((await printed(page)).slice(1), lines);
    await checkAccessibility(page);
    await page.goBack();
    await list.first().waitFor();
    await page.goForward();
    await page.locator("#all-examples").click();
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("data-example")),
      "kmeans",
    );
    await page.goto("about:blank");
  },
);

testWith(["narrow", "downloads"])(
  "an example has an address, its own seed, and is shared by its name",
  async (t) => {
    const page = await open(t, encodeAddress({ example: "spiral", lang: "zh" }), {
      viewport: { width: 360, height: 740 },
    });
    await page.locator(at.run).waitFor();
    assert.equal(await page.locator("#text h2").innerText(), "螺旋线");
    assert.match(await page.locator(at.code).innerText(), /manual_seed\(0\)/);
    await checkAccessibility(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `the page is ${wide} wide`);
    /** What "Share" gives. */
    const shared = async () => {
      await page.locator("#share").click();
      const link = await page.locator("#link").inputValue();
      await page.keyboard.press("Escape");
      return decodeAddress(new URL(link).hash).doc;
    };
    assert.equal((await shared()).example, "spiral");
    await page.locator("#share").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#get-source").click(),
    ]);
    assert.equal(file.suggestedFilename(), "螺旋线.py");
    await page.keyboard.press("Escape");
    await type(page, "print(1)\n");
    assert.deepEqual([(await shared()).example, (await shared()).code], [undefined, "print(1)\n"]);

    await page.goto("about:blank");
    await page.goto(`${server.url}#example=kmeans&seed=9&lang=en`);
    await page.locator(at.run).waitFor();
    assert.match(await page.locator(at.code).innerText(), /manual_seed\(9\)/);
    await page.locator("#tab-4").click();
    assert.doesNotMatch(await page.locator(at.code).innerText(), /manual_seed\(9\)/);
  },
);

test("an unknown example is told, and the list is there", async (t) => {
  const page = await open(t, "#example=nothing&lang=en");
  await page.locator("[data-example]").first().waitFor();
  assert.match(await page.locator("#notice").innerText(), /example=nothing/);
});

testWith(["network"])("a list that does not load says so, and is asked for again", async (t) => {
  const page = await open(t, "?lang=en");
  /** @type {(route: import("playwright-core").Route) => Promise<void>} */
  const empty = (route) => route.fulfill({ body: "", contentType: "text/javascript" });
  await page.route("**/gradlet-examples.js", empty);
  await page.locator("#tab-examples").click();
  await page.locator("#text", { hasText: "did not load" }).waitFor();
  await page.unroute("**/gradlet-examples.js", empty);
  await page.locator("#tab-1").click();
  await page.locator("#tab-examples").click();
  await page.locator("[data-example=gan]").waitFor();
});

testWith(["downloads"])("a lesson as it is can be downloaded and kept", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await page.locator("#share").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#get-source").click(),
  ]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  assert.match(Buffer.concat(chunks).toString(), /import torch/);
  await page.keyboard.press("Escape");
  await page.locator("#programs").click();
  await page.locator("#save").click();
  const kept = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("gradlet-programs"));
    return element.programs.list()[0].code;
  });
  assert.match(kept, /import torch/);
});

test("the page in one file has them too", async () => {
  const context = await browser.newContext({ locale: "en-US" });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(join(DIST, "gradlet.html"))}#example=kmeans`);
  await page.locator(at.run).waitFor();
  await runIt(page);
  assert.deepEqual((await printed(page)).slice(1), lines);
  await context.close();
});

test("a cell shows an example by its name", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}cells.html`);
  await page.waitForSelector("#a[ready]");
  assert.match(await page.locator("#a [part=code]").innerText(), /torch\.cdist/);
  const notice = await page.locator("#b [part=notice]").innerText();
  assert.equal(notice, "There is no example of this name.");
  const { output } = await page.evaluate(() =>
    /** @type {any} */ (document.querySelector("#a")).run(),
  );
  assert.deepEqual(output.trimEnd().split("\n").slice(1), lines);
  await page.close();
});
