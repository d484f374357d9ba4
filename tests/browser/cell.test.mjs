/** `<gradlet-cell>` in pages of all kinds: node --test tests/browser/cell.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "./chromium.mjs";
import { checkAccessibility } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";
import { cellHTML } from "../../scripts/lib/poster.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** Pages by path; each test puts its own here. @type {Record<string, string>} */
const pages = {};
/** @type {{ url: string, close: () => Promise<void> }} */
let server;
/** Another origin. @type {{ url: string, close: () => Promise<void> }} */
let other;

before(async () => {
  server = await serve({ base: "/dist/", pages });
  other = await serve({ base: "/elsewhere/" });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await other?.close();
});

/**
 * Opens a page with this body; nothing may go wrong unseen in it.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} body
 * @param {{ head?: string, attributes?: string, script?: string, options?: object, foreign?: boolean,
 *   allow?: RegExp }} [more]
 */
async function open(
  t,
  body,
  { head, attributes = 'lang="en"', script = "", options = {}, foreign, allow } = {},
) {
  const name = `/page-${Object.keys(pages).length}`;
  pages[`${name}.js`] = script;
  pages[`${name}.html`] =
    `<!doctype html><html ${attributes}><meta charset="utf-8"><title>notes</title>` +
    `<link rel="icon" href="data:,">` +
    `${head ?? '<script src="/dist/gradlet-cell.js"></script>'}<body><main><h1>Notes</h1>${body}</main>` +
    (script ? `<script src="${name}.js"></script>` : "");
  const context = await browser.newContext({ locale: "en-US", ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  /** @type {string[]} */
  const requests = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !allow?.test(message.text())) troubles.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(troubles, []);
    const home = new URL(server.url).origin;
    const strange = requests.filter((url) => url.startsWith("http") && !url.startsWith(home));
    if (!foreign) assert.deepEqual(strange, []);
  });
  await page.goto(new URL(`${name}.html`, server.url).href);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("gradlet-cell")].every((cell) => cell.hasAttribute("ready")),
  );
  return Object.assign(page, { requests });
}

/**
 * Runs a cell by its method.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<{ state: string, output: string, points: number[][], error: any, ms: number }>}
 */
const run = (page, selector = "gradlet-cell") =>
  page.evaluate(async (at) => {
    const { state, output, points, error, ms } = await /** @type {any} */ (
      document.querySelector(at)
    ).run();
    return { state, output, points, error, ms };
  }, selector);

/** @param {Page} page @param {string} at @param {string} name */
const get = (page, at, name) =>
  page.evaluate(([a, b]) => /** @type {any} */ (document.querySelector(a))[b], [at, name]);

const PYTHON =
  '<script type="text/python">\n    print(1)\n    if True:\n        print("</b>")\n  </script>';

test("a program: as a script, a template, text, or in JavaScript; without the indentation", async (t) => {
  const page = await open(
    t,
    `<gradlet-cell id="a">${PYTHON}</gradlet-cell>
     <gradlet-cell id="b"><template>
        print(2)
     </template></gradlet-cell>
     <gradlet-cell id="c">
        print(3 &lt; 4)
     </gradlet-cell>
     <gradlet-cell id="d" language="javascript">console.log(5)</gradlet-cell>
     <gradlet-cell id="e"><script type="text/javascript+gradlet">console.log(6)</script></gradlet-cell>
     <gradlet-cell id="f" lesson="adam"></gradlet-cell>
     <gradlet-cell id="g" lesson="nothing"></gradlet-cell>`,
  );
  assert.equal(await get(page, "#a", "source"), 'print(1)\nif True:\n    print("</b>")');
  assert.deepEqual((await run(page, "#a")).output, "1\n</b>");
  assert.equal((await run(page, "#b")).output, "2");
  assert.equal((await run(page, "#c")).output, "True");
  assert.equal((await run(page, "#d")).output, "5");
  assert.equal((await run(page, "#e")).output, "6");
  assert.match(await get(page, "#f", "source"), /torch\.optim\.Adam/);
  assert.match((await page.locator("#g").textContent()) ?? "", /^$/);
  assert.equal(
    await page.locator("#g [part=notice]").innerText(),
    "There is no lesson of this name.",
  );
});

test("attached to the code block before it, whatever the generator makes of a fence", async (t) => {
  const blocks = {
    plain: '<pre><code class="language-python">print("plain")\n</code></pre>{}',
    sphinx:
      '<div class="highlight-python notranslate"><div class="highlight"><pre><span></span><span class="nb">print</span>("sphinx")\n</pre></div></div>{}',
    table:
      '<div class="highlight-python"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code"><div class="highlight"><pre>print("table")\n</pre></div></td></tr></table></div>{}',
    mkdocs:
      '<div class="highlight"><pre><code><span class="nb">print</span>("mkdocs")\n</code></pre></div><div>{}</div>',
    vitepress:
      '<div class="language-python vp-adaptive-theme"><button class="copy"></button><span class="lang">python</span><pre class="shiki"><code><span class="line">print("vitepress")</span>\n<span class="line"></span></code></pre></div>{}',
    paragraph: '<pre><code>print("paragraph")</code></pre><p>{}</p>',
  };
  const page = await open(
    t,
    Object.entries(blocks)
      .map(
        ([id, html]) =>
          `<section id="s-${id}">${html.replace("{}", `<gradlet-cell id="${id}"></gradlet-cell>`)}</section>`,
      )
      .join("") +
      '<pre id="far"><code class="language-js">console.log("far")</code></pre><p>between</p><gradlet-cell id="by-id" for="#far"></gradlet-cell>' +
      '<p>no block</p><gradlet-cell id="none" for="nowhere"></gradlet-cell>',
  );
  for (const id of Object.keys(blocks)) {
    assert.equal((await run(page, `#${id}`)).output, id);
    assert.equal(await page.locator(`#s-${id} > :first-child`).isVisible(), false, id);
  }
  assert.equal((await run(page, "#by-id")).output, "far");
  assert.match(await page.locator("#none [part=notice]").innerText(), /no code block/);
  await page.evaluate(() => document.querySelector("#plain")?.remove());
  assert.equal(await page.locator("#s-plain pre").isVisible(), true);
});

test("gradletCells turns all fences of a page into cells; source, reset, events, methods", async (t) => {
  const page = await open(
    t,
    '<pre><code class="language-python">print(0, 4)\nprint(1, 2)</code></pre><pre><code class="language-sh">ls</code></pre><pre><code class="language-python">x = 1 / 0</code></pre>',
    {
      script: `
        window.seen = [];
        for (const name of ["run", "point", "print", "error", "done"])
          addEventListener("gradlet-" + name, ({ type, detail, target }) => window.seen.push([type, detail]));
        window.made = gradletCells("pre code.language-python", { hide: "seed", lang: "zh" });`,
    },
  );
  assert.equal(await page.locator("gradlet-cell").count(), 2);
  const first = "pre:nth-of-type(1) + gradlet-cell";
  const done = await run(page, first);
  assert.deepEqual(
    [done.state, done.output, done.points],
    [
      "done",
      "0 4\n1 2",
      [
        [0, 4],
        [1, 2],
      ],
    ],
  );
  const failed = await run(page, "gradlet-cell:last-of-type");
  assert.equal(failed.state, "error");
  assert.equal(failed.error.name, "ZeroDivisionError");
  assert.equal(failed.error.line, 1);
  const seen = await page.evaluate(() =>
    /** @type {any} */ (window).seen.map((/** @type {any} */ [type]) => type),
  );
  for (const name of ["run", "point", "print", "error", "done"])
    assert.ok(seen.includes(`gradlet-${name}`), name);
  const changed = await page.evaluate(async (at) => {
    const cell = /** @type {any} */ (document.querySelector(at));
    cell.source = "print('mine')";
    const { output } = await cell.run();
    cell.reset();
    return [output, cell.source];
  }, first);
  assert.deepEqual(changed, ["mine", "print(0, 4)\nprint(1, 2)"]);
});

test("a poster costs one script: no engine, worker, frame or editor before it is touched", async (t) => {
  const page = await open(t, '<gradlet-cell lesson="tensor"></gradlet-cell>'.repeat(10));
  const files = page.requests
    .filter((url) => url.includes("/dist/"))
    .map((url) => url.split("/").pop());
  assert.deepEqual(files, ["gradlet-cell.js"]);
  assert.equal(page.workers().length, 0);
  assert.equal(await page.locator("iframe").count(), 0);
  assert.equal(await page.locator("gradlet-cell svg.poster-curve").count(), 10);
  assert.match(
    await page.locator("gradlet-cell .listing").first().innerText(),
    /loss\.backward\(\)/,
  );
  const bytes = gzipSync(await readFile(join(DIST, "gradlet-cell.js")), { level: 9 }).length;
  t.diagnostic(`first cell ${bytes} bytes gzipped`);
  assert.ok(bytes <= 60_000);
  await checkAccessibility(page);
});

test("a session: cells above run first, once; variables stay; restart; an error above is told", async (t) => {
  const page = await open(
    t,
    `<gradlet-cell session="s" id="one">a = [1]\nprint("one")</gradlet-cell>
     <gradlet-cell session="s" id="two">a.append(2)\nprint(a)</gradlet-cell>
     <gradlet-cell session="s" id="three">def f():\n    return a[9]\nprint(len(a))</gradlet-cell>
     <gradlet-cell session="s" id="four">f()</gradlet-cell>
     <gradlet-cell session="s" id="five" above="skip">print(len(a))</gradlet-cell>
     <gradlet-cell session="t" id="other">print(a)</gradlet-cell>`,
  );
  assert.equal((await run(page, "#three")).output, "2");
  assert.equal(await page.locator("#one [part=output]").innerText(), "one");
  assert.equal(await page.locator("#two [part=output] .line").innerText(), "[1, 2]");
  assert.equal((await run(page, "#two")).output, "[1, 2, 2]");
  assert.equal((await run(page, "#three")).output, "3");
  const failed = await run(page, "#four");
  assert.match(failed.error.stack, /three\.py", line 2|three/);
  assert.equal((await run(page, "#five")).output, "3");
  assert.equal((await run(page, "#other")).error.name, "NameError");
  await page.locator("#two [part=restart]").click();
  assert.equal((await run(page, "#two")).output, "[1, 2]");
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector("#one")).source = "nothing_like_this";
  });
  await page.locator("#one [part=restart]").click();
  const above = await run(page, "#two");
  assert.match(above.error.message, /A cell above/);
});

test("needs, before, after, files, and a module beside the program", async (t) => {
  pages["/data.csv"] = "x,y\n1,2\n3,4\n";
  const page = await open(
    t,
    `<gradlet-cell id="base">x = 3\nprint("not shown")</gradlet-cell>
     <gradlet-cell id="mid" needs="base">y = x + 1</gradlet-cell>
     <gradlet-cell id="top" needs="mid base">print(x, y)</gradlet-cell>
     <gradlet-cell id="a" needs="b"></gradlet-cell><gradlet-cell id="b" needs="a">1</gradlet-cell>
     <template id="setup">z = 5</template>
     <gradlet-cell id="hidden" before="setup" after="print('after', z)">z += 1\nraise_it = 1</gradlet-cell>
     <gradlet-cell id="js" language="javascript" before="const q = 2;\nconst r = 3;">console.log(q * r);\nnull.x</gradlet-cell>
     <script type="text/plain" data-file="model.py">def f(x): return f"{x * 2:.1f}"</script>
     <gradlet-cell id="file" files="/data.csv model.py">import model\nprint(open("data.csv").read().split()[1], model.f(2))</gradlet-cell>
     <gradlet-cell id="lost" files="nothing.csv">1</gradlet-cell>`,
    { allow: /404/ },
  );
  assert.equal((await run(page, "#top")).output, "3 4");
  assert.match((await run(page, "#a")).error.message, /circle/);
  assert.equal((await run(page, "#hidden")).output, "after 6");
  const js = await run(page, "#js");
  assert.equal(js.output, "6");
  assert.equal(js.error.line, 2);
  assert.equal((await run(page, "#file")).output, "1,2 4.0");
  assert.equal((await run(page, "#lost")).error.name, "FileNotFoundError");
});

test("an exercise: checked, hinted, solved, in both languages", async (t) => {
  const page = await open(
    t,
    `<gradlet-cell id="py">def f(x):\n    return x
       <gradlet-check hint="Square it."><script type="text/python">assert f(3) == 9</script></gradlet-check>
       <gradlet-check pass="Output too."><script type="text/python">assert "hello" in output, "Print hello."</script></gradlet-check>
       <gradlet-solution><script type="text/python">def f(x):\n    return x * x\nprint("hello")</script></gradlet-solution>
     </gradlet-cell>
     <gradlet-cell id="js" language="javascript">const f = (x) => x;
       <gradlet-check hint="Square it."><script type="text/javascript+gradlet">if (f(3) !== 9) throw new Error("no");</script></gradlet-check>
     </gradlet-cell>`,
  );
  await run(page, "#py");
  await page.locator("#py [part=check]").click();
  const verdicts = page.locator("#py [part=checks] li");
  await verdicts.nth(1).waitFor();
  assert.match(await verdicts.nth(0).innerText(), /Not yet\. Square it\./);
  assert.match(await verdicts.nth(1).innerText(), /Not yet\. Print hello\./);
  assert.equal(await page.locator("#py [part=solution] pre").isVisible(), false);
  await page.locator("#py [part=solution] summary").click();
  await page.locator("#py [part=solution] button").click();
  await page.locator("#py [part=check]").click();
  await page.waitForSelector("#py [part=checks] .passed:nth-child(2)");
  assert.match(await verdicts.nth(1).innerText(), /Right\. Output too\./);
  await run(page, "#js");
  await page.locator("#js [part=check]").click();
  assert.match(await page.locator("#js [part=checks] li").innerText(), /Not yet\. Square it\./);
  await checkAccessibility(page);
});

test("the exercise of docs/embedding.md with gradcheck, wrong and solved", async (t) => {
  const text = await readFile(new URL("../../docs/embedding.md", import.meta.url), "utf8");
  const [html] = /<gradlet-cell>(?:(?!<\/gradlet-cell>)[^])*gradcheck[^]*?<\/gradlet-cell>/.exec(
    text,
  );
  const page = await open(t, html);
  await run(page, "gradlet-cell");
  const check = page.locator("[part=check]");
  await check.click();
  const verdict = page.locator("[part=checks] li");
  await verdict.waitFor();
  assert.match(await verdict.innerText(), /Jacobian mismatch for output 0 with respect to input 0/);
  await page.locator("[part=solution] summary").click();
  await page.locator("[part=solution] button").click();
  await check.click();
  await page.waitForSelector("[part=checks] .passed");
});

test("at most two workers live; the third run waits and says so", async (t) => {
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

test("moved in the page a run goes on, removed its worker ends", async (t) => {
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

test("without JavaScript a baked cell is its poster; on paper a live one is its whole program", async (t) => {
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
});
