/**
 * Operation by operation and gradient by gradient: gradlet beside TF.js and jax-js in one page of Chromium, and
 * beside PyTorch on this machine.
 *
 *     scripts/bench ops [--only NAME,NAME] [--quick] [--json] [--docs]
 *
 * gradlet's measure is the engine alone: through the boundary, the handle dropped after the call. "loop" is
 * the same as a program writes it, with the copies of what piles up (web/src/torch/memory.js). As in
 * run.mjs, each measurement of a peer comes right after one of ours, and the median of the ratios counts.
 *
 * BENCH_PYTHON is the command that starts a Python with PyTorch, /usr/bin/python3 unless it says otherwise.
 */
import { launch } from "../../browser/chromium.mjs";
import { serve } from "../../browser/serve.mjs";
import { buildOpsSite } from "../site.mjs";
import { startNative } from "./native.mjs";
import { report, updateDocs } from "./report.mjs";
import { TABLE } from "./table.js";

const site = new URL("../../../.cache/bench-ops/", import.meta.url).pathname;
const flags = process.argv.slice(2);
const quick = flags.includes("--quick");
const only = flags.includes("--only") ? flags[flags.indexOf("--only") + 1].split(",") : null;
const ROUNDS = quick ? 3 : 9;
const SAMPLE_MS = quick ? 8 : 20;
const WARM_MS = quick ? 50 : 150;
/** Tensors of a loop are looked through every 64. */
const LOOP = 64;
const LOOP_BYTES = 1e6;
const LOOP_LIMIT_MS = 20;
/** Peers whose call takes longer are asked three times only. */
const SLOW_MS = 300;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const log = (text) => console.error(`bench: ${text}`);

const server = await serve({
  root: (await buildOpsSite(site), site),
  pages: { "/": "<!doctype html>" },
});
const browser = await launch();
const native = await startNative(TABLE);
if (!native) log("no PyTorch: its column stays empty");

/** A library's measures: `prepare` and `time`, in the page or natively. */
const inPage = (page, name) => ({
  prepare: (row, half) =>
    page.evaluate(([n, r, h]) => globalThis.ops.prepare(n, r, h), [name, row, half]),
  time: (count, way = "run") =>
    page.evaluate(([n, w, c]) => globalThis.ops.time(n, w, c), [name, way, count]),
});

/** Refuses numbers that are not those of the others: the row would measure something else. */
function sameValues(row, half, name, values, expected) {
  values.forEach((value, i) => {
    if (Math.abs(value - expected[i]) <= 1e-3 * Math.abs(expected[i]) + 1e-9) return;
    throw new Error(`${row} (${half}): ${name} has ${values}, gradlet ${expected}`);
  });
}

/** Runs until it is warm, and says how many calls make a sample. */
async function calibrate(library) {
  let count = 1;
  let spent = 0;
  for (;;) {
    const ms = await library.time(count);
    spent += ms;
    if (spent >= WARM_MS) return Math.max(1, Math.round((count * SAMPLE_MS) / Math.max(ms, 0.05)));
    count = Math.min(2 * count, 4096);
  }
}

async function measureRow(page, index, half) {
  const row = TABLE[index];
  const ours = inPage(page, "gradlet");
  const ready = await ours.prepare(index, half);
  if (!ready) return { name: row.name, half };
  const count = await calibrate(ours);
  const peers = {};
  let slow = false;
  for (const name of ["tfjs", "jax", "torch"]) {
    const peer = name === "torch" ? native : inPage(page, name);
    const made = await peer?.prepare(index, half);
    if (!made) continue;
    sameValues(row.name, half, name, made.values, ready.values);
    const calls = await calibrate(peer);
    peers[name] = async () => (await peer.time(calls)) / calls;
    if (calls === 1) slow ||= (await peers[name]()) > SLOW_MS;
  }
  const our = async () => (await ours.time(count)) / count;
  if (ready.bytes >= LOOP_BYTES && (await our()) < LOOP_LIMIT_MS) {
    peers.loop = async () => (await ours.time(LOOP, "loop")) / LOOP;
    await peers.loop();
  }
  const times = { gradlet: [] };
  const ratios = {};
  for (let round = 0; round < (slow ? 3 : ROUNDS); round++) {
    if (!Object.keys(peers).length) times.gradlet.push(await our());
    for (const [name, peer] of Object.entries(peers)) {
      const [a, b] = [await our(), await peer()];
      times.gradlet.push(a);
      (times[name] ??= []).push(b);
      (ratios[name] ??= []).push(name === "loop" ? b / a : a / b);
    }
  }
  await page.evaluate(() => globalThis.ops.close());
  const middle = (lists) =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, median(list)]));
  return { name: row.name, half, times: middle(times), ratios: middle(ratios) };
}

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => log(`page: ${error.message}`));
  await page.goto(server.url);
  await page.evaluate(() => import("/page.js"));
  const rows = [];
  for (const half of ["forward", "gradient"]) {
    for (const [index, row] of TABLE.entries()) {
      if (only && !only.some((name) => row.name.split(/[ ,(]/)[0] === name || row.name === name))
        continue;
      if (half === "gradient" && !row.gradient) continue;
      const result = await measureRow(page, index, half).catch((error) => {
        log(`${half} ${row.name}: ${error.message}`);
        process.exitCode = 1;
        return { name: row.name, half };
      });
      rows.push(result);
      if (!result.times) continue;
      const { times, ratios } = result;
      const show = Object.entries(ratios).map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`);
      log(`${half} ${row.name}: ${(times.gradlet * 1000).toFixed(0)} us, ${show.join(", ")}`);
    }
  }
  const result = {
    date: new Date().toISOString().slice(0, 10),
    browser: browser.version(),
    torch: native?.version,
    rounds: ROUNDS,
    rows,
  };
  if (flags.includes("--docs")) updateDocs(result);
  console.log(flags.includes("--json") ? JSON.stringify(result, null, 2) : report(result));
} finally {
  native?.close();
  await browser.close();
  await server.close();
}
