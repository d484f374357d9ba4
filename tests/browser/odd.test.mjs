/** Browsers with odd settings, in the built page: node --test tests/browser/odd.test.mjs */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeStage, onlyWith, printed, runIt, type } from "./helpers.mjs";

onlyWith(["before"]);
const stage = makeStage();

/** What a browser lacks or says, as a script that runs before the page's. @type {Record<string, string>} */
const SETTINGS = {
  'a language of "C"': `Object.defineProperty(Navigator.prototype, "language", { get: () => "C" })`,
  "an empty language": `Object.defineProperty(Navigator.prototype, "language", { get: () => "" })`,
  "no language": `Object.defineProperty(Navigator.prototype, "language", { get: () => undefined })`,
  "storage that is refused": `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(self, name, { get() { throw new DOMException("refused", "SecurityError"); } })`,
  "no storage": `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(self, name, { get: () => undefined })`,
  "storage that is full": `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }`,
};

for (const [name, script] of Object.entries(SETTINGS)) {
  test(`the page runs with ${name}`, async (t) => {
    const context = await stage.browser.newContext({ locale: "en-US" });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.addInitScript(script);
    /** @type {string[]} */
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    await page.goto(`${stage.server.url}?rung=2&code=js`);
    await page.waitForSelector("html[data-page=ready]");
    await type(page, `for (let i = 0; i < 5; i++) console.log(i, 1 / (i + 1));\n`);
    await runIt(page);
    assert.equal((await printed(page)).length, 5);
    assert.deepEqual(troubles, []);
  });
}
