/**
 * Models in training: gradlet beside TF.js and jax-js in one page of Chromium, and beside PyTorch on this
 * machine, each written as its users write it.
 *
 *     scripts/bench models [--only NAME,NAME] [--quick] [--json] [--docs]
 */
import {
  calibrate,
  measurePairs,
  median,
  openPage,
  preparePeers,
  readFlags,
  show,
  startNative,
} from "../pairs.mjs";
import { buildPairsSite } from "../site.mjs";
import { report, updateDocs } from "./report.mjs";
import { CHECKED_STEPS, MODELS } from "./table.js";

const site = new URL("../../../.cache/bench-models/", import.meta.url).pathname;
const flags = readFlags(process.argv.slice(2));

await buildPairsSite("models", site);
const native = await startNative(new URL("native.py", import.meta.url), {
  models: MODELS,
  checked: CHECKED_STEPS,
});
const page = await openPage(site);
const bench = { page, native, flags };

async function measureModel(index) {
  const { name, flops } = MODELS[index];
  const ours = page.library("gradlet");
  const ready = await ours.prepare(index);
  const count = await calibrate(ours, flags);
  const peers = await preparePeers(bench, [index], ready.values, (peer) => `${name}: ${peer}`);
  const our = async () => (await ours.time(count)) / count;
  const measured = await measurePairs(our, peers, flags.rounds);
  await page.next();
  show(name, measured);
  return { name, flops, ...measured };
}

/**
 * Largest against smallest time for an operation over the sweep: its sizes by turns, for the machine's speed
 * swings, and the median of the rounds.
 */
async function measureSweep() {
  const sweep = [];
  for (const [index, { name, flops }] of MODELS.entries()) {
    if (!flops || !flags.wants(name)) continue;
    const ours = page.library("gradlet", name);
    await ours.prepare(index);
    const count = await calibrate(ours, flags);
    sweep.push(async () => (await ours.time(count)) / count / flops);
  }
  if (sweep.length < 2) return undefined;
  const spreads = [];
  for (let round = 0; round < flags.rounds; round++) {
    const times = [];
    for (const measure of sweep) times.push(await measure());
    spreads.push(Math.max(...times) / Math.min(...times));
  }
  await page.next();
  return median(spreads);
}

try {
  const rows = [];
  for (const [index, { name }] of MODELS.entries()) {
    if (flags.wants(name)) rows.push(await measureModel(index));
  }
  const result = {
    date: new Date().toISOString().slice(0, 10),
    browser: page.version,
    torch: native?.version,
    rounds: flags.rounds,
    rows,
    spread: await measureSweep(),
  };
  if (flags.docs) updateDocs(result);
  console.log(flags.json ? JSON.stringify(result, null, 2) : report(result));
} finally {
  native?.close();
  await page.close();
}
