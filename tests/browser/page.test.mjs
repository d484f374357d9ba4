/** The built page in Chromium: node --test tests/browser/ (build web/dist first). */
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
  reach,
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

/** @typedef {import("playwright-core").Page} Page */

const BASE = "/course/unit-3/gradlet/";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({
    base: BASE,
    pages: {
      "/frame.html": `<!doctype html><title>frame</title><iframe sandbox="allow-scripts"
        style="width:1000px;height:800px;border:0" src="${BASE}index.html?code=js&rung=3&lang=en"></iframe>`,
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page, in which nothing may go wrong unseen. @type {(t: any, query: string, options?: any) => Promise<Page>} */
const open = (t, query, options) => openPage({ browser, server }, t, query, options);

/** PyTorch's 1.0 is JavaScript's 1. @param {string[]} lines */
const jsPrints = (lines) => lines.map((line) => line.replace(/\.0$/, ""));

/** The number of the line that is marked in the editor. @param {Page} page */
function markedLine(page) {
  return page.evaluate((cell) => {
    const root = /** @type {ShadowRoot} */ (document.querySelector(cell)?.shadowRoot);
    const lines = [...root.querySelectorAll(".cm-content > .cm-line")];
    return lines.findIndex((line) => line.classList.contains("cm-error-line")) + 1;
  }, at.cell);
}

test("Stop ends an endless loop, and the next worker is ready at once", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=en");
  await type(page, "while (true) {}\n");
  const median = await timeStop(page, t);
  assert.ok(median < BUSY_MS, `${median} ms`);
});

test("an endless stream of prints leaves the page responsive", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=en");
  await type(page, "let i = 0;\nwhile (true) console.log(i++, 1);\n");
  await page.locator(at.run).click();
  await page.waitForTimeout(2000);
  const slowest = await page.evaluate(async () => {
    let worst = 0;
    let last = performance.now();
    for (let i = 0; i < 60; i++) {
      await new Promise((done) => setTimeout(done, 10));
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }
    return worst;
  });
  t.diagnostic(`longest pause of the page ${slowest.toFixed(0)} ms`);
  assert.ok(slowest < BUSY_MS, `${slowest} ms`);
  await page.locator(at.stop).click();
  await reach(page, "stopped");
  assert.ok((await printed(page)).length < 4000);
});

test("syntax errors mark their line", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=en");
  await type(page, 'import { load } from "gradlet";\nconst a = [1, 2;\n');
  await runIt(page, "error");
  assert.equal(await markedLine(page), 2);
  assert.match(await errorText(page), /SyntaxError.*line 2/);

  await type(page, 'import { load } from "gradlet";\n\nimport fs from "fs";\n');
  await runIt(page, "error");
  assert.equal(await markedLine(page), 3);
  assert.match(await errorText(page), /"fs"/);

  await type(page, "export const a = 1;\n");
  await runIt(page, "error");
  assert.equal(await markedLine(page), 1);
});

test("runtime errors mark their line, with advice", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=en");
  const lesson = await readFile(new URL("../../web/lessons/2-tensor.js", import.meta.url), "utf8");
  const slip = lesson.replace("sub_(w1.grad,", "sub_(grad_w1,");
  await type(page, slip);
  await runIt(page, "error");
  const line = slip.split("\n").findIndex((text) => text.includes("grad_w1")) + 1;
  assert.equal(await markedLine(page), line);
  assert.match(
    await errorText(page),
    /(grad_w1 is not defined|Can't find variable: grad_w1).*Did you mean w1\.grad/,
  );

  await type(page, lesson.replace("x.mm(w1)", "w1.mm(x)"));
  await runIt(page, "error");
  assert.match(await errorText(page), /mat1 and mat2 shapes cannot be multiplied/);
  assert.match(await page.locator(`${at.cell} .cm-error-line`).innerText(), /w1\.mm\(x\)/);

  await type(page, 'console.log("before");\n\nsetTimeout(() => {\n  null.x;\n}, 5);\n');
  await runIt(page, "error");
  assert.equal(await markedLine(page), 4);
  assert.deepEqual(await printed(page), ["before"]);

  await type(page, "// nothing\nimport { lode } from 'gradlet';\n");
  await runIt(page, "error");
  assert.equal(await markedLine(page), 2);
});

testWith(["rejections"])(
  "a promise nobody waits for marks its line when it is rejected",
  async (t) => {
    const page = await open(t, "?code=js&rung=2&lang=en");
    await type(page, 'console.log(1);\nPromise.reject(new Error("alone"));\n');
    await runIt(page, "error");
    assert.equal(await markedLine(page), 2);
  },
);

test("out of memory is an error, and the page goes on", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=en");
  const start = 'import { load } from "gradlet";\nconst torch = await load();\n';
  await type(page, `${start}torch.zeros(1e6, 1e6);\n`);
  await runIt(page, "error");
  assert.equal(await markedLine(page), 3);
  t.diagnostic(await errorText(page));
  await type(page, `${start}console.log(torch.tensor([1, 2]).sum().item());\n`);
  await runIt(page);
  assert.deepEqual(await printed(page), ["3"]);
});

test("the console shows all kinds of values, in order", async (t) => {
  const page = await open(t, "?code=js&rung=2&lang=en");
  const program = `
const a = { n: 1, list: [1, "two"] };
a.self = a;
console.log(a);
console.warn("careful"); console.error("bad"); console.info(new Map([[1, [2]]]));
console.table([{ a: 1, b: 2 }]);
console.assert(1 === 2, "no");
setTimeout(() => console.log("last"), 20);
postMessage({ type: "done" });
console.log(undefined, null, -0, 10n, Symbol("s"), [undefined], new Float32Array(2));
`;
  await type(page, program);
  await runIt(page);
  assert.deepEqual(await printed(page), [
    '{ n: 1, list: [1, "two"], self: [Circular] }',
    "careful",
    "bad",
    "Map(1) { 1 => [2] }",
    "   a  b",
    "0  1  2",
    "Assertion failed: no",
    "undefined null -0 10n Symbol(s) [undefined] Float32Array(2) [0, 0]",
    "last",
  ]);
});

test("keyboard: run, indent, leave the editor, tabs", async (t) => {
  const page = await open(t, "?code=js&rung=3&lang=en");
  await touch(page);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Tab");
  assert.match(await page.locator(`${at.cell} .cm-line`).first().innerText(), /^ {2}import/);
  await page.locator(at.reset).click();
  await page.locator(`${at.cell} .cm-content`).click();
  await page.keyboard.press("Control+Enter");
  await reach(page, "finished");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() =>
    document.activeElement?.shadowRoot?.activeElement?.getAttribute("part"),
  );
  assert.equal(focused, "run");
  await page.locator("#tab-3").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-4");
  assert.match(page.url(), /rung=4/);
});

test("seed, drafts and kept curves", async (t) => {
  const page = await open(t, "?code=js&rung=4&lang=en&seed=7");
  const code = page.locator(`${at.cell} .cm-content`);
  await touch(page);
  assert.match(await code.innerText(), /manual_seed\(7\)/);
  await typeOver(page, at.seed, "12");
  assert.match(await code.innerText(), /manual_seed\(12\)/);
  assert.match(page.url(), /seed=12/);
  await runIt(page);
  assert.equal(await noteText(page), "");
  await page.locator(at.keep).check();
  await runIt(page);
  const keptCurves = page.locator(`${at.cell} [class*=legend-kept]`);
  assert.match(await keptCurves.innerText(), /run 1\s*[\d.]+\s*= same numbers/);
  // The same program in Python, beside JavaScript's curve: the same numbers. Then another rate.
  await page.locator(`${at.cell} [data-code=py]`).click();
  await runIt(page);
  assert.match(await keptCurves.first().innerText(), /JavaScript\s*[\d.]+\s*= same numbers/);
  await type(page, (await code.innerText()).replace("1e-6", "2e-6"));
  await runIt(page);
  assert.match(await keptCurves.first().innerText(), /Δ 0\.\d+/);
  await page.locator(at.reset).click();
  await page.locator(`${at.cell} [data-code=js]`).click();
  await type(page, "// mine\n");
  await page.locator("#tab-1").click();
  await page.locator("#tab-4").click();
  assert.equal((await code.innerText()).trim(), "// mine");
  await page.locator(at.reset).click();
  assert.match(await code.innerText(), /manual_seed\(12\)/);
});

for (const [lang, theme, width, height] of /** @type {const} */ ([
  ["zh", "light", 1280, 800],
  ["en", "dark", 1280, 800],
  ["zh", "dark", 360, 740],
  ["en", "light", 360, 740],
])) {
  testWith(["locale", "colours", ...(width < 500 ? ["narrow"] : [])])(
    `${lang}, ${theme}, ${width} wide: words, colours, accessibility`,
    async (t) => {
      const page = await open(t, "?code=js&rung=3", {
        locale: lang === "zh" ? "zh-CN" : "en-GB",
        colorScheme: theme,
        viewport: { width, height },
      });
      const html = page.locator("html");
      assert.equal(await html.getAttribute("lang"), lang === "zh" ? "zh-CN" : "en");
      assert.equal(await html.getAttribute("data-theme"), theme);
      assert.match(await page.locator(at.run).innerText(), lang === "zh" ? /运行/ : /Run/);
      await type(page, "console.log(0, 9);\nconsole.log(1, 3);\nnull.x;\n");
      await runIt(page, "error");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} wide`);
      await checkAccessibility(page);
      await page.locator("#tab-2").click();
      await page.waitForTimeout(100);
      await checkAccessibility(page);
      const shot = `${lang}-${theme}-${width}.png`;
      await shoot(page, shot, { fullPage: width < 500 });

      await page.locator(lang === "zh" ? "#lang-en" : "#lang-zh").click();
      await page.locator("#theme").click();
      await page.reload();
      await page.waitForSelector("html[data-page=ready]");
      assert.notEqual(await html.getAttribute("lang"), lang === "zh" ? "zh-CN" : "en");
      assert.notEqual(await html.getAttribute("data-theme"), theme);
    },
  );
}

testWith(["network"])(
  "a dialog's file that does not come is said, and the next press tries again",
  async (t) => {
    const context = await browser.newContext({ locale: "en-US" });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.route("**/gradlet-share.js", (route) => route.abort());
    await page.goto(server.url);
    await page.locator("#share").click();
    await page.locator("#notice-text", { hasText: "could not be loaded" }).waitFor();
    await page.unroute("**/gradlet-share.js");
    await page.locator("#share").click();
    await page.locator("gradlet-share dialog").waitFor();
  },
);

test("the page works from a file", async () => {
  const context = await browser.newContext({ locale: "en-US" });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(join(DIST, "index.html"))}?code=js&rung=3`);
  await page.waitForSelector("html[data-page=ready]");
  await runIt(page);
  assert.deepEqual(await printed(page), jsPrints(lessons[2].prints));
  await context.close();
});

test("the page works in a sandboxed frame", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(new URL("/frame.html", server.url).href);
  const frame = await innerFrame(page);
  await frame.waitForSelector("html[data-page=ready]");
  await frame.locator("#lang-zh").click();
  await frame.locator(at.run).click();
  await reach(frame, "finished");
  assert.deepEqual(await printed(frame), jsPrints(lessons[2].prints));
  await context.close();
});
