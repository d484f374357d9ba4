/**
 * Frames of the page while rung 2 runs at full speed with network and film open, and while the film is played:
 * milliseconds from one to the next, and tasks longer than 50 ms.
 */

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

/** @param {Page} page @returns {Promise<{ median: number, worst: number, tasks: number }>} */
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
  };
}

/** A laptop's window, and a phone's with a processor that is so many times slower. */
export const LAPTOP = { viewport: { width: 1280, height: 900 }, slower: 1 };
export const PHONE = { viewport: { width: 390, height: 844 }, slower: 4 };

/** @param {import("playwright-core").Browser} browser @param {typeof LAPTOP} [on] */
export async function measureFrames(browser, { viewport, slower } = LAPTOP) {
  const server = await serve();
  const page = await browser.newPage({ viewport, locale: "en-US" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${server.url}?rung=2&lang=en`);
  const run = page.locator(at.run);
  const finished = () =>
    page.waitForFunction((cell) => {
      const { live } = /** @type {any} */ (document.querySelector(cell));
      return live && !live.busy && live.runs > 0;
    }, at.cell);
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
