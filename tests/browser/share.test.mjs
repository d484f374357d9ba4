/** The two dialogs of sharing and own programs, in a page of their own under a strict policy. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { decodeAddress } from "../../web/src/share/address.js";
import { standaloneHTML } from "../../web/src/share/standalone.js";
import { launch } from "./chromium.mjs";
import { checkAccessibility, testWith } from "./helpers.mjs";
import { serve } from "./serve.mjs";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const { build } = createRequire(join(web, "package.json"))("esbuild");

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Share</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="base.css"><main><h1>Page</h1>
<gradlet-share></gradlet-share><gradlet-programs></gradlet-programs></main>
<script src="share.js"></script></html>`;

const code = "import torch\ntorch.manual_seed(0)\nprint(torch.randn(2))  # 训练\n";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;
let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradlet-share-"));
  await build({
    absWorkingDir: web,
    stdin: {
      // On a page gradlet-cell.js is there before.
      contents: 'globalThis.__gradlet = {}; import("./src/share/index.js");',
      resolveDir: web,
    },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    outfile: join(folder, "share.js"),
    logLevel: "warning",
  });
  await writeFile(join(folder, "base.css"), await readFile(join(web, "src/page/base.css")));
  await writeFile(join(folder, "index.html"), HTML);
  browser = await launch();
  const frame = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="share" src="/" sandbox="allow-scripts"
    width="800" height="700"></iframe>`;
  server = await serve({ root: folder, pages: { "/frame.html": frame } });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** @param {import("node:test").TestContext} t */
async function open(t, path = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
  });
  await page.goto(path.includes(":") ? path : server.url + path);
  return page;
}

/** Sets properties and opens one of the dialogs. */
const show = (page, tag, properties) =>
  page.evaluate(
    ([name, values]) => {
      const element = document.querySelector(name);
      return Object.assign(element, values).show();
    },
    [tag, { ...properties }],
  );

const doc = { version: 1, code, language: "python", seed: 3 };
const share = { doc, base: "https://example.org/gradlet/", name: "My <net>", lang: "en" };

testWith(["clipboard"])("the link holds the program and goes to the clipboard", async (t) => {
  const page = await open(t, "", { permissions: ["clipboard-read", "clipboard-write"] });
  await show(page, "gradlet-share", share);
  await page.locator("#copy-link").click();
  await page.locator("gradlet-share .status", { hasText: "Copied" }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(decodeAddress(new URL(link).hash), { doc, problems: [] });
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("gradlet-share dialog[open]").count(), 0);
});

test("each format shows its text", async (t) => {
  const page = await open(t);
  await show(page, "gradlet-share", share);
  const starts = {
    cell: "<script src=",
    iframe: "<iframe src=",
    markdown: "```python\n",
    myst: "```{anywidget} https://example.org/gradlet/anywidget.mjs\n",
    sphinx: ".. gradlet::\n   :seed: 3\n",
    fence: '```gradlet seed="3"\n',
  };
  const kinds = await page.locator("#kind option").evaluateAll((list) => list.map((o) => o.value));
  assert.deepEqual(kinds, Object.keys(starts));
  for (const [kind, start] of Object.entries(starts)) {
    await page.locator("#kind").selectOption(kind);
    const text = await page.locator("#snippet").inputValue();
    assert.ok(text.startsWith(start), text);
  }
});

testWith(["downloads"])("files are downloaded under the program's name", async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    document.querySelector("gradlet-share").standalone = async ({ code }) => `<pre>${code}`;
  });
  await show(page, "gradlet-share", share);
  const files = { source: "My-net.py", notebook: "My-net.ipynb", page: "My-net.html" };
  for (const [kind, name] of Object.entries(files)) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`#get-${kind}`).click(),
    ]);
    assert.equal(file.suggestedFilename(), name);
    const text = await readFile(await file.path(), "utf8");
    if (kind === "source") assert.equal(text, code.replace("(0)", "(3)"));
    if (kind === "notebook") assert.equal(JSON.parse(text).nbformat, 4);
    if (kind === "page") assert.match(text, /^<pre>import torch/);
  }
});

test("a sandboxed frame shows what it may not download or copy", async (t) => {
  const page = await open(t, "frame.html");
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.waitForSelector("gradlet-share", { state: "attached" });
  await show(frame, "gradlet-share", share);
  await frame.locator("#get-source").click();
  assert.equal(await frame.locator("#file").inputValue(), code.replace("(0)", "(3)"));
  await frame.locator("#copy-file").click();
  await frame.locator(".status", { hasText: "Copied" }).waitFor();
  await frame.evaluate(() => (document.execCommand = () => false));
  await frame.locator("#copy-file").click();
  await frame.locator(".status", { hasText: "press Ctrl+C" }).waitFor();
  const selected = await frame
    .locator("#file")
    .evaluate((f) => f.value.slice(f.selectionStart, f.selectionEnd));
  assert.equal(selected, code.replace("(0)", "(3)"));
  await frame.evaluate(() => document.querySelector("gradlet-share").close());
  await show(frame, "gradlet-programs", { doc, lang: "en" });
  await frame.locator("#notice", { hasText: "keeps nothing" }).waitFor();
  await frame.locator("#name").fill("a");
  await frame.locator("#save").click();
  await frame.locator(".open b", { hasText: "a" }).waitFor();
});

test("a program too long for a link is told", async (t) => {
  const page = await open(t);
  await show(page, "gradlet-share", { ...share, doc: { code: "x".repeat(300_000) }, lang: "zh" });
  assert.equal(await page.locator("#copy-link").isDisabled(), true);
  await page.locator(".warn", { hasText: "程序太长" }).waitFor();
  assert.ok((await page.locator("#snippet").inputValue()).length > 300_000);
});

/** Collects what the page is told. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.told = [];
    addEventListener("gradlet-open", (event) => globalThis.told.push(event.detail));
  });
const told = (page) => page.evaluate(() => globalThis.told.splice(0));

test("programs are saved, opened, renamed and deleted, with the keyboard alone", async (t) => {
  const page = await open(t);
  await listen(page);
  const programs = () => show(page, "gradlet-programs", { doc, lang: "en", name: "" });
  const names = () => page.locator(".open b").allTextContents();
  await programs();
  assert.equal(await page.locator("#name").inputValue(), "program");
  await page.locator("#name").fill("第一个 <b>");
  await page.keyboard.press("Enter");
  await page.locator(".status", { hasText: "Saved: 第一个 <b>" }).waitFor();
  assert.deepEqual(await names(), ["第一个 <b>"]);
  await page.reload();
  await listen(page);
  await programs();
  await page.locator(".open").focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await told(page), [{ doc, name: "第一个 <b>", notes: [] }]);

  await programs();
  await page.getByRole("button", { name: "Rename" }).press("Enter");
  await page.keyboard.press("Escape");
  assert.deepEqual(await names(), ["第一个 <b>"], "Escape leaves the renaming alone");
  await page.getByRole("button", { name: "Rename" }).press("Enter");
  await page.keyboard.insertText("second");
  await page.keyboard.press("Enter");
  await page.locator(".open b", { hasText: "second" }).waitFor();
  await page.getByRole("button", { name: "Delete" }).press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent.trim()),
    "Cancel",
  );
  await page.getByRole("button", { name: "Delete" }).press("Enter");
  await page.locator(".status", { hasText: "Deleted: second" }).waitFor();
  assert.deepEqual(await names(), []);
  await page.locator("#new").click();
  const fresh = { doc: { version: 1, code: "", language: "python" }, name: null, notes: [] };
  assert.deepEqual(await told(page), [fresh]);
});

testWith(["downloads"])("files come in by the picker and by dropping", async (t) => {
  const page = await open(t);
  await listen(page);
  await show(page, "gradlet-programs", { doc, lang: "en" });
  const cells = [{ cell_type: "code", source: "%matplotlib inline\nx = 1", outputs: [{}] }];
  const notebook = JSON.stringify({ nbformat: 4, metadata: {}, cells });
  const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator("#files").setInputFiles([file("lesson.ipynb", notebook)]);
  await page.waitForFunction(() => globalThis.told.length > 0);
  const [opened] = await told(page);
  assert.deepEqual(opened, {
    doc: { version: 1, code: "# %matplotlib inline\nx = 1", language: "python" },
    name: "lesson",
    notes: ["Its outputs were left out.", "Lines such as %matplotlib or !pip became comments."],
  });
  await show(page, "gradlet-programs", { doc, lang: "en" });
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["y = 2"], "lesson.py"));
    data.items.add(new File(["{"], "bad.ipynb"));
    data.items.add(new File([new Uint8Array([0xff, 0xff, 0])], "picture.py"));
    const dialog = document.querySelector("gradlet-programs").shadowRoot.querySelector("dialog");
    dialog.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  });
  await page.locator("gradlet-programs .status", { hasText: "Added: lesson 2" }).waitFor();
  const status = await page.locator("gradlet-programs .status").textContent();
  assert.match(status, /bad\.ipynb is not a notebook\. picture\.py is not a text file\./);
  assert.deepEqual(await told(page), []);
  assert.equal(await page.locator("li").count(), 2);
});

testWith(["tabs"])("another tab's programs are seen", async (t) => {
  const page = await open(t);
  await show(page, "gradlet-programs", { doc, lang: "en" });
  const other = await page.context().newPage();
  await other.goto(server.url);
  await show(other, "gradlet-programs", { doc, lang: "en" });
  await other.locator("#name").fill("from the other");
  await other.locator("#save").click();
  await page.locator(".open b", { hasText: "from the other" }).waitFor();
});

for (const lang of ["en", "zh"]) {
  for (const theme of ["light", "dark"]) {
    testWith(["touch", "narrow"])(
      `both dialogs are accessible and fit a phone: ${lang}, ${theme}`,
      async (t) => {
        const page = await open(t, "", {
          viewport: { width: 360, height: 740 },
          hasTouch: true,
          isMobile: true,
        });
        await page.evaluate(
          ([l, th]) => {
            document.documentElement.dataset.theme = th;
            document.documentElement.lang = l;
            document.querySelector("gradlet-share").standalone = async () => "";
          },
          [lang, theme],
        );
        for (const tag of ["gradlet-share", "gradlet-programs"]) {
          await show(page, tag, { ...share, lang });
          if (tag === "gradlet-programs") {
            await page.locator("#name").fill("一个很长的名字 ".repeat(9));
            await page.locator("#save").click();
            await page.locator(".open").waitFor();
          }
          await checkAccessibility(page);
          const small = await page.locator(tag).evaluate((element) => {
            const root = element.shadowRoot;
            const targets = [...root.querySelectorAll("button, select, input:not(.hidden)")];
            const overflow = root.querySelector(".body");
            return [
              ...targets
                .filter((one) => one.getBoundingClientRect().height < 44)
                .map((one) => one.id),
              ...(overflow.scrollWidth > overflow.clientWidth ? ["too wide"] : []),
              ...(document.documentElement.scrollWidth > innerWidth ? ["page too wide"] : []),
            ];
          });
          assert.deepEqual(small, []);
          const folder = process.env.SCREENSHOTS;
          if (folder)
            await page.screenshot({ path: join(folder, `${tag}-360-${lang}-${theme}.png`) });
          await page.evaluate((name) => document.querySelector(name).close(), tag);
        }
        if (!process.env.SCREENSHOTS) return;
        await page.setViewportSize({ width: 1100, height: 800 });
        for (const tag of ["gradlet-share", "gradlet-programs"]) {
          await show(page, tag, { ...share, lang });
          await page.screenshot({
            path: join(process.env.SCREENSHOTS, `${tag}-1100-${lang}-${theme}.png`),
          });
          await page.evaluate((name) => document.querySelector(name).close(), tag);
        }
      },
    );
  }
}

test("a page in one file reads its parts, from disk and in a sandboxed frame", async (t) => {
  const text = standaloneHTML({
    title: "One file",
    markup: "<p id=out></p>",
    files: {
      // As a cell does it: a part is data, a part is run, and a worker comes from a blob.
      "gradlet-cell.js": `document.addEventListener("DOMContentLoaded", () => {
        const part = (name) => document.querySelector('script[data-gradlet-file="' + name + '"]').textContent;
        const live = document.createElement("script");
        live.textContent = part("gradlet-live.js");
        document.head.append(live);
        const { worker } = JSON.parse(part("engine.js"));
        const url = URL.createObjectURL(new Blob([worker]));
        new Worker(url).onmessage = ({ data }) => (document.getElementById("out").textContent = data + live_);
      });`,
      "gradlet-live.js": 'var live_ = "<!-- </script> live"',
      "engine.js": `globalThis.__gradletEngine=${JSON.stringify({ worker: 'postMessage("</script> worker ")', wasm: "" })};\n`,
    },
  });
  const path = join(folder, "one.html");
  await writeFile(path, text);
  const expected = "</script> worker <!-- </script> live";
  const page = await open(t, pathToFileURL(path).href);
  await page.locator("#out", { hasText: expected }).waitFor();
  const host = join(folder, "host.html");
  const srcdoc = text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  await writeFile(
    host,
    `<!doctype html><meta charset="utf-8"><title>h</title>
     <iframe title="f" sandbox="allow-scripts" src="one.html"></iframe>
     <iframe title="g" sandbox="allow-scripts" srcdoc="${srcdoc}"></iframe>`,
  );
  await page.goto(pathToFileURL(host).href);
  for (const title of ["f", "g"]) {
    const inside = page
      .frameLocator(`iframe[title=${title}]`)
      .locator("#out", { hasText: expected });
    await inside.waitFor();
  }
});
