/** What the tests of `<gradlet-cell>` share: pages of all kinds with cells in them. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch } from "./chromium.mjs";
import { serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
export let browser;
/** Pages by path; each test puts its own here. @type {Record<string, string>} */
export const pages = {};
/** @type {{ url: string, close: () => Promise<void> }} */
export let server;
/** Another origin. @type {{ url: string, close: () => Promise<void> }} */
export let other;

before(async () => {
  server = await serve({ base: "/dist/", pages });
  other = await serve({ base: "/elsewhere/" });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await other?.close();
});

/**
 * Opens a page with this body; nothing may go wrong unseen in it.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} body
 * @param {{ head?: string, attributes?: string, script?: string, options?: object, foreign?: boolean,
 *   allow?: RegExp }} [more]
 */
export async function open(
  t,
  body,
  { head, attributes = 'lang="en"', script = "", options = {}, foreign, allow } = {},
) {
  const name = `/page-${Object.keys(pages).length}`;
  pages[`${name}.js`] = script;
  pages[`${name}.html`] =
    `<!doctype html><html ${attributes}><meta charset="utf-8"><title>notes</title>` +
    `<link rel="icon" href="data:,">` +
    `${head ?? '<script src="/dist/gradlet-cell.js"></script>'}<body><main><h1>Notes</h1>${body}</main>` +
    (script ? `<script src="${name}.js"></script>` : "");
  const context = await browser.newContext({ locale: "en-US", ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  /** @type {string[]} */
  const requests = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !allow?.test(message.text())) troubles.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
    const home = new URL(server.url).origin;
    const strange = requests.filter((url) => url.startsWith("http") && !url.startsWith(home));
    if (!foreign) assert.deepEqual(strange, []);
  });
  await page.goto(new URL(`${name}.html`, server.url).href);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("gradlet-cell")].every((cell) => cell.hasAttribute("ready")),
  );
  return Object.assign(page, { requests });
}

/**
 * Runs a cell by its method.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<{ state: string, output: string, points: number[][], error: any, ms: number }>}
 */
export const run = (page, selector = "gradlet-cell") =>
  page.evaluate(async (at) => {
    const { state, output, points, error, ms } = await /** @type {any} */ (
      document.querySelector(at)
    ).run();
    return { state, output, points, error, ms };
  }, selector);

/** @param {Page} page @param {string} at @param {string} name */
export const get = (page, at, name) =>
  page.evaluate(([a, b]) => /** @type {any} */ (document.querySelector(a))[b], [at, name]);
