/** In the page: makes the libraries ready and times one task of one of them. */
import { split } from "./data.mjs";

/** @type {Map<string, Promise<any>>} */
const libraries = new Map();

async function start(name) {
  const data = split(new Float32Array(await (await fetch("/data.bin")).arrayBuffer()));
  return (await import(`/${name}.js`)).create(data);
}

function library(name) {
  if (!libraries.has(name)) libraries.set(name, start(name));
  return libraries.get(name);
}

const SIDE = 512;
const matrix = {
  shape: [SIDE, SIDE],
  values: Float32Array.from({ length: SIDE * SIDE }, (_, i) => ((i * 7919) % 17) / 8 - 1),
};

let peak;
/** Operations of the register-only loop in about a millisecond each call. */
async function measurePeak(calls) {
  peak ??= (await WebAssembly.instantiateStreaming(fetch("/peak.wasm"))).instance.exports;
  const begin = performance.now();
  let operations = 0;
  for (let i = 0; i < calls; i++) operations += peak.peak(500_000);
  return operations / (performance.now() - begin) / 1e6;
}

globalThis.bench = {
  /** Milliseconds of one task and the number it ends with. */
  async time(name, task, count) {
    const programs = await library(name);
    const begin = performance.now();
    const value = await programs[task](count, matrix);
    return { ms: performance.now() - begin, value };
  },

  /** GFLOP/s of `a @ a` with the register-only loop before and after it. */
  async gemm(name, repetitions) {
    const before = await measurePeak(10);
    const { ms, value } = await this.time(name, "gemm", repetitions);
    const after = await measurePeak(10);
    const rate = (2 * SIDE ** 3 * repetitions) / ms / 1e6;
    return { rate, peak: 2 / (1 / before + 1 / after), value };
  },
};
