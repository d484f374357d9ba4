/** A program as a project for torchrun: node --test tests/browser/torchrun.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch } from "./chromium.mjs";
import {
  at,
  checkAccessibility,
  openPage,
  printed,
  runIt,
  type,
  shoot,
  testWith,
} from "./helpers.mjs";
import { serve } from "./serve.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { unzipSync } = require("fflate");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({ base: "/" });
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server.close();
});

/** @param {import("playwright-core").Page} page */
async function getProject(page) {
  await page.locator("#share").click();
  const button = page.locator("gradlet-share #get-project");
  const arrived = page.waitForEvent("download", { timeout: 60_000 });
  await button.click();
  const download = await arrived;
  const content = await readFile(/** @type {string} */ (await download.path()));
  return { name: download.suggestedFilename(), files: unzipSync(new Uint8Array(content)) };
}

testWith(["downloads"])(
  "rung 6 as a project: its lines with two calls in them, weights, data",
  async (t) => {
    const page = await openPage({ browser, server }, t, "?code=py&rung=6&lang=en");
    const { name, files } = await getProject(page);
    assert.match(name, /\.zip$/);
    assert.deepEqual(Object.keys(files).sort(), [
      "README.md",
      "data/x.npy",
      "data/y.npy",
      "gradlet_ddp.py",
      "train.py",
      "weights.safetensors",
    ]);
    const program = await readFile(
      new URL("../../web/lessons/6-module.py", import.meta.url),
      "utf8",
    );
    const expected = program
      .replace(
        "import torch\n",
        "import gradlet_ddp  # shares each batch between the processes of torchrun\nimport torch\n",
      )
      .replace("torch.randn(N, D_in)\n", 'gradlet_ddp.data("x", torch.randn(N, D_in))\n')
      .replace("torch.randn(N, D_out)\n", 'gradlet_ddp.data("y", torch.randn(N, D_out))\n')
      .replace(
        "TwoLayerNet(D_in, H, D_out)\n",
        'gradlet_ddp.model("model", TwoLayerNet(D_in, H, D_out))\n',
      );
    assert.equal(new TextDecoder().decode(files["train.py"]), expected);
    const weights = files["weights.safetensors"];
    const size = Number(new DataView(weights.buffer, weights.byteOffset).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(weights.subarray(8, 8 + size)));
    assert.deepEqual(header["model.linear1.weight"].shape, [100, 1000]);
    assert.match(
      new TextDecoder("latin1").decode(files["data/x.npy"]),
      /NUMPY.*'shape': \(64, 1000\)/s,
    );
    await checkAccessibility(page, "gradlet-share");
    await shoot(page, "torchrun.png");
    // The cell's own results are untouched.
    assert.deepEqual(await printed(page), []);
  },
);

test("what cannot be exported is told, in both languages", async (t) => {
  const page = await openPage({ browser, server }, t, "?code=py&rung=2&lang=zh");
  await page.locator("#share").click();
  const said = page.locator("gradlet-share [role=status]");
  await page.locator("gradlet-share #get-project").click();
  await said.filter({ hasText: "没有 nn.Module" }).waitFor();
  await shoot(page, "torchrun-zh.png");
  await page.keyboard.press("Escape");
  await type(
    page,
    "import torch\nm = torch.nn.Linear(1, 1)\nm(torch.ones(2, 1)).sum().backward()\nm(torch.ones(3))",
  );
  await page.locator("#share").click();
  await page.locator("gradlet-share #get-project").click();
  await said.filter({ hasText: "没有运行到结束：RuntimeError" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(at.javascript).click();
  await page.locator("#share").click();
  assert.equal(await page.locator("gradlet-share #get-project").count(), 0);
});

testWith(["downloads"])("a run goes on as before beside the export", async (t) => {
  const page = await openPage({ browser, server }, t, "?code=py&rung=4&lang=en");
  await runIt(page);
  const before = await printed(page);
  await getProject(page);
  await page.keyboard.press("Escape");
  assert.deepEqual(await printed(page), before);
  await runIt(page);
  assert.deepEqual(await printed(page), before);
});
