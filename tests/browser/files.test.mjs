/** Files of a program: those it wrote, for download, and those the reader adds: node --test tests/browser/files.test.mjs */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { checkAccessibility, testWith } from "./helpers.mjs";
import { browser, open, pages, run, server } from "./notes.mjs";

/** @param {string} program @param {string} [attributes] */
const cell = (program, attributes = "") =>
  `<gradlet-cell ${attributes}><script type="text/python">\n${program}\n</script></gradlet-cell>`;

const WRITES = `import os
import numpy as np
import torch
with open("notes.txt", "w") as f:
    f.write("first line\\n")
os.makedirs("out")
np.save("out/a.npy", np.arange(3.0))
np.savetxt("a.csv", np.arange(4).reshape(2, 2), fmt="%d", delimiter=",")
torch.save({"w": torch.ones(2)}, "model.pt")
import matplotlib.pyplot as plt
plt.plot([1, 2])
plt.savefig("curve.svg")`;

/** @param {import("playwright-core").Locator} rows */
const texts = async (rows) => (await rows.allInnerTexts()).map((text) => text.split(/\s/)[0]);

/**
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} button
 */
async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

testWith(["downloads"])(
  "what a program writes can be downloaded, also after an error, byte by byte",
  async (t) => {
    const page = await open(t, cell(WRITES));
    assert.equal((await run(page)).state, "done");
    const rows = page.locator("[part=files] li");
    assert.deepEqual(await texts(rows), [
      "a.csv",
      "curve.svg",
      "model.pt",
      "notes.txt",
      "out/a.npy",
    ]);
    const text = await downloaded(page, page.getByRole("button", { name: "Download notes.txt" }));
    assert.deepEqual([text.name, String(text.bytes)], ["notes.txt", "first line\n"]);
    const array = await downloaded(page, page.getByRole("button", { name: "Download out/a.npy" }));
    assert.equal(array.name, "a.npy");
    assert.equal(array.bytes.subarray(1, 6).toString(), "NUMPY");
    assert.equal(array.bytes.readDoubleLE(array.bytes.length - 8), 2);
    await checkAccessibility(page);
    await page.evaluate(() => {
      const it = /** @type {any} */ (document.querySelector("gradlet-cell"));
      it.source = 'open("half.txt", "w").write("x")\n1 / 0';
    });
    assert.equal((await run(page)).state, "error");
    assert.deepEqual(await texts(rows), ["half.txt"]);
    await page.evaluate(() => {
      const it = /** @type {any} */ (document.querySelector("gradlet-cell"));
      it.source = "print(1)";
    });
    await run(page);
    assert.equal(await page.locator("[part=files]").count(), 0);
  },
);

const READS = `import numpy as np
import helper
print(helper.double(4))
print(np.loadtxt("data.csv", delimiter=",").sum())
print(np.load("a.npy"))
with open("data.csv") as f:
    print(f.readline().strip())
with open("data.csv", "a") as f:
    f.write("5,6")`;

const HELPER = 'def double(x):\n    print(f"{x=}")\n    return 2 * x\n';

/** A one-dimensional .npy file of float64. @param {number[]} values */
function npy(values) {
  const head = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
  const header = head.padEnd(117) + "\n";
  const start = Buffer.from([0x93, ...Buffer.from("NUMPY"), 1, 0, header.length, 0]);
  return Buffer.concat([start, Buffer.from(header), Buffer.from(Float64Array.from(values).buffer)]);
}

const OWN = [
  { name: "data.csv", mimeType: "text/csv", buffer: Buffer.from("1,2\n3,4\n") },
  { name: "helper.py", mimeType: "text/x-python", buffer: Buffer.from(HELPER) },
  { name: "a.npy", mimeType: "", buffer: npy([7, 8]) },
];

testWith(["downloads"])(
  "added files are opened, loaded and imported; what changes of them is written",
  async (t) => {
    const page = await open(t, cell(READS));
    await page.locator("gradlet-cell [part=code]").click();
    await page.waitForSelector("gradlet-cell [part=add-file]");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Add a file" }).press("Enter"),
    ]);
    await chooser.setFiles(OWN);
    const rows = page.locator("[part=files] li");
    await page.waitForFunction(
      () =>
        document.querySelector("gradlet-cell")?.shadowRoot?.querySelectorAll("[part=files] li")
          .length === 3,
    );
    await checkAccessibility(page);
    const { output, error } = await run(page);
    assert.deepEqual([error, output], [null, "x=4\n8\n10.0\n[7. 8.]\n1,2"]);
    assert.deepEqual(await texts(rows), ["data.csv", "helper.py", "a.npy", "data.csv"]);
    const changed = await downloaded(page, page.getByRole("button", { name: "Download data.csv" }));
    assert.equal(String(changed.bytes), "1,2\n3,4\n5,6");
    // The next run finds it as it was added.
    assert.equal((await run(page)).output, "x=4\n8\n10.0\n[7. 8.]\n1,2");
    await page.getByRole("button", { name: "Remove helper.py" }).click();
    assert.match((await run(page)).error.message, /helper/);
  },
);

test("files are dropped on the cell, in Chinese; too large ones are refused", async (t) => {
  const page = await open(t, cell("print(open('a.txt').read())", 'lang="zh"'));
  await page.locator("gradlet-cell [part=code]").click();
  await page.waitForSelector("gradlet-cell .cm-content");
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("gradlet-cell")?.shadowRoot);
    const editor = /** @type {Element} */ (root.querySelector(".cm-content"));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["dropped"], "a.txt"));
    dataTransfer.items.add(new File(["x"], "a\u202egpj.exe"));
    const init = { bubbles: true, composed: true, cancelable: true, dataTransfer };
    editor.dispatchEvent(new DragEvent("dragover", init));
    editor.dispatchEvent(new DragEvent("drop", init));
  });
  await page.waitForSelector("gradlet-cell [part=files] [role=alert]");
  assert.match(await page.locator("[part=files] [role=alert]").innerText(), /没有添加/);
  assert.equal((await run(page)).output, "dropped");
  const large = await page.evaluate(async () => {
    const { live } = /** @type {any} */ (document.querySelector("gradlet-cell"));
    const file = { name: "large.bin", size: 2 ** 30, arrayBuffer: () => Promise.reject() };
    await live.added.add([file]);
    return [Object.keys(live.added.files), live.added.refused.word];
  });
  assert.deepEqual(large, [["a.txt"], "filesLarge"]);
});

test("a session keeps its files; hide=files leaves adding away; JavaScript opens none", async (t) => {
  const page = await open(
    t,
    cell("open('a.txt', 'w').write('1')", 'id="a" session="s"') +
      cell("print(open('a.txt').read())", 'id="b" session="s" hide="files"') +
      `<gradlet-cell id="c" language="javascript">console.log(5)</gradlet-cell>`,
  );
  assert.equal((await run(page, "#b")).output, "1");
  await run(page, "#c");
  assert.deepEqual(await texts(page.locator("#a [part=files] li")), ["a.txt"]);
  assert.equal(await page.locator("#b [part=files]").count(), 0);
  assert.equal(await page.locator("#a [part=add-file]").count(), 1);
  assert.equal(await page.locator("#b [part=add-file], #c [part=add-file]").count(), 0);
});

testWith(["downloads"])(
  "in a sandboxed frame a text can be copied where it may not be downloaded",
  async (t) => {
    pages["/inner.html"] =
      `<!doctype html><meta charset="utf-8"><title>x</title><script src="/dist/gradlet-cell.js"></script>` +
      cell("open('a.txt', 'w').write('to copy')\nopen('b.bin', 'wb').write(bytes(4))");
    const page = await open(
      t,
      `<iframe sandbox="allow-scripts allow-downloads" title="f" src="/inner.html" width="600" height="600"></iframe>`,
    );
    const frame = page.frameLocator("iframe");
    await frame.locator("[part=run]").click();
    await frame.locator("[part=files] details summary").click();
    assert.equal(await frame.locator("[part=files] pre").innerText(), "to copy");
    assert.equal(await frame.locator("[part=files] details").count(), 1);
    assert.match(await frame.locator("[part=files] .note").innerText(), /allow-downloads/);
    // Where the page around it allows it, the button does what it says.
    const button = frame.getByRole("button", { name: "Download a.txt" });
    assert.equal(String((await downloaded(page, button)).bytes), "to copy");
  },
);

testWith(["touch"])(
  "on a phone the buttons are large enough and nothing is wider than the screen",
  async (t) => {
    assert.ok(server && browser);
    const page = await open(t, cell(WRITES, 'lang="zh"'), {
      head: '<meta name="viewport" content="width=device-width"><script src="/dist/gradlet-cell.js"></script>',
      options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    });
    await page.locator("gradlet-cell [part=run]").tap();
    await page.waitForSelector("gradlet-cell [part=files] li");
    const small = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("gradlet-cell")?.shadowRoot);
      return [...root.querySelectorAll(".runbar button, [part=files] button")]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => width < 43.5 || height < 43.5);
    });
    assert.deepEqual(small, []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  },
);

testWith(["downloads"])(
  "what a program in JavaScript saves can be downloaded and opened again",
  async (t) => {
    const js = `<gradlet-cell><script type="text/javascript+gradlet">
import { load } from "gradlet";
const torch = await load();
torch.save({ w: torch.ones(2), epoch: 3 }, "model.pt");
console.log(torch.load("model.pt").epoch);
torch.load("other.pt");
</script></gradlet-cell>`;
    const page = await open(t, js);
    const { state, error } = await run(page);
    assert.equal(state, "error");
    assert.match(error.message, /No such file or directory: 'other.pt'/);
    assert.match(await page.locator("[part=output]").innerText(), /3/);
    assert.deepEqual(await texts(page.locator("[part=files] li")), ["model.pt"]);
    const saved = await downloaded(page, page.getByRole("button", { name: "Download model.pt" }));
    assert.equal(saved.bytes.subarray(0, 2).toString(), "PK");
  },
);
