/** Files that Python programs write with torch.save and safetensors. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const gradlet = fileURLToPath(new URL("../../scripts/gradlet", import.meta.url));

/** @param {string} program what it prints */
function run(program) {
  const folder = mkdtempSync(join(tmpdir(), "gradlet-"));
  try {
    const file = join(folder, "program.py");
    writeFileSync(file, program);
    const { stdout, stderr } = spawnSync(gradlet, ["run", file], { encoding: "utf8" });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("torch.save writes a file of the program's folder", () => {
  const out = run(`import torch
torch.save({"a": torch.ones(2)}, "x.pt")
print(torch.load("x.pt"))
try:
    torch.save(torch.nn.Linear(1, 1), "y.pt")
except NotImplementedError as error:
    print(error)
try:
    torch.load("none.pt")
except OSError as error:
    print(error)
`);
  assert.equal(
    out,
    `{'a': tensor([1., 1.])}
torch.save: a whole Linear cannot be saved here; save its state_dict()
[Errno 2] No such file or directory: 'none.pt'
`,
  );
});

test("safetensors come back, in the format's order", () => {
  const out = run(`import json, torch
from safetensors.torch import save_file, load_file, save, load
tensors = {"b": torch.tensor([True]), "a": torch.tensor([[1.5, 2.0]]), "n": torch.tensor([7])}
save_file(tensors, "m.safetensors", metadata={"format": "pt"})
print(load_file("m.safetensors"))
data = save(tensors)
size = int.from_bytes(data[:8], "little")
print(size % 8, json.loads(data[8 : 8 + size])["a"]["data_offsets"], list(data[8 + size :]))
for bad in (b"abc", data[:40]):
    try:
        load(bad)
    except RuntimeError as error:
        print(error)
`);
  assert.equal(
    out,
    `{'n': tensor([7]), 'a': tensor([[1.5000, 2.0000]]), 'b': tensor([True])}
0 [8, 16] [7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 192, 63, 0, 0, 0, 64, 1]
Error while deserializing header: header too small
Error while deserializing header: invalid header length
`,
  );
});
