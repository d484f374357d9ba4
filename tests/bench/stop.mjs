/** Milliseconds from Stop in the page to a fresh worker that is ready to run. */
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
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(LOOPS[code]);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await page.locator("#run").click();
    await page.waitForSelector("html[data-run=running]");
    await page.evaluate(() => delete document.documentElement.dataset.workerReadyMs);
    await page.locator("#stop").click();
    await page.waitForSelector("html[data-worker-ready-ms]");
    times.push(Number(await page.locator("html").getAttribute("data-worker-ready-ms")));
  }
  await page.close();
  await server.close();
  return times;
}
