/** A program as text to paste elsewhere, and as a page in one file. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { decodeAddress } from "../../web/src/share/address.js";
import { escapeHTML } from "../../web/src/cell/escape.js";
import { KINDS, cellMarkup, snippet } from "../../web/src/share/snippets.js";
import { POLICY, standaloneHTML } from "../../web/src/share/standalone.js";

const { marked } = await import(
  createRequire(new URL("../../web/package.json", import.meta.url)).resolve("marked")
);
const lesson = readFileSync(
  new URL("../../web/lessons/4-nn.py", import.meta.url),
  "utf8",
).trimEnd();
const base = "https://example.org/course/gradlet/index.html?x=1#y";
const folder = "https://example.org/course/gradlet/";
const place = { base, title: 'Lesson "4" <nn>' };
const doc = {
  version: 1,
  code: lesson,
  language: "python",
  seed: 3,
  lang: "zh",
  hide: ["seed", "code"],
};

const unescapeHTML = (text) =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name],
  );

test("the link is the page with the document in its address", () => {
  const url = snippet("link", doc, place);
  assert.ok(url.startsWith(`${folder}#v=1&`));
  assert.deepEqual(decodeAddress(new URL(url).hash), { doc, problems: [] });
  assert.match(
    snippet("link", doc, { base: "file:///a/b.html" }),
    /^file:\/\/\/a\/index\.html#v=1&/,
  );
});

test("the cell holds the program", () => {
  assert.equal(
    snippet("cell", doc, place),
    `<script src="${folder}gradlet-cell.js"></script>\n` +
      `<gradlet-cell seed="3" lang="zh" hide="seed code">\n<script type="text/python">\n${lesson}\n` +
      `</script>\n</gradlet-cell>\n`,
  );
  assert.equal(
    cellMarkup({ lesson: "nn", language: "javascript" }),
    '<gradlet-cell lesson="nn" language="javascript"></gradlet-cell>',
  );
  assert.match(
    cellMarkup({ code: "1", lesson: "nn", language: "javascript" }),
    /^<gradlet-cell>\n<script type="text\/javascript\+gradlet">\n1\n<\/script>/,
  );
});

test("a program that would end its element is written in signs", () => {
  for (const code of [
    's = "</script><img src=x onerror=alert(1)>"',
    "a = '<!-- <script>' & \"&amp;\"",
    "x = 1 # </SCRIPT",
  ]) {
    const markup = cellMarkup({ code, language: "javascript", theme: "dark" });
    assert.doesNotMatch(markup, /script|<!--|<img/i.test(code) ? /<\/?script|<!--|<img/i : /$^/);
    const inside =
      /^<gradlet-cell language="javascript" theme="dark">\n<template>\n([^]*)\n<\/template>/.exec(
        markup,
      );
    assert.equal(unescapeHTML(inside[1]), code);
  }
});

test("the frame has the document in its address and what a frame should have", () => {
  const text = snippet("iframe", { ...doc, lesson: "nn", rung: 4 }, { ...place, height: 360 });
  const attributes = Object.fromEntries(
    [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescapeHTML(value),
    ]),
  );
  const { src, ...others } = attributes;
  assert.ok(src.startsWith(`${folder}embed.html#`));
  assert.deepEqual(decodeAddress(new URL(src).hash), { doc, problems: [] });
  assert.deepEqual(others, {
    title: place.title,
    width: "100%",
    height: "360",
    loading: "lazy",
    sandbox: "allow-scripts",
  });
  const [, plain] = /src="([^"]*)/.exec(snippet("iframe", { lesson: "nn" }, place));
  assert.equal(decodeAddress(new URL(unescapeHTML(plain)).hash).doc.lesson, "nn");
});

test("Markdown keeps its fence, and the cell comes after it", () => {
  const text = snippet("markdown", { code: "x = '''\n```\n````'''\n", seed: 1 }, place);
  assert.match(text, /^`````python\nx = /);
  const html = marked.parse(text);
  assert.match(html, /<pre><code class="language-python">/);
  assert.match(
    html,
    /<\/pre>\s*<div><gradlet-cell seed="1"><\/gradlet-cell><\/div>\s*<script src=/,
  );
  assert.doesNotMatch(snippet("markdown", { lesson: "nn" }, place), /```/);
  const fence = snippet("fence", doc, place);
  assert.match(fence, /^```gradlet seed="3" lang="zh" hide="seed code"\nimport torch\n/);
  assert.equal(marked.lexer(fence)[0].text, lesson);
  assert.equal(snippet("fence", { lesson: "nn" }, place), '```gradlet lesson="nn"\n```\n');
});

test("MyST's directive holds a model in JSON", () => {
  const text = snippet("myst", { ...doc, code: "s = '```'\r\n" }, place);
  const [, url, body] = /^```\{anywidget\} (\S+)\n([^]*)\n```\n$/.exec(text);
  assert.equal(url, `${folder}anywidget.mjs`);
  assert.deepEqual(JSON.parse(body), {
    source: "s = '```'",
    seed: 3,
    lang: "zh",
    hide: "seed code",
  });
  assert.doesNotMatch(body, /^```/m);
});

test("Sphinx's directive has the program as its content", () => {
  const text = snippet(
    "sphinx",
    { code: "if x:\n    y\n\n\nz", language: "javascript", seed: 3 },
    place,
  );
  assert.equal(
    text,
    ".. gradlet::\n   :language: javascript\n   :seed: 3\n\n   if x:\n       y\n\n\n   z\n",
  );
  assert.equal(snippet("sphinx", { lesson: "optim" }, place), ".. gradlet::\n   :lesson: optim\n");
});

test("every kind takes an empty document, and an address says when it is too small", () => {
  for (const kind of KINDS) assert.ok(snippet(kind, {}, { base }).length > 10, kind);
  const huge = { code: "x".repeat(300_000) };
  assert.throws(() => snippet("link", huge, place), RangeError);
  assert.ok(snippet("cell", huge, place).length > 300_000);
});

test("a page in one file holds its parts as they are", () => {
  const nasty = 'const a = "</script><!--<script>", b = /<!--|[</script>]/u, c = `</Script>`;';
  const engine = { worker: `${nasty}\u2028`, wasm: "AGFzbQ==" };
  const html = standaloneHTML({
    title: "Lesson </title><script>",
    markup: cellMarkup({ code: "</script>" }),
    files: {
      "gradlet-cell.js": `globalThis.result = [${nasty.slice(0, -1).replace(/const |, \w =|a = /g, (w) => (w[0] === "," ? "," : ""))}];`,
      "gradlet-live.js": nasty,
      "engine.js": `globalThis.__gradletEngine=${JSON.stringify(engine)};\n`,
      "python.js": JSON.stringify(engine),
    },
    lang: "zh",
  });
  const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script/gi)];
  assert.equal(scripts.length, 4);
  assert.equal(html.match(/<\/script/gi).length, 4);
  assert.doesNotMatch(html, /<!--/);
  assert.match(html, /^<!doctype html>\n<html lang="zh-CN">/);
  assert.match(html, /<title>Lesson &lt;\/title&gt;&lt;script&gt;<\/title>/);
  assert.match(html, new RegExp(escapeHTML(POLICY).replace(/[*+?.()]/g, "\\$&")));
  const scope = { result: null, globalThis: null };
  scope.globalThis = scope;
  runInNewContext(scripts[0][2], scope);
  assert.equal(scope.result[0], "</script><!--<script>");
  assert.equal(scope.result[2], "</Script>");
  assert.ok(scope.result[1].test("<!--"));
  const part = (name) => scripts.find(([, words]) => words.includes(`"${name}"`));
  assert.match(part("engine.js")[1], /type="text\/plain"/);
  assert.deepEqual(JSON.parse(part("engine.js")[2]), engine);
  assert.deepEqual(JSON.parse(part("python.js")[2]), engine);
  assert.equal(runInNewContext(`${part("gradlet-live.js")[2]} a`), "</script><!--<script>");
  assert.throws(() => standaloneHTML({ title: "", markup: "", files: {} }), TypeError);
});

test("the built engines are parts of a page in one file", () => {
  const dist = (name) => readFileSync(new URL(`../../web/dist/${name}`, import.meta.url), "utf8");
  const files = {
    "gradlet-cell.js": "",
    "engine.js": dist("engine.js"),
    "python.js": dist("python.js"),
  };
  const html = standaloneHTML({ title: "a", markup: "", files });
  const parts = [
    ...html.matchAll(/<script type="text\/plain" data-gradlet-file="([^"]*)">([^]*?)<\/script/gi),
  ];
  assert.deepEqual(
    parts.map(([, name]) => name),
    ["engine.js", "python.js"],
  );
  for (const [, , text] of parts) {
    const { worker, wasm } = JSON.parse(text);
    assert.ok(worker.length > 10_000 && wasm.startsWith("AGFzbQ"));
  }
});
