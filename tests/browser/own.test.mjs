/** The page around its cells: addresses, Back, runs out of sight, programs of one's own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  at,
  checkAccessibility,
  noteText,
  openPage,
  printed,
  runIt,
  touch,
  type,
  makeStage,
  testWith,
  typeOver,
} from "./helpers.mjs";
import { encodeAddress } from "../../web/src/share/address.js";

const stage = makeStage();

/** @type {(t: any, query: string, options?: any) => Promise<import("playwright-core").Page>} */
const open = (t, query, options) => openPage(stage, t, query, options);

testWith(["workers"])("a linked program is shown and labelled, and runs only on Run", async (t) => {
  const code = 'print("from a link")\nprint("中文", 1 < 2)';
  const page = await open(t, encodeAddress({ code, language: "python", lang: "en" }));
  assert.match(await page.locator("#text").innerText(), /A program from a link/);
  assert.match(await page.locator(`${at.cell} .foreign`).innerText(), /not from the author/);
  assert.match(await page.locator(at.code).innerText(), /from a link/);
  await page.waitForTimeout(300);
  assert.equal(await page.locator(at.cell).getAttribute("state"), "idle");
  assert.equal(page.workers().length, 0);
  await runIt(page);
  assert.deepEqual(await printed(page), ["from a link", "中文 True"]);
  await checkAccessibility(page);
});

test("a broken or hostile address says so, and the page is there", async (t) => {
  for (const bad of [
    "#v=1&code=!!!!",
    "#v=1&code=" + "A".repeat(50_000),
    "#v=9&lesson=nn",
    "#v=1&lesson=<script>alert(1)</script>",
    "?rung=99",
    "?rung=2&seed=-5",
  ]) {
    const page = await open(t, bad);
    assert.equal(await page.locator("#notice").isVisible(), true, bad);
    assert.equal(await page.locator(at.run).isVisible(), true, bad);
    await page.locator("#notice-close").click();
    assert.equal(await page.locator("#notice").isVisible(), false);
    await page.context().close();
  }
});

test("an address with a lesson, seed and languages opens it", async (t) => {
  const page = await open(
    t,
    encodeAddress({ lesson: "nn", language: "javascript", seed: 5, lang: "zh", theme: "dark" }),
  );
  assert.match(await page.locator("#text h2").innerText(), /用层代替矩阵/);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.match(await page.locator(at.code).innerText(), /manual_seed\(5\)/);
  assert.equal(await page.locator(at.javascript).getAttribute("aria-pressed"), "true");
});

test("Back goes back a rung", async (t) => {
  const page = await open(t, "?rung=1&lang=en");
  await page.locator("#tab-2").click();
  await page.locator("#tab-4").click();
  await page.goBack();
  assert.equal(await page.locator("#tab-2").getAttribute("aria-selected"), "true");
  await page.goBack();
  assert.equal(await page.locator("#tab-1").getAttribute("aria-selected"), "true");
  await page.goForward();
  assert.equal(await page.locator("#tab-2").getAttribute("aria-selected"), "true");
});

test("a run goes on while another rung is looked at, and kept curves stay with their names", async (t) => {
  const page = await open(t, "?rung=2&lang=en&code=js");
  await type(
    page,
    "for (let t = 0; t < 30; t++) { console.log(t, 1 / (t + 1)); await new Promise((r) => setTimeout(r, 40)); }",
  );
  await page.locator(at.run).click();
  await page.waitForSelector(`${at.cell}[state=running]`);
  await page.locator("#tab-3").click();
  assert.equal(await page.locator("#cell-2").getAttribute("state"), "running");
  await page.waitForSelector("#cell-2[state=finished]", { state: "attached" });
  await page.locator("#tab-2").click();
  assert.equal((await printed(page)).length, 30);
  await page.locator(at.keep).check();
  await runIt(page);
  await page.locator(`${at.cell} button.curve-name`).click();
  await page.keyboard.type("slow");
  await page.keyboard.press("Enter");
  await page.locator("#tab-1").click();
  await page.locator("#tab-2").click();
  assert.equal(await page.locator(`${at.cell} button.curve-name`).innerText(), "slow");
});

test("another seed or another program is not compared with the recording", async (t) => {
  const page = await open(t, "?rung=4&lang=en&seed=7");
  await touch(page);
  assert.equal(await page.locator(at.chart).count(), 0);
  await runIt(page);
  assert.equal(await noteText(page), "");
  assert.equal(await page.locator(`${at.cell} .legend-expected`).count(), 0);
  await typeOver(page, at.seed, "0");
  await page.waitForSelector(`${at.cell} .legend-expected`);
  await type(page, "for t in range(20):\n    print(t, 3)\n");
  await runIt(page);
  assert.equal(await page.locator(`${at.cell} .legend-expected`).count(), 0);
});

test("a program of the other language is recognised, and a click switches", async (t) => {
  const page = await open(t, "?rung=2&lang=en&code=js");
  await type(page, "import torch\n\nfor i in range(3):\n    print(torch.ones(i).sum())\n");
  await runIt(page, "error");
  await page.locator(`${at.error} button`, { hasText: "Switch to Python" }).click();
  await runIt(page);
  assert.deepEqual(await printed(page), ["tensor(0.)", "tensor(1.)", "tensor(2.)"]);
});

test("long tables are folded and searched", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await type(page, "for t in range(200):\n    print(t, 1 / (t + 1))\n");
  await runIt(page);
  const lines = async () =>
    (await page.locator(`${at.output} .line`).allInnerTexts()).join("\n").split("\n");
  assert.equal((await lines()).length, 6);
  await page.locator(`${at.cell} [part=fold]`).click();
  assert.equal((await lines()).length, 200);
  await page.locator(`${at.cell} [part=search]`).fill("199 ");
  assert.equal((await lines()).length, 1);
});

test("New, own programs, sharing", async (t) => {
  const page = await open(t, "?rung=2&lang=en");
  await page.locator("#programs").click();
  await checkAccessibility(page);
  await page.locator("gradlet-programs").getByRole("button", { name: "New program" }).click();
  assert.equal(await page.locator("#tab-own").getAttribute("aria-selected"), "true");
  await type(page, "print(40 + 2)\n");
  await runIt(page);
  assert.deepEqual(await printed(page), ["42"]);
  await page.locator("#share").click();
  await checkAccessibility(page);
  const link = await page
    .locator("gradlet-share input[readonly], gradlet-share textarea[readonly]")
    .first()
    .inputValue();
  assert.match(link, /#v=1&.*code=/);
  await page.keyboard.press("Escape");
  await page.goto(link);
  await page.reload();
  await page.waitForSelector("html[data-page=ready]");
  assert.match(await page.locator(at.code).innerText(), /40 \+ 2/);
});
