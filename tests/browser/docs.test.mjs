/** The documents as pages: readable on a phone and in the dark, with links that lead somewhere. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { testWith } from "./helpers.mjs";
import { pathToFileURL } from "node:url";
import { axePath, launch } from "./chromium.mjs";
import { DIST, serve } from "./serve.mjs";

const DOCS = join(DIST, "docs");
const pages = readdirSync(DOCS).filter((name) => name.endsWith(".html"));
const axe = readFileSync(axePath, "utf8");
const text = (name) => readFileSync(join(DOCS, name), "utf8");

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser.close(), server.close()]));

test("every document is a page, and every link and picture leads somewhere", () => {
  const sources = readdirSync(join(DIST, "../../docs")).filter((name) => name.endsWith(".md"));
  assert.deepEqual(
    pages,
    ["index.html", ...sources.map((name) => name.replace(".md", ".html"))].sort(),
  );
  for (const name of pages) {
    for (const [, kind, target] of text(name).matchAll(/ (href|src)="([^"]*)"/g)) {
      if (/^(https?:|data:)/.test(target)) continue;
      const [file, id] = target.split("#");
      assert.ok(existsSync(join(DOCS, file)), `${name}: ${kind} ${target}`);
      if (id) assert.ok(text(file || name).includes(` id="${id}"`), `${name}: ${target}`);
    }
  }
});

test("code is coloured, tables are tables, and no script is there", () => {
  assert.match(text("architecture.html"), /<span class="hljs-keyword">return<\/span>/);
  assert.match(text("architecture.html"), /<h2 id="the-walk">/);
  assert.match(text("ops.html"), /<div class="table"[^>]*>\s*<table>/);
  for (const name of pages) assert.doesNotMatch(text(name), /<script|\son\w+=|style="/);
});

for (const [screen, options] of Object.entries({
  "a phone": { viewport: { width: 360, height: 740 }, hasTouch: true },
  "a desktop in the dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
})) {
  testWith(["narrow", "colours"])(`on ${screen}`, async () => {
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    /** @type {string[]} */
    const troubles = [];
    tab.on("console", (message) => troubles.push(message.text()));
    tab.on("pageerror", (error) => troubles.push(String(error)));
    for (const name of pages) {
      await tab.goto(`${server.url}docs/${name}`);
      const [wide, dark] = await tab.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        getComputedStyle(document.body).backgroundColor === "rgb(20, 22, 26)",
      ]);
      assert.equal(wide, 0, `${name} is too wide`);
      assert.equal(dark, options.colorScheme === "dark");
      await tab.evaluate(axe); // as a tool, not as a script of the page
      // The rows of a long table are made by a script, one like the other.
      const { violations } = await tab.evaluate(() =>
        globalThis.axe.run({ exclude: ["tbody tr:nth-child(n + 20)"] }),
      );
      const found = violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0].html}`);
      assert.deepEqual(found, []);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

testWith(["tabs"])("from a file, and back to the course", async () => {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(join(DOCS, "index.html")).href);
  await tab.click("main a >> nth=0");
  assert.equal(await tab.locator("nav [aria-current=page]").count(), 1);
  assert.notEqual(await tab.evaluate(() => getComputedStyle(document.body).marginTop), "8px");
  await tab.click(".home");
  assert.match(tab.url(), /dist\/index\.html$/);
  await tab.close();
});
