/** Sphinx builds the recipe of docs/embedding.md with the directive; its pages run. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../browser/serve.mjs";
import { openHost, outputOf, runCell, useBrowser } from "./cells.mjs";
import { buildSite, run } from "./sites.mjs";

const at = useBrowser();
const how = { files: "_static/gradlet", plugin: "sphinx/gradlet_sphinx.py", pluginTo: "." };
let folder = "";

before(() => {
  const built = buildSite("sphinx", "Sphinx", {
    ...how,
    change: (files) => {
      files.set("plain.rst", "Plain\n=====\n\nNo cell.\n");
      files.set(
        "hostile.rst",
        'Signs\n=====\n\n.. gradlet::\n   :labels: "><script>alert(1)</script>\n\n' +
          '   print("<b>&amp;</b>")\n   # %% check\n   assert "</gradlet-check><img src=x>"\n',
      );
    },
  });
  folder = built.folder;
  assert.match(built.said, /build succeeded/);
});

/** @param {string} name */
const html = (name) => readFileSync(join(folder, "_build/html", name), "utf8");

test("the recipe runs from a server: one session, its last cell alone asked for", async (t) => {
  const server = await serve({ root: join(folder, "_build/html"), base: "/course/", csp: "" });
  t.after(server.close);
  const page = await openHost(at, t, server.url);
  assert.match(await runCell(page, 1), /tensor\(6\.\)/);
});

test("an exercise tells its hint, then that it is right", async (t) => {
  const page = await openHost(at, t, pathToFileURL(join(folder, "_build/html/index.html")).href);
  const cell = page.locator("gradlet-cell#exercise");
  await runCell(page, 2);
  await cell.locator("[part~=check]").first().click();
  await outputOf(cell);
  assert.match(await cell.locator("[part~=checks]").innerText(), /Bring the exponent down/);
  await cell.evaluate((/** @type {any} */ element) => {
    element.source = "def slope(x):\n    return 3 * x ** 2\n";
  });
  await cell.locator("[part~=check]").first().click();
  await outputOf(cell);
  assert.doesNotMatch(await cell.locator("[part~=checks]").innerText(), /Bring the exponent down/);
});

test("only pages with a cell load the script", () => {
  assert.match(html("index.html"), /gradlet-cell\.js/);
  assert.doesNotMatch(html("plain.html"), /gradlet-cell\.js/);
});

test("what authors write stays text", async (t) => {
  assert.doesNotMatch(html("hostile.html"), /<script>alert|<img src=x>|<b>&amp;/);
  const page = await openHost(at, t, pathToFileURL(join(folder, "_build/html/hostile.html")).href);
  assert.match(await runCell(page), /<b>&amp;<\/b>/);
});

test("another builder gets the code alone", () => {
  run(folder, "sphinx-build -q -b text . _build/text");
  const text = readFileSync(join(folder, "_build/text/index.txt"), "utf8");
  assert.match(text, /y\.backward\(\)/);
  assert.doesNotMatch(text, /gradlet|%%|Bring the exponent/);
});
