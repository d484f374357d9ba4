/**
 * Programs that try to get out, in the built page: node --test tests/browser/hostile.test.mjs
 *
 * Each tries one road and prints what became of it. None may arrive, over http and from a file.
 */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { launch } from "./chromium.mjs";
import { at, errorText, printed, reach, runIt, type, testWith } from "./helpers.mjs";
import { DIST, serve } from "./serve.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;
/** A server that would hear whatever gets out. @type {import("node:http").Server} */
let outside;
let target = "";
/** @type {string[]} */
let heard = [];

before(async () => {
  server = await serve();
  outside = createServer((request, response) => {
    heard.push(String(request.url));
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("self.got = 1;");
  });
  outside.on("upgrade", (request, socket) => {
    heard.push(String(request.url));
    socket.destroy();
  });
  await new Promise((done) => outside.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (outside.address());
  target = `127.0.0.1:${port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  outside?.closeAllConnections();
  outside?.close();
});

/**
 * Opens the page, over http or from a file. The browser's console is not watched: it names what was
 * refused.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} place
 * @param {string} code
 */
async function open(t, place, code) {
  const context = await browser.newContext({ locale: "en-US" });
  t.after(() => context.close());
  const page = await context.newPage();
  // As in WebKit, where the server's policy keeps runner.html from its script.
  if (place === "http, bare") {
    await page.route("**/runner.html", (route) =>
      route.fulfill({ contentType: "text/html", body: "" }),
    );
  }
  const base = place === "file" ? String(pathToFileURL(join(DIST, "index.html"))) : server.url;
  await page.goto(`${base}?rung=2&lang=en&code=${code}`);
  await page.waitForSelector("html[data-page=ready]");
  heard = [];
  return page;
}

/** Roads out of JavaScript: an expression that is to fail. @type {() => Record<string, string>} */
const roads = () => ({
  fetch: `await fetch("http://${target}/fetch")`,
  "fetch of the own page": `await fetch(${JSON.stringify(server.url)})`,
  "fetch found elsewhere": `await Object.getPrototypeOf(self).constructor.prototype.fetch.call(self, "http://${target}/fetch")`,
  XMLHttpRequest: `{ const x = new XMLHttpRequest(); x.open("GET", "http://${target}/xhr", false); x.send(); }`,
  WebSocket: `new WebSocket("ws://${target}/socket")`,
  WebSocketStream: `new WebSocketStream("ws://${target}/stream")`,
  WebTransport: `new WebTransport("https://${target}/transport")`,
  EventSource: `new EventSource("http://${target}/events")`,
  RTCPeerConnection: `new RTCPeerConnection()`,
  FontFace: `await new FontFace("x", "url(http://${target}/font)").load()`,
  importScripts: `importScripts("http://${target}/scripts.js")`,
  "importScripts of the own page": `importScripts(${JSON.stringify(server.url + "runner.js")})`,
  "import()": `await import("http://${target}/import.js")`,
  "import() of the own page": `await import(${JSON.stringify(server.url + "runner.js")})`,
  "import() of data": `await import("data:text/javascript,export default 1")`,
  indexedDB: `indexedDB.open("x")`,
  OPFS: `await navigator.storage.getDirectory()`,
  caches: `await caches.open("x")`,
  cookieStore: `await cookieStore.getAll()`,
  locks: `await navigator.locks.query()`,
  BroadcastChannel: `new BroadcastChannel("x").postMessage(1)`,
  Worker: `new Worker("data:text/javascript,1")`,
  SharedWorker: `new SharedWorker("x")`,
  Notification: `new Notification("x")`,
  MessageChannel: `new MessageChannel()`,
  createObjectURL: `URL.createObjectURL(new Blob(["1"]))`,
  close: `close()`,
  eval: `eval("1")`,
  "eval found elsewhere": `(0, self.eval)("1")`,
  Function: `new Function("return 1")()`,
  "constructor.constructor": `({}).constructor.constructor("return 1")()`,
  "constructor of async": `await (async () => {}).constructor("return 1")()`,
  "constructor of a generator": `(function* () {}).constructor("yield 1")().next()`,
  "constructor by a patched prototype": `Reflect.construct(Object.getPrototypeOf(() => {}).constructor, ["return 1"])()`,
  "a timer of text": `await new Promise((done, fail) => { self.hit = done; setTimeout("self.hit()", 1); })`,
});

for (const place of ["http", "file"]) {
  test(`JavaScript reaches nothing (${place})`, async (t) => {
    const page = await open(t, place, "js");
    const tries = Object.entries(roads()).map(
      ([name, road]) =>
        `try { ${road}; console.log("OPEN " + ${JSON.stringify(name)}); } catch (e) { console.log("closed"); }`,
    );
    await type(
      page,
      `${tries.join("\n")}\nconsole.log(self.origin, location.origin, isSecureContext);\n`,
    );
    await runIt(page);
    const lines = await printed(page);
    assert.deepEqual(
      lines.filter((line) => line.startsWith("OPEN")),
      [],
    );
    assert.equal(lines.length, tries.length + 1);
    assert.match(lines[lines.length - 1], /^null null/);
    assert.deepEqual(heard, []);
  });

  test(`of a worker's globals only the known are left (${place})`, async (t) => {
    const page = await open(t, place, "js");
    await type(
      page,
      `const names = new Set();
for (let at = self; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
  for (const name of Object.getOwnPropertyNames(at)) if (self[name] !== undefined) names.add(name);
console.log([...names].filter((name) => /^[a-z]/.test(name)).sort().join(" "));
console.log([...names].filter((name) => /Worker|Port|Channel|Socket|Request|File|Storage|Navigator|Stream|Blob/.test(name)).join());
console.log(self.postMessage("x"), typeof self.onmessage);
`,
    );
    await runIt(page);
    assert.deepEqual(await printed(page), [
      "addEventListener atob btoa clearInterval clearTimeout console constructor crypto decodeURI " +
        "decodeURIComponent dispatchEvent encodeURI encodeURIComponent escape globalThis isFinite isNaN " +
        "isSecureContext location origin parseFloat parseInt performance postMessage queueMicrotask " +
        "removeEventListener self setInterval setTimeout structuredClone unescape",
      "undefined undefined",
    ]);
  });

  test(`Python reaches nothing (${place})`, async (t) => {
    const page = await open(t, place, "py");
    const tries = [
      "import js",
      "import jsffi",
      "import uctypes",
      "import _gradlet",
      "from js import fetch",
      '__import__("js")',
      '__import__("jsffi")',
      "import builtins; del builtins.__import__; import js",
      'exec("import js")',
      'import sys; sys.modules["js"].fetch',
      'import sys; sys.modules["_gradlet"].print',
      "import torch; torch.ones(1)._j.constructor",
      "import torch; torch.ones(1)._j.__proto__",
      'import torch; getattr(torch.ones(1)._j, "constructor")',
      "import torch; torch.ones(1)._j.constructor.constructor",
      "import torch; torch.ones(1)._j.x = 1",
      "import torch; torch._core._g.constructor",
      "import torch; torch._core._g.__proto__",
      "import torch; torch._core._g.list.constructor",
      "import torch; torch._core._g.list(1).constructor",
      'import torch; torch._core._g.layer_get(torch._core._g.list(1), "constructor").x',
      'import torch; torch._core._g.layer("constructor", torch._core._g.list(), None).x',
      'import torch; torch._core._g.fn("constructor").x',
      'import torch; torch._core._g.np("constructor").x',
    ];
    const program = tries
      .filter((line) => !line.endsWith(".x = 1"))
      .map((line, i) => {
        const body = line.replaceAll("; ", "\n    ");
        return `try:\n    ${body}\n    print("OPEN", ${i})\nexcept Exception as e:\n    print(type(e).__name__)\n`;
      });
    await type(page, program.join(""));
    await runIt(page);
    const lines = await printed(page);
    assert.deepEqual(
      lines.filter((line) => line.startsWith("OPEN")),
      [],
    );
    assert.equal(lines.length, program.length);
    await type(page, "import js\n");
    await runIt(page, "error");
    assert.match(await errorText(page), /ModuleNotFoundError: No module named 'js'/);
    // What the interpreter cannot catch ends the program, and nothing more.
    for (const line of [
      'torch.ones(1)._j["constructor"]',
      "torch.ones(1)._j.x = 1",
      "torch._core._g.list.new()",
    ]) {
      await type(page, `import torch\n${line}\nprint("OPEN")\n`);
      await runIt(page, "error");
      assert.deepEqual(await printed(page), []);
    }
    assert.deepEqual(heard, []);
  });
}

/** Puts itself in the place of all that the runtime might call, and takes what it is called with. */
const PATCHES = `
const taken = [];
const { toString } = Object.prototype;
const { apply } = Reflect;
const take = (name) => (taken[taken.length] = name);
const spy = (owner, name) => {
  const real = owner[name];
  owner[name] = function (...args) {
    for (const one of [this, ...args]) {
      const kind = apply(toString, one, []);
      if (kind === "[object MessagePort]" || kind === "[object MessageEvent]") take(name);
      if (one && typeof one === "object" && typeof one.post === "function") take(name + " post");
    }
    return apply(real, this, args);
  };
};
`;

test("patched prototypes get neither the port nor a word in the runtime's name", async (t) => {
  const page = await open(t, "http", "js");
  await type(
    page,
    `${PATCHES}
for (const [owner, names] of [
  [Function.prototype, ["call", "apply", "bind"]],
  [Array.prototype, ["push", "map", "filter", "slice", "forEach", "reduce", "join"]],
  [String.prototype, ["split", "slice", "includes"]],
  [Promise.prototype, ["then", "finally"]],
  [EventTarget.prototype, ["addEventListener", "dispatchEvent"]],
  [Set.prototype, ["add", "delete"]],
  [Float64Array.prototype.__proto__, ["set", "fill"]],
]) for (const name of names) spy(owner, name);
for (const name of ["type", "lines", "post", "port", "data", "target", "onmessage", "message"]) {
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    set(value) { take("set " + name); },
    get() { return undefined; },
  });
}
Error.prepareStackTrace = (error, frames) => {
  for (const frame of frames) if (frame.getThis?.() || frame.getFunction?.()) take("frame");
  return "";
};
JSON.stringify = JSON.parse = () => take("JSON");
console.log(0, 1); console.log(1, 2); console.table([1]); console.clear();
await new Promise((done) => setTimeout(done, 80));
console.log("taken", taken.length ? taken.join() : "nothing");
`,
  );
  await runIt(page);
  assert.deepEqual(await printed(page), ["taken nothing"]);
});

test("self.postMessage, events and self.close do nothing harmful", async (t) => {
  const page = await open(t, "http", "js");
  await type(
    page,
    `for (let i = 0; i < 1e5; i++) self.postMessage({ type: "ready" });
self.postMessage({ type: "print", lines: null });
self.dispatchEvent(new Event("message"));
self.onmessage = null;
console.log("still here");
`,
  );
  await runIt(page);
  assert.deepEqual(await printed(page), ["still here"]);
});

test("a flood is stopped, and the page goes on", async (t) => {
  const page = await open(t, "http", "py");
  await type(
    page,
    `import torch
g = torch._core._g
while True:
    g.draw('{"series": []}')
`,
  );
  await page.locator(at.run).click();
  await reach(page, "error");
  assert.match(await errorText(page), /sent more than a page can show/);
  await type(page, "print(1)\n");
  await runIt(page);
  assert.deepEqual(await printed(page), ["1"]);
});

test("a figure's colours are no CSS, and its sizes are bounded", async (t) => {
  const page = await open(t, "http", "py");
  await type(
    page,
    `import matplotlib.pyplot as plt
plt.plot([1, 2], color="var(--q,url(http://${"${target}"}/color))", label="var(--q)")
plt.scatter([1, 2], [1, 2], c=["url(http://x)", "red;background:url(http://x)"])
plt.plot(list(range(50000)), color="#ff0000")
plt.title("<img src=x onerror=alert(1)>")
plt.show()
`.replace("${target}", target),
  );
  await runIt(page);
  const { styles, images, length } = await page.locator(at.figures).evaluate((box) => ({
    styles: [...box.querySelectorAll("[style]")].map((one) => one.getAttribute("style") ?? ""),
    images: box.querySelectorAll("img").length,
    length: box.innerHTML.length,
  }));
  assert.ok(styles.length > 3);
  assert.deepEqual(
    styles.filter((style) => /url|--q|background: [^v]/.test(style)),
    [],
  );
  assert.equal(images, 0);
  assert.ok(length < 100_000, `${length} characters`);
  assert.deepEqual(heard, []);
});

test("a frame that is taken away ends its run with an error, and is made anew", async (t) => {
  const page = await open(t, "http", "js");
  await type(page, "while (true) {}\n");
  await page.locator(at.run).click();
  await page.waitForSelector(`${at.cell}[state=running]`);
  await page.evaluate(() => document.querySelector("iframe[sandbox]")?.remove());
  await reach(page, "error");
  assert.match(await errorText(page), /removed from the page/);
  await type(page, "console.log(1);\n");
  await runIt(page);
  assert.deepEqual(await printed(page), ["1"]);
  assert.equal(await page.locator("iframe").count(), 1);
});

for (const place of ["http", "http, bare", "file"]) {
  testWith(place === "http, bare" ? ["network"] : [])(
    `the frame's policy alone is a wall: a bare worker reaches nothing (${place})`,
    async (t) => {
      const page = await open(t, place, "js");
      await runIt(page);
      const names = Object.entries(roads()).filter(([name]) =>
        /^(fetch|XML|WebSocket$|WebTransport|EventSource|importScripts|import\(\)|indexedDB|OPFS|eval|Function)/.test(
          name,
        ),
      );
      const worker = `addEventListener("message", async ({ data, ports }) => {
      if (data.type !== "boot") return;
      const open = [self.origin];
      const settled = (request) => new Promise((done, fail) => {
        request.onsuccess = request.onopen = done;
        request.onerror = () => fail(new Error());
      });
      ${names
        .map(([name, road]) => {
          const waits = /^(indexedDB|WebSocket|EventSource)/.test(name);
          const tried = waits
            ? `await settled(${road})`
            : name === "WebTransport"
              ? `await (${road}).ready` // Firefox refuses it later than Chromium
              : road;
          return `try { ${tried}; open.push(${JSON.stringify(name)}); } catch {}`;
        })
        .join("\n")}
      ports[0].postMessage(open);
    });`;
      const open_ = await page.evaluate(async (text) => {
        const frame = /** @type {HTMLIFrameElement} */ (
          document.querySelector("iframe[sandbox]")?.cloneNode()
        );
        const greeted = new Promise((done) =>
          addEventListener("message", ({ source, data }) => {
            if (source === frame.contentWindow) done(data);
          }),
        );
        document.body.append(frame);
        await greeted;
        const control = new MessageChannel();
        frame.contentWindow?.postMessage("gradlet-page", "*", [control.port2]);
        const wasm = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0).buffer;
        control.port1.postMessage({
          type: "part",
          name: "js",
          worker: text,
          wasm,
        });
        const { port1, port2 } = new MessageChannel();
        control.port1.postMessage({ type: "start", id: 1, code: "js", text: "" }, [port2]);
        return new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
      }, worker);
      assert.deepEqual(open_, ["null"]);
      assert.deepEqual(heard, []);
    },
  );
}

test("the frame lends nobody its origin: loaded by itself it does not answer", async (t) => {
  const page = await open(t, "http", "js");
  const answered = await page.evaluate(
    (src) =>
      new Promise((done) => {
        const frame = document.createElement("iframe");
        addEventListener("message", ({ source }) => {
          if (source === frame.contentWindow) done(true);
        });
        frame.src = src;
        frame.onload = () => setTimeout(() => done(false), 300);
        document.body.append(frame);
      }),
    new URL("runner.html", server.url).href,
  );
  assert.equal(answered, false);
});
