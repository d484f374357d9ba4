/** Prints, curves and bounded memory in the built page: node --test tests/browser/prints.test.mjs */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BUSY_MS,
  at,
  errorText,
  openPage,
  printed,
  runIt,
  type,
  makeStage,
  testWith,
} from "./helpers.mjs";

const stage = makeStage();

/** @param {import("node:test").TestContext} t @param {"py" | "js"} code */
const open = (t, code) => openPage(stage, t, `?rung=2&lang=en&code=${code}`);

/** What a screen reader is told of the chart, or nothing. @param {import("playwright-core").Page} page */
async function chartLabel(page) {
  const plot = page.locator(`${at.chart} .plot`);
  return (await plot.count()) ? ((await plot.getAttribute("aria-label")) ?? "") : "";
}

/** Programs that draw ten points, by language. @type {Record<"py" | "js", Record<string, string>>} */
const CURVES = {
  py: {
    "labelled lines": 'for t in range(10):\n    print(f"epoch {t}: loss {1 / (t + 1):.4f}")',
    "tensors alone":
      "import torch\nw = torch.ones(1, requires_grad=True)\nfor t in range(10):\n    print((w * t).sum())",
    "a list":
      "losses = []\nfor t in range(10):\n    losses.append(1 / (t + 1))\nprint(len(losses))",
    "plot()":
      "from gradlet import plot\nfor t in range(10):\n    print(t)\n    plot(t, loss=t * 0.5)",
  },
  js: {
    "labelled lines":
      "for (let t = 0; t < 10; t++) console.log(`epoch ${t}: loss ${1 / (t + 1)}`);",
    "a list": "const losses = [];\nfor (let t = 0; t < 10; t++) losses.push(1 / (t + 1));",
    "plot()":
      'import { plot } from "gradlet";\nfor (let t = 0; t < 10; t++) plot(t, { loss: t * 0.5 });',
  },
};

for (const code of /** @type {const} */ (["py", "js"])) {
  test(`what draws a curve, ${code}`, async (t) => {
    const page = await open(t, code);
    for (const [what, program] of Object.entries(CURVES[code])) {
      await type(page, program);
      await runIt(page);
      const label = await chartLabel(page);
      assert.match(label, /\b10 points/, what);
    }
    await type(page, code === "py" ? 'print("shape", (3, 4))' : 'console.log("shape", [3, 4])');
    await runIt(page);
    assert.doesNotMatch(await chartLabel(page), /\d+ points/);
  });
}

test("an error in what is appended to a list of losses keeps its column", async (t) => {
  const page = await open(t, "js");
  await type(page, "const losses = [];\nlosses.push(1); losses.push(nothing + 1);");
  await runIt(page, "error");
  assert.match(
    await errorText(page),
    /(nothing is not defined|Can't find variable: nothing).*line 2/s,
  );
});

test("the first print shows at once, and the streams keep their order", async (t) => {
  const page = await open(t, "py");
  await type(
    page,
    'import sys\nprint("first")\nt = 0\nfor i in range(3000000):\n    t += i\nprint("a", end="")\nsys.stdout.write("b\\n")\n' +
      'print("warning", file=sys.stderr)\nprint("c", flush=True)\nsys.stderr.write("d\\n")\nprint("e", end="")',
  );
  await page.locator(at.run).click();
  await page.waitForFunction((cell) => {
    const root = document.querySelector(cell)?.shadowRoot;
    return root?.querySelector("[part=output] .line")?.textContent === "first";
  }, at.cell);
  assert.equal(await page.locator(at.cell).getAttribute("state"), "running");
  await page.waitForSelector(`${at.cell}[state=finished]`, { timeout: 60_000 });
  assert.deepEqual(await printed(page), ["first", "ab", "warning", "c", "d", "e"]);
});

for (const [code, program, error] of /** @type {const} */ ([
  ["py", "a = []\nwhile True:\n    a.append(1)", /MemoryError.*line 3/s],
  ["js", "const a = [];\nwhile (true) a.push(Math.random());", /RangeError.*line 2|out of memory/s],
])) {
  testWith(code === "js" ? ["memory"] : [])(
    `a list that only grows ends with a message, ${code}`,
    async (t) => {
      const page = await open(t, code);
      await type(page, program);
      await page.locator(at.run).click();
      await page.waitForSelector(`${at.cell}[state=error]`, { timeout: 170_000 });
      assert.match(await errorText(page), error);
      await type(page, code === "py" ? "print(1 + 1)" : "console.log(1 + 1)");
      await runIt(page);
      assert.deepEqual(await printed(page), ["2"]);
    },
  );
}

/** Programs that take more and more memory, each in another place. @type {Record<string, ["py" | "js", string]>} */
const FILLING = {
  "a list of JavaScript": [
    "js",
    "const a = [];\nwhile (true) a.push(new Array(1e5).fill(Math.random()));",
  ],
  "typed arrays": ["js", "const a = [];\nwhile (true) a.push(new Float64Array(1e5).fill(1));"],
  tensors: [
    "js",
    'import { load } from "gradlet";\nconst torch = await load();\nconst a = [];\nwhile (true) a.push(torch.ones(1e5));',
  ],
  "a list of Python": ["py", "a = []\nwhile True:\n    a.append([0.5] * 100000)"],
};

for (const [what, [code, program]] of Object.entries(FILLING)) {
  test(`Stop answers while memory fills: ${what}`, { timeout: 120_000 }, async (t) => {
    const page = await open(t, code);
    await type(page, program);
    await page.locator(at.run).click();
    await page.waitForSelector(`${at.cell}[state=running]`);
    await page.waitForTimeout(400);
    const ms = await page.evaluate(async (selector) => {
      const cell = /** @type {any} */ (document.querySelector(selector));
      const before = performance.now();
      cell.shadowRoot.querySelector("[part=stop]").click();
      while (cell.state !== "stopped") await new Promise((done) => setTimeout(done));
      return performance.now() - before;
    }, at.cell);
    t.diagnostic(`${ms.toFixed(0)} ms`);
    assert.ok(ms < BUSY_MS, `${ms} ms`);
    // The memory is there again: the next program runs.
    await type(
      page,
      code === "py" ? "print(sum([1] * 1000000))" : "console.log(new Array(1e6).fill(1).length)",
    );
    await runIt(page);
    assert.deepEqual(await printed(page), ["1000000"]);
  });
}
