/** Runs the Python program of wrong_rows.mjs and hands on what it prints. */
import { parentPort, workerData } from "node:worker_threads";
import { start } from "../../web/dist/python_node.js";

const python = await start({
  print: (text) => parentPort?.postMessage(text),
  warn: () => {},
});
const failure = python.run(workerData, "wrong.py");
parentPort?.postMessage({ failure: failure?.traceback ?? null });
