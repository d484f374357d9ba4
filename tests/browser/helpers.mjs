/** What the tests of the page share: opening it, typing, running, reading what it shows. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axePath } from "./chromium.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Opens a page and fails the test on an uncaught error, a refused resource or a foreign request.
 *
 * @param {{ browser: import("playwright-core").Browser, server: { url: string } }} at
 * @param {import("node:test").TestContext} t
 * @param {string} query
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function openPage({ browser, server }, t, query, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    ...options,
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const local =
      ["data:", "blob:"].includes(url.protocol) || url.origin === new URL(server.url).origin;
    if (!local) troubles.push(`request to ${url}`);
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
  });
  await page.goto(server.url + query);
  await page.waitForSelector("html[data-page=ready]");
  return page;
}

/**
 * @param {Page} page
 * @param {string} text
 */
export async function type(page, text) {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/**
 * @param {Page | import("playwright-core").Frame} page
 * @param {string} state
 */
export async function reach(page, state) {
  await page.waitForSelector("html:not([data-run=loading]):not([data-run=running])", {
    timeout: 60_000,
  });
  const status = (await page.locator("#status").textContent()) + " " + (await errorText(page));
  assert.equal(await page.locator("html").getAttribute("data-run"), state, status);
}

/** @param {Page | import("playwright-core").Frame} page */
export const errorText = async (page) => (await page.locator("#error").textContent()) ?? "";

/** @param {Page} page */
export async function runIt(page, state = "finished") {
  await page.locator("#run").click();
  await reach(page, state);
}

/**
 * Runs an endless program and stops it, three times.
 *
 * @param {Page} page
 * @param {import("node:test").TestContext} t
 * @returns {Promise<number>} median of the milliseconds until the next worker was ready
 */
export async function timeStop(page, t) {
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < 3; round++) {
    await page.locator("#run").click();
    await page.waitForSelector("html[data-run=running]");
    await page.waitForTimeout(100);
    await page.evaluate(() => delete document.documentElement.dataset.workerReadyMs);
    await page.locator("#stop").click();
    await reach(page, "stopped");
    await page.waitForSelector("html[data-worker-ready-ms]");
    times.push(Number(await page.locator("html").getAttribute("data-worker-ready-ms")));
  }
  t.diagnostic(`fresh worker after ${times.join(", ")} ms`);
  return times.sort((a, b) => a - b)[1];
}

/** @param {Page | import("playwright-core").Frame} page */
export async function printed(page) {
  const blocks = await page.locator("#output > div").allTextContents();
  return blocks.join("\n").split("\n").filter(Boolean);
}

/**
 * axe-core by the debugger, which no Content-Security-Policy forbids.
 *
 * @param {Page} page
 */
export async function checkAccessibility(page) {
  await page.evaluate(await readFile(axePath, "utf8"));
  const found = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run();
    return violations.map(
      (/** @type {any} */ v) =>
        `${v.impact} ${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.html).join(" ")}`,
    );
  });
  assert.deepEqual(found, []);
}
