/** PyTorch's own samples: what verdicts.json calls right is right, and whatever became right is written there. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
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
