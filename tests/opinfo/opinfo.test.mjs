/** PyTorch's own samples: what verdicts.json calls right is right, and whatever became right is written there. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/gradlet.js";
import { check, resolve, samples } from "./javascript.mjs";
import { run, verdict, VERDICTS } from "./opinfo.mjs";

test("every operation is as far as verdicts.json says", { timeout: 900_000 }, async (t) => {
  const expected = JSON.parse(readFileSync(VERDICTS, "utf8"));
  const reports = await run();
  assert.deepEqual([...reports.keys()].sort(), Object.keys(expected).sort());
  for (const [name, list] of reports) {
    const wrong = list.flatMap(({ kind, wrong: cases }) =>
      cases.map((c) => `${kind} ${c.join(" ")}`),
    );
    await t.test(name, () =>
      assert.equal(verdict(list), expected[name], wrong.slice(0, 3).join("\n")),
    );
  }
});

test("what is right in Python is so in JavaScript", async () => {
  const verdicts = JSON.parse(readFileSync(VERDICTS, "utf8"));
  const torch = await load();
  const wrong = [];
  let called = 0;
  for (const { name, variant, dtype, cases } of samples()) {
    const call = verdicts[name] === "right" ? resolve(torch, name, variant) : undefined;
    if (!call) continue;
    for (const [i, sample] of cases.entries()) {
      const problem = check(torch, call, sample, name);
      called += 1;
      if (problem) wrong.push(`${name} ${dtype} ${i}: ${problem}`);
    }
  }
  assert.deepEqual(wrong.slice(0, 40), []);
  assert.ok(called > 3000, `${called} samples`);
});
