/** A run that really pauses: node --test tests/browser/pause.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";
import { at, checkAccessibility, reach, type, testWith } from "./helpers.mjs";
import { CSP, DIST, serve } from "./serve.mjs";
import { messagesOf } from "../web/film_run.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  browser = await launch();
  // Without a policy of the server's, as most pages come.
  server = await serve({
    csp: "",
    pages: { "/frame.html": FRAME, "/cell.html": cellPage(""), "/session.html": SESSION },
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A cell with an endless loop. @param {string} head */
const cellPage = (head) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>cell</title>
<link rel="icon" href="data:,">${head}<script src="gradlet-cell.js"></script>
<gradlet-cell><script type="text/python">
i = 0
while True:
    i += 1
    if i % 1000 == 0:
        print(i, 1 / i)
</script></gradlet-cell>`;

const FRAME = `<!doctype html><title>frame</title><iframe sandbox="allow-scripts" src="cell.html" width="800" height="600"></iframe>`;

const SESSION = `<!doctype html><html lang="en"><meta charset="utf-8"><title>session</title>
<link rel="icon" href="data:,"><script src="gradlet-cell.js"></script>
<gradlet-cell session="s"><script type="text/python">a = 1</script></gradlet-cell>`;

/** A policy as a page may have it in itself. */
const META = `<meta http-equiv="Content-Security-Policy" content="${CSP}">`;

const pause = `${at.cell} [part=pause]`;

/** What Chromium says of an address that was taken back. */
const TAKEN = /Not allowed to load local resource: blob:null/;

/**
 * @param {import("node:test").TestContext} t
 * @param {string} address
 * @param {string} program
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function open(t, address, program, options = {}) {
  const context = await browser.newContext({ locale: "en-US", ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !TAKEN.test(message.text())) troubles.push(message.text());
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
  });
  await page.goto(address);
  await page.waitForSelector("html[data-page=ready]");
  await type(page, program);
  return page;
}

/** What there is of the run: the cell's state, its curve's newest step, its film's frames, and what it printed. @param {Page} page */
const standing = (page) =>
  page.evaluate((cell) => {
    const { live, state } = /** @type {any} */ (document.querySelector(cell));
    const { curve, film, lines } = live.results;
    return {
      state: /** @type {string} */ (state),
      x: /** @type {number} */ (curve.last?.[0] ?? -1),
      frames: /** @type {number} */ (film.length),
      lines: /** @type {string[]} */ (lines.text().split("\n").filter(Boolean)),
    };
  }, at.cell);

/** Presses Pause once it is there, and gives the step at which the run says it stands. @param {Page} page */
async function pauseIt(page) {
  await page.locator(pause).click({ timeout: 60_000 });
  await page.waitForSelector(`${at.cell}[state=paused]`, { timeout: 60_000 });
  const said = (await page.locator(at.status).textContent()) ?? "";
  const found = /^(?:Paused at step|已暂停在第) (\d+)/.exec(said);
  assert.ok(found, said);
  return Number(found[1]);
}

/** @param {Page} page */
async function goOn(page) {
  await page.locator(pause).click();
  await page.waitForSelector(`${at.cell}[state=running]`);
}

/** A loop, endless unless it has a last step, that prints every hundredth one. */
const LOOP = {
  py: (end = 1e9) => `import torch
torch.manual_seed(0)
x = torch.randn(16, 30)
w1 = torch.randn(30, 20, requires_grad=True)
w2 = torch.randn(20, 2, requires_grad=True)
for t in range(${end}):
    loss = x.mm(w1).clamp(min=0).mm(w2).pow(2).mean()
    loss.backward()
    if t % 100 == 0:
        print(t, loss.item())
    with torch.no_grad():
        for w in (w1, w2):
            w -= 1e-6 * w.grad
            w.grad.zero_()
`,
  js: (end = 1e9) => `import { load } from "gradlet";
const torch = await load();
torch.manual_seed(0);
const x = torch.randn(16, 30);
const w1 = torch.randn(30, 20, { requires_grad: true });
const w2 = torch.randn(20, 2, { requires_grad: true });
for (let t = 0; t < ${end}; t++) {
  const loss = x.mm(w1).clamp({ min: 0 }).mm(w2).pow(2).mean();
  loss.backward();
  if (t % 100 === 0) console.log(t, loss.item());
  torch.no_grad(() => {
    for (const w of [w1, w2]) {
      w.sub_(w.grad, { alpha: 1e-6 });
      w.grad.zero_();
    }
  });
}
`,
};

for (const code of /** @type {const} */ (["py", "js"])) {
  test(`a run stands still and goes on with the same bits (${code})`, async (t) => {
    const page = await open(t, `${server.url}?rung=3&lang=en&code=${code}`, LOOP[code]());
    await page.locator(at.run).click();
    const step = await pauseIt(page);
    const before = await standing(page);
    assert.equal(before.state, "paused");
    assert.equal(before.x, step - (step % 100), "all that it printed is there");
    await page.waitForTimeout(1000);
    assert.deepEqual(await standing(page), before);

    // The panes live: the film is wound back and stands by itself.
    await page.locator(`${at.cell} [part=film-back]`).click();
    const wound = await page.locator(`${at.cell} [part=film-step]`).textContent();
    await goOn(page);
    const later = await pauseIt(page);
    assert.ok(later > step, `${later} after ${step}`);
    assert.equal(
      (await page.locator(`${at.cell} [part=film-step]`).textContent())?.split(" of")[0],
      wound?.split(" of")[0],
    );

    // Stop ends it while it is paused.
    const { lines } = await standing(page);
    await page.locator(at.stop).click();
    await reach(page, "stopped");
    assert.equal(await page.locator(pause).count(), 0);
    const { lines: expected } = await messagesOf(code, LOOP[code](later + 1));
    assert.deepEqual(lines, expected);
  });
}

test("a loop that only prints can be paused, and the clock stands still", async (t) => {
  const page = await open(
    t,
    `${server.url}?rung=3&lang=zh&code=py`,
    "i = 0\nwhile True:\n    print(i, i / 7)\n    i += 1\n",
  );
  await page.locator(at.run).click();
  await pauseIt(page);
  const { x } = await standing(page);
  const time = () =>
    page.evaluate((cell) => {
      const { live } = /** @type {any} */ (document.querySelector(cell));
      return performance.now() - live.startedAt;
    }, at.cell);
  await page.waitForTimeout(1000);
  assert.equal((await standing(page)).x, x);
  const paused = await time();
  assert.equal(
    await page
      .locator(pause)
      .textContent()
      .then((text) => text?.trim()),
    "继续",
  );
  await goOn(page);
  assert.ok((await time()) < paused);
  await page.locator(at.stop).click();
  await reach(page, "stopped");
});

testWith(["narrow", "touch"])(
  "it works by the keyboard, on a phone with fingers' room, and axe finds nothing",
  async (t) => {
    const page = await open(t, `${server.url}?rung=3&lang=zh&code=py`, LOOP.py(), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator(at.run).click();
    const button = page.locator(pause);
    await button.waitFor({ timeout: 60_000 });
    const { height } = /** @type {any} */ (await button.boundingBox());
    assert.ok(height >= 44, `${height} pixels`);
    await button.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${at.cell}[state=paused]`);
    assert.equal(
      await page.locator(`${at.cell} .runbar [role=status]`).textContent(),
      await page.locator(at.status).textContent(),
    );
    await checkAccessibility(page);
    // The same button, which has kept the focus.
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${at.cell}[state=running]`);
    await page.locator(at.stop).click();
    await reach(page, "stopped");
  },
);

/** Waits until the run has come on by so many steps, without a pause. @param {Page} page @param {number} more */
async function comesOn(page, more) {
  const { x } = await standing(page);
  await page.waitForFunction(
    ([cell, step]) => {
      const { live, state } = /** @type {any} */ (document.querySelector(String(cell)));
      return state === "running" && live.results.curve.last?.[0] > Number(step);
    },
    [at.cell, x + more],
    { timeout: 60_000 },
  );
}

test("Pause and Resume before the next step are nothing", async (t) => {
  const page = await open(t, `${server.url}?rung=3&lang=en&code=py`, LOOP.py());
  await page.locator(at.run).click();
  await page.locator(pause).waitFor({ timeout: 60_000 });
  await page.evaluate((cell) => {
    const { live } = /** @type {any} */ (document.querySelector(cell));
    live.turn.halt.turn();
    live.turn.halt.turn();
  }, at.cell);
  await comesOn(page, 5000);
  const { x } = await standing(page);
  assert.ok((await pauseIt(page)) > x);
  await page.locator(at.stop).click();
  await reach(page, "stopped");
});

test("a pause that came too late does not hold the session's next run", async (t) => {
  const page = await (await browser.newContext({ locale: "en-US" })).newPage();
  t.after(() => page.context().close());
  await page.goto(`${server.url}session.html`);
  const cell = page.locator("gradlet-cell");
  await cell.locator("[part=run]").click();
  await page.waitForSelector("gradlet-cell[state=finished]");
  await page.evaluate((text) => {
    const one = /** @type {any} */ (document.querySelector("gradlet-cell"));
    one.live.session.lease.worker.signal();
    one.source = text;
  }, LOOP.py());
  await cell.locator("[part=run]").click();
  await cell.locator("[part=pause]").waitFor({ timeout: 60_000 });
  await comesOn(page, 1000);
  await pauseIt(page);
  await cell.locator("[part=pause]").click();
  await comesOn(page, 1000);
  await cell.locator("[part=stop]").click();
  await page.waitForSelector("gradlet-cell[state=stopped]");
});

test("from a file, the page in one of its own, and in a frame that may only run scripts", async (t) => {
  const file = String(pathToFileURL(join(DIST, "gradlet.html")));
  const page = await open(t, `${file}?rung=3&lang=en&code=js`, LOOP.js());
  await page.locator(at.run).click();
  await pauseIt(page);
  await goOn(page);
  await page.locator(at.stop).click();
  await reach(page, "stopped");

  const notes = await (await browser.newContext({ locale: "en-US" })).newPage();
  t.after(() => notes.context().close());
  await notes.goto(`${server.url}frame.html`);
  const frame = notes.frameLocator("iframe");
  await frame.locator("[part=run]").click();
  await frame.locator("[part=pause]").click({ timeout: 60_000 });
  await frame.locator("gradlet-cell[state=paused]").waitFor({ timeout: 60_000 });
  await frame.locator("[part=pause]").click();
  await frame.locator("gradlet-cell[state=running]").waitFor();
  await frame.locator("[part=stop]").click();
  await frame.locator("gradlet-cell[state=stopped]").waitFor();
});

/** Milliseconds of a run after which Pause would be there. */
const LONG_MS = 4000;

for (const [place, csp, head] of [
  ["the server's", CSP, ""],
  ["the page's own, and no file for the frame", "", META],
]) {
  testWith(["network", "console"])(
    `where a policy forbids it there is no Pause, and nothing in the console (${place})`,
    async (t) => {
      const strict = await serve({ csp, pages: { "/cell.html": cellPage(head) } });
      t.after(() => strict.close());
      const page = await (await browser.newContext({ locale: "en-US" })).newPage();
      t.after(() => page.context().close());
      /** @type {string[]} */
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      if (head) {
        await page.route("**/runner.html", (route) =>
          route.fulfill({ contentType: "text/html", body: "" }),
        );
      }
      await page.goto(`${strict.url}cell.html`);
      await page.locator("[part=run]").click();
      await page.waitForFunction(
        (long) => {
          const { state, live } = /** @type {any} */ (document.querySelector("gradlet-cell"));
          return state === "running" && performance.now() - live.startedAt > long;
        },
        LONG_MS,
        { timeout: 60_000 },
      );
      assert.equal(await page.locator("[part=pause]").count(), 0);
      await page.locator("[part=stop]").click();
      await page.waitForSelector("gradlet-cell[state=stopped]");
      assert.deepEqual(said, []);
    },
  );
}
