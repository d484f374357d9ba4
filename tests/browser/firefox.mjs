/**
 * Starts Debian's Firefox for the tests of the page, where GRADLET_BROWSER=firefox asks for it: a developer's option.
 * Playwright drives an unpatched Firefox by WebDriver BiDi (its channels moz-…).
 */
import { createRequire } from "node:module";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
/** @type {typeof import("playwright-core")} */
const { firefox } = require("playwright-core");

/** FIREFOX names another executable than /usr/bin/firefox-esr. */
export async function launchFirefox() {
  const browser = /** @type {any} */ (
    await firefox.launch({
      channel: "moz-firefox",
      executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    })
  );
  // An ESR lacks commands of the newest draft, with which every context begins: it goes without.
  const session = Object.getPrototypeOf(browser._connection.toImpl(browser)._browserSession);
  const { send } = session;
  session.send = async function (/** @type {unknown[]} */ ...words) {
    try {
      return await send.apply(this, words);
    } catch (error) {
      if (!/unknown command/.test(String(error))) throw error;
      return {};
    }
  };
  return /** @type {import("playwright-core").Browser} */ (browser);
}
