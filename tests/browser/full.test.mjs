/**
 * JavaScript programs that fill the memory, in the built page: node --test tests/browser/full.test.mjs
 *
 * The browser ends the worker, or the process of the frame around it; the page goes on. Playwright takes
 * that process for the page's and talks no more to it, so the page itself notes down what it sees.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./chromium.mjs";
import { BUSY_MS } from "./helpers.mjs";
import { serve } from "./serve.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve();
  // A small heap is full soon.
  browser = await launch(["--js-flags=--max-old-space-size=96"]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @type {[name: string, lang: string, program: string][]} */
const PROGRAMS = [
  ["a chain of objects", "en", "let a = null;\nwhile (true) a = { next: a };\n"],
  ["a list of lists", "zh", "const a = [];\nwhile (true) a.push([1, 2, 3]);\n"],
];

/** Runs a program and then another one, and keeps what the page shows. @param {string} program */
function watch(program) {
  const cell = /** @type {any} */ (document.querySelector("gradlet-cell:not([hidden])"));
  let asked = performance.now();
  /** @type {number[]} */
  const gaps = [];
  setInterval(() => {
    gaps.push(performance.now() - asked);
    asked = performance.now();
  }, 10);
  const shown = () => cell.shadowRoot.querySelector("[part~=error]")?.textContent ?? "";
  void (async () => {
    cell.source = program;
    const first = await cell.run();
    await new Promise((done) => requestAnimationFrame(done));
    const error = shown();
    cell.source = "console.log(6 * 7);\n";
    const second = await cell.run();
    // Of a busy machine's, all but the longest few.
    const gap = gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)];
    const seen = { state: first.state, error, gap, second: second.output };
    localStorage.setItem("seen", JSON.stringify(seen));
  })();
}

for (const [name, lang, program] of PROGRAMS) {
  test(`${name} without end is an error, and the page goes on (${lang})`, async (t) => {
    const context = await browser.newContext({ locale: "en-US" });
    t.after(() => context.close());
    const [page, other] = [await context.newPage(), await context.newPage()];
    await other.goto(`${server.url}embed.html`);
    await page.goto(`${server.url}?rung=2&lang=${lang}&code=js`);
    await page.waitForSelector("html[data-page=ready]");
    await page.evaluate(watch, program);
    const handle = await other.waitForFunction(() => localStorage.getItem("seen"), null, {
      timeout: 90_000,
      polling: 200,
    });
    const seen = JSON.parse(String(await handle.jsonValue()));
    t.diagnostic(JSON.stringify(seen));
    assert.equal(seen.state, "error");
    assert.match(seen.error, /OutOfMemoryError/);
    assert.match(seen.error, lang === "zh" ? /只保留需要的/ : /Keep only what is needed/);
    assert.equal(seen.second, "42");
    assert.ok(seen.gap < BUSY_MS, `${seen.gap} ms`);
  });
}
