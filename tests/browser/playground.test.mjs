/** The playground: its form, the program it writes, weights by hand, and its address. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decodeAddress } from "../../web/src/share/address.js";
import { program } from "../../web/src/playground/program.js";
import { readSettings } from "../../web/src/playground/settings.js";
import { launch } from "./chromium.mjs";
import { checkAccessibility, openPage, testWith, typeOver } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  server = await serve({
    pages: {
      "/notes.html": `<!doctype html><html lang="zh"><meta charset="utf-8"><title>Notes</title>
        <link rel="icon" href="data:,"><script src="gradlet-cell.js"></script>
        <script src="gradlet-playground.js"></script>
        <gradlet-playground settings="data:moons,epochs:3" language="javascript"></gradlet-playground>`,
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const BOARD = "gradlet-playground";
const CELL = `${BOARD} gradlet-cell`;
/** Short, so that it is soon over. */
const SHORT = "epochs:3";

/** @param {any} t @param {string} settings @param {string} [more] @param {any} [options] @returns {Promise<Page>} */
async function open(t, settings, more = "&lang=en", options = {}) {
  const page = await openPage({ browser, server }, t, `?rung=9${more}&play=${settings}`, options);
  await page.waitForSelector(`${BOARD} svg`);
  return page;
}

/** @param {Page} page */
const source = (page) => page.$eval(CELL, (cell) => /** @type {any} */ (cell).source);
/** @param {Page} page */
const settingsIn = (page) => new URL(page.url()).searchParams.get("play") ?? "";

/** Counts runs from now on. @param {Page} page */
async function countRuns(page) {
  await page.evaluate((board) => {
    const counts = /** @type {any} */ (globalThis);
    counts.runs = { begun: 0, done: 0, last: "" };
    const element = document.querySelector(board);
    element?.addEventListener("gradlet-run", () => counts.runs.begun++);
    element?.addEventListener("gradlet-done", (event) => {
      counts.runs.done++;
      counts.runs.last = /** @type {CustomEvent} */ (event).detail.state;
    });
  }, BOARD);
}

/** @param {Page} page @param {number} n */
const runsDone = (page, n) =>
  page.waitForFunction((n) => /** @type {any} */ (globalThis).runs.done >= n, n, {
    timeout: 60_000,
  });

testWith(["network"])(
  "it loads when it is first opened, and nothing runs before Run",
  async (t) => {
    const page = await openPage({ browser, server }, t, "?lang=en");
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator("#tab-2").click();
    assert.deepEqual(asked, []);
    await page.locator("#tab-playground").click();
    await page.waitForSelector(`${BOARD} svg`);
    assert.deepEqual(asked, ["/gradlet-playground.js"]);
    for (const start of await page.locator(`${BOARD} [data-start]`).all()) {
      await start.click();
      assert.equal(await start.getAttribute("aria-current"), "true");
    }
    await page.locator(`${BOARD} [data-start=xor]`).click();
    // What stands where the results will.
    assert.match(
      await page.locator(`${BOARD} #preview`).innerText(),
      /XOR[^]*blue or orange[^]*300 points and trains with 210/,
    );
    await page.locator(`${BOARD} [name=activation]`).selectOption("ReLU");
    await page.waitForTimeout(500);
    assert.deepEqual(asked, ["/gradlet-playground.js"]);
    assert.equal(settingsIn(page), "data:xor,layers:1,activation:relu,lr:0.01");
    assert.match(page.url(), /play=data:xor,layers:1/);
    await page.locator("#tab-4").click();
    assert.equal(settingsIn(page), "");
    await page.goBack();
    assert.equal(await page.locator(`${BOARD} [name=activation]`).inputValue(), "ReLU");
    assert.equal(await page.locator(BOARD).isVisible(), true);
  },
);

test("Run bends the boundary; a changed control runs anew by itself; Stop stops", async (t) => {
  const page = await open(t, SHORT);
  await countRuns(page);
  await page.locator(`${CELL} [part=run]`).click();
  await runsDone(page, 1);
  await page.waitForSelector(`${CELL} [part=map-picture]`);
  assert.equal(await page.locator(`${BOARD} #preview`).count(), 0);
  assert.match(await page.locator(`${CELL} [part=map-fact]`).innerText(), /of 300 points/);
  assert.match(
    await page.locator(`${CELL} [part=map-tests]`).innerText(),
    /Squares are kept for testing: \d+ of 90 /,
  );
  const legend = await page.locator(`${CELL} [part=legend]`).innerText();
  assert.match(legend, /train loss[^]*test loss/);
  // The links have the thickness of their weights.
  const widths = await page
    .locator(`${BOARD} .link`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("stroke-width")));
  assert.equal(widths.length, 2 * 4 + 4 * 2 + 2);
  assert.ok(new Set(widths).size > 8);
  // Each unit has its own picture of the plane.
  const seen = await page
    .locator(`${BOARD} .plan canvas`)
    .evaluateAll((all) => all.map((one) => /** @type {HTMLCanvasElement} */ (one).toDataURL()));
  assert.equal(new Set(seen).size, 4 + 2 + 1);
  const before = await page.locator(`${CELL} [part=map-fact]`).innerText();
  // Several changes in a row are one run; in a row, however slow the machine: at once.
  await page.locator(BOARD).evaluate((board) => {
    for (const one of ["[value=spiral]", "[value=sin1]", '[aria-label="More: Hidden layers"]']) {
      const control = /** @type {ShadowRoot} */ (board.shadowRoot).querySelector(one);
      /** @type {HTMLElement} */ (control).click();
    }
  });
  await runsDone(page, 2);
  const { begun } = await page.evaluate(() => /** @type {any} */ (globalThis).runs);
  assert.equal(begun, 2);
  assert.equal(settingsIn(page), "data:spiral,features:x1_x2_sin1,layers:4_2_4,epochs:3");
  assert.notEqual(await page.locator(`${CELL} [part=map-fact]`).innerText(), before);
  await page.locator(`${BOARD} [name=epochs]`).selectOption("500");
  await page.waitForSelector(`${CELL}[state=running]`);
  await page.locator(`${CELL} [part=stop]`).click();
  await runsDone(page, 3);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).runs.last), "stopped");
  // A run that goes on gives way to the next.
  await page.locator(`${CELL} [part=run]`).click();
  await page.waitForSelector(`${CELL}[state=running]`);
  await page.locator(`${BOARD} [name=epochs]`).selectOption("10");
  await runsDone(page, 5);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).runs.last), "done");
});

test("the code is shown in both languages, commented in the page's; by hand the form rests", async (t) => {
  const page = await open(t, `data:moons,${SHORT}`);
  const { settings } = readSettings(`data:moons,${SHORT}`);
  assert.equal(await page.locator(`${CELL} [part=code]`).count(), 0);
  await page.locator(`${BOARD} #show-code`).click();
  assert.equal(await source(page), program(settings, "py", "en"));
  await page.locator(`${CELL} [data-code=js]`).click();
  assert.equal(await source(page), program(settings, "js", "en"));
  assert.equal(new URL(page.url()).searchParams.get("code"), "js");
  await page.locator("#lang-zh").click();
  await page.waitForFunction(
    (board) => /数据/.test(/** @type {any} */ (document.querySelector(board)).cell.source),
    BOARD,
  );
  await page.locator("#lang-en").click();
  await page.locator(`${CELL} [part=code]`).click();
  await page.waitForSelector(`${CELL} .cm-content`);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("// mine\n");
  await page.waitForSelector(`${BOARD} #form-again`);
  assert.equal(await page.locator(`${BOARD} [name=lr]`).isDisabled(), true);
  assert.equal(await page.locator(`${BOARD} [name=weight]`).isDisabled(), true);
  await checkAccessibility(page);
  // It outlives another language of the page, and a reload.
  await page.locator("#lang-zh").click();
  await page.locator("#lang-en").click();
  assert.match(await source(page), /^\/\/ mine\n/);
  await page.reload();
  await page.waitForSelector(`${BOARD} #form-again`);
  assert.match(await source(page), /^\/\/ mine\n/);
  await page.locator(`${BOARD} #form-again`).click();
  await page.waitForSelector(`${BOARD} #form-again`, { state: "detached" });
  assert.equal(await source(page), program(settings, "js", "en"));
  assert.equal(await page.locator(`${BOARD} [name=lr]`).isDisabled(), false);
  await page.reload();
  await page.waitForSelector(`${BOARD} .plan`);
  await page.waitForTimeout(200);
  assert.equal(await page.locator(`${BOARD} #form-again`).count(), 0);
  await page.locator(`${BOARD} #show-code`).click();
  await page.locator(`${BOARD} #take-over`).click();
  await page.waitForSelector("#cell-0 .cm-content");
  assert.equal(new URL(page.url()).searchParams.get("rung"), "0");
  const own = await page.$eval("#cell-0", (cell) => /** @type {any} */ (cell).source);
  assert.equal(own, program(settings, "js", "en"));
});

test("a click on a link sets its weight by hand: a line of the program, which can be taken out", async (t) => {
  const page = await open(t, SHORT);
  await countRuns(page);
  await page.locator(`${CELL} [part=run]`).click();
  await runsDone(page, 1);
  const hit = page.locator(`${BOARD} .hit`).nth(3); // to unit 1 from x2
  await hit.dispatchEvent("click");
  const field = page.locator(`${BOARD} [name=weight]`);
  assert.notEqual(await field.inputValue(), "");
  assert.equal(await field.evaluate((one) => one.matches(":focus")), true);
  await page.keyboard.type("2.5");
  await page.keyboard.press("Enter");
  assert.equal(settingsIn(page), "epochs:3,edits:0_1_1_2.5");
  assert.match(
    await source(page),
    /with torch\.no_grad\(\):\n {4}model\[0\]\.weight\[1, 1\] = 2\.5\n/,
  );
  await runsDone(page, 2);
  const first = await page.$eval(CELL, (cell) => {
    const { film } = /** @type {any} */ (cell).live;
    return film.views(film.frames[0])[0].values[3];
  });
  assert.equal(first, 2.5);
  assert.equal(
    await page.locator(`${BOARD} .edits code`).innerText(),
    "model[0].weight[1, 1] = 2.5",
  );
  // A bias, by the lists.
  await page.locator(`${BOARD} [name=layer]`).selectOption("Output");
  await page.locator(`${BOARD} [name=input]`).selectOption("bias");
  await typeOver(page, `${BOARD} [name=weight]`, "-1");
  assert.equal(settingsIn(page), "epochs:3,edits:0_1_1_2.5~2_0_b_-1");
  // It goes with its unit.
  await page.locator(`${BOARD} [aria-label="Fewer: units of layer 1"]`).click();
  await page.locator(`${BOARD} [aria-label="Fewer: units of layer 1"]`).click();
  await page.locator(`${BOARD} [aria-label="Fewer: units of layer 1"]`).click();
  assert.equal(settingsIn(page), "layers:1_2,epochs:3,edits:2_0_b_-1");
  await page.locator(`${BOARD} .edits button`).click();
  assert.equal(settingsIn(page), "layers:1_2,epochs:3");
  assert.doesNotMatch(await source(page), /no_grad\(\):\n {4}model\[/);
});

testWith(["tabs"])("Share gives a link to the settings, and the program elsewhere", async (t) => {
  const page = await open(t, `data:gauss,layers:,${SHORT}`);
  await page.locator("#share").click();
  const texts = () =>
    page.locator("gradlet-share").evaluate((dialog) => {
      const root = /** @type {ShadowRoot} */ (dialog.shadowRoot);
      return [...root.querySelectorAll("textarea, input, pre")].map(
        (one) => /** @type {any} */ (one).value ?? one.textContent,
      );
    });
  const link = (await texts()).find((text) => /playground=/.test(text)) ?? "";
  const { doc, problems } = decodeAddress(new URL(link).hash);
  assert.deepEqual(problems, []);
  assert.equal(doc.playground, `data:gauss,layers:,${SHORT}`);
  assert.equal(doc.code, undefined);
  const other = await openPage({ browser, server }, t, `${new URL(link).hash}`);
  await other.waitForSelector(`${BOARD} svg`);
  assert.equal(await source(other), await source(page));
  await other.locator(`${BOARD} [name=lr]`).selectOption("0.1");
  await other.reload();
  await other.waitForSelector(`${BOARD} svg`);
  assert.equal(await other.locator(`${BOARD} [name=lr]`).inputValue(), "0.1");
});

test("settings that are none are left out and told", async (t) => {
  const page = await open(t, "data:cube,lr:0.1,x:1");
  await page.waitForSelector("#notice:not([hidden])");
  assert.match(await page.locator("#notice").innerText(), /data:cube.*x:1/);
  assert.equal(await page.locator(`${BOARD} [name=lr]`).inputValue(), "0.1");
});

test("by keyboard alone: from the tab to a run with another network", async (t) => {
  const page = await open(t, SHORT);
  await countRuns(page);
  await page.locator("#tab-playground").focus();
  /** @param {string} wanted a selector that the focused element is to match */
  const tabTo = async (wanted) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const there = await page.evaluate((wanted) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.matches(wanted) ?? false;
      }, wanted);
      if (there) return;
    }
    assert.fail(`no way to ${wanted}`);
  };
  await tabTo("[part=run]");
  await page.keyboard.press("Enter");
  await runsDone(page, 1);
  await tabTo("[name=data]");
  await page.keyboard.press("ArrowRight");
  await tabTo("[value=x1x2]");
  await page.keyboard.press("Space");
  await tabTo('[aria-label="Fewer: Hidden layers"]');
  await page.keyboard.press("Enter");
  await tabTo("[name=weight]");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await runsDone(page, 2);
  assert.equal(settingsIn(page), "data:xor,features:x1_x2_x1x2,layers:4,epochs:3,edits:0_0_0_1");
});

for (const [lang, theme, width] of /** @type {const} */ ([
  ["en", "light", 1280],
  ["zh", "dark", 1000],
  ["zh", "light", 390],
  ["en", "dark", 360],
])) {
  testWith(["narrow", "colours"])(
    `${lang}, ${theme}, ${width} wide: accessible, nothing sticks out, large enough to touch`,
    async (t) => {
      const touch = width < 500;
      const page = await open(
        t,
        `layers:8_8_8_8_8_8,features:x1_x2_x1x1_x2x2_x1x2_sin1_sin2,penalty:l2,${SHORT},edits:0_1_1_2.5~2_0_b_-1`,
        `&lang=${lang}`,
        {
          viewport: { width, height: 800 },
          colorScheme: theme,
          hasTouch: touch,
          isMobile: touch,
        },
      );
      await checkAccessibility(page);
      await countRuns(page);
      await page.locator(`${BOARD} #show-code`).click();
      await page.locator(`${CELL} [part=run]`).click();
      await runsDone(page, 1);
      await page.waitForSelector(`${CELL} [part=map-picture]`);
      await checkAccessibility(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} wide`);
      const words = await page.locator(BOARD).evaluate((board) => {
        const root = /** @type {ShadowRoot} */ (board.shadowRoot);
        return [...root.querySelectorAll("legend, h3, .hint, label > span, .starts a")]
          .map(({ textContent }) => textContent)
          .join(" ");
      });
      if (lang === "zh") assert.doesNotMatch(words, /[a-z]{5}/);
      else assert.doesNotMatch(words, /\p{Script=Han}/u);
      if (!touch) return;
      const low = await page.locator(BOARD).evaluate((board) => {
        const root = /** @type {ShadowRoot} */ (board.shadowRoot);
        return [
          ...root.querySelectorAll(
            "button, select, .choice input, input[name=seed], label.pick, label.field, .starts a",
          ),
        ]
          .map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect().height])
          .filter(([, height]) => Number(height) > 0 && Number(height) < 44);
      });
      assert.deepEqual(low, []);
    },
  );
}

testWith(["narrow"])(
  "on a phone a small map stays in sight at the controls, and leads back to the map",
  async (t) => {
    const page = await open(t, SHORT, "&lang=zh", {
      viewport: { width: 390, height: 700 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    const mini = page.locator(`${BOARD} #mini button`);
    await countRuns(page);
    await page.locator(`${CELL} [part=run]`).click();
    await runsDone(page, 1);
    await page.locator(`${CELL} [part=map-picture]`).scrollIntoViewIfNeeded();
    await mini.waitFor({ state: "detached" });
    await page.locator(`${BOARD} [name=activation]`).scrollIntoViewIfNeeded();
    await mini.waitFor();
    const picture = () =>
      mini.locator("canvas").evaluate((one) => /** @type {HTMLCanvasElement} */ (one).toDataURL());
    const before = await picture();
    await page.locator(`${BOARD} [name=activation]`).selectOption("ReLU");
    await runsDone(page, 2);
    await page.waitForTimeout(200);
    assert.notEqual(await picture(), before);
    const box = await mini.boundingBox();
    assert.ok(box && box.y + box.height <= 700 && box.x + box.width <= 390, JSON.stringify(box));
    await checkAccessibility(page);
    await mini.click();
    await mini.waitFor({ state: "detached" });
  },
);

test("the page in one file has it, from disk", async (t) => {
  const context = await browser.newContext({ locale: "en-US" });
  t.after(() => context.close());
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) troubles.push(request.url());
  });
  await page.goto(`${pathToFileURL(join(DIST, "gradlet.html"))}#playground=${SHORT}&lang=en`);
  await page.waitForSelector(`${BOARD} svg`);
  await countRuns(page);
  await page.locator(`${CELL} [part=run]`).click();
  await runsDone(page, 1);
  await page.waitForSelector(`${CELL} [part=map-picture]`);
  assert.deepEqual(troubles, []);
});

test("in course notes it is an element", async (t) => {
  const page = await (await browser.newContext({ locale: "en-US" })).newPage();
  t.after(() => page.context().close());
  await page.goto(`${server.url}notes.html`);
  await page.waitForSelector(`${BOARD} svg`);
  const { settings } = readSettings("data:moons,epochs:3");
  assert.equal(await source(page), program(settings, "js", "zh"));
  await countRuns(page);
  await page.locator(`${CELL} [part=run]`).click();
  await runsDone(page, 1);
  await page.waitForSelector(`${CELL} [part=map-picture]`);
});
