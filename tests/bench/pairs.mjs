/**
 * gradlet and its peers by turns, in one page of Chromium and in a Python beside it: a measurement of a peer
 * comes right after one of ours, and the median of the ratios counts (docs/benchmarks.md).
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { launch } from "../browser/chromium.mjs";
import { serve } from "../browser/serve.mjs";

const openblas = new URL(
  "../../.cache/openblas/usr/lib/x86_64-linux-gnu/openblas-pthread",
  import.meta.url,
).pathname;

export const log = (text) => console.error(`bench: ${text}`);
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Options of `scripts/bench ops` and `models`. @param {string[]} args */
export function readFlags(args) {
  const quick = args.includes("--quick");
  const at = args.indexOf("--only");
  return {
    quick,
    json: args.includes("--json"),
    docs: args.includes("--docs"),
    /** Whether a row is wanted, by its name or the first word of it. @param {string} name */
    wants(name) {
      if (at < 0) return true;
      return args[at + 1]
        .split(",")
        .some((given) => [name, name.split(/[ ,(]/)[0]].includes(given));
    },
    rounds: quick ? 3 : 9,
    sampleMs: quick ? 8 : 20,
    warmMs: quick ? 50 : 150,
  };
}

/** A page of the site; `library(name)` prepares and times one of its libraries. @param {string} site */
export async function openPage(site) {
  const server = await serve({ root: site, pages: { "/": "<!doctype html>" } });
  const browser = await launch();
  const page = await browser.newPage();
  page.on("pageerror", (error) => log(`page: ${error.message}`));
  await page.goto(server.url);
  await page.evaluate(() => import("/pairs_page.js"));
  return {
    version: browser.version(),
    library: (name, slot = name) => ({
      prepare: (...what) =>
        page.evaluate(
          ([n, i, h, s]) => globalThis.pairs.prepare(n, i, h, s),
          [name, what[0], what[1], slot],
        ),
      time: (count, way = "run") =>
        page.evaluate(([s, w, c]) => globalThis.pairs.time(s, w, c), [slot, way, count]),
    }),
    /** Lets go of the row. */
    next: () => page.evaluate(() => globalThis.pairs.close()),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * PyTorch on one thread: a Python program that reads a line of JSON and answers with one. It is handed over
 * as text, since BENCH_PYTHON (the command that starts a Python with PyTorch) may see another file system.
 *
 * @param {URL} own the program, behind native_peer.py
 * @param {any} hello the first question
 * @returns {Promise<any>} null without PyTorch
 */
export async function startNative(own, hello) {
  const program = [new URL("native_peer.py", import.meta.url), own]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const [command, ...more] = (process.env.BENCH_PYTHON ?? "/usr/bin/python3").split(" ");
  const python = spawn(command, [...more, "-c", program], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, LD_LIBRARY_PATH: openblas },
  });
  python.on("error", () => {});
  python.stdin.on("error", () => {});
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const ask = async (question) => {
    python.stdin.write(JSON.stringify(question) + "\n");
    const { value, done } = await lines.next();
    return done ? null : JSON.parse(value);
  };
  const answer = await ask(hello);
  if (!answer) {
    log("no PyTorch: its column stays empty");
    return null;
  }
  const answered = async (question) => {
    const reply = await ask(question);
    if (!reply) throw new Error("python3 ended early");
    return reply;
  };
  return {
    version: answer.version,
    prepare: (row, half) => answered({ row, half }),
    time: async (count) => (await answered({ count })).ms,
    close: () => python.stdin.end(),
  };
}

/** Runs until it is warm, and says how many calls make a sample. */
export async function calibrate(library, { warmMs, sampleMs }) {
  let count = 1;
  let spent = 0;
  for (;;) {
    const ms = await library.time(count);
    spent += ms;
    if (spent >= warmMs) return Math.max(1, Math.round((count * sampleMs) / Math.max(ms, 0.05)));
    count = Math.min(2 * count, 4096);
  }
}

/** Refuses numbers that are not those of the others: the row would measure something else. */
function sameValues(name, values, expected) {
  values.forEach((value, i) => {
    if (Math.abs(value - expected[i]) <= 1e-3 * Math.abs(expected[i]) + 1e-9) return;
    throw new Error(`${name} has ${values}, gradlet ${expected}`);
  });
}

/**
 * Those of the peers that have the row, each warm and with our numbers, as the time of one call.
 * @param {{page: any, native: any, flags: any}} bench
 * @param {any[]} row what prepare() is asked @param {number[]} values ours
 * @param {(peer: string) => string} label of a peer whose numbers are others
 */
export async function preparePeers({ page, native, flags }, row, values, label) {
  /** @type {Record<string, () => Promise<number>>} */
  const peers = {};
  for (const name of ["tfjs", "jax", "torch"]) {
    const peer = name === "torch" ? native : page.library(name);
    const made = await peer?.prepare(...row);
    if (!made) continue;
    sameValues(label(name), made.values, values);
    const calls = await calibrate(peer, flags);
    peers[name] = async () => (await peer.time(calls)) / calls;
  }
  return peers;
}

/** Peers whose call takes longer are asked three times only. */
const SLOW_MS = 300;

/**
 * Medians of times in milliseconds and of the ratios, ours to a peer's (for "loop" the loop to ours).
 *
 * @param {() => Promise<number>} our milliseconds of one call
 * @param {Record<string, () => Promise<number>>} peers
 * @param {number} rounds
 */
export async function measurePairs(our, peers, rounds) {
  const times = { gradlet: [] };
  const ratios = {};
  for (let round = 0; round < rounds; round++) {
    if (!Object.keys(peers).length) times.gradlet.push(await our());
    for (const [name, peer] of Object.entries(peers)) {
      const [a, b] = [await our(), await peer()];
      times.gradlet.push(a);
      (times[name] ??= []).push(b);
      (ratios[name] ??= []).push(name === "loop" ? b / a : a / b);
    }
    if (Object.values(times).some((list) => list[0] > SLOW_MS)) rounds = Math.min(rounds, 3);
  }
  const middle = (lists) =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, median(list)]));
  return { times: middle(times), ratios: middle(ratios) };
}

/** One line of the protocol for whoever waits. */
export function show(name, { times, ratios }) {
  const list = Object.entries(ratios).map(([peer, ratio]) => `${peer} ${ratio.toFixed(2)}`);
  log(`${name}: ${(times.gradlet * 1000).toFixed(0)} us, ${list.join(", ")}`);
}
