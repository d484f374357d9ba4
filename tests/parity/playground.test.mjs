/** The programs of the playground print in both languages what real PyTorch printed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { messagesOf } from "../web/film_run.mjs";
import { expected } from "./programs.mjs";
import { playgroundPrograms } from "./playground_programs.mjs";
import { differences } from "./python_programs.mjs";

/** Relative: whole trainings multiply the rounding of many steps. */
const TOLERANCE = 1e-3;

const real = expected("playground");

for (const { name, ...sources } of playgroundPrograms) {
  for (const code of /** @type {const} */ (["py", "js"])) {
    test(`${name} in ${code}`, async () => {
      const { lines } = await messagesOf(code, sources[code]);
      assert.ok(lines.length >= 20);
      assert.deepEqual(differences(`${lines.join("\n")}\n`, real[name].text, TOLERANCE), []);
    });
  }
}
