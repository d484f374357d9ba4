/** Runs a program in the page's own worker, in a thread of Node, and gives the messages it posts. */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { weightsByHand } from "../../web/src/live/by_hand.js";
import { extraFor, globalOf } from "../../web/src/live/extra_names.js";
import { compileProgram } from "../../web/src/live/program.js";
import { transformPython } from "../../web/dist/python_node.js";

/** @param {string} name @param {string} global */
function valueOf(name, global) {
  const scope = /** @type {any} */ ({});
  const text = readFileSync(new URL(`../../web/dist/${name}`, import.meta.url), "utf8");
  runInNewContext(text.replace("globalThis.", "scope."), { scope });
  return scope[global];
}

/** @param {string} name @param {string} global */
function part(name, global) {
  const { worker, wasm } = valueOf(name, global);
  return { worker, wasm: Buffer.from(wasm, "base64") };
}
const engine = part("engine.js", "__gradletEngine");
const python = part("python.js", "__gradletPython");

/** As live/extra.js gives them. @param {string} source */
function packagesOf(source) {
  const modules = extraFor([source]).flatMap((file) =>
    Object.entries(valueOf(file, globalOf(file))),
  );
  const encoder = new TextEncoder();
  return Object.fromEntries(modules.map(([name, text]) => [name, encoder.encode(text)]));
}

/** What a browser's worker has and a thread of Node has not. */
const SHIM = `
const { parentPort } = require("node:worker_threads");
const { runInThisContext } = require("node:vm");
const listeners = {};
const port = { postMessage: (message) => parentPort.postMessage(message) };
globalThis.self = globalThis;
globalThis.postMessage = () => {};
globalThis.addEventListener = (type, listener) => (listeners[type] ??= []).push(listener);
globalThis.removeEventListener = () => {};
const { MessageEvent: Event } = globalThis;
const eventOf = (data) =>
  Object.defineProperty(new Event("message", { data }), "ports", { value: [port] });
parentPort.on("message", (data) => {
  if (data.type === "text") runInThisContext(data.text, { filename: "blob:null/1" });
  else if (data.type === "run") port.onmessage(eventOf(data));
  else for (const listener of listeners.message) listener(eventOf(data));
});
`;

/**
 * @param {"js" | "py"} code
 * @param {string} source
 * @param {{ film?: boolean, map?: boolean, samples?: boolean, graph?: boolean, values?: boolean, onTime?: (ms: number) => void }} [options] `onTime` is told the
 *   processor's time
 * @returns {Promise<any[]>}
 */
export async function runInWorker(
  code,
  source,
  { film, map, samples, graph, values, onTime } = {},
) {
  const compiled = code === "py" ? transformPython(source) : compileProgram(source);
  if (!compiled.ok) throw new Error(compiled.error.message);
  let started = process.cpuUsage();
  const thread = new Worker(SHIM, { eval: true });
  const messages = /** @type {any[]} */ ([]);
  try {
    await new Promise((resolve, reject) => {
      thread.on("error", reject);
      thread.on("message", (message) => {
        messages.push(message);
        if (message.type === "ready") started = process.cpuUsage();
        if (message.type === "ready")
          thread.postMessage({
            type: "run",
            program: compiled.text,
            filename: "program.py",
            files: {},
            packages: code === "py" ? packagesOf(source) : {},
            film,
            byHand: weightsByHand(source, code),
            map,
            samples,
            graph,
            values,
          });
        if (message.type !== "done" && message.type !== "error") return;
        const { user, system } = process.cpuUsage(started);
        onTime?.((user + system) / 1000);
        resolve(undefined);
      });
      const text = code === "py" ? python.worker : compiled.text + engine.worker;
      thread.postMessage({ type: "text", text });
      const interpreter = code === "py" ? { python: new Uint8Array(python.wasm) } : {};
      thread.postMessage({ type: "boot" });
      thread.postMessage({
        type: "wasm",
        wasm: new Uint8Array(engine.wasm),
        ...interpreter,
      });
    });
  } finally {
    await thread.terminate();
  }
  return messages;
}

/** The graphs a program has posted. @param {"js" | "py"} code @param {string} source @param {{ graph?: boolean }} [options] */
export async function graphsOf(code, source, options) {
  const messages = await runInWorker(code, source, options);
  const last = messages.at(-1);
  if (last.type === "error") throw new Error(`${last.error.name}: ${last.error.message}`);
  return messages.filter(({ type }) => type === "graph").map(({ graph }) => graph);
}
