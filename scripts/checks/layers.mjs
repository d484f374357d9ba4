/** Includes go one way through the layers of src/; no module of web/src comes round to itself. */
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

/** What a module needs to load: paths, from its own. @param {string} path @param {string} text */
function importsOf(path, text) {
  const folder = path.split("/").slice(0, -1);
  if (path.endsWith(".js")) {
    const pattern = /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?["'](\.[^"']+)["']/gm;
    return [...text.matchAll(pattern)].map(([, target]) => {
      const parts = [...folder];
      for (const part of target.split("/")) {
        if (part === "..") parts.pop();
        else if (part !== ".") parts.push(part);
      }
      return parts.join("/");
    });
  }
  // At the top of a module: what a function imports is there when it is called.
  const lib = "web/src/python/lib/";
  const modules = [];
  for (const [, from, names, plain] of text.matchAll(
    /^(?:from ([\w.]+) import (\([^)]*\)|[^\n#]*)|import ([\w., ]+))/gm,
  )) {
    if (plain) modules.push(...plain.split(",").map((name) => name.trim().split(" ")[0]));
    else modules.push(from, ...(names.match(/\w+/g) ?? []).map((name) => `${from}.${name}`));
  }
  return modules
    .map((name) => lib + name.replaceAll(".", "/"))
    .flatMap((name) => [`${name}.py`, `${name}/__init__.py`]);
}

/** Modules that need one another, a line each. @param {import("./tree.mjs").Files} files */
function circles(files) {
  const sources = new Map([...files].filter(([path]) => /^web\/src\/.*\.(js|py)$/.test(path)));
  const found = new Set();
  const done = new Set();
  const visit = (/** @type {string} */ path, /** @type {string[]} */ trail) => {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.add([...trail.slice(at), path].join(" -> "));
    if (done.has(path)) return;
    for (const next of importsOf(path, sources.get(path))) {
      // A package's own modules are loaded by its __init__, which lists them.
      const inside = next.endsWith("/__init__.py") && path.startsWith(next.slice(0, -11));
      // A module by the name of one of the interpreter's own imports that one.
      if (sources.has(next) && next !== path && !inside) visit(next, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return [...found].map((circle) => `imports go round: ${circle}`);
}

/** @param {import("./tree.mjs").Files} files */
function check(files) {
  const problems = circles(files);
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
  {
    files: {
      "web/src/a.js": 'import { b } from "./x/b.js";\nimport "./c.js";',
      "web/src/x/b.js": 'import {\n  c,\n} from "../c.js";',
      "web/src/c.js": '/** @type {import("./a.js").A} */',
    },
    finds: [],
  },
  {
    files: {
      "web/src/a.js": 'import { b } from "./x/b.js";',
      "web/src/x/b.js": 'export * from "../a.js";',
    },
    finds: [/a\.js -> web\/src\/x\/b\.js -> web\/src\/a\.js/],
  },
  {
    files: {
      "web/src/python/lib/t/__init__.py": "from t import _a",
      "web/src/python/lib/t/_a.py": "import json\nfrom t._b import (\n    f,\n)",
      "web/src/python/lib/t/_b.py": "from t import _a  # noqa",
    },
    finds: [/_a\.py -> .*_b\.py -> .*_a\.py/],
  },
]);
