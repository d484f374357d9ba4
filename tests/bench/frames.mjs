/**
 * Frames of the page while rung 2 or the digits' CNN runs at full speed with all panes open, and while the film is
 * played: milliseconds from one to the next, and tasks longer than 50 and 100 ms.
 * node tests/bench/frames.mjs
 */
import { pathToFileURL } from "node:url";
import { launch } from "../browser/chromium.mjs";
import { at } from "../browser/helpers.mjs";
import { serve } from "../browser/serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Begins to count in the page. @param {Page} page */
const begin = (page) =>
  page.evaluate(() => {
    const scope = /** @type {any} */ (globalThis);
    scope.seen = { frames: [], tasks: [], on: true };
    new PerformanceObserver((list) => {
      if (scope.seen.on)
        scope.seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
    let last = performance.now();
    const frame = (/** @type {number} */ now) => {
      if (!scope.seen.on) return;
      scope.seen.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

/**
 * @typedef {{ median: number, worst: number, tasks: number, long: number, longest: number }} Seen `long`: tasks above 100 ms
 */

/** @param {Page} page @returns {Promise<Seen>} */
async function end(page) {
  const { frames, tasks } = await page.evaluate(() => {
    const { seen } = /** @type {any} */ (globalThis);
    seen.on = false;
    return seen;
  });
  const sorted = [...frames].sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1],
    worst: sorted[Math.floor(sorted.length * 0.99)],
    tasks: tasks.length,
    long: tasks.filter((/** @type {number} */ ms) => ms > 100).length,
    longest: Math.max(0, ...tasks),
  };
}

/** A laptop's window, and a phone's with a processor that is so many times slower. */
export const LAPTOP = { viewport: { width: 1280, height: 900 }, slower: 1 };
export const PHONE = { viewport: { width: 390, height: 844 }, slower: 4 };
export const SLOW_PHONE = { ...PHONE, slower: 6 };

/** Where the programs are. */
export const RUNG_2 = "?rung=2&lang=en";
export const DIGITS = "#v=1&example=cnn_digits&lang=en";

/** A run is looked at for so long. */
const LONG_MS = 12_000;

/**
 * @param {import("playwright-core").Browser} browser
 * @param {typeof LAPTOP} [on]
 * @param {string} [address]
 */
export async function measureFrames(browser, { viewport, slower } = LAPTOP, address = RUNG_2) {
  const server = await serve();
  const page = await browser.newPage({ viewport, locale: "en-US" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${server.url}${address}`);
  await page.waitForSelector("html[data-page=ready]");
  await page.waitForSelector(`${at.cell}[ready]`);
  await page.evaluate((cell) => {
    document.querySelector(cell)?.setAttribute("show", "network graph film map samples");
  }, at.cell);
  const run = page.locator(at.run);
  /** Waits until it has ended, or for as long as it is looked at. */
  const finished = async () => {
    await page.waitForFunction(
      ([cell, long]) => {
        const { live } = /** @type {any} */ (document.querySelector(String(cell)));
        if (!live || live.runs === 0) return false;
        return !live.busy || performance.now() - live.startedAt > Number(long);
      },
      [at.cell, LONG_MS],
      { timeout: 120_000 },
    );
    await page.evaluate((cell) => {
      /** @type {any} */ (document.querySelector(cell)).stop();
    }, at.cell);
  };
  await run.click();
  await finished();
  await begin(page);
  await run.click();
  await page.waitForTimeout(100);
  await finished();
  const running = await end(page);
  await begin(page);
  await page.locator(`${at.cell} [part=film-play]`).click();
  await page.waitForTimeout(4000);
  const playing = await end(page);
  await page.close();
  await server.close();
  return { running, playing };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await launch();
  for (const [name, address] of Object.entries({ "rung 2": RUNG_2, digits: DIGITS })) {
    for (const on of [LAPTOP, PHONE, SLOW_PHONE]) {
      const seen = await measureFrames(browser, on, address);
      for (const [when, { median, worst, tasks, long, longest }] of Object.entries(seen)) {
        console.log(
          `${name}, ${on.viewport.width} pixels, ${on.slower} x slower, ${when}: ${median.toFixed(1)} ms from frame to frame, ` +
            `1 % above ${worst.toFixed(0)}; ${tasks} tasks above 50 ms, ${long} above 100, longest ${longest.toFixed(0)}`,
        );
      }
    }
  }
  await browser.close();
}
