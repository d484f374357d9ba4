/**
 * Makes the README's picture, docs/page.png: the tensor rung after a run. Build the page first.
 *
 *     node scripts/screenshot.mjs [file]
 */
import { fileURLToPath } from "node:url";
import { launch } from "../tests/browser/chromium.mjs";
import { serve } from "../tests/browser/serve.mjs";

const file = process.argv[2] ?? fileURLToPath(new URL("../docs/page.png", import.meta.url));
const server = await serve();
const browser = await launch();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
    locale: "en-US",
  });
  await page.goto(`${server.url}?rung=2&lang=en`);
  await page.waitForSelector("html[data-page=ready]");
  await page.locator("gradlet-cell [part=run]").click();
  await page.waitForSelector("gradlet-cell[state=finished]", { timeout: 60_000 });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400); // the last frame of the chart
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await server.close();
}
