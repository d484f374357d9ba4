/** The chart's smoothing, and runs that stop where their curve comes to a value. */
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
  typeOver,
  makeStage,
} from "./helpers.mjs";
import { encodeAddress } from "../../web/src/share/address.js";

const stage = makeStage();

/** A program in the page, with the row of the chart's rarer controls open. @param {any} t @param {string} language @param {string} code */
async function open(t, language, code) {
  const page = await openPage(stage, t, encodeAddress({ code, language, lang: "en" }));
  await runIt(page);
  await page.locator(`${at.cell} [part=chart-more]`).click();
  return page;
}

/** @param {import("playwright-core").Page} page @param {string} value */
const stopAt = (page, value) => typeOver(page, `${at.cell} [part=stop-at]`, value);

/** x of the run's last point. @param {import("playwright-core").Page} page */
const lastX = (page) =>
  page.locator(at.cell).evaluate((cell) => /** @type {any} */ (cell).live.results.curve.last[0]);

const FALLING = {
  python: {
    print: "for t in range(1000):\n    print(t, 1000 - t)\nprint('end')",
    line: "for t in range(1000):\n    print(f'step {t}: loss {1000 - t:.1f}')\nprint('end')",
    list: "losses = []\nfor t in range(1000):\n    losses.append(1000.0 - t)\nprint('end')",
    plot: "from gradlet import plot\nfor t in range(1000):\n    plot(t, loss=1000 - t)\nprint('end')",
    writer:
      "from torch.utils.tensorboard import SummaryWriter\nwriter = SummaryWriter()\nfor t in range(1000):\n    writer.add_scalar('loss', 1000.0 - t, t)\nprint('end')",
  },
  javascript: {
    print: "for (let t = 0; t < 1000; t++) console.log(t, 1000 - t);\nconsole.log('end');",
    list: "const losses = [];\nfor (let t = 0; t < 1000; t++) losses.push(1000 - t);\nconsole.log('end');",
    plot: 'import { plot } from "gradlet";\nfor (let t = 0; t < 1000; t++) plot(t, { loss: 1000 - t });\nconsole.log("end");',
    later:
      "let t = 0;\nconst timer = setInterval(() => { console.log(t, 1000 - t); if (++t === 1000) { clearInterval(timer); console.log('end'); } }, 0);",
  },
};

for (const [language, programs] of Object.entries(FALLING)) {
  test(`a ${language} run stops at the very step at which its curve is there`, async (t) => {
    const page = await open(t, language, Object.values(programs)[0]);
    for (const [kind, code] of Object.entries(programs)) {
      await type(page, code);
      await runIt(page);
      assert.equal(await lastX(page), 999, kind);
      await stopAt(page, "990");
      await runIt(page, "stopped");
      assert.equal(await lastX(page), 10, kind);
      assert.match(await noteText(page), /Stopped at step 10, where the curve came to 990/);
      assert.equal((await printed(page)).includes("end"), false, kind);
      await stopAt(page, "");
      await runIt(page);
      assert.equal(await lastX(page), 999, kind);
    }
  });
}

test("from below, by the first of several curves; what is no number stops nothing", async (t) => {
  const page = await open(
    t,
    "python",
    "for t in range(200):\n    print(f'step {t}: acc {t / 200:.3f}, loss {1 - t / 200:.3f}')",
  );
  await stopAt(page, "0,5");
  await runIt(page, "stopped");
  assert.equal(await lastX(page), 100);
  await stopAt(page, "half");
  assert.equal(
    await page.locator(`${at.cell} [part=stop-at]`).getAttribute("aria-invalid"),
    "true",
  );
  await runIt(page);
  assert.equal(await lastX(page), 199);
});

test("where a session's cell has stopped, the next one goes on with what there is", async (t) => {
  const page = await openPage(stage, t, "?lang=en");
  const found = await page.evaluate(async () => {
    const [first, second] = [
      "for t in range(1000):\n    print(t, 1000 - t)",
      "print('t is', t)",
    ].map((text) => {
      const cell = /** @type {any} */ (document.createElement("gradlet-cell"));
      cell.setAttribute("session", "limited");
      cell.textContent = text;
      document.body.append(cell);
      return cell;
    });
    (await first.activate()).limit = 990;
    const { state } = await first.run();
    const { state: then, output } = await second.run();
    return { state, then, output };
  });
  assert.deepEqual(found, { state: "stopped", then: "done", output: "t is 10" });
});

test("a program that catches everything is stopped from outside", async (t) => {
  const code = `import time
t = 0
while True:
    try:
        print(t, 1000 - t)
    except:
        pass
    t += 1
    if t > 10000:
        break
while True:
    pass`;
  const page = await openPage(
    stage,
    t,
    encodeAddress({
      code: "for t in range(20):\n    print(t, 20 - t)",
      language: "python",
      lang: "en",
    }),
  );
  await runIt(page);
  await page.locator(`${at.cell} [part=chart-more]`).click();
  await stopAt(page, "500");
  await touch(page);
  await type(page, code);
  await runIt(page, "stopped");
  assert.match(await noteText(page), /Stopped at step 500/);
});

test("smoothing: an average is drawn before the pale values, said in the legend, and what a run stops at", async (t) => {
  const page = await open(
    t,
    "python",
    "for t in range(400):\n    print(t, 400 - t + (40 if t % 2 else -40))",
  );
  const slider = page.locator(`${at.cell} [part=smoothing]`);
  await slider.focus();
  for (let i = 0; i < 90; i++) await slider.press("ArrowRight");
  assert.equal(await slider.inputValue(), "0.9");
  const legend = page.locator(`${at.cell} [part=legend]`);
  await legend.locator(".curve-average", { hasText: "≈" }).waitFor();
  const drawn = await page
    .locator(`${at.cell} gradlet-chart`)
    .evaluate((pane) =>
      /** @type {any} */ (pane).chart.uplot.series.slice(1).map((/** @type {any} */ s) => s.alpha),
    );
  assert.deepEqual(drawn, [0.3, 1]);
  await checkAccessibility(page);
  // The values themselves are at 200 at step 160; their average lags by 9 steps.
  await stopAt(page, "200");
  await runIt(page, "stopped");
  const stopped = await lastX(page);
  assert.ok(stopped > 203 && stopped < 215, `${stopped}`);
});
