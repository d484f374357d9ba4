/** PyTorch beside the page: asks tests/bench/ops/native.py, one line a question. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { INPUTS } from "./inputs.js";

const openblas = new URL(
  "../../../.cache/openblas/usr/lib/x86_64-linux-gnu/openblas-pthread",
  import.meta.url,
).pathname;

/** @param {any[]} table @returns {Promise<any>} null without PyTorch */
export async function startNative(table) {
  const [command, ...more] = (process.env.BENCH_PYTHON ?? "/usr/bin/python3").split(" ");
  const program = readFileSync(new URL("native.py", import.meta.url), "utf8");
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
  const rows = table.map(({ inputs, torch, gradient = [], random = false }) => ({
    inputs,
    torch,
    gradient,
    random,
  }));
  const hello = await ask({ table: rows, inputs: INPUTS });
  if (!hello) return null;
  const answered = async (question) => {
    const answer = await ask(question);
    if (!answer) throw new Error("python3 ended early");
    return answer;
  };
  return {
    version: hello.version,
    prepare: (row, half) => answered({ row, half }),
    time: async (count) => (await answered({ count })).ms,
    close: () => python.stdin.end(),
  };
}
