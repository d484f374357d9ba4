/** anywidget.mjs, alone and from a Blob: by the contract, in MyST and in Jupyter's widget manager. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { execFileSync } from "node:child_process";
import { serve } from "../browser/serve.mjs";
import { openHost, runCell, useBrowser } from "./cells.mjs";
import { emptyFolder, PYTHON, recipe, requireHosts, ROOT, run, writeFiles } from "./sites.mjs";

const { build } = createRequire(join(ROOT, "web/package.json"))("esbuild");
const at = useBrowser();
const WIDGET = join(ROOT, "web/dist/anywidget.mjs");
const here = join(ROOT, "tests/hosts");

/**
 * Serves a folder and opens its index.html.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} root
 */
async function open(t, root) {
  const server = await serve({ root, csp: "" });
  t.after(server.close);
  return openHost(at, t, `${server.url}index.html`);
}

test("by the contract: traits in, results out, changes both ways, and an end", async (t) => {
  const folder = emptyFolder("contract");
  writeFiles(folder, [
    ["index.html", '<!doctype html><meta charset="utf-8"><div id="a"></div><div id="b"></div>'],
  ]);
  const page = await open(t, folder);
  await page.evaluate(
    async (text) => {
      class Model extends EventTarget {
        saved = 0;
        /** @param {Record<string, unknown>} state */
        constructor(state) {
          super();
          this.state = state;
        }
        get = (/** @type {string} */ name) => this.state[name];
        set = (/** @type {string} */ name, /** @type {unknown} */ value) => {
          this.state[name] = value;
          this.dispatchEvent(new Event(`change:${name}`));
        };
        save_changes = () => void this.saved++;
        on = this.addEventListener.bind(this);
        off = this.removeEventListener.bind(this);
      }
      const scope = /** @type {any} */ (globalThis);
      scope.widgets = [];
      for (const id of ["a", "b"]) {
        // Each widget of a notebook comes with its own copy of the module.
        const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
        const widget = (await import(url)).default;
        const model = new Model({
          source: "print('first')",
          hide: ["chart", "seed"],
          state: "idle",
          output: "",
          points: [],
          error: "",
          check: "assert True",
        });
        const el = /** @type {HTMLElement} */ (document.getElementById(id));
        scope.widgets.push({ model, end: await widget.render({ model, el }) });
      }
    },
    readFileSync(WIDGET, "utf8"),
  );
  const cell = page.locator("#b gradlet-cell");
  assert.equal(await cell.getAttribute("hide"), "chart seed");
  assert.match(await runCell(page, 1), /first/);
  const state = () => page.evaluate(() => /** @type {any} */ (globalThis).widgets[1].model.state);
  assert.deepEqual(
    { ...(await state()), points: 0 },
    {
      source: "print('first')",
      hide: ["chart", "seed"],
      state: "done",
      output: "first",
      points: 0,
      error: "",
      check: "assert True",
    },
  );

  await page.evaluate(() => {
    const { model } = /** @type {any} */ (globalThis).widgets[1];
    model.set("source", "1 / 0");
    model.set("hide", []);
  });
  assert.equal(await cell.getAttribute("hide"), null);
  await runCell(page, 1, "error");
  assert.equal((await state()).state, "error");
  assert.match((await state()).error, /division by zero/);

  await page.evaluate(() =>
    /** @type {any} */ (globalThis).widgets.map((/** @type {any} */ w) => w.end()),
  );
  assert.equal(await page.locator("gradlet-cell").count(), 0);
});

test("MyST builds the recipe, and its theme's component shows it", async (t) => {
  const folder = emptyFolder("myst");
  const { files } = recipe("MyST");
  // A theme is an application that myst fetches; this one has no more than its name.
  files.set("myst.yml", `${files.get("myst.yml")}site:\n  template: ./theme\n`);
  files.set("theme/template.yml", "jtex: v1\nkind: site\ntitle: none\nversion: 1.0.0\nbuild: {}\n");
  writeFiles(folder, files);
  cpSync(WIDGET, join(folder, "anywidget.mjs"));
  run(folder, "myst build --site");

  const site = join(folder, "_build/site");
  const { mdast } = JSON.parse(readFileSync(join(site, "content/index.json"), "utf8"));
  /** @type {(node: any) => any} */
  const find = (node) =>
    node.type === "anywidget" ? node : (node.children ?? []).map(find).find(Boolean);
  const node = find(mdast);
  assert.ok(existsSync(join(site, "public", node.esm)), "myst copies the module");

  const root = join(site, "public");
  writeFiles(root, [
    [
      "index.html",
      '<!doctype html><meta charset="utf-8"><main></main><script src="show.js"></script>',
    ],
  ]);
  await build({
    stdin: {
      contents: `
        import { createElement } from "react";
        import { createRoot } from "react-dom/client";
        import { ANY_RENDERERS } from "@myst-theme/anywidget";
        const node = ${JSON.stringify(node)};
        createRoot(document.querySelector("main")).render(createElement(ANY_RENDERERS.anywidget, { node }));`,
      resolveDir: here,
    },
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    outfile: join(root, "show.js"),
  });
  const page = await open(t, root);
  await page.locator("gradlet-cell").waitFor();
  assert.match(await runCell(page), /tensor\(6\.\)/);
});

test("Jupyter's widget manager shows the recipe's widget, and gets its results", async (t) => {
  const folder = emptyFolder("jupyter");
  writeFiles(folder, recipe("Jupyter").files);
  cpSync(WIDGET, join(folder, "anywidget.mjs"));
  // anywidget's Python side is no package of Debian's: this much of it makes a state of the traits.
  const script = `
import json, sys, types, traitlets
module = types.ModuleType("anywidget")
module.AnyWidget = traitlets.HasTraits
sys.modules["anywidget"] = module
sys.path.insert(0, ".")
from gradlet_cell import cell
state = {name: getattr(cell, name) for name in cell.traits(sync=True)}
print(json.dumps({**state, "_esm": cell._esm.read_text(encoding="utf-8")}))
`;
  const state = JSON.parse(
    execFileSync(PYTHON, ["-c", script], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 }),
  );
  const widget = (/** @type {object} */ more) => ({
    _model_module: "anywidget",
    _model_module_version: "0.11.0",
    _model_name: "AnyModel",
    _view_module: "anywidget",
    _view_module_version: "0.11.0",
    _view_name: "AnyView",
    _anywidget_id: "gradlet_cell.Cell",
    ...more,
  });
  const models = {
    version_major: 2,
    version_minor: 0,
    state: {
      cell: {
        model_name: "AnyModel",
        model_module: "anywidget",
        model_module_version: "0.11.0",
        state: widget(state),
      },
    },
  };
  const inScript = (/** @type {unknown} */ value) =>
    JSON.stringify(value).replaceAll("<", "\\u003c");
  writeFiles(folder, [
    [
      "index.html",
      `<!doctype html><meta charset="utf-8"><title>Notebook</title><body>
<script src="require.js"></script>
<script>requirejs.config({ paths: { anywidget: "./front" } });</script>
<script src="embed-amd.js"></script>
<script type="application/vnd.jupyter.widget-state+json">${inScript(models)}</script>
<script type="application/vnd.jupyter.widget-view+json">{"version_major": 2, "version_minor": 0, "model_id": "cell"}</script>`,
    ],
  ]);
  const from = (/** @type {string} */ name) => join(here, "node_modules", name);
  cpSync(requireHosts.resolve("requirejs/require.js"), join(folder, "require.js"));
  cpSync(from("@jupyter-widgets/html-manager/dist/embed-amd.js"), join(folder, "embed-amd.js"));
  cpSync(from("anywidget/dist/index.js"), join(folder, "front.js"));
  const page = await open(t, folder);
  await page.locator("gradlet-cell").waitFor({ timeout: 60_000 });
  assert.match(await runCell(page), /tensor\(6\)/);
});

before(() => assert.ok(existsSync(WIDGET), "web/dist/anywidget.mjs is built"));
