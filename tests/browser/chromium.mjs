/** Starts the Chromium the tests and the screenshots use; with GRADLET_BROWSER=firefox or webkit those. */
import { createRequire } from "node:module";
import { launchFirefox } from "./firefox.mjs";
import { launchWebKit } from "./webkit/index.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
/** @type {typeof import("playwright-core")} */
const { chromium } = require("playwright-core");

export const axePath = require.resolve("axe-core/axe.min.js");

/** CHROMIUM names another executable than /usr/bin/chromium; `more` are switches of Chromium. */
export async function launch(/** @type {string[]} */ more = []) {
  if (process.env.GRADLET_BROWSER === "firefox") return launchFirefox();
  if (process.env.GRADLET_BROWSER === "webkit") return launchWebKit();
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}
