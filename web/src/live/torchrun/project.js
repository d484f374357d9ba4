/**
 * "Outgrown the page?": a program as a project for torchrun, packed into a .zip. The program runs once more, with the
 * two calls in it that the project has, so that its weights and data are those the project begins with.
 */
import { zipSync } from "fflate";
import { compileJob, partsOf } from "../job.js";
import { loadHelp } from "../help_load.js";
import { pool } from "../pool.js";
import { extraFiles } from "../extra.js";
import { toPy } from "../../share/files.js";
import { toTorchrun } from "./edit.js";
import { readme } from "./readme.js";
import ddp from "./gradlet_ddp.py?text";
import recorder from "./recorder.py?text";

/** @typedef {import("../live.js").Live} Live */
/** @typedef {import("../../worker/protocol.js").FileEntry} FileEntry */
/** @typedef {{ word: import("../i18n.js").Word, values?: Record<string, string> }} Refusal */

const FINISH = "import gradlet_ddp\ngradlet_ddp.finish()\n";

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);

/**
 * Runs a program and what follows it, and gives the files they wrote.
 *
 * @param {string[]} sources
 * @param {Record<string, Uint8Array>} files
 * @returns {Promise<{ files: FileEntry[] } | { error: string }>}
 */
async function filesOfRun(sources, files) {
  const parts = sources.map((source) => ({
    role: /** @type {const} */ ("program"),
    source,
    filename: "train.py",
  }));
  const compiled = compileJob(parts, "py", files);
  if ("error" in compiled) return { error: compiled.error.message };
  const { steps } = compiled.job;
  const packages = await extraFiles(sources, files);
  const lease = await pool.acquire("py", "", () => {}).lease;
  lease.take();
  /** @type {Map<string, FileEntry>} */
  const written = new Map();
  try {
    const error = await new Promise((resolve) => {
      let at = 0;
      const next = () => {
        if (at >= steps.length) return resolve("");
        const given = at === 0 ? { files: compiled.job.files, packages } : {};
        const seen = { film: false, map: false };
        lease.worker.run({ program: steps[at++].text, filename: "train.py", ...given, ...seen });
      };
      lease.onMessage = (message) => {
        if (message.type === "files")
          for (const file of message.files) written.set(file.name, file);
        else if (message.type === "done") next();
        else if (message.type === "error")
          resolve(`${message.error.name}: ${message.error.message}`);
      };
      lease.onCrash = ({ name, message }) => resolve(`${name}: ${message}`);
      void lease.ready.then(next);
    });
    return error ? { error } : { files: [...written.values()] };
  } finally {
    lease.end();
  }
}

/**
 * @param {Live} live
 * @returns {Promise<{ zip: Uint8Array } | Refusal>}
 */
export async function torchrunProject(live) {
  const { cell } = live;
  if (cell.code !== "py") return { word: "torchrunPython" };
  const parts = partsOf(cell, { checks: false });
  if (live.session || parts.length !== 1) return { word: "torchrunAlone" };
  const source = toPy({ code: live.text });
  const help = await loadHelp();
  const first = toTorchrun(source, help);
  if ("refusal" in first) return { word: first.refusal };
  const run = await filesOfRun([first.text, FINISH], {
    ...live.added.files,
    "gradlet_ddp.py": bytes(recorder),
  });
  if ("error" in run) return { word: "torchrunFailed", values: { error: run.error } };
  const wanted = run.files.filter(({ name }) =>
    /^(data\/[\p{L}\p{N}_]+\.npy|weights\.safetensors)$/u.test(name),
  );
  const recorded = new Set(wanted.map(({ name }) => /^data\/(.+)\.npy$/.exec(name)?.[1] ?? ""));
  const data = first.wrapped.data.filter((names) =>
    names.split(", ").some((name) => recorded.has(name)),
  );
  const last = toTorchrun(source, help, { model: first.wrapped.model, data });
  if ("refusal" in last) return { word: last.refusal };
  const names = data.flatMap((list) => list.split(", ")).filter((name) => recorded.has(name));
  const zip = zipSync({
    "train.py": bytes(last.text),
    "gradlet_ddp.py": bytes(ddp),
    "README.md": bytes(readme({ models: first.wrapped.model, data: names })),
    ...Object.fromEntries(Object.entries(live.added.files)),
    ...Object.fromEntries(wanted.map((file) => [file.name, file.bytes])),
  });
  return { zip };
}
