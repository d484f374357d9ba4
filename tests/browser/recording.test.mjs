/** What plays before the first Run: node --test tests/browser/recording.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "./chromium.mjs";
import { checkAccessibility, openPage, testWith } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({
    pages: {
      "/plays.html": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cells</title>
        <link rel="icon" href="data:,"><script src="gradlet-cell.js"></script>
        <gradlet-cell id="a" lesson="tensor" show="network"></gradlet-cell>
        <gradlet-cell id="b" lesson="tensor"></gradlet-cell>`,
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
const playing = "gradlet-cell:not([hidden]) gradlet-recording";

/** Where it stands, of how many. @param {import("playwright-core").Page} page */
const at = (page) =>
  page.evaluate((selector) => {
    const [host, inner] = selector.split(" ");
    const root = /** @type {any} */ (document.querySelector(host)).shadowRoot;
    const { at: now, last, playing: on } = root.querySelector(inner);
    return { now, last, on };
  }, playing);

test("the page opens with a recorded run: no engine, within 120 KB, and Run takes over", async (t) => {
  const context = await browser.newContext({ locale: "en-US" });
  t.after(() => context.close());
  const page = await context.newPage();
  let bytes = 0;
  /** @type {Promise<void>[]} */
  const bodies = [];
  const weigh = (/** @type {import("playwright-core").Response} */ response) =>
    void bodies.push(
      response.body().then((body) => void (bytes += gzipSync(body, { level: 9 }).length)),
    );
  page.on("response", weigh);
  await page.goto(`${server.url}?lang=en`);
  await page.waitForSelector(`${playing} canvas`);
  const first = await at(page);
  await page.waitForFunction(
    ([selector, from]) => {
      const [host, inner] = String(selector).split(" ");
      const root = /** @type {any} */ (document.querySelector(host)).shadowRoot;
      return root.querySelector(inner).at > Number(from) + 2;
    },
    [playing, first.now],
  );
  // What comes later may still be on its way when the page closes.
  page.off("response", weigh);
  await Promise.all(bodies);
  t.diagnostic(`first view ${bytes} bytes gzipped`);
  assert.ok(bytes < 120_000, `${bytes}`);
  assert.equal(await page.locator(`${playing} canvas`).count(), 4);
  await page.locator("gradlet-cell:not([hidden]) [part=run]").click();
  await page.waitForSelector("gradlet-cell[state=finished]", {
    timeout: 60_000,
  });
  assert.equal(await page.locator(playing).count(), 0);
});

testWith(["colours"])(
  "it pauses, winds back and ends; whoever wants no motion sees the end",
  async (t) => {
    const page = await open(t, "?rung=2&lang=zh");
    await page.waitForSelector(`${playing} canvas`);
    await page.locator(`${playing} [part=recording-play]`).click();
    const { now, on, last } = await at(page);
    assert.equal(on, false);
    await page.locator(`${playing} [part=recording-step]`).focus();
    await page.keyboard.press("End");
    assert.equal((await at(page)).now, last);
    const text = await page.locator(playing).innerText();
    assert.match(text, /第 499 步，损失 [\de.-]+[\s\S]*梯度只有开始时的 1\/[\d\s]+。/);
    assert.ok(now < last);
    await checkAccessibility(page);
    const still = await open(t, "?lang=en", { reducedMotion: "reduce" });
    await still.waitForSelector(`${playing} canvas`);
    const stands = await at(still);
    assert.deepEqual([stands.now, stands.on], [stands.last, false]);
  },
);

test("a changed program, another seed and a cell that shows no network have the plain curve", async (t) => {
  const cells = await browser.newPage();
  t.after(() => cells.close());
  await cells.goto(`${server.url}plays.html`);
  await cells.waitForSelector("#a gradlet-recording canvas");
  assert.equal(await cells.locator("#b gradlet-recording").count(), 0);
  assert.equal(await cells.locator("#b .poster-curve").count(), 1);
  await cells.evaluate(() => {
    /** @type {any} */ (document.querySelector("#a")).source = "print(1)";
  });
  await cells.waitForSelector("#a gradlet-recording", { state: "detached" });
});

test("it plays in the one-file page from disk", async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(`${pathToFileURL(join(DIST, "gradlet.html"))}?lang=en`);
  await page.waitForSelector(`${playing} canvas`);
  assert.ok((await at(page)).last > 20);
});

test("the ladder as one: lines struck through from rung to rung, the curves of all", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await page.locator("#ladder").click();
  const dialog = page.locator("gradlet-ladder dialog");
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /\d+ lines you no longer write, \d+ new/);
  const gone = await dialog.locator("del").allInnerTexts();
  assert.ok(gone.some((text) => text.includes("grad_h_relu = grad_y_pred.dot(w2.T)")));
  assert.equal(await dialog.locator(".curve").count(), 5);
  await checkAccessibility(page);
  await dialog.locator(".steps button").last().click();
  assert.match(await dialog.locator(".steps [aria-pressed=true]").innerText(), /5.*→ 6/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.locator("#tab-1").click();
  await page.locator("#lang-zh").click();
  await page.locator("#ladder").click();
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /行不用再写了/);
});
