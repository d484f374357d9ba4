/**
 * Writes tests/web/wrong.expected: what PyTorch 2.14 and NumPy 2.4 say of a sample of the calls of
 * tests/web/wrong.py, in the order of the calls.
 *
 *     node tests/parity/make_wrong_expected.mjs chroot forky python3
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { inSample, PARTS, readCalls, wrongProgram } from "../web/wrong_rows.mjs";

const [command, ...options] = process.argv.slice(2);
const lines = [];
for (const part of Object.keys(PARTS)) {
  const { stdout } = spawnSync(command, [...options, "-u", "-W", "ignore", "-"], {
    input: wrongProgram(part),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 900_000,
  });
  for (const [call, result] of readCalls(stdout)) {
    if (inSample(call) && !/^TimeoutError| SLOW$/.test(result)) lines.push(`${call} | ${result}\n`);
  }
}
writeFileSync(new URL("../web/wrong.expected", import.meta.url), lines.join(""));
