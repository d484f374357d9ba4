/** Cells in iframes: for pages that keep nothing of a frame but src, width and height. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../browser/serve.mjs";
import { encodeAddress } from "../../web/src/share/address.js";
import { openHost, runCell, useBrowser } from "./cells.mjs";
import { copyFiles, emptyFolder, recipe, requireHosts, writeFiles } from "./sites.mjs";

const at = useBrowser();
const folder = emptyFolder("frames");
copyFiles(join(folder, "gradlet"));

/** @param {string} body */
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${body}`;

/** What Canvas lets through of a frame; the page around the test's is the sanitizer's own list. */
const sanitize = (/** @type {string} */ html) =>
  requireHosts("sanitize-html")(html, {
    allowedTags: ["p", "iframe", "h2", "a"],
    allowedAttributes: { iframe: ["src", "width", "height"] },
  });

const program = "import torch\nprint(torch.arange(5).sum())\n".repeat(12);
/** @param {number} height @param {object} [doc] */
const frame = (height, doc = { code: program, language: "python", lang: "en" }) =>
  `<iframe src="gradlet/embed.html${encodeAddress(doc)}" width="600" height="${height}"></iframe>`;

before(() => {
  const plain = [...recipe("An iframe").files].map(([path, html]) => [path, page(html)]);
  const [[path, html]] = recipe("Canvas").files;
  writeFiles(folder, [
    .../** @type {[string, string][]} */ (plain),
    [path, page(sanitize(html))],
    ["sizes.html", page([360, 480, 640].map((height) => frame(height)).join("\n"))],
    ["long.html", page(`${frame(300)}<script src="gradlet/frames.js" data-max="700"></script>`)],
    [
      "stranger.html",
      page(
        `<iframe src="cries.html"></iframe>${frame(300)}<script src="gradlet/frames.js"></script>`,
      ),
    ],
    ["cries.html", page('<script src="cries.js"></script>')],
    // A frame within a frame is not one of the host's, nor is a height that is none.
    [
      "cries.js",
      'for (const height of [NaN, "9e9", null, {}]) parent.postMessage({ type: "gradlet-height", height }, "*");',
    ],
  ]);
});

/** @param {import("node:test").TestContext} t @param {string} name */
async function open(t, name, options = {}) {
  const server = await serve({ root: folder, base: "/lms/" });
  t.after(server.close);
  return openHost(at, t, server.url + name, options);
}

for (const name of ["iframe.html", "canvas.html"]) {
  test(`${name}: the recipe runs from a server, under a strict policy`, async (t) => {
    const host = await open(t, name);
    const inside = host.frameLocator("iframe");
    await runCell(inside);
    const height = await host.locator("iframe").getAttribute("height");
    assert.equal((await host.locator("iframe").boundingBox())?.height, Number(height) + 4);
  });
}

test("the recipe runs from disk", async (t) => {
  const host = await openHost(at, t, pathToFileURL(join(folder, "iframe.html")).href);
  await runCell(host.frameLocator("iframe"));
});

test("at fixed heights Run is in view, before and after", async (t) => {
  const host = await open(t, "sizes.html", { viewport: { width: 700, height: 1700 } });
  for (const [i, height] of [360, 480, 640].entries()) {
    const inside = host.frameLocator(`iframe >> nth=${i}`);
    for (const when of ["before", "after"]) {
      const run = inside.locator("gradlet-cell [part~=run]").first();
      const box = await run.evaluate((/** @type {Element} */ button) =>
        button.getBoundingClientRect(),
      );
      assert.ok(box.top >= 0 && box.bottom <= height, `${when} at ${height}: ${box.top}`);
      if (when === "before") assert.match(await runCell(inside), /tensor\(10\)/);
    }
  }
});

test("a host that listens gives each frame its height, also when it changes", async (t) => {
  const host = await open(t, "frames.html");
  const box = () => host.locator("iframe").evaluate((/** @type {Element} */ f) => f.clientHeight);
  const fits = () =>
    host.waitForFunction(() => {
      const iframe = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
      return iframe.style.height !== "";
    });
  await fits();
  const before = await box();
  await runCell(host.frameLocator("iframe"));
  const inside = host.frameLocator("iframe").locator("html");
  await inside.evaluate(
    (/** @type {Element} */ html) =>
      new Promise((done) => {
        const timer = setInterval(() => {
          if (Math.abs(innerHeight - html.ownerDocument.body.getBoundingClientRect().height) > 1)
            return;
          clearInterval(timer);
          done(true);
        }, 50);
      }),
  );
  t.diagnostic(`${before} px before Run, ${await box()} px after`);
  assert.notEqual(before, 480);
});

test("a frame grows only as far as the host allows, and a stranger's message does nothing", async (t) => {
  const host = await open(t, "long.html");
  await host.waitForFunction(() => document.querySelector("iframe")?.style.height === "700px");
  const other = await open(t, "stranger.html");
  await other.waitForFunction(() => document.querySelectorAll("iframe")[1].style.height !== "");
  assert.equal(
    await other
      .locator("iframe")
      .first()
      .evaluate((f) => f.style.height),
    "",
  );
});

test("a program in an address is labelled, in both languages, and waits for Run", async (t) => {
  for (const [lang, words] of [
    ["en", /not from the author/],
    ["zh", /不是本页作者写的/],
  ]) {
    const server = await serve({ root: folder });
    t.after(server.close);
    const hash = encodeAddress({
      code: "print(1)",
      language: "python",
      lang: /** @type {any} */ (lang),
    });
    const host = await openHost(at, t, `${server.url}gradlet/embed.html${hash}`);
    const cell = host.locator("gradlet-cell");
    await cell.locator("[part~=run]").first().waitFor();
    assert.match(await cell.locator("[part~=cell]").innerText(), /** @type {RegExp} */ (words));
    assert.equal(await cell.getAttribute("state"), "idle");
    assert.match(await host.locator("html").getAttribute("lang"), new RegExp(`^${lang}`));
  }
});

test("an address that is broken says so and leaves an empty cell; another one opens in its place", async (t) => {
  const server = await serve({ root: folder });
  t.after(server.close);
  const host = await openHost(at, t, `${server.url}gradlet/embed.html#v=1&lang=zh&code=!!&x=<b>`);
  await host.locator(".notice").waitFor();
  assert.match(await host.locator(".notice").innerText(), /\p{Script=Han}/u);
  assert.equal(await host.locator(".notice b").count(), 0);
  await host.evaluate(() => (location.hash = "#v=1&lesson=autograd&lang=en"));
  await host.waitForFunction(() => !document.querySelector(".notice"));
  assert.equal(await host.locator("gradlet-cell").count(), 1);
  assert.match(await host.locator("gradlet-cell [part~=code]").innerText(), /backward/);
});
