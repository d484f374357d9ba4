/** Milliseconds until a fresh worker is ready: after Stop in an endless loop, and in a fresh page. */
import { at, touch, type } from "../browser/helpers.mjs";
import { serve } from "../browser/serve.mjs";

/** An endless loop in each language. */
const LOOPS = { js: "while (true) {}\n", py: "while True:\n    pass\n" };

/**
 * @param {import("playwright-core").Browser} browser
 * @param {number} rounds
 * @param {"js" | "py"} code
 */
export async function measureStop(browser, rounds, code) {
  const server = await serve();
  const page = await browser.newPage();
  await page.goto(`${server.url}?rung=2&lang=en&code=${code}`);
  await type(page, LOOPS[code]);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await page.locator(at.run).click();
    await page.waitForSelector(`${at.cell}[state=running]`);
    await forget(page);
    await page.locator(at.stop).click();
    await page.waitForSelector(`${at.cell}[data-worker-ready-ms]`);
    times.push(Number(await page.locator(at.cell).getAttribute("data-worker-ready-ms")));
  }
  await page.close();
  await server.close();
  return times;
}

/**
 * From the wish for a Python worker, both engines in it, to its readiness, each time in a page of its own.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {number} rounds
 */
export async function measurePythonStart(browser, rounds) {
  const server = await serve();
  const page = await browser.newPage();
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto(`${server.url}?rung=3&lang=en&code=py`);
    await touch(page);
    await page.locator(at.run).click();
    await page.waitForSelector(`${at.cell}[data-worker-ready-ms]`);
    times.push(Number(await page.locator(at.cell).getAttribute("data-worker-ready-ms")));
  }
  await page.close();
  await server.close();
  return times;
}

/** The time of the worker before. @param {import("playwright-core").Page} page */
const forget = (page) =>
  page.evaluate((cell) => {
    delete (/** @type {HTMLElement} */ (document.querySelector(cell)).dataset.workerReadyMs);
  }, at.cell);
