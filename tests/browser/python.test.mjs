/** Python in the built page: node --test tests/browser/ (build web/dist first). */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { launch } from "./chromium.mjs";
import {
  BUSY_MS,
  at,
  checkAccessibility,
  noteText,
  errorText,
  innerFrame,
  openPage,
  printed,
  runIt,
  timeStop,
  touch,
  type,
  shoot,
  testWith,
  typeOver,
} from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";
import { lessons } from "../../web/lessons/index.js";
import { decodeAddress } from "../../web/src/share/address.js";
import { mistakes } from "../../web/lessons/mistakes/index.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({
    pages: {
      "/frame.html": `<!doctype html><title>frame</title><iframe sandbox="allow-scripts"
        style="width:1000px;height:800px;border:0" src="/index.html?rung=3&lang=en"></iframe>`,
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The program chosen in the place of the rung's. @param {Page} page */
const chosen = (page) =>
  page
    .locator("#find [aria-pressed=true]")
    .evaluate((card) => /** @type {HTMLElement} */ (card).dataset.find);

/** Opens a page, in which nothing may go wrong unseen. @type {(t: any, query: string, options?: any) => Promise<Page>} */
const open = (t, query, options) => openPage({ browser, server }, t, query, options);

/** The number of the line that is marked in the editor. @param {Page} page */
function markedLine(page) {
  return page.evaluate((cell) => {
    const root = /** @type {ShadowRoot} */ (document.querySelector(cell)?.shadowRoot);
    const gutter = [...root.querySelectorAll(".cm-lineNumbers .cm-gutterElement")];
    const line = root.querySelector(".cm-error-line");
    const top = line?.getBoundingClientRect().top ?? NaN;
    const number = gutter.find((element) => {
      const box = element.getBoundingClientRect();
      return box.height > 0 && Math.abs(box.top - top) < 3;
    });
    return Number(number?.textContent ?? 0);
  }, at.cell);
}

for (const [index, lesson] of lessons.entries()) {
  test(`rung ${index + 1} (${lesson.id}) in Python prints what PyTorch prints`, async (t) => {
    const page = await open(t, `?rung=${index + 1}&lang=en`);
    // The program's own lines, blank ones and comments too, as far as the editor has drawn them.
    const file = new URL(`../../web/lessons/${lesson.python}`, import.meta.url);
    await touch(page);
    const shown = await page.locator(`${at.cell} .cm-line`).allTextContents();
    assert.ok(shown.length > 10);
    assert.deepEqual(shown, (await readFile(file, "utf8")).split("\n").slice(0, shown.length));
    await runIt(page);
    t.diagnostic(`${lesson.id}: ${await page.locator(at.status).textContent()}`);
    assert.match(await noteText(page), new RegExp(`^Matches ${lesson.reference}`));
    const lines = await printed(page);
    if (lesson.prints.length) assert.deepEqual(lines, lesson.prints);
    else assert.equal(lines.length, 500);
    await shoot(page, `python-${index + 1}.png`);
  });
}

test("Stop ends while True, and the next worker comes quickly", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await type(page, "while True:\n    pass\n");
  const median = await timeStop(page, t);
  assert.ok(median < BUSY_MS, `${median} ms`);
});

test("an endless stream of prints leaves the page responsive", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await type(page, "i = 0\nwhile True:\n    print(i, 1)\n    i += 1\n");
  await page.locator(at.run).click();
  await page
    .locator(at.status)
    .filter({ hasText: /Running: step \d+/ })
    .waitFor();
  await page.locator(at.stop).click();
  await page.waitForSelector(`${at.cell}[state=stopped]`);
});

test("errors mark their line, with advice", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  for (const [program, line, told] of /** @type {[string, number, RegExp][]} */ ([
    ["import torch\nw1 = torch.ones(2)\n\nprint(grad_w1)\n", 4, /NameError.*Did you mean w1\.grad/],
    ["x = np.ones(3)\n", 1, /NameError.*import numpy as np/],
    ["learning_rate = 1\nprint(lerning_rate)\n", 2, /Did you mean learning_rate/],
    ["x = 1\nfor t in range(5)\n    print(t)\n", 2, /SyntaxError: expected ':'.*colon/],
    ["x = （1)\n", 1, /invalid character '（' \(U\+FF08\).*Type \(/],
    [
      "if True:\nprint(1)\n",
      2,
      /IndentationError: expected an indented block after 'if' statement/,
    ],
    ["import pandas\n", 1, /No module named 'pandas'.*torch, numpy/],
    [
      "import torch\ndef f(a):\n    return a.mm(a)\n\nf(torch.ones(2, 3))\n",
      3,
      /mat1 and mat2 shapes cannot be multiplied \(2x3 and 2x3\).*print\(x\.shape\)/,
    ],
    ["print('before')\nraise ValueError('中文')\n", 2, /ValueError: 中文/],
  ])) {
    await type(page, program);
    await runIt(page, "error");
    assert.match((await errorText(page)).replaceAll("\n", " "), told);
    assert.equal(await markedLine(page), line, program);
  }
  assert.deepEqual(await printed(page), ["before"]);
});

test("Chinese names and output, prints without an end, warnings", async (t) => {
  const page = await open(t, "?rung=2&lang=zh");
  await type(
    page,
    '损失 = 3.5\nprint(f"{损失=}")\nprint("a", end="")\nprint("b")\nprint(0, 2)\nprint(1, 1)\nprint("é😀", end="")',
  );
  await runIt(page);
  assert.deepEqual(await printed(page), ["损失=3.5", "ab", "0 2", "1 1", "é😀"]);
  assert.match(
    (await page.locator(`${at.chart} .plot`).getAttribute("aria-label")) ?? "",
    /2 个点/,
  );
});

test("language switch: address, storage, drafts, seed", async (t) => {
  const page = await open(t, "?rung=4&lang=en");
  const code = page.locator(`${at.cell} .cm-content`);
  await touch(page);
  assert.equal(await page.locator(at.python).getAttribute("aria-pressed"), "true");
  await typeOver(page, at.seed, "12");
  assert.match(await code.innerText(), /torch\.manual_seed\(12\)\n/);
  await type(page, "# mine\n");
  await page.locator(at.javascript).click();
  await page.waitForFunction(() => location.search.includes("code=js"));
  assert.match(await code.innerText(), /manual_seed\(12\);/);
  assert.equal(await page.locator("#find-box").isVisible(), false);
  await page.locator(at.python).click();
  await page.waitForFunction(() => location.search.includes("code=py"));
  assert.equal((await code.innerText()).trim(), "# mine");
  await page.locator(at.javascript).click();
  await page.goto(server.url);
  await page.waitForSelector("html[data-page=ready]");
  assert.equal(await page.locator(at.javascript).getAttribute("aria-pressed"), "true");
  await page.goto(`${server.url}?rung=1&code=py&seed=3`);
  await page.waitForSelector("html[data-page=ready]");
  await touch(page);
  assert.match(await code.innerText(), /np\.random\.seed\(3\)/);
});

test("a variant of a rung's program", async (t) => {
  const page = await open(t, "?rung=1&lang=en");
  await page.locator("[data-find=bias]").click();
  assert.equal(await page.locator("#find-task").isVisible(), false);
  await runIt(page);
  assert.match((await printed(page)).at(-1) ?? "", /^499 0\.00007|^499 7\.1\d+e-05/);
  assert.equal(await noteText(page), "");
});

test("find the mistake: chosen, run, explained, in the address", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  assert.equal(await page.locator("#find-task").isVisible(), false);
  await page.locator("[data-find=undefined-gradient]").click();
  assert.match(page.url(), /find=undefined-gradient/);
  await touch(page);
  assert.match(await page.locator(`${at.cell} .cm-content`).innerText(), /grad_w1/);
  await runIt(page, "error");
  assert.match(await errorText(page), /name 'grad_w1' is not defined/);
  const answer = page.locator("#find-task details p");
  assert.equal(await answer.isVisible(), false);
  await page.locator("#find-task summary").click();
  assert.equal(await answer.isVisible(), true);
  await page.locator("#lang-zh").click();
  assert.match((await answer.textContent()) ?? "", /笔误/);
  await page.reload();
  await page.waitForSelector("html[data-page=ready]");
  assert.equal(await chosen(page), "undefined-gradient");
  await page.locator("#tab-3").click();
  assert.doesNotMatch(page.url(), /find=/);
  await page.goto(`${server.url}?rung=2&code=py&find=nothing-like-this`);
  await page.waitForSelector("html[data-page=ready]");
  assert.equal(await chosen(page), "");
});

test("comments are in the page's language until somebody changes the program", async (t) => {
  const page = await openPage({ browser, server }, t, "?lang=en&rung=2&code=py");
  const text = () => page.locator(at.cell).evaluate((cell) => /** @type {any} */ (cell).source);
  assert.match(await text(), /# change the weights without recording it/);
  await page.locator("#lang-zh").click();
  assert.match(await text(), /# 修改权重，但不记录这一步/);
  await touch(page);
  await runIt(page);
  await page.locator("#share").click();
  const { doc } = decodeAddress(new URL(await page.locator("#link").inputValue()).hash);
  assert.equal(doc.code, undefined);
  await page.keyboard.press("Escape");
  await page.locator("#lang-en").click();
  assert.match(await text(), /# backward pass: fills w1.grad/);
  assert.equal(await page.locator(`${at.cell}[state=finished]`).count(), 1);
  await type(page, `${await text()}\n# mine`);
  await page.locator("#lang-zh").click();
  assert.match(await text(), /# backward pass: fills w1.grad[^]*# mine/);
});

// What they say is tested without a browser, in tests/lessons.
test(
  "every mistake ends as its list says, with its line marked",
  { timeout: 180_000 },
  async (t) => {
    const page = await open(t, "?rung=1&lang=en");
    const wrong = [];
    for (const { id, rung, kind } of mistakes) {
      if (Number(new URL(page.url()).searchParams.get("rung") ?? 1) !== rung) {
        await page.locator(`#tab-${rung}`).click();
      }
      await page.locator(`[data-find="${id}"]`).click();
      await page.locator(at.run).click();
      await page.waitForSelector(`${at.run}:not([disabled])`, { timeout: 60_000 });
      const state = await page.locator(at.cell).getAttribute("state");
      const told = await errorText(page);
      if (state !== (kind === "error" ? "error" : "finished"))
        wrong.push(`${id}: ${state} ${told}`);
      else if (kind === "error" && !/line \d+/.test(told)) wrong.push(`${id}: no line`);
    }
    assert.deepEqual(wrong, []);
  },
);

test("figures", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await type(
    page,
    `import matplotlib.pyplot as plt
plt.figure()
plt.plot([1, 2, 3], [1, 10, 100], label="loss")
plt.yscale("log")
plt.title("Loss")
plt.xlabel("step")
plt.legend()
plt.show()
plt.scatter([1, 2, 3], [3, 1, 2])
plt.show()
plt.hist([1, 1, 2, 3, 3, 3], bins=3)
plt.show()
plt.imshow([[0, 1], [2, 3]])
plt.show()
`,
  );
  await runIt(page);
  assert.equal(await page.locator(`${at.figures} figure`).count(), 4);
  assert.match(
    (await page.locator(`${at.figures} svg`).first().getAttribute("aria-label")) ?? "",
    /Loss/,
  );
  assert.equal(await page.locator(`${at.figures} figcaption`).count(), 1);
  await checkAccessibility(page);
  await page.locator(at.figures).scrollIntoViewIfNeeded();
  await shoot(page, "figures.png");
});

test("a figure of several diagrams, an animation, real digits", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await type(
    page,
    `import matplotlib.pyplot as plt
from matplotlib.animation import FuncAnimation
from torchvision import datasets, transforms
digits = datasets.MNIST("data", transform=transforms.ToTensor())
fig, axes = plt.subplots(2, 3)
for i, ax in enumerate(axes.flat):
    ax.imshow(digits[i][0][0], cmap="gray")
    ax.set_title(str(digits[i][1]))
plt.show()
fig, ax = plt.subplots()
(line,) = ax.plot([0, 1], [0, 0])
animation = FuncAnimation(fig, lambda k: line.set_ydata([0, k]), frames=5)
plt.show()
print(digits.targets[:6].tolist())
`,
  );
  await runIt(page);
  assert.deepEqual(await printed(page), [
    "torchvision in gradlet: MNIST is 10,000 real digits here, 8,000 to train and 2,000 to test",
    "[2, 6, 6, 1, 7, 3]",
  ]);
  assert.equal(await page.locator(`${at.figures} .several canvas`).count(), 6);
  const lit = await page
    .locator(`${at.figures} canvas`)
    .first()
    .evaluate((element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
      return context.getImageData(0, 0, 28, 28).data.filter((v, i) => i % 4 === 0 && v > 128)
        .length;
    });
  assert.ok(lit > 40 && lit < 300, `${lit} bright pixels`);
  const slider = page.locator(`${at.figures} input[type=range]`);
  const path = page.locator(`${at.figures} .frames path.curve`);
  const last = await path.getAttribute("d");
  await slider.focus();
  await page.keyboard.press("Home");
  assert.notEqual(await path.getAttribute("d"), last);
  await checkAccessibility(page);
});

test("a bar of tqdm is one line", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await type(
    page,
    `import time
from tqdm.auto import tqdm
for i in tqdm(range(30), desc="epoch"):
    time.sleep(0.02)
print("done")
`,
  );
  await runIt(page);
  const lines = await printed(page);
  assert.equal(lines.length, 2);
  assert.match(lines[0], /^epoch: 100%\|█{10}\| 30\/30 /);
});

for (const [lang, theme, width, height] of /** @type {const} */ ([
  ["zh", "light", 1280, 800],
  ["en", "dark", 1280, 800],
  ["zh", "dark", 360, 740],
  ["en", "light", 360, 740],
])) {
  testWith(["colours", ...(width < 500 ? ["narrow"] : [])])(
    `Python, ${lang}, ${theme}, ${width} wide: accessibility`,
    async (t) => {
      const page = await open(t, "?rung=6&find=forgot-super", {
        locale: lang === "zh" ? "zh-CN" : "en-GB",
        colorScheme: theme,
        viewport: { width, height },
      });
      await runIt(page, "error");
      await page.locator("#find-task summary").click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} wide`);
      await checkAccessibility(page);
      const shot = `python-${lang}-${theme}-${width}.png`;
      await shoot(page, shot, { fullPage: width < 500 });
    },
  );
}

test("Python works from a file and in a sandboxed frame", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(join(DIST, "index.html"))}?rung=3`);
  await page.waitForSelector("html[data-page=ready]");
  await runIt(page);
  assert.deepEqual(await printed(page), lessons[2].prints);
  await page.goto(new URL("/frame.html", server.url).href);
  const frame = await innerFrame(page);
  await frame.waitForSelector("html[data-page=ready]");
  await runIt(frame);
  assert.deepEqual(await printed(frame), lessons[2].prints);
  await context.close();
});
