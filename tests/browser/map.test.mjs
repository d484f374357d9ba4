/** The decision map in the page: node --test tests/browser/map.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at, checkAccessibility, openPage, runIt, type, makeStage, testWith } from "./helpers.mjs";

const stage = makeStage();

const XOR = `import torch
from torch import nn
torch.manual_seed(1)
x = torch.rand(80, 2) * 2 - 1
y = (x[:, 0] * x[:, 1] < 0).long()
model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for t in range(40):
    loss = nn.functional.cross_entropy(model(x), y)
    print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
`;

const picture = `${at.cell} [part=map-picture]`;
const fact = `${at.cell} [part=map-fact]`;

/** The picture's middle rows as text. @param {import("playwright-core").Page} page */
const pixels = (page) =>
  page.$eval(picture, (canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());

test("the map follows the film and says how many points are right", async (t) => {
  const page = await openPage(stage, t, "?rung=4&lang=en&code=py");
  await type(page, XOR);
  await runIt(page);
  await page.waitForSelector(picture);
  /** How many points are right. */
  const right = async () => {
    const words = (await page.textContent(fact)) ?? "";
    const [, n, all] = /: (\d+) of (\d+) points/.exec(words) ?? [];
    assert.equal(all, "80", words);
    return Number(n);
  };
  const end = await right();
  assert.ok(end >= 76, `${end} of 80`);
  const [last, label] = [await pixels(page), await page.getAttribute(picture, "aria-label")];
  assert.match(String(label), /^Decision map\. step \d+: \d+ of 80/);
  await page.focus(`${at.cell} [part=film-scrub]`);
  await page.keyboard.press("Home");
  await page.waitForFunction(
    ([selector]) =>
      document
        .querySelector(selector)
        ?.shadowRoot?.querySelector("[part=map-fact]")
        ?.textContent?.startsWith("step 0:"),
    [at.cell],
  );
  assert.ok((await right()) < end);
  assert.notEqual(await pixels(page), last);
  await page.hover(picture, { position: { x: 30, y: 30 } });
  assert.match(
    String(await page.textContent(`${at.cell} .map-words span`)),
    /^\(-?[\d.]+, -?[\d.]+\): class [01], \d+ %/,
  );
  // Of each unit a picture over the same plane; one of them stands in the large one's place.
  const units = page.locator(`${at.cell} [part=map-units] .unit`);
  const count = await units.count();
  assert.ok(count > 4, `${count}`);
  const small = () =>
    units
      .locator("canvas")
      .evaluateAll((all) => all.map((one) => /** @type {HTMLCanvasElement} */ (one).toDataURL()));
  const shown = await small();
  assert.ok(new Set(shown).size > 4);
  const whole = await pixels(page);
  await units.nth(1).click();
  await page.mouse.move(0, 0);
  assert.notEqual(await pixels(page), whole);
  const words = `${at.cell} .map-words span:last-child`;
  assert.match(String(await page.textContent(words)), /^unit 1 of [\w.]+: from -?[\d.e-]+ to /);
  await page.hover(picture, { position: { x: 30, y: 30 } });
  assert.match(String(await page.textContent(words)), /^\(-?[\d.]+, -?[\d.]+\): -?[\d.e-]+$/);
  await page.focus(`${at.cell} [part=film-scrub]`);
  await page.keyboard.press("End");
  await page.waitForTimeout(200);
  assert.notDeepEqual(await small(), shown);
  await units.nth(1).click();
  assert.equal(await units.nth(1).getAttribute("aria-pressed"), "false");
  await checkAccessibility(page);
});

testWith(["narrow"])(
  "on a phone in Chinese it fits, and a model of other inputs has none",
  async (t) => {
    const page = await openPage(stage, t, "?rung=4&lang=zh&code=py", {
      viewport: { width: 360, height: 740 },
    });
    await type(page, XOR);
    await runIt(page);
    await page.waitForSelector(picture);
    assert.match(String(await page.textContent(fact)), /第 \d+ 步：80 个点中有 \d+ 个/);
    const [wide, box] = await page.$eval(picture, (canvas) => [
      document.documentElement.scrollWidth,
      canvas.getBoundingClientRect().width,
    ]);
    assert.ok(wide <= 360 && box > 250 && box < 350, `${wide} ${box}`);
    await type(page, XOR.replaceAll("80, 2", "80, 3").replace("Linear(2,", "Linear(3,"));
    await runIt(page);
    assert.equal(await page.$(picture), null);
  },
);
