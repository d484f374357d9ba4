/**
 * Operation by operation and gradient by gradient: gradlet beside TF.js and jax-js in one page of Chromium, and
 * beside PyTorch on this machine.
 *
 *     scripts/bench ops [--only NAME,NAME] [--quick] [--json] [--docs]
 *
 * gradlet's measure is the engine alone: through the boundary, the handle dropped after the call. "loop" is
 * the same as a program writes it, with the copies of what piles up (web/src/torch/memory.js).
 */
import {
  calibrate,
  log,
  measurePairs,
  openPage,
  preparePeers,
  readFlags,
  show,
  startNative,
} from "../pairs.mjs";
import { buildPairsSite } from "../site.mjs";
import { INPUTS } from "./inputs.js";
import { report, updateDocs } from "./report.mjs";
import { TABLE } from "./table.js";

const site = new URL("../../../.cache/bench-ops/", import.meta.url).pathname;
const flags = readFlags(process.argv.slice(2));
/** Tensors of a loop are looked through every 64. */
const LOOP = 64;
const LOOP_BYTES = 1e6;
const LOOP_LIMIT_MS = 20;

await buildPairsSite("ops", site);
const native = await startNative(new URL("native.py", import.meta.url), {
  table: TABLE.map(({ inputs, torch, gradient = [], random = false }) => ({
    inputs,
    torch,
    gradient,
    random,
  })),
  inputs: INPUTS,
});
const page = await openPage(site);
const bench = { page, native, flags };

async function measureRow(index, half) {
  const row = TABLE[index];
  const ours = page.library("gradlet");
  const ready = await ours.prepare(index, half);
  if (!ready) return { name: row.name, half };
  const count = await calibrate(ours, flags);
  const our = async () => (await ours.time(count)) / count;
  const peers = await preparePeers(bench, [index, half], ready.values, (name) => name);
  if (ready.bytes >= LOOP_BYTES && (await our()) < LOOP_LIMIT_MS) {
    peers.loop = async () => (await ours.time(LOOP, "loop")) / LOOP;
    await peers.loop();
  }
  const measured = await measurePairs(our, peers, flags.rounds);
  await page.next();
  return { name: row.name, half, ...measured };
}

try {
  const rows = [];
  for (const half of ["forward", "gradient"]) {
    for (const [index, row] of TABLE.entries()) {
      if (!flags.wants(row.name) || (half === "gradient" && !row.gradient)) continue;
      const result = await measureRow(index, half).catch((error) => {
        log(`${half} ${row.name}: ${error.message}`);
        process.exitCode = 1;
        return { name: row.name, half };
      });
      rows.push(result);
      if (result.times) show(`${half} ${row.name}`, result);
    }
  }
  const result = {
    date: new Date().toISOString().slice(0, 10),
    browser: page.version,
    torch: native?.version,
    rounds: flags.rounds,
    rows,
  };
  if (flags.docs) updateDocs(result);
  console.log(flags.json ? JSON.stringify(result, null, 2) : report(result));
} finally {
  native?.close();
  await page.close();
}
