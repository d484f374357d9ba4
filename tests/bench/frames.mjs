/**
 * Frames of the page while rung 2 or the digits' CNN runs at full speed with all panes open, and while the film is
 * played: milliseconds from one to the next; tasks that take more than 50 and 100 ms of the processor, for the time on the
 * clock is other processes' too; and how long after the click on Run something changes.
 * node tests/bench/frames.mjs
 */
import { pathToFileURL } from "node:url";
import { launch } from "../browser/chromium.mjs";
import { at } from "../browser/helpers.mjs";
import { serve } from "../browser/serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Begins to count in the page. @param {import("playwright-core").Browser} browser @param {Page} page */
async function begin(browser, page) {
  const categories = ["toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing"];
  await browser.startTracing(page, { categories });
  await page.evaluate((mark) => {
    const scope = /** @type {any} */ (globalThis);
    performance.mark(mark);
    scope.seen = { frames: [], answers: [], on: true };
    const events = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === "click") scope.seen.answers.push(duration);
      }
    });
    // From the event to the next frame that is painted.
    events.observe(/** @type {any} */ ({ type: "event", durationThreshold: 16 }));
    let last = performance.now();
    const frame = (/** @type {number} */ now) => {
      if (!scope.seen.on) return;
      scope.seen.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, MARK);
}

/** By it the page's main thread is found in a trace. */
const MARK = "gradlet-frames";

/**
 * @typedef {{ median: number, worst: number, tasks: number, long: number, longest: number, answer: number }} Seen
 *   `tasks`: those above 50 ms of the processor; `long`: above 100; `answer`: to the click, 0 for less than 16 ms
 */

/** @param {import("playwright-core").Browser} browser @param {Page} page @returns {Promise<Seen>} */
async function end(browser, page) {
  const { frames, answers } = await page.evaluate(() => {
    const { seen } = /** @type {any} */ (globalThis);
    seen.on = false;
    return seen;
  });
  const tasks = tasksOf(JSON.parse(String(await browser.stopTracing())).traceEvents);
  const sorted = [...frames].sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1],
    worst: sorted[Math.floor(sorted.length * 0.99)],
    tasks: tasks.filter((ms) => ms > 50).length,
    long: tasks.filter((ms) => ms > 100).length,
    longest: Math.max(0, ...tasks),
    answer: Math.max(0, ...answers),
  };
}

/** The processor's milliseconds for each task of the page's main thread since its mark. @param {any[]} events @returns {number[]} */
function tasksOf(events) {
  const mark = events.find(({ name }) => name === MARK);
  return events
    .filter(
      ({ name, pid, tid, ts }) =>
        name === "RunTask" && pid === mark.pid && tid === mark.tid && ts > mark.ts,
    )
    .map(({ tdur = 0 }) => tdur / 1000);
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
  const touch = slower > 1;
  const page = await browser.newPage({ viewport, locale: "en-US", hasTouch: touch });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${server.url}${address}`);
  await page.waitForSelector("html[data-page=ready]");
  await page.waitForSelector(`${at.cell}[ready]`);
  await page.evaluate((cell) => {
    document.querySelector(cell)?.setAttribute("show", "network graph film map samples");
  }, at.cell);
  /** As a hand does: a locator's own click first asks the page what lies where. @param {string} selector */
  const press = async (selector) => {
    const place = page.locator(selector);
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (!box) throw new Error(`${selector} is not in the page`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await (touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  };
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
  await press(at.run);
  await finished();
  await begin(browser, page);
  await press(at.run);
  await page.waitForTimeout(100);
  await finished();
  // What a run ends with comes after it.
  await page.waitForTimeout(1000);
  const running = await end(browser, page);
  await begin(browser, page);
  await press(`${at.cell} [part=film-play]`);
  await page.waitForTimeout(4000);
  const playing = await end(browser, page);
  await page.close();
  await server.close();
  return { running, playing };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await launch();
  for (const [name, address] of Object.entries({ "rung 2": RUNG_2, digits: DIGITS })) {
    for (const on of [LAPTOP, PHONE, SLOW_PHONE]) {
      const seen = await measureFrames(browser, on, address);
      for (const [when, { median, worst, tasks, long, longest, answer }] of Object.entries(seen)) {
        console.log(
          `${name}, ${on.viewport.width} pixels, ${on.slower} x slower, ${when}: ${median.toFixed(1)} ms from frame to frame, ` +
            `1 % above ${worst.toFixed(0)}; ${tasks} tasks above 50 ms of the processor, ${long} above 100, longest ${longest.toFixed(0)}; ` +
            `answers a click after ${answer.toFixed(0)}`,
        );
      }
    }
  }
  await browser.close();
}
