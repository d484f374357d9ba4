/** Completion and explanations in the editor: node --test tests/browser/editor.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./chromium.mjs";
import {
  at,
  checkAccessibility,
  openPage,
  runIt,
  touch,
  type,
  shoot,
  testWith,
} from "./helpers.mjs";
import { serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
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
  await shoot(page, "completion.png");
  await page.keyboard.press("Enter");
  assert.equal(await text(page), "import torch\nx = torch.rand\n");
  await write(page, "torch.rand");
  await shown(page);
  // The list listens to keys a moment after it has opened.
  const selected = page.locator(`${LIST} li[aria-selected]`);
  while ((await selected.count()) === 0) {
    await page.waitForTimeout(100);
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector(`${at.cell} .cm-completionInfo .cm-help`);
  // A screen reader is told which of the list it is.
  const chosen = await page.locator(`${at.cell} .cm-content`).getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`${LIST} li[aria-selected]`).getAttribute("id"), chosen);
  assert.match(
    await page.locator(`${LIST} ul`).evaluate((list) => getComputedStyle(list).fontFamily),
    /mono/i,
  );
  await shoot(page, "completion-info.png");
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
  await shoot(page, "explained.png");
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

testWith(["network"])(
  "the sentence is in the page's language, and only that language's file is asked for",
  async (t) => {
    const page = await open(t, "?code=py&rung=4&lang=zh");
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url().split("/").at(-1) ?? ""));
    await type(page, "import torch\nx = torch.ones(3)\nx.sum");
    await page.keyboard.press("F1");
    await page.waitForSelector(CARD);
    assert.match(await page.locator(CARD).innerText(), /sum\(dim=None, keepdim=False[^]*求和：/);
    assert.deepEqual(
      asked.filter((name) => name.startsWith("gradlet-help")),
      ["gradlet-help.js", "gradlet-help-zh.js"],
    );
    await page.keyboard.press("Escape");
    await page.locator("#lang-en").click();
    await page.locator(`${at.cell} .cm-content`).focus();
    await page.keyboard.press("F1");
    await page.locator(CARD, { hasText: "The sum of all" }).waitFor();
    assert.ok(asked.includes("gradlet-help-en.js"));
  },
);

testWith(["narrow", "colours", "touch"])("a phone in Chinese and in the dark", async (t) => {
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
  await shoot(page, "completion-phone.png");
  await page.locator(`${LIST} li`).first().tap();
  assert.match(await text(page), /x\.su\w+$/);
});

test("after a run a variable shows its last value: a table, a heatmap, a model's parameters", async (t) => {
  const page = await open(t, "?code=py&rung=4&lang=en");
  await type(
    page,
    "import torch\nx = torch.tensor([[1., -2.], [3., 4.]])\nbig = torch.randn(100, 50)\n" +
      "model = torch.nn.Linear(2, 3)\nlr = 1e-3\nprint(x.sum())",
  );
  /** @param {number} line @param {string} word */
  const hover = async (line, word) => {
    await page.mouse.move(0, 0);
    await page.waitForSelector(CARD, { state: "detached" });
    const spot = await page.evaluate(([cell, line, word]) => {
      const root = /** @type {any} */ (document.querySelector(`${cell}`)).shadowRoot;
      const row = root.querySelectorAll(".cm-line")[line];
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = /** @type {Text} */ (node).data.search(new RegExp(`\\b${word}\\b`));
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + `${word}`.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }
      throw new Error(`no ${word}`);
    }, /** @type {[string, number, string]} */ ([at.cell, line, word]));
    await page.mouse.move(spot[0], spot[1]);
    await page.waitForSelector(CARD);
    return page.locator(CARD).innerText();
  };
  await runIt(page);
  const said = await hover(5, "x");
  assert.match(said, /^x: Tensor 2 × 2 float32\nmin -2 mean 1.5 max 4/);
  assert.deepEqual(await page.locator(`${CARD} td`).allInnerTexts(), ["1", "-2", "3", "4"]);
  await checkAccessibility(page, at.cell);
  await shoot(page, "value-table.png");
  assert.match(await hover(2, "big"), /^big: Tensor 100 × 50 float32[^]*12 by 12 of its numbers/);
  assert.match(
    (await page.locator(`${CARD} canvas`).getAttribute("aria-label")) ?? "",
    /^big: 100 × 50\. min/,
  );
  await shoot(page, "value-map.png");
  assert.match(
    await hover(3, "model"),
    /^model: 9 parameters\nmodel\.weight\s+3 × 2\nmodel\.bias\s+3/,
  );
  assert.match(await hover(4, "lr"), /^lr: float\n0\.001/);
  assert.match(await hover(5, "sum"), /^torch\.Tensor\.sum|^sum\(/);
});

test("an error of shapes is drawn under its line", async (t) => {
  for (const [lang, scheme, width] of /** @type {const} */ ([
    ["en", "light", 1280],
    ["zh", "dark", 390],
  ])) {
    const page = await open(t, `?code=py&rung=4&lang=${lang}`, {
      colorScheme: scheme,
      viewport: { width, height: 800 },
    });
    await type(
      page,
      "import torch\nx = torch.ones(64, 1000)\nw = torch.ones(100, 10)\ny = x.mm(w)",
    );
    await runIt(page, "error");
    const drawing = page.locator(`${at.cell} .shapes svg`);
    const said =
      lang === "en"
        ? "The columns of x [64, 1000] are 1000, the rows of w [100, 10] are 100: in a product they must be equal."
        : "x [64, 1000] 有 1000 列，w [100, 10] 有 100 行：做矩阵乘法时两者要相等。";
    assert.equal(await drawing.getAttribute("aria-label"), said);
    assert.deepEqual(await page.locator(`${at.cell} .shapes text.bad`).allTextContents(), [
      "1000",
      "100",
    ]);
    await checkAccessibility(page, at.cell);
    await shoot(page, `shapes-${lang}.png`);
    await type(page, "import torch\nx = torch.ones(7, 2, 3)\nw = torch.ones(4, 1)\ny = x + w");
    await runIt(page, "error");
    const cells = page.locator(`${at.cell} .shapes td.size`);
    assert.deepEqual(await cells.allInnerTexts(), ["7", "2", "3", "4", "1"]);
    assert.deepEqual(await page.locator(`${at.cell} .shapes td.bad`).allInnerTexts(), ["2", "4"]);
    await checkAccessibility(page, at.cell);
    await shoot(page, `shapes-rows-${lang}.png`);
  }
});
