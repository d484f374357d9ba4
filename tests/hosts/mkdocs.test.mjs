/** MkDocs builds the recipe of docs/embedding.md with the hook; its pages run. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { serve } from "../browser/serve.mjs";
import { openHost, runCell, useBrowser } from "./cells.mjs";
import { buildSite } from "./sites.mjs";

const at = useBrowser();
let folder = "";

/** Fences that are hard to tell apart. */
const FENCES = `# Fences

~~~~gradlet labels='"><script>alert(1)</script>' readonly
print("""
~~~
<b>
""")
~~~~

\`\`\`\`markdown
\`\`\`gradlet session=shown
not a cell
\`\`\`
\`\`\`\`

\`\`\`python
not_a_cell = 1
\`\`\`

\`\`\`gradlet language=javascript
console.log(1 + 1);

// %% check
const a = "</gradlet-check>";

const b = a;
\`\`\`

\`\`\`gradlet lesson=tensor
\`\`\`
`;

before(() => {
  ({ folder } = buildSite("mkdocs", "MkDocs", {
    files: "docs/gradlet",
    plugin: "mkdocs/gradlet_mkdocs.py",
    pluginTo: ".",
    change: (files) => files.set("docs/fences.md", FENCES),
  }));
});

test("the recipe runs below a path, and the page's search is left alone", async (t) => {
  const server = await serve({ root: join(folder, "site"), base: "/course/", csp: "" });
  t.after(server.close);
  const page = await openHost(at, t, server.url);
  assert.match(await runCell(page, 1), /tensor\(6\.\)/);
  await page.keyboard.press("Escape");
  const input = page.locator("#mkdocs-search-query");
  await page.locator('[data-target="#mkdocs_search_modal"]').first().click();
  await input.pressSequentially("derivatives");
  assert.equal(await input.inputValue(), "derivatives");
});

test("every kind of fence", async (t) => {
  const html = readFileSync(join(folder, "site/fences/index.html"), "utf8");
  assert.equal(html.match(/<gradlet-cell/g)?.length, 3);
  assert.match(html, /```gradlet session=shown/);
  assert.doesNotMatch(html, /<script>alert|"<\/gradlet-check>"/);
  const server = await serve({ root: join(folder, "site"), csp: "" });
  t.after(server.close);
  const page = await openHost(at, t, `${server.url}fences/index.html`);
  assert.match(await runCell(page, 0), /~~~\s*<b>/);
  assert.match(await runCell(page, 1), /2/);
  const check = await page.locator("gradlet-check").textContent();
  assert.equal(check, 'const a = "</gradlet-check>";\n\nconst b = a;');
});
