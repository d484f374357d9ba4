/** What the tests of the page share: opening it, typing, running, reading what it shows. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axePath, launch } from "./chromium.mjs";
import { DIST, serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

const SHOTS = join(DIST, "../dist-test");

/**
 * What the drivers of the other engines cannot do, or show nothing of: scripts before the page's, a window narrower than 450 pixels, fingers,
 * asked-for colours and motion, paper and pages without scripts, another language of the browser's, requests, workers,
 * the console, files saved, further tabs, two clicks as one. Firefox's console tells rejections a worker has dealt with.
 * WebKit's workers grow as far as the machine lets them ("memory").
 */
const LACKING = /** @type {Record<string, string[]>} */ ({
  firefox: ["touch", "colours", "downloads", "media", "doubles", "rejections"],
  webkit:
    "before narrow touch colours media locale network workers console clipboard downloads tabs memory".split(
      " ",
    ),
});

/**
 * test() for what needs something of the browser's driver: in an engine whose driver lacks it there is no such test.
 *
 * @param {string[]} needed
 * @returns {(name: string, body: (t: import("node:test").TestContext) => Promise<void>) => void}
 */
export const testWith = (needed) => (name, body) => {
  if (!lacksAny(needed)) test(name, body);
};

/** @param {string[]} needed */
function lacksAny(needed) {
  const lacking = LACKING[process.env.GRADLET_BROWSER ?? ""] ?? [];
  return needed.some((thing) => lacking.includes(thing));
}

/**
 * For a file all of whose tests need something: without it the file ends here, as hooks of a file without a test
 * would start a browser that nobody ends.
 *
 * @param {string[]} needed
 */
export function onlyWith(needed) {
  if (lacksAny(needed)) process.exit(0);
}

/** A browser and a server of web/dist for all tests of a file. */
export function makeStage() {
  const stage =
    /** @type {{ browser: import("playwright-core").Browser, server: Awaited<ReturnType<typeof serve>> }} */ ({});
  before(async () => {
    stage.server = await serve();
    stage.browser = await launch();
  });
  after(async () => {
    await stage.browser?.close();
    await stage.server?.close();
  });
  return stage;
}

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

/** The page in the page's only frame. @param {Page} page @returns {Promise<import("playwright-core").Frame>} */
export async function innerFrame(page) {
  const handle = /** @type {any} */ (await page.locator("iframe").elementHandle());
  return handle.contentFrame();
}

/** Where the parts of the cell in view are. */
const CELL = "gradlet-cell:not([hidden])";
export const at = {
  cell: CELL,
  run: `${CELL} [part=run]`,
  stop: `${CELL} [part=stop]`,
  code: `${CELL} [part=code]`,
  status: `${CELL} [part=status]`,
  note: `${CELL} [part=notice]`,
  error: `${CELL} [part=error]`,
  reset: `${CELL} [part=reset]`,
  seed: `${CELL} [part=seed]`,
  keep: `${CELL} [part=keep]`,
  python: `${CELL} [data-code=py]`,
  javascript: `${CELL} [data-code=js]`,
  figures: `${CELL} [part=figures]`,
  chart: `${CELL} [part=chart]`,
  output: `${CELL} [part=output]`,
};

/** @typedef {Page | import("playwright-core").Frame} Where */

/**
 * Touches the cell and gives it another program.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function type(page, text) {
  await touch(page);
  await page.locator(`${CELL} .cm-content`).click();
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, text);
}

/** Pastes over what is selected in the cell's editor. @param {Page} page @param {string} text */
export const paste = (page, text) =>
  page.evaluate(
    ([cell, pasted]) => {
      const content = document.querySelector(cell)?.shadowRoot?.querySelector(".cm-content");
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const old = { data: pasted, dataType: "text/plain" }; // how Firefox takes it
      const init = { clipboardData, ...old, bubbles: true, cancelable: true };
      content?.dispatchEvent(new ClipboardEvent("paste", init));
    },
    [CELL, text],
  );

/**
 * A picture for people, of Chromium's page.
 *
 * @param {Page} page
 * @param {string} name of the file in web/dist-test
 * @param {import("playwright-core").PageScreenshotOptions} [options]
 */
export async function shoot(page, name, options) {
  if (process.env.GRADLET_BROWSER) return;
  await page.screenshot({ ...options, path: join(SHOTS, name) });
}

/**
 * Another value for a field by the keyboard: Firefox tells no change of what a script has put there.
 *
 * @param {Page} page @param {string} field @param {string} value
 */
export async function typeOver(page, field, value) {
  await page.locator(field).click();
  await page.keyboard.press("ControlOrMeta+a");
  if (value) await page.keyboard.type(value);
  else await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
}

/** Makes the cell live, without running it. @param {Where} page */
export async function touch(page) {
  if (await page.locator(`${CELL} .cm-content`).count()) return;
  await page.locator(at.code).first().click(); // while it becomes live there are two
  await page.waitForSelector(`${CELL} .cm-content`);
}

/**
 * @param {Where} page
 * @param {string} state
 */
export async function reach(page, state) {
  await page.waitForSelector(
    [
      ":not([state=loading])",
      ":not([state=running])",
      ":not([state=waiting])",
      ":not([state=idle])",
    ].reduce((selector, not) => selector + not, CELL),
    { timeout: 60_000 },
  );
  const cell = page.locator(CELL);
  const reached = await cell.getAttribute("state");
  assert.equal(reached, state, `${await errorText(page)}`);
}

/** @param {Where} page */
export async function errorText(page) {
  const box = page.locator(at.error);
  return (await box.count()) ? ((await box.textContent()) ?? "").replace(/\s+/g, " ") : "";
}

/** What is said of a run that ended. @param {Where} page */
export async function noteText(page) {
  const note = page.locator(at.note);
  return (await note.count()) ? ((await note.textContent()) ?? "").trim() : "";
}

/** @param {Page} page */
export async function runIt(page, state = "finished") {
  await page.locator(at.run).click();
  // Finished is what the run before may have been too.
  await page.waitForSelector(`${at.run}:not([disabled])`, { timeout: 60_000 });
  await reach(page, state);
  await settled(page);
}

/** Waits until all panes show what there is, unless that moves: they render in turns. @param {Where} page */
export const settled = (page) =>
  page.waitForFunction((cell) => {
    const { panes, film, moves } = /** @type {any} */ (document.querySelector(cell)).live;
    if (film.playing || moves) return true;
    return [...panes].every(({ stale, chart }) => !stale && !chart?.due);
  }, CELL);

/** Two layers by hand, twelve steps, and the same without an end. */
export const SHORT = `import torch
torch.manual_seed(0)
x = torch.randn(8, 30)
w1 = torch.randn(30, 60, requires_grad=True)
w2 = torch.randn(60, 2, requires_grad=True)
for t in range(12):
    loss = x.mm(w1).clamp(min=0).mm(w2).pow(2).sum()
    print(t, loss.item())
    loss.backward()
    with torch.no_grad():
        for w in (w1, w2):
            w -= 1e-5 * w.grad
            w.grad.zero_()
`;
export const ENDLESS = SHORT.replace("range(12)", "range(100000000)");

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
    await page.locator(at.run).click();
    await page.waitForSelector(`${CELL}[state=running]`);
    await page.waitForTimeout(100);
    await page.evaluate((cell) => {
      delete (/** @type {HTMLElement} */ (document.querySelector(cell)).dataset.workerReadyMs);
    }, CELL);
    await page.locator(at.stop).click();
    await reach(page, "stopped");
    await page.waitForSelector(`${CELL}[data-worker-ready-ms]`);
    times.push(Number(await page.locator(CELL).getAttribute("data-worker-ready-ms")));
  }
  t.diagnostic(`fresh worker after ${times.join(", ")} ms`);
  return times.sort((a, b) => a - b)[1];
}

/**
 * Milliseconds after which what has to be prompt hangs. How prompt it is, on a machine at rest, is what
 * scripts/bench measures.
 */
export const BUSY_MS = 3000;

/** The lines a run printed, also those that are folded away. @param {Where} page */
export function printed(page) {
  return page.evaluate((cell) => {
    const { live } = /** @type {any} */ (document.querySelector(cell));
    return /** @type {string[]} */ (live.results.lines.text().split("\n").filter(Boolean));
  }, CELL);
}

/**
 * axe-core by the debugger, which no Content-Security-Policy forbids.
 *
 * @param {Page} page
 * @param {string} [within] a part of the page alone
 */
export async function checkAccessibility(page, within = "html") {
  await page.evaluate(await readFile(axePath, "utf8"));
  const found = await page.evaluate(async (part) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(part);
    return violations.map(
      (/** @type {any} */ v) =>
        `${v.impact} ${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.html).join(" ")}`,
    );
  }, within);
  assert.deepEqual(found, []);
}
