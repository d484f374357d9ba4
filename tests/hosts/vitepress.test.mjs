/** VitePress builds the recipe of docs/embedding.md with the plug-in; its pages run. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { serve } from "../browser/serve.mjs";
import { openHost, runCell, useBrowser } from "./cells.mjs";
import { buildSite } from "./sites.mjs";

const at = useBrowser();
let folder = "";

const NEXT = `# Next

\`\`\`gradlet labels='<b> & "c"'
print(40 + 2)
\`\`\`
`;

before(() => {
  ({ folder } = buildSite("vitepress", "VitePress", {
    files: "public/gradlet",
    plugin: "markdown/gradlet.mjs",
    pluginTo: ".vitepress",
    change: (files) => {
      const index = files.get("index.md") ?? "";
      files.set("index.md", `${index}\n[On](./next)\n`);
      files.set("next.md", NEXT);
    },
  }));
});

test("the recipe runs, also after a walk to the next page and back", async (t) => {
  const root = join(folder, ".vitepress/dist");
  const server = await serve({ root, base: "/course/", csp: "" });
  t.after(server.close);
  const page = await openHost(at, t, server.url);
  assert.match(await runCell(page, 1), /\{ 6\.0 \}/);

  await page.getByRole("link", { name: "On", exact: true }).click();
  await page.getByRole("heading", { name: "Next" }).waitFor();
  assert.match(await runCell(page), /42/);
  assert.equal(await page.locator("gradlet-cell").getAttribute("labels"), '<b> & "c"');

  await page.goBack();
  await page.getByRole("heading", { name: "Derivatives" }).waitFor();
  assert.equal(await page.locator("gradlet-cell").count(), 2);
  assert.match(await runCell(page, 1), /\{ 6\.0 \}/);
});
