/**
 * Many prints in Python against the same in JavaScript, both with what the page's workers do to them, in Node:
 *
 *     node tests/bench/prints.mjs [how many]
 */
import { pathToFileURL } from "node:url";
import { start, transformPython } from "../../web/dist/python_node.js";
import { makeConsole, Printer } from "../../web/src/worker/console.js";

/** What is printed, in both languages. */
const CASES = {
  number: ["print(i)", (print, i) => print(i)],
  row: ["print(i, i / 3)", (print, i) => print(i, i / 3)],
  label: [
    'print(f"epoch {i}: loss {i / 3:.4f}")',
    (print, i) => print(`epoch ${i}: loss ${(i / 3).toFixed(4)}`),
  ],
};

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A printer whose messages are dropped. */
const makePrinter = () =>
  new Printer(
    () => {},
    () => 0,
  );

/** Milliseconds of the processor, which other programs disturb less than the clock. */
function time(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/**
 * For each case the times in Python and in JavaScript, pair after pair.
 *
 * @param {number} rounds
 * @param {number} count
 * @returns {Promise<Record<string, [number, number][]>>}
 */
export async function measurePrints(rounds, count) {
  let printer = makePrinter();
  const python = await start({
    print(text, due) {
      printer.printLines(text.split("\n"));
      if (due) printer.flush();
    },
  });
  const results = {};
  for (const [name, [line, print]] of Object.entries(CASES)) {
    const { text } = transformPython(`for i in range(${count}): ${line}`);
    const inPython = () => {
      printer = makePrinter();
      const failure = python.run(text, "program.py");
      if (failure) throw new Error(failure.traceback);
    };
    const inJavaScript = () => {
      const { log } = makeConsole(makePrinter());
      for (let i = 0; i < count; i++) print(log, i);
    };
    inPython();
    inJavaScript();
    results[name] = [];
    for (let i = 0; i < rounds; i++) results[name].push([time(inPython), time(inJavaScript)]);
  }
  return results;
}

/** The largest of the median ratios. @param {Record<string, [number, number][]>} results */
export const printRatio = (results) =>
  Math.max(...Object.values(results).map((pairs) => median(pairs.map(([py, js]) => py / js))));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const count = Number(process.argv[2] ?? 1e6);
  for (const [name, pairs] of Object.entries(await measurePrints(3, count))) {
    const [py, js] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])).toFixed(0));
    console.log(`${name}: Python ${py} ms, JavaScript ${js} ms, ratio ${(py / js).toFixed(2)}`);
  }
}
