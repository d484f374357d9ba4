/** Programs, sessions and exercises of `<gradlet-cell>`: node --test tests/browser/cell.test.mjs (build web/dist first). */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkAccessibility, testWith } from "./helpers.mjs";
import { get, open, pages, run } from "./notes.mjs";
import { DIST } from "./serve.mjs";

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

testWith(["network"])(
  "a poster costs one script: no engine, worker, frame or editor before it is touched",
  async (t) => {
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
  },
);

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
  assert.equal((await page.locator("#one [part=output]").innerText()).trim(), "one");
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
