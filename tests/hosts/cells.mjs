/** A host page in Chromium: opened, watched for anything that goes wrong, its cells run. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch } from "../browser/chromium.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").FrameLocator} FrameLocator */

/** A browser for the tests of a file. */
export function useBrowser() {
  /** @type {{ browser: import("playwright-core").Browser }} */
  const at = /** @type {any} */ ({});
  before(async () => {
    at.browser = await launch();
  });
  after(() => at.browser?.close());
  return at;
}

/**
 * Opens an address; the test fails on an uncaught error, a message in the console or a request that leaves
 * the site.
 *
 * @param {{ browser: import("playwright-core").Browser }} at
 * @param {import("node:test").TestContext} t
 * @param {string} address
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function openHost({ browser }, t, address, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    locale: "en-US",
    ...options,
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    // Browsers ask for an icon by themselves.
    if (message.type() !== "error" || /favicon\.ico$/.test(message.location().url)) return;
    troubles.push(`${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const local = ["data:", "blob:", "about:"].includes(url.protocol);
    const here = new URL(address);
    if (!local && (url.protocol !== here.protocol || url.host !== here.host)) {
      troubles.push(`request to ${url}`);
    }
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
  });
  await page.goto(address);
  return page;
}

/**
 * Presses Run of a cell and waits for its end.
 *
 * @param {Page | Frame | FrameLocator} page
 * @param {number} [index]
 * @returns {Promise<string>} what it shows as output
 */
export async function runCell(page, index = 0, state = "finished") {
  const cell = page.locator("gradlet-cell").nth(index);
  await cell.locator("[part~=run]").first().click();
  return outputOf(cell, state);
}

/**
 * @param {import("playwright-core").Locator} cell
 * @param {string} state
 */
export async function outputOf(cell, state = "finished") {
  const handle = await cell.elementHandle();
  assert.ok(handle);
  const ended = await handle.evaluate(
    (/** @type {Element} */ element) =>
      new Promise((done) => {
        const timer = setInterval(() => {
          const now = element.getAttribute("state") ?? "";
          if (!["finished", "stopped", "error"].includes(now)) return;
          // Panes show the end when their turn comes.
          const { panes } = /** @type {any} */ (element).live;
          if ([...panes].some(({ stale }) => stale)) return;
          clearInterval(timer);
          done(now);
        }, 30);
      }),
  );
  const text = (await cell.locator("[part~=output]").allTextContents()).join("\n");
  const error = (await cell.locator("[part~=error]").allTextContents()).join("\n");
  assert.equal(ended, state, error || text);
  return text;
}
