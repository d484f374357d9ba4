/** A plain page with one cell, wherever such a page may lie. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "../browser/serve.mjs";
import { openHost, runCell, useBrowser } from "./cells.mjs";
import { copyFiles, emptyFolder, recipe, writeFiles } from "./sites.mjs";

const at = useBrowser();
const folder = emptyFolder("plain");
const { files } = recipe("A plain page");
writeFiles(folder, files);
writeFiles(folder, [
  [
    "framed.html",
    '<!doctype html><iframe src="index.html" sandbox="allow-scripts" width="700" height="700"></iframe>',
  ],
]);
copyFiles(join(folder, "gradlet"));

test("the recipe runs under a strict policy, below a path", async (t) => {
  const server = await serve({ root: folder, base: "/notes/week-3/" });
  t.after(server.close);
  const page = await openHost(at, t, `${server.url}index.html`);
  assert.match(await runCell(page), /tensor\(6\.\)/);
  assert.equal(
    await page.locator("pre").first().isVisible(),
    false,
    "the block gives way to the cell",
  );
});

test("the recipe runs from disk", async (t) => {
  const page = await openHost(at, t, pathToFileURL(join(folder, "index.html")).href);
  assert.match(await runCell(page), /tensor\(6\.\)/);
});

test("the recipe runs in a sandboxed frame", async (t) => {
  const server = await serve({ root: folder });
  t.after(server.close);
  const page = await openHost(at, t, `${server.url}framed.html`);
  assert.match(await runCell(page.frameLocator("iframe")), /tensor\(6\.\)/);
});

test("without JavaScript the code block is there", async (t) => {
  const url = pathToFileURL(join(folder, "index.html")).href;
  const page = await openHost(at, t, url, { javaScriptEnabled: false });
  assert.match(await page.locator("pre").innerText(), /y\.backward\(\)/);
  assert.equal(await page.locator("pre").isVisible(), true);
});
