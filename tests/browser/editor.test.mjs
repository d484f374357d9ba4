/** Completion and explanations in the editor: node --test tests/browser/editor.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { launch } from "./chromium.mjs";
import { at, checkAccessibility, openPage, touch, type } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

const SHOTS = join(DIST, "../dist-test");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  await mkdir(SHOTS, { recursive: true });
  server = await serve({ base: "/" });
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server.close();
});

/**
 * @param {import("node:test").TestContext} t
 * @param {string} query
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
const open = (t, query, options) => openPage({ browser, server }, t, query, options);

const LIST = `${at.cell} .cm-completions`;
const CARD = `${at.cell} .cm-help`;

/** @param {Page} page */
const shown = async (page) => {
  await page.waitForSelector(`${LIST} li`);
  return page.locator(`${LIST} li .cm-completionLabel`).allInnerTexts();
};

/** @param {Page} page */
const text = (page) =>
  page.evaluate((cell) => /** @type {any} */ (document.querySelector(cell)).live.text, at.cell);

/** Letters as somebody types them. @param {Page} page @param {string} letters */
const write = (page, letters) => page.keyboard.type(letters, { delay: 20 });

test("a name completes as it is typed; Enter stays a new line until something is chosen", async (t) => {
  const page = await open(t, "?code=py&rung=4&lang=en");
  await type(page, "import torch\nx = ");
  assert.equal(await page.evaluate(() => "__gradletHelp" in globalThis), false, "loaded too early");
  await write(page, "torch.rand");
  assert.deepEqual((await shown(page)).slice(0, 2), ["rand", "randn"]);
  await page.screenshot({ path: join(SHOTS, "completion.png") });
  await page.keyboard.press("Enter");
  assert.equal(await text(page), "import torch\nx = torch.rand\n");
  await write(page, "torch.rand");
  await shown(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector(`${at.cell} .cm-completionInfo .cm-help`);
  // A screen reader is told which of the list it is.
  const chosen = await page.locator(`${at.cell} .cm-content`).getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`${LIST} li[aria-selected]`).getAttribute("id"), chosen);
  assert.match(
    await page.locator(`${LIST} ul`).evaluate((list) => getComputedStyle(list).fontFamily),
    /mono/i,
  );
  await page.screenshot({ path: join(SHOTS, "completion-info.png") });
  await page.keyboard.press("Enter");
  assert.equal(await text(page), "import torch\nx = torch.rand\ntorch.randn");
});

test("Tab takes the first, Escape closes, and Escape Tab leaves the editor", async (t) => {
  const page = await open(t, "?code=py&rung=4&lang=en");
  await type(page, "import torch.nn as nn\n");
  await write(page, "nn.Lin");
  await shown(page);
  await page.keyboard.press("Tab");
  assert.equal(await text(page), "import torch.nn as nn\nnn.Linear");
  await write(page, "(2, 3).para");
  await shown(page);
  await page.keyboard.press("Escape");
  await page.waitForSelector(LIST, { state: "detached" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() =>
    document.activeElement?.shadowRoot?.activeElement?.getAttribute("part"),
  );
  assert.equal(focused, "run");
  assert.equal(await text(page), "import torch.nn as nn\nnn.Linear(2, 3).para");
});

test("Ctrl-Space asks: then Enter takes the first", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=zh");
  await type(
    page,
    'import { load } from "gradlet";\nconst torch = await load();\nconst x = torch.ones(3);\nx.backw',
  );
  await page.keyboard.press("Control+ ");
  await page.waitForSelector(`${LIST} li[aria-selected]`);
  assert.equal(await page.locator(`${LIST} ul`).getAttribute("aria-label"), "补全");
  await page.keyboard.press("Enter");
  assert.match(await text(page), /x\.backward$/);
});

test("the pointer on a word, and F1, tell its signature, a sentence and PyTorch's page", async (t) => {
  const page = await open(t, "?code=py&rung=4&lang=en");
  await type(page, "import torch\nmodel = torch.nn.Linear(2, 3)\ntorch.fft.rfft(1)");
  await page.locator(`${at.cell} .cm-line`, { hasText: "Linear" }).getByText("Linear").hover();
  await page.waitForSelector(CARD);
  assert.match(
    await page.locator(CARD).innerText(),
    /torch\.nn\.Linear\(in_features, out_features, bias=True\)/,
  );
  const link = page.locator(`${CARD} a`);
  assert.equal(
    await link.getAttribute("href"),
    "https://docs.pytorch.org/docs/2.14/generated/torch.nn.Linear.html",
  );
  assert.equal(await link.innerText(), "torch.nn.Linear in the documentation of PyTorch 2.14");
  await checkAccessibility(page, at.cell);
  await page.screenshot({ path: join(SHOTS, "explained.png") });
  await page.mouse.move(0, 0);
  await page.waitForSelector(CARD, { state: "detached" });
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F1");
  await page.waitForSelector(CARD);
  assert.match(
    await page.locator(CARD).innerText(),
    /PyTorch has torch\.fft; it is not in gradlet/,
  );
  await page.keyboard.press("Escape");
  await page.waitForSelector(CARD, { state: "detached" });
});

test("a phone in Chinese and in the dark", async (t) => {
  const page = await open(t, "?code=py&rung=4&lang=zh", {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
    colorScheme: "dark",
  });
  await touch(page);
  await type(page, "import torch\nx = torch.nn.functional.cross_entropy(torch.fft, x.");
  await write(page, "su");
  const names = await shown(page);
  assert.ok(names.includes("sum"));
  const box = /** @type {{ x: number, width: number }} */ (await page.locator(LIST).boundingBox());
  assert.ok(box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
  const row = await page.locator(`${LIST} li`).first().boundingBox();
  assert.ok((row?.height ?? 0) >= 40, `${row?.height}`);
  await page.screenshot({ path: join(SHOTS, "completion-phone.png") });
  await page.locator(`${LIST} li`).first().tap();
  assert.match(await text(page), /x\.su\w+$/);
});
