/** Astro builds the recipe of docs/embedding.md with the integration; its page runs. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { serve } from "../browser/serve.mjs";
import { openHost, runCell, useBrowser } from "./cells.mjs";
import { buildSite } from "./sites.mjs";

const at = useBrowser();
let folder = "";

const MORE = `
> - In a list:
>
>   \`\`\`gradlet labels='<b> & "c"'
>   print(40 + 2)
>   \`\`\`

\`\`\`gradlet lesson="autograd"
\`\`\`

\`\`\`python
print("a block like any other")
\`\`\`
`;

before(() => {
  ({ folder } = buildSite("astro", "Astro", {
    files: "public/gradlet",
    plugin: "markdown/gradlet.mjs",
    pluginTo: ".",
    change(files) {
      files.set("src/pages/index.md", `${files.get("src/pages/index.md")}\n${MORE}`);
    },
  }));
});

test("the recipe runs, also inside lists and without a program of its own", async (t) => {
  const root = join(folder, "dist");
  const server = await serve({ root, base: "/course/", csp: "" });
  t.after(server.close);
  const page = await openHost(at, t, server.url);
  const cells = page.locator("gradlet-cell");
  await cells.first().and(page.locator("[ready]")).waitFor();
  assert.equal(await cells.count(), 4);
  assert.match(await runCell(page, 1), /\{ 6\.0 \}/);
  assert.match(await runCell(page, 2), /42/);
  assert.equal(await cells.nth(2).getAttribute("labels"), '<b> & "c"');
  assert.match(await runCell(page, 3), /dy\/dx = 2\.0/);
  // The block of a cell is in the cell; what no cell stands for stays.
  assert.equal(await page.locator("pre:visible", { hasText: "like any other" }).count(), 1);
  assert.equal(await page.locator("pre:visible", { hasText: "requires_grad" }).count(), 0);
});
