/** Includes go one way through the layers of src/. */
import { main } from "./tree.mjs";

/** Layer to what it may include: whole layers, or single headers of one. */
const ALLOWED = {
  tensor: ["tensor/"],
  kernels: ["kernels/", "tensor/shape.hpp", "tensor/dtype.hpp", "tensor/scalar.hpp"],
  autograd: ["autograd/", "tensor/"],
  ops: [
    "ops/",
    "kernels/",
    "tensor/",
    "autograd/node.hpp",
    "autograd/grad_mode.hpp",
    "autograd/engine_ops.hpp",
  ],
  nn: ["nn/", "ops/", "autograd/", "tensor/"],
  optim: ["optim/", "ops/", "kernels/", "autograd/", "tensor/"],
  bindings: ["bindings/", "optim/", "nn/", "ops/", "kernels/", "autograd/", "tensor/"],
};

/** @param {import("./tree.mjs").Files} files */
function check(files) {
  const problems = [];
  for (const [path, text] of files) {
    const layer = /^src\/([^/]+)\//.exec(path)?.[1];
    if (!path.startsWith("src/")) continue;
    if (!layer || !(layer in ALLOWED)) {
      problems.push(`${path} lies in no layer`);
      continue;
    }
    for (const [, include] of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*"([^"]+)"/gm)) {
      const normal = !include.includes("..") && include.includes("/");
      if (normal && ALLOWED[layer].some((allowed) => include.startsWith(allowed))) continue;
      problems.push(`${path} includes "${include}": ${layer} may include ${ALLOWED[layer]}`);
    }
  }
  return problems;
}

main("layers", check, [
  {
    files: {
      "src/kernels/a.cpp":
        '#include "kernels/a.hpp"\n#include "tensor/shape.hpp"\n#include <cmath>',
      "src/ops/a.cpp": '#include "autograd/node.hpp"',
      "tests/native/a.cpp": '#include "ops/a.hpp"',
    },
    finds: [],
  },
  { files: { "src/kernels/a.cpp": '#include "tensor/tensor.hpp"' }, finds: [/a\.cpp includes "t/] },
  { files: { "src/autograd/a.cpp": '#include "ops/add.hpp"' }, finds: [/includes "ops/] },
  { files: { "src/ops/a.cpp": '# include "autograd/backward.hpp"' }, finds: [/backward/] },
  { files: { "src/optim/a.hpp": '#include "nn/module.hpp"' }, finds: [/nn\/module/] },
  { files: { "src/bindings/a.cpp": '#include "../web/src/a.h"' }, finds: [/web\/src/] },
  { files: { "src/other/a.cpp": "" }, finds: [/no layer/] },
]);
