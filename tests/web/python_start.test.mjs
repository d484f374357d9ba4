/** What a fresh interpreter loads, in a process of its own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

const PROGRAM = `
import sys, torch, numpy
for name in sorted(sys.modules):
    file = getattr(sys.modules[name], "__file__", None)
    if file and file.startswith("/lib/") and not file.endswith(".mpy"):
        print(file)
import argparse
print(argparse.__file__)
`;

test("what every program starts with comes as bytecode, and nothing else", async () => {
  /** @type {string[]} */
  const printed = [];
  const python = await start({ print: (text) => printed.push(...text.split("\n")) });
  const done = transformPython(PROGRAM);
  assert.ok(done.ok);
  assert.equal(python.run(done.text), null);
  assert.deepEqual(printed, ["/lib/argparse.py"]);
});
