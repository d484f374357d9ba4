/** The graph, stepped through: node --test tests/browser/graph.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  at,
  checkAccessibility,
  openPage,
  runIt,
  type,
  makeStage,
  shoot,
  testWith,
} from "./helpers.mjs";
import { open, run } from "./notes.mjs";

const stage = makeStage();

const part = (/** @type {string} */ name) => `${at.cell} [part=graph-${name}]`;
const graph = `${at.cell} [part=graph]`;

/** @param {import("playwright-core").Page} page */
const told = async (page) =>
  (await page.locator(part("step")).innerText()).replace(/\s+/g, " ").trim();

test("rung 3 opens on its graph, which is gone through node by node", async (t) => {
  const page = await openPage(stage, t, "?rung=3&lang=en&code=py");
  await runIt(page);
  await page.waitForSelector(`${graph} svg`);
  assert.match(await told(page), /The pass is over.*× had saved is freed.*would stop at ×/);
  await page.locator(part("first")).click();
  assert.match(await told(page), /^backward\(\) starts at y, with the gradient 1\.$/);
  // Gradients that are still to come are not there yet.
  const hidden = () =>
    page
      .locator(`${graph} .later .grad`)
      .evaluateAll((texts) => texts.map((one) => one.textContent));
  assert.equal((await hidden()).length, 4);
  await page.locator(part("on")).click();
  await page.locator(part("on")).click();
  await page.locator(part("on")).click();
  const text = await told(page);
  assert.match(text, /× MulBackward0 upstream gradient 1 .* w 1 × 1 = 1 x 2 × 1 = 2$/);
  assert.equal(await page.locator(`${graph} .node.now .inside`).textContent(), "×");
  assert.equal(await page.locator(`${graph} .edges .flow`).count(), 2);
  assert.deepEqual(await hidden(), []);
  // Keys, and the slider's own.
  await page.locator(part("scrub")).focus();
  await page.keyboard.press(".");
  assert.match(await told(page), /^w is a leaf.*\.grad before None \+ arrived 1 = \.grad 1$/);
  assert.equal(
    await page.locator(`${at.cell} .cm-pointed-line`).innerText(),
    "w = torch.tensor(2., requires_grad=True)",
  );
  await page.keyboard.press(",");
  await page.keyboard.press("Home");
  assert.equal(await page.locator(part("scrub")).getAttribute("aria-valuetext"), "step 1 of 7");
  await page.locator(`${graph} .node.leaf`, { hasText: "x" }).first().click();
  assert.match(await told(page), /^x is a leaf/);
  await checkAccessibility(page);
});

const LOOP = `import torch
w = torch.tensor([1., 2.], requires_grad=True)
for t in range(40):
    loss = (w * w).sum()
    print(t, loss.item())
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None
(w.detach() * w).sum().backward()
`;

test("of any backward(): by its line, the first call and the last", async (t) => {
  const page = await openPage(stage, t, "?rung=2&lang=en&code=py");
  await type(page, LOOP);
  await runIt(page);
  await page.locator(`${graph} summary`).click();
  const options = page.locator(`${part("choice")} option`);
  await options.nth(2).waitFor({ state: "attached" });
  assert.deepEqual(
    (await options.allInnerTexts()).map((text) => text.trim()),
    ["line 6, call 1 of 40", "line 6, call 40 of 40", "line 10"],
  );
  assert.match(await told(page), /had saved is freed/);
  await page.locator(part("choice")).selectOption({ index: 2 });
  assert.match(await told(page), /Cut off, no gradient flows past: ✂/);
  await page.locator(part("choice")).selectOption({ index: 1 });
  assert.match(await told(page), /recorded while the graph was closed/);
  // With the pane open all is recorded.
  await runIt(page);
  await page.locator(part("choice")).selectOption({ index: 1 });
  assert.match(await told(page), /\(loss\) had saved is freed|× had saved is freed/);
  await page.locator(part("choice")).selectOption({ index: 0 });
  await page.locator(part("first")).click();
  await page.locator(part("on")).click();
  await page.locator(part("on")).click();
  assert.match(
    await told(page),
    /w \[1, 2\] × \[1, 1\] = \[1, 2\] w \[1, 2\] × \[1, 1\] = \[1, 2\]/,
  );
  await checkAccessibility(page);
});

const LARGE = `import torch
x = torch.tensor(0.5, requires_grad=True)
y = x
for i in range(300):
    y = (y * x + 1).tanh()
y.backward()
`;

test("a large graph: folded, opened, and never frozen", async (t) => {
  const page = await openPage(stage, t, "?rung=2&lang=en&code=py");
  await type(page, LARGE);
  await runIt(page);
  await page.locator(`${graph} summary`).click();
  await page.waitForSelector(`${graph} svg .fold`);
  assert.ok((await page.locator(`${graph} svg .node`).count()) < 30);
  await page.locator(part("first")).click();
  await page.locator(part("on")).click();
  const before = await page.locator(`${graph} svg .fold.now .below`).textContent();
  assert.match(String(before), /\/ 300|operations/);
  await page.locator(part("inside")).click();
  await page.locator(`${at.cell} .graph-trail button`).first().waitFor();
  const ms = await page.evaluate((cell) => {
    const pane = /** @type {any} */ (document.querySelector(cell)).shadowRoot.querySelector(
      "gradlet-graph",
    );
    const start = performance.now();
    for (let i = 0; i < 20; i++) pane.go(2 * i);
    return performance.now() - start;
  }, at.cell);
  assert.ok(ms < 5000, `${ms} ms`);
  await page.locator(`${at.cell} .graph-trail button`).first().click();
  assert.equal(await page.locator(`${at.cell} .graph-trail`).count(), 0);
});

testWith(["narrow", "colours", "touch"])("in Chinese, on a phone, in the dark", async (t) => {
  const page = await openPage(stage, t, "?rung=3&lang=zh&code=js", {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    colorScheme: "dark",
  });
  await runIt(page);
  await page.waitForSelector(`${graph} svg`);
  for (const name of ["first", "back", "on", "last", "scrub"]) {
    const box = await page.locator(part(name)).boundingBox();
    assert.ok(box && box.height >= 44 && box.width >= 44, `${name}: ${JSON.stringify(box)}`);
  }
  await page.locator(part("back")).tap();
  await page.locator(part("back")).tap();
  await page.locator(part("back")).tap();
  assert.match(await told(page), /上游梯度 1 .*局部导数.* w 1 × 1 = 1 x 2 × 1 = 2/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(wide, 0);
  await checkAccessibility(page);
  await shoot(page, "graph-phone.png", { fullPage: true });
});

test("in course notes show opens it, and then all is recorded; hide takes it away", async (t) => {
  const program = `<script type="text/python">\n${LOOP}</script>`;
  const page = await open(
    t,
    `<gradlet-cell id="a" show="graph">${program}</gradlet-cell>
     <gradlet-cell id="b" hide="graph">${program}</gradlet-cell>`,
  );
  await run(page, "#a");
  const recorded = await page.evaluate(() =>
    /** @type {any} */ (document.querySelector("#a")).live.results.graphs.all.map(
      (/** @type {any} */ graph) => graph.steps.length > 0,
    ),
  );
  assert.deepEqual(recorded, [true, true, true]);
  await run(page, "#b");
  assert.equal(await page.locator("#b [part=graph]").count(), 0);
});
