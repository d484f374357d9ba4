/**
 * What a page with cells costs: bytes, memory and time, in Chromium. Build the page first.
 *
 *     node tests/bench/cells.mjs
 *
 * Memory is the proportional share of all processes of the browser (smaps), less that of the same page without
 * cells; Linux only.
 */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { launch } from "../browser/chromium.mjs";
import { DIST, serve } from "../browser/serve.mjs";

const CELLS = 10;
const head =
  '<!doctype html><meta charset="utf-8"><title>notes</title><link rel="icon" href="data:,">';
const script = '<script src="/dist/gradlet-cell.js"></script>';
const cells = '<gradlet-cell lesson="tensor"></gradlet-cell>'.repeat(CELLS);
const text = "<p>Some text of a chapter.</p>".repeat(200);

/** Processes that descend from one. @param {number} root */
function family(root) {
  const children = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(
        readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1],
      );
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // it has ended
    }
  }
  const all = [root];
  for (const one of all) all.push(...(children.get(one) ?? []));
  return all;
}

/** MiB of this process's Chromium. */
function memory() {
  let kib = 0;
  for (const pid of family(process.pid).slice(1)) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      kib += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // it has ended
    }
  }
  return kib / 1024;
}

const server = await serve({
  base: "/dist/",
  pages: { "/without.html": head + text, "/with.html": head + script + text + cells },
});

/** @param {string} page @param {boolean} [run] */
async function measure(page, run = false) {
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    let bytes = 0;
    tab.on("requestfinished", (request) => {
      const name = new URL(request.url()).pathname.replace("/dist/", "");
      if (request.url().includes("/dist/")) {
        bytes += gzipSync(readFileSync(`${DIST}/${name}`), { level: 9 }).length;
      }
    });
    await tab.goto(new URL(page, server.url).href);
    await tab.waitForTimeout(3000);
    const untouched = bytes;
    let ms = 0;
    if (run) {
      ms = await tab.evaluate(async () => {
        const cell = /** @type {any} */ (document.querySelector("gradlet-cell"));
        cell.source = "print(1)";
        const began = performance.now();
        const printed = new Promise((done) => cell.addEventListener("gradlet-print", done));
        void cell.run();
        await printed;
        return performance.now() - began;
      });
      await tab.waitForTimeout(2000);
    }
    return { mib: memory(), untouched, bytes, ms };
  } finally {
    await browser.close();
  }
}

const without = [];
const with_ = [];
const ran = [];
for (let i = 0; i < 3; i++) {
  without.push(await measure("/without.html"));
  with_.push(await measure("/with.html"));
  ran.push(await measure("/with.html", true));
}
await server.close();
/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const base = median(without.map(({ mib }) => mib));
console.log(
  `before the first Run: ${(with_[0].untouched / 1000).toFixed(1)} KB gzipped for ${CELLS} cells`,
);
console.log(`with the first Run of Python: ${(ran[0].bytes / 1000).toFixed(1)} KB in all`);
console.log(
  `from Run to the first printed line, all loaded anew: ${median(ran.map(({ ms }) => ms)).toFixed(0)} ms`,
);
console.log(
  `memory of ${CELLS} cells: ${(median(with_.map(({ mib }) => mib)) - base).toFixed(1)} MiB over the page without`,
);
console.log(`after a run: ${(median(ran.map(({ mib }) => mib)) - base).toFixed(1)} MiB over it`);
