/** Modules of Python's library that are loaded for those programs alone that name them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { EXTRA, extraFor, extraOf } from "../../web/src/live/extra_names.js";
import { messagesOf } from "./film_run.mjs";

const LIB = new URL("../../web/src/python/lib/", import.meta.url);
const MODULES = "python-modules.js";
const files = readdirSync(LIB, { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".py"));

/** @param {string} program */
const needs = (program) => extraFor([program]).includes(MODULES);

test("each module that is listed is there, and its own name loads it", () => {
  for (const [file, modules] of Object.entries(EXTRA)) {
    for (const [module, words] of Object.entries(modules)) {
      assert.ok(
        files.some((name) => name === `${module}.py` || name.startsWith(`${module}/`)),
        module,
      );
      if (words.startsWith("!")) continue;
      const name = module.replaceAll("/", ".");
      for (const program of [`import ${name}`, `from ${name} import *`])
        assert.ok(extraFor([program]).includes(file), program);
    }
  }
  assert.equal(
    needs("import torch, numpy as np, random, math\nprint(torch.nn.Linear(2, 1))"),
    false,
  );
  assert.ok(needs("__import__(name)"));
  assert.ok(needs("from torch.nn.parameter import Parameter"));
});

/**
 * What the rest of the library imports of them, where it does: the words with which a program comes there. A new pair
 * needs a word in extra_names.js.
 *
 * @type {Record<string, string>}
 */
const FROM_WITHIN = {
  "_start.py IPython": "display(x)",
  "_start.py IPython/display": "get_ipython().system('ls')",
  "_start.py inspect": "print(f.__code__.co_varnames)",
  "typing.py dataclasses": "class P(NamedTuple): x: int",
  "time.py datetime": "time.strftime('%H')",
  "torch/nn/__init__.py transformer": "nn.TransformerEncoderLayer(8, 2)",
  "torch/nn/__init__.py lazy": "nn.LazyConv2d(3, 3)",
  "torch/nn/utils/__init__.py rnn": "pack_padded_sequence(x, n)",
  "torch/nn/utils/__init__.py parametrize": "torch.nn.utils.parametrize.is_parametrized(m)",
  "torch/nn/utils/__init__.py parametrizations": "torch.nn.utils.parametrizations.orthogonal(m)",
  "torch/nn/utils/__init__.py _old_norms": "torch.nn.utils.weight_norm(m)",
  "torch/optim/__init__.py lbfgs": "optim.LBFGS(p)",
  "torch/optim/__init__.py lr_scheduler": "optim.lr_scheduler.StepLR(o, 3)",
  "torch/optim/__init__.py swa_utils": "optim.swa_utils.AveragedModel(m)",
  "torch/__init__.py amp": "torch.autocast('cpu')",
  "torch/__init__.py distributions": "torch.distributions.Normal(0, 1)",
  "torch/__init__.py func": "torch.vmap(f)",
  "torch/__init__.py jit": "torch.jit.script(m)",
  "torch/__init__.py profiler": "torch.profiler.profile()",
  "torch/__init__.py testing": "torch.testing.assert_close(a, b)",
  "torch/cuda/__init__.py torch/cuda/amp": "torch.cuda.amp.GradScaler()",
  "torch/autograd/__init__.py functional": "torch.autograd.functional.jacobian(f, x)",
  "torch/autograd/__init__.py profiler": "torch.autograd.profiler.profile()",
};

test("what the library itself imports of them is loaded by the words that lead there", () => {
  const imports = new Set();
  for (const importer of files.filter((name) => extraOf(name) === null)) {
    const text = readFileSync(new URL(importer, LIB), "utf8");
    for (const [, from, names, plain] of text.matchAll(
      /^\s*(?:from ([\w.]+) import (\([^)]*\)|[^\n#]*)|import ([\w., ]+))/gm,
    )) {
      const paths = plain
        ? plain.split(",").map((name) => name.trim().split(" ")[0])
        : [from, ...(names.match(/\w+/g) ?? []).map((name) => `${from}.${name}`)];
      for (const path of paths.map((name) => name.replaceAll(".", "/"))) {
        const found = files.find((name) => name === `${path}.py` || name === `${path}/__init__.py`);
        if (found && extraOf(found) === MODULES) imports.add(`${importer} ${path}`);
      }
    }
  }
  for (const pair of imports) assert.ok(pair in FROM_WITHIN, `${pair}: who comes there?`);
  for (const [pair, program] of Object.entries(FROM_WITHIN)) assert.ok(needs(program), pair);
});

test("a program gets what it names, and a plain one does without", async () => {
  const program = `import torch, time, argparse
from torch import nn
from torch.optim.lr_scheduler import StepLR
layer = nn.TransformerEncoderLayer(8, 2)
lazy = nn.LazyLinear(3)
print(lazy(torch.ones(1, 2)).shape, torch.vmap(lambda x: x * 2)(torch.ones(2)))
print(torch.distributions.Normal(0.0, 1.0).mean, len(time.strftime("%H:%M")))
print(torch.autograd.functional.jacobian(lambda x: x * x, torch.ones(2)))
def f(a, b): pass
print(f.__code__.co_varnames)
`;
  const { lines } = await messagesOf("py", program);
  assert.deepEqual(lines, [
    "torch.Size([1, 3]) tensor([2., 2.])",
    "tensor(0.) 5",
    "tensor([[2., 0.],",
    "        [0., 2.]])",
    "('a', 'b')",
  ]);
});
