/** PyTorch's samples called from JavaScript: keywords in a last object, as the table binds them. */
import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";

/** How OpInfo calls what is no function of that name. @type {Record<string, (torch: any) => Function>} */
const OTHERWISE = {
  einsum: (torch) => (tensors, equation) => torch.einsum(equation, ...tensors),
  where: (torch) => (x, condition, other) => torch.where(condition, x, other),
  "nn.functional.embedding": (torch) => (weight, index, options) =>
    torch.nn.functional.embedding(index, weight, options ?? {}),
  "nn.functional.embedding_bag": (torch) => (weight, index, options) =>
    torch.nn.functional.embedding_bag(index, weight, options ?? {}),
  exponential:
    () =>
    (x, ...args) =>
      x.exponential_(...args),
  uniform:
    () =>
    (x, ...args) =>
      x.uniform_(...args),
  T: () => (x) => x.T,
  mT: () => (x) => x.mT,
};
/** Python's operators, and what is Python's alone there. */
const PYTHON = /^__|^zero_$|^(bool|float|double|long|int)$/;

/** The samples of an op and dtype each. */
export function samples() {
  return gunzipSync(readFileSync(new URL("samples.jsonl.gz", import.meta.url)))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ name }) => !PYTHON.test(name));
}

/** @param {any} torch @param {string} name @param {string} variant @returns {Function | undefined} */
export function resolve(torch, name, variant) {
  if (OTHERWISE[name]) return OTHERWISE[name](torch);
  if (variant && /^(in_place|number_mean|singular|grad_oriented)$/.test(variant)) return undefined;
  // torch itself throws for names it lacks.
  const path = name.split(".");
  const found = path.reduce((place, part) => (part in place ? place[part] : {}), torch);
  if (typeof found === "function") return found;
  return (x, ...args) => x[name](...args);
}

/** @param {any} torch @param {any} code @returns {any} */
export function decode(torch, code) {
  if (Array.isArray(code)) return code.map((item) => decode(torch, item));
  if (code === null || typeof code !== "object") return code;
  if ("t" in code) {
    const values = code.v.map(real);
    return torch.tensor(values, { dtype: torch[code.t] }).reshape(code.s);
  }
  if ("T" in code) return code.T.map((item) => decode(torch, item));
  if ("d" in code) return torch[code.d];
  if ("D" in code) return "cpu";
  if ("E" in code) return "...";
  if ("S" in code) return new torch.Slice(...code.S);
  return real(code);
}

/** @param {any} value */
const real = (value) => {
  if (value === null || typeof value !== "object") return value;
  return { nan: NaN, inf: Infinity, "-inf": -Infinity }[value.n];
};

/** @param {any} torch @param {any} out @returns {any[]} */
const flat = (torch, out) =>
  out instanceof torch.Tensor || typeof out !== "object" || out === null
    ? [out]
    : Object.values(out).flatMap((item) => flat(torch, item));

/** Of these the vectors' signs are free, as in check.py. */
const SIGNED = ["linalg.eigh", "linalg.svd", "svd", "linalg.qr", "qr"];

/** What is wrong with a result, or null. @param {any} torch @param {any} ours @param {any} theirs */
function difference(torch, ours, theirs) {
  if (theirs === null || typeof theirs !== "object" || !("s" in theirs)) return null;
  if (!(ours instanceof torch.Tensor)) return `${typeof ours}, not a tensor`;
  if (String([...ours.shape]) !== String(theirs.s)) return `shape ${ours.shape}, not ${theirs.s}`;
  if (String(ours.dtype) !== `torch.${theirs.t}`) return `${ours.dtype}, not ${theirs.t}`;
  if (!theirs.v) return null;
  const list = ours.reshape([-1]).tolist();
  for (const [i, expected] of theirs.v.map(real).entries()) {
    const at =
      list.length === theirs.v.length ? i : Math.floor((i * list.length) / theirs.v.length);
    const [a, b] = [Number(list[at]), Number(expected)];
    if (Math.abs(b) > Number.MAX_SAFE_INTEGER && theirs.t === "int64") continue;
    // As in check.py: float32 is PyTorch's to its own rounding.
    const tolerance = theirs.t === "float32" ? 2e-4 : 2e-7;
    if (Object.is(a, b) || a === b || Math.abs(a - b) <= tolerance * (1 + Math.abs(b))) continue;
    return `[${at}] ${a}, not ${b}`;
  }
  return null;
}

/**
 * What is wrong with a sample called from JavaScript, or null.
 * @param {any} torch @param {Function} call @param {any} sample @param {string} name
 */
export function check(torch, call, sample, name) {
  const options = Object.entries(sample.k ?? {}).map(([key, code]) => [key, decode(torch, code)]);
  const args = [decode(torch, sample.i), ...(sample.a ?? []).map((code) => decode(torch, code))];
  if (options.length) args.push(Object.fromEntries(options));
  torch.manual_seed(42);
  try {
    const out = flat(torch, call(...args)).map((item) =>
      SIGNED.includes(name) ? item.abs() : item,
    );
    // The places of equal numbers are PyTorch's own affair, and not in the samples.
    if (name === "topk") out.length = sample.o.length;
    if (out.length !== sample.o.length) return `${out.length} results, not ${sample.o.length}`;
    for (const [i, theirs] of sample.o.entries()) {
      const wrong = difference(torch, out[i], theirs);
      if (wrong) return wrong;
    }
  } catch (error) {
    return String(error);
  }
  return null;
}
