/** `<gradlet-cell>` among others and in pages of all kinds: node --test tests/browser/cell_page.test.mjs */
import assert from "node:assert/strict";
import { test } from "node:test";
import { testWith } from "./helpers.mjs";
import { browser, get, open, other, pages, run, server } from "./notes.mjs";
import { serve } from "./serve.mjs";
import { cellHTML } from "../../scripts/lib/poster.mjs";

testWith(["workers"])("at most two workers live; the third run waits and says so", async (t) => {
  const page = await open(t, "<gradlet-cell>while True: pass</gradlet-cell>".repeat(3));
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll("gradlet-cell"))
      void (/** @type {any} */ (cell).run());
  });
  await page.waitForSelector("gradlet-cell[state=waiting]");
  await page.waitForFunction(
    () => document.querySelectorAll("gradlet-cell[state=running]").length === 2,
  );
  assert.match(
    await page.locator("gradlet-cell[state=waiting] [part=status]").innerText(),
    /Waiting/,
  );
  assert.equal(page.workers().length, 2);
  await page.locator("gradlet-cell[state=running] [part=stop]").first().click();
  await page.waitForFunction(
    () => document.querySelectorAll("gradlet-cell[state=running]").length === 2,
  );
  assert.equal(await page.locator("gradlet-cell[state=waiting]").count(), 0);
});

testWith(["workers"])("moved in the page a run goes on, removed its worker ends", async (t) => {
  const page = await open(
    t,
    '<div id="here"><gradlet-cell>while True: pass</gradlet-cell></div><div id="there"></div>',
  );
  await page.locator("[part=run]").click();
  await page.waitForSelector("gradlet-cell[state=running]");
  await page.evaluate(() => {
    document
      .querySelector("#there")
      ?.append(/** @type {Element} */ (document.querySelector("gradlet-cell")));
  });
  await page.waitForTimeout(100);
  assert.equal(await page.locator("#there gradlet-cell").getAttribute("state"), "running");
  assert.equal(page.workers().length, 1);
  await page.evaluate(() => document.querySelector("gradlet-cell")?.remove());
  for (let i = 0; i < 50 && page.workers().length; i++) await page.waitForTimeout(100);
  assert.equal(page.workers().length, 0);
});

test("loaded twice, from another origin, as a module, in a shadow root, after the page", async (t) => {
  const page = await open(t, '<div id="host"></div>', {
    head: "<script></script>",
    foreign: true,
    script: `
      const load = (src, type = "") => new Promise((done) => {
        const script = document.createElement("script");
        Object.assign(script, { src, type, onload: done });
        document.head.append(script);
      });
      window.loaded = (async () => {
        document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML =
          '<gradlet-cell session="x">a = 1</gradlet-cell><gradlet-cell session="x">print(a)</gradlet-cell>';
        await load("/dist/gradlet-cell.mjs", "module");
        await load("/dist/gradlet-cell.js");
        const cell = document.querySelector("#host").shadowRoot.querySelectorAll("gradlet-cell")[1];
        return (await cell.run()).output;
      })();`,
  });
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).loaded), "1");
});

test("a script from another origin", async (t) => {
  pages["/cross.html"] =
    `<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><gradlet-cell>print(7)</gradlet-cell><script src="${other.url}gradlet-cell.js"></script>`;
  const open = await serve({ pages: { "/cross.html": pages["/cross.html"] }, csp: "" });
  t.after(() => open.close());
  const page = await browser.newPage();
  await page.goto(new URL("/cross.html", open.url).href);
  await page.waitForSelector("gradlet-cell[ready]");
  assert.equal((await run(page)).output, "7");
  await page.close();
});

test("what is around decides the theme and the language; attributes overrule", async (t) => {
  const page = await open(
    t,
    `<div style="background:#111"><gradlet-cell id="a">1</gradlet-cell></div>
     <div style="background:#fff" lang="zh"><gradlet-cell id="b">1</gradlet-cell></div>
     <gradlet-cell id="c" theme="dark" lang="zh">1</gradlet-cell>`,
    { options: { colorScheme: "dark" } },
  );
  const looks = (/** @type {string} */ at) => page.locator(`${at} .cell`).getAttribute("class");
  assert.match((await looks("#a")) ?? "", /dark/);
  assert.match((await looks("#b")) ?? "", /light/);
  assert.match((await looks("#c")) ?? "", /dark/);
  assert.match(await page.locator("#b [part=run]").innerText(), /运行/);
  assert.match(await page.locator("#c [part=run]").innerText(), /运行/);
  await page.evaluate(() => {
    document.documentElement.className = "toggled";
    /** @type {HTMLElement} */ (document.querySelector("div")).style.background = "#fff";
  });
  await page.waitForFunction(() =>
    document.querySelector("#a")?.shadowRoot?.querySelector(".cell")?.className.includes("light"),
  );
});

test("hide, readonly, seed, height, layout, expected, labels", async (t) => {
  const page = await open(
    t,
    `<gradlet-cell id="a" hide="toolbar chart" seed="5" readonly>import torch\ntorch.manual_seed(0)\nprint(0, 1)\nprint(1, 2)</gradlet-cell>
     <gradlet-cell id="b" expected="[[0, 4], [1, 2]]" labels="error" layout="side" height="400">print(0, 4)\nprint(1, 2)</gradlet-cell>
     <gradlet-cell id="c" expected="tensor(3.)">import torch\nprint(torch.tensor(3.))</gradlet-cell>`,
  );
  assert.match(await get(page, "#a", "source"), /manual_seed\(5\)/);
  assert.equal(await page.locator("#a [part=toolbar]").count(), 0);
  await run(page, "#a");
  assert.equal(await page.locator("#a [part=chart]").count(), 0);
  assert.equal(await page.locator("#a .cm-content").getAttribute("contenteditable"), "false");
  assert.equal(await page.locator("#b .poster-curve").count(), 1);
  await run(page, "#b");
  assert.match(await page.locator("#b [part=notice]").innerText(), /Matches the recording/);
  assert.equal(await page.locator("#b [part=chart] .title").innerText(), "error");
  assert.equal(
    await page.locator("#b").evaluate((cell) => cell.getBoundingClientRect().height),
    400,
  );
  assert.match(await page.locator("#c [part=recorded]").innerText(), /tensor\(3\.\)/);
  await run(page, "#c");
  assert.match(await page.locator("#c [part=notice]").innerText(), /Matches the recording/);
});

test("run=visible waits until it is seen", async (t) => {
  const page = await open(
    t,
    '<div style="height:3000px"></div><gradlet-cell run="visible">print(8)</gradlet-cell>',
  );
  await page.waitForTimeout(300);
  assert.equal(await page.locator("gradlet-cell").getAttribute("state"), "idle");
  await page.locator("gradlet-cell").scrollIntoViewIfNeeded();
  await page.waitForSelector("gradlet-cell[state=finished]");
});

test("attributes set as properties, as Vue does before it puts the element in", async (t) => {
  const page = await open(t, '<gradlet-cell id="x">1</gradlet-cell>');
  const output = await page.evaluate(async () => {
    const cell = /** @type {any} */ (document.createElement("gradlet-cell"));
    Object.assign(cell, { run: "click", before: "a = 1", after: "print('after')", readonly: true });
    cell.textContent = "print(a)";
    document.body.append(cell);
    return [(await cell.run()).output, cell.getAttribute("state")];
  });
  assert.deepEqual(output, ["1\nafter", "finished"]);
  const late = await page.evaluate(async () => {
    const cell = /** @type {any} */ (document.createElement("gradlet-cell"));
    document.body.append(cell);
    await new Promise((done) => setTimeout(done, 50));
    cell.append("print('late')");
    await new Promise((done) => setTimeout(done, 50));
    return (await cell.run()).output;
  });
  assert.equal(late, "late");
});

testWith(["media"])(
  "without JavaScript a baked cell is its poster; on paper a live one is its whole program",
  async (t) => {
    const long = Array.from({ length: 120 }, (_, i) => `x${i} = ${i}  # line ${i + 1}`).join("\n");
    const baked = cellHTML(long, "py", { points: [], prints: ["recorded <1>"] }, "en");
    pages["/baked.html"] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script src="/dist/gradlet-cell.js"></script>${baked}`;
    const without = await browser.newContext({ javaScriptEnabled: false });
    t.after(() => without.close());
    const plain = await without.newPage();
    await plain.goto(new URL("/baked.html", server.url).href);
    assert.match(await plain.locator("body").innerText(), /x119 = 119[^]*recorded <1>/);

    const page = await open(t, baked);
    assert.equal(await get(page, "gradlet-cell", "source"), long);
    await run(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.match(await page.locator("gradlet-cell .for-paper").innerText(), /x0 = 0[^]*x119 = 119/);
    assert.equal(await page.locator("gradlet-cell .editor").isVisible(), false);
  },
);
