/**
 * The benchmark: gradlet beside TF.js and jax-js in one page, and beside NumPy and PyTorch.
 *
 *     node tests/bench/run.mjs [--json] [--quick] [--docs]
 *
 * A machine's speed swings by 40 % from second to second: each measurement of a peer is taken right
 * after one of ours, and what counts is the median of the ratios of such pairs. scripts/bench builds
 * what is needed first.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { gzipped, pythonGzipped } from "../../scripts/checks/size.mjs";
import { launch } from "../browser/chromium.mjs";
import { serve } from "../browser/serve.mjs";
import { makeData } from "./data.mjs";
import { measureFilm } from "./film.mjs";
import { DIGITS, measureFrames, PHONE } from "./frames.mjs";
import { measurePrints, printRatio } from "./prints.mjs";
import { measurePython, TASKS } from "./python.mjs";
import { report, updateDocs } from "./report.mjs";
import { buildSite } from "./site.mjs";
import { measurePythonStart, measureStop } from "./stop.mjs";

const root = new URL("../../", import.meta.url);
const site = new URL(".cache/bench/", root).pathname;
const openblas = new URL(".cache/openblas/usr/lib/x86_64-linux-gnu/openblas-pthread", root)
  .pathname;
const flags = new Set(process.argv.slice(2));
const quick = flags.has("--quick");
const STEPS = 500;
const ROUNDS = quick ? 3 : 21;
const GEMM_ROUNDS = quick ? 6 : 22;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const log = (text) => console.error(`bench: ${text}`);

/** Our time and the peer's, as pairs of one task. */
const PAIRS = [
  { task: "rung2", peer: "tfjs", target: 1 / 8 },
  { task: "rung2", peer: "jax", target: 0.45 },
  { task: "rung2", peer: "numpy", target: 1.05 },
  { task: "rung2", peer: "torch" },
  { task: "rung5", peer: "tfjs" },
  { task: "rung5", peer: "jax" },
  { task: "rung5", peer: "torch", target: 1.25 },
];

/** Answers "<library> <task> <steps>" through the Python program. */
function startNative(data) {
  const python = spawn("/usr/bin/python3", [new URL("native.py", import.meta.url).pathname, data], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, LD_LIBRARY_PATH: openblas },
  });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    async time(library, task, steps) {
      python.stdin.write(`${library} ${task} ${steps}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error("python3 ended early: is python3-torch installed?");
      return JSON.parse(value);
    },
    close: () => python.stdin.end(),
  };
}

function sameLoss(name, value, expected) {
  if (Math.abs(value - expected) <= 1e-2 * Math.abs(expected)) return;
  throw new Error(`${name} ends with the loss ${value}, gradlet with ${expected}`);
}

async function measurePairs(time) {
  for (const task of ["rung2", "rung5"]) {
    log(`warming up ${task}`);
    // After 100 steps the loss is still far above what rounding leaves of it.
    const { value } = await time("gradlet", task, STEPS / 5);
    for (const { peer } of PAIRS.filter((pair) => pair.task === task)) {
      sameLoss(`${peer} ${task}`, (await time(peer, task, STEPS / 5)).value, value);
    }
  }
  const results = PAIRS.map((pair) => ({ ...pair, ours: [], theirs: [], ratios: [] }));
  for (let round = 1; round <= ROUNDS; round++) {
    log(`round ${round} of ${ROUNDS}`);
    for (const { task, peer, ours, theirs, ratios } of results) {
      ours.push((await time("gradlet", task)).ms);
      theirs.push((await time(peer, task)).ms);
      ratios.push(ours.at(-1) / theirs.at(-1));
    }
  }
  return results.map(({ task, peer, target, ours, theirs, ratios }) => ({
    task,
    peer,
    ours: median(ours),
    theirs: median(theirs),
    ratio: median(ratios),
    target,
  }));
}

async function measureGemm(page, names) {
  const results = names.map((name) => ({ name, rates: [], shares: [], peaks: [] }));
  const once = (name) => page.evaluate((n) => globalThis.bench.gemm(n, 10), name);
  const values = new Set();
  // Warm is also the memory: it grows for as long as nothing is given back.
  for (const { name } of results) {
    for (let i = 0; i < 8; i++) values.add((await once(name)).value);
  }
  if (values.size > 1) throw new Error(`products differ: ${[...values].join(", ")}`);
  for (let round = 0; round < GEMM_ROUNDS; round++) {
    for (const { name, rates, shares, peaks } of results) {
      const { rate, peak } = await once(name);
      rates.push(rate);
      peaks.push(peak);
      shares.push(rate / peak);
    }
  }
  return results.map(({ name, rates, shares, peaks }) => ({
    name,
    gflops: median(rates),
    peak: median(peaks),
    share: median(shares),
  }));
}

async function measureScalar(time) {
  const rounds = 2000;
  await time("gradlet", "scalar", rounds);
  const times = [];
  for (let i = 0; i < 2 * ROUNDS; i++) {
    times.push((await time("gradlet", "scalar", rounds)).ms / rounds);
  }
  return 1000 * median(times);
}

/** @param {number[][]} pairs */
const ratioOf = (pairs) => median(pairs.map(([ours, theirs]) => ours / theirs));

/** Milliseconds of 1000 operations on scalars with their backward(), and Python's part. */
async function measureScalars() {
  const pairs = await measurePython(TASKS.scalars, ROUNDS, 500);
  return { scalars: median(pairs.map(([, js]) => js)), pythonScalars: ratioOf(pairs) };
}

mkdirSync(site, { recursive: true });
writeFileSync(`${site}data.bin`, makeData());
await buildSite(site);
const server = await serve({ root: site, pages: { "/": "<!doctype html><title>bench</title>" } });
const browser = await launch();
const native = startNative(`${site}data.bin`);
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => log(`page: ${error.message}`));
  await page.goto(server.url);
  await page.evaluate(() => import("/page.js"));
  const inPage = (name, task, count) =>
    page.evaluate(([n, t, c]) => globalThis.bench.time(n, t, c), [name, task, count]);
  const time = (name, task, count = STEPS) =>
    ["numpy", "torch"].includes(name) ? native.time(name, task, count) : inPage(name, task, count);

  const result = {
    date: new Date().toISOString().slice(0, 10),
    browser: browser.version(),
    processor: /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? "unknown",
    rounds: ROUNDS,
    pairs: await measurePairs(time),
    gemm: (log("GEMM 512"), await measureGemm(page, ["gradlet", "tfjs", "jax"])),
    scalar: (log("scalar round"), await measureScalar(inPage)),
    stop: (log("Stop"), median(await measureStop(browser, ROUNDS, "js"))),
    pythonStop: median(await measureStop(browser, ROUNDS, "py")),
    pythonStart: median(await measurePythonStart(browser, ROUNDS)),
    python: (log("Python"), ratioOf(await measurePython(TASKS.rung2, ROUNDS, STEPS))),
    ...(await measureScalars()),
    frames: (log("frames"), await measureFrames(browser)),
    phoneFrames: await measureFrames(browser, PHONE),
    digitFrames: await measureFrames(browser, PHONE, DIGITS),
    film: (log("film"), (await measureFilm(quick ? 3 : 11, "js")).ratio),
    filmOpen: (await measureFilm(quick ? 3 : 11, "js", true)).ratio,
    prints: (log("prints"), printRatio(await measurePrints(quick ? 1 : 3, 1e6))),
    size: gzipped(),
    pythonSize: pythonGzipped(),
  };
  if (flags.has("--docs")) updateDocs(result);
  console.log(flags.has("--json") ? JSON.stringify(result, null, 2) : report(result));
} finally {
  native.close();
  await browser.close();
  await server.close();
}
