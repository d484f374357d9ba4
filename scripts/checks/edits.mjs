/**
 * Adding an op is three edits: the function in src/ops, its row in src/bindings/ops.cpp, its row in
 * tests/native/op_table*.cpp. Fails when one is missing, or when the JavaScript lists ops by hand.
 */
import { main } from "./tree.mjs";

/** Bound, but without a row in the op test table: where they are tested instead. */
const TESTED_ELSEWHERE = {
  "test_random.cpp": ["manual_seed", "initial_seed"],
  "test_autograd.cpp": [
    "backward",
    "grad",
    "gradcheck",
    "requires_grad_",
    "retain_grad",
    "get_grad",
    "set_grad",
  ],
  "tests/parity/python/autograd_hooks.py and autograd_function.py": [
    "register_hook",
    "record_function",
  ],
  "accessors, used by nearly every test": [
    "item",
    "repr",
    "size",
    "is_contiguous",
    "stride",
    "storage_offset",
  ],
};

/** Declared in src/ops/*.hpp, but no op of the public interface. */
const NOT_PUBLIC = {
  sum_to: "the backward of broadcasting",
  threshold_backward: "the backward of relu",
  infer_size: "argument check of view and reshape",
  copy_data: "copies without autograd, for the ops themselves",
  cast: "to() without autograd, for the ops themselves",
  from_values: "tensor from C++ values; the page hands over typed arrays",
  tensor: "tensor from C++ lists; the page hands over typed arrays",
};
const INTERNAL_HEADERS = ["pointwise.hpp", "inplace.hpp", "ops.hpp", "reduction.hpp"];

/** So many op names in quotes are a list. */
const QUOTED_LIMIT = 12;
/** NumPy's own names, with the op behind each: another library's list, not torch's again. */
const OTHER_LIBRARIES = [
  "web/src/torch/numpy.js",
  "web/src/python/numpy/math.js",
  "web/src/python/lib/numpy/_core.py",
];

/** @param {string} text without comments, and string literals side by side made one */
const tidy = (text) =>
  text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|\s\/\/[^"\n]*$/gm, "").replace(/"\s*\n\s*"/g, "");

/** @type {(files: import("./tree.mjs").Files, pattern: RegExp) => [string, string][]} */
const select = (files, pattern) => [...files].filter(([path]) => pattern.test(path));

/** Rows `op(&function, "name.overload(arguments) -> result", "kinds")`; undefined for an odd one. */
function boundRows(files) {
  const row = /^\bop\(([^"]*),\s*"([A-Za-z_]\w*)(?:\.\w+)?\([^"]*->[^"]*",\s*"(\w*)"\)/;
  return select(files, /^src\/bindings\/ops\w*\.cpp$/).flatMap(([, text]) => {
    const lines = tidy(text);
    return [...lines.matchAll(/^ *op\(/gm)].map(({ 0: start, index }) => {
      const match = row.exec(lines.slice(index + start.length - "op(".length));
      if (!match) return undefined;
      const [, target, name, kinds] = match;
      const bound = /&(?:\w+::)*(\w+)/.exec(target)?.[1] ?? "";
      return { name, function: bound, initialiser: kinds === "i" };
    });
  });
}

function testedNames(files) {
  const rows = select(files, /^tests\/native\/op_table\w*\.(cpp|inc)$/).flatMap(([, text]) =>
    [...text.matchAll(/\{\s*"([A-Za-z_]\w*)(?:\.\w+)?",/g)].map(([, name]) => name),
  );
  return new Set(rows);
}

/** Functions declared at the start of a line of a public header of src/ops. */
function declaredNames(files) {
  const header = (path) => INTERNAL_HEADERS.every((name) => !path.endsWith(`/${name}`));
  const declaration =
    /^(?:inline |template [^\n]*\n)?(?:const )?(?:Tensor|void|bool|double|Scalar|std::[\w:]+)(?:<[^;(]*>)?&? (\w+)\(/gm;
  return new Map(
    select(files, /^src\/ops\/\w+\.hpp$/)
      .filter(([path]) => header(path))
      .flatMap(([path, text]) =>
        [...tidy(text).matchAll(declaration)].map(([, name]) => [name, path]),
      ),
  );
}

/** @param {import("./tree.mjs").Files} files */
function check(files) {
  const rows = boundRows(files);
  if (!rows.length || rows.includes(undefined))
    return ["a row of src/bindings/ops.cpp is not understood"];
  const bound = new Set(rows.map(({ name }) => name));
  const functions = new Set(rows.map((row) => row.function));
  const tested = testedNames(files);
  const elsewhere = new Set(Object.values(TESTED_ELSEWHERE).flat());
  const problems = [];

  const hasTest = (row) => tested.has(row.name) || tested.has(row.function) || row.initialiser;
  for (const { name } of rows.filter((row) => !hasTest(row) && !elsewhere.has(row.name))) {
    problems.push(`${name} is bound but has no row in tests/native/op_table*.cpp`);
  }
  for (const [name, path] of declaredNames(files)) {
    if (bound.has(name) || functions.has(name) || name in NOT_PUBLIC) continue;
    problems.push(`${name} of ${path} has no row in src/bindings/ops.cpp`);
  }
  for (const [path, text] of select(files, /^web\/src\/.*\.(js|ts|py)$/)) {
    const quoted = [...text.matchAll(/(["'`])(\w+)\1/g)].map(([, , word]) => word);
    const ops = [...new Set(quoted)].filter((word) => bound.has(word));
    if (ops.length <= QUOTED_LIMIT || OTHER_LIBRARIES.includes(path)) continue;
    problems.push(`${path} lists ${ops.length} ops by hand: loop over the bound table instead`);
  }
  return problems;
}

const names = Array.from({ length: 13 }, (_, i) => `op${i}`);
const good = {
  "src/ops/a.hpp":
    "/// Adds.\nTensor add(const Tensor& self);\nTensor sum_to(const Tensor& self);\n",
  "src/bindings/ops.cpp":
    '    op(static_cast<Unary>(&add), "add(Tensor self, "\n       "int n) -> Tensor", "fm"),',
  "tests/native/op_table.cpp": '    {"add", call, {}},',
};
const many = names.map((name) => `op(&${name}, "${name}(Tensor self) -> Tensor", "f"),`).join("\n");
const manyTested = names.map((name) => `{"${name}", call},`).join("\n");
const listed = { "src/bindings/ops.cpp": many, "tests/native/op_table_math.cpp": manyTested };
main("edits", check, [
  { files: good, finds: [] },
  { files: { ...good, "tests/native/op_table.cpp": "" }, finds: [/add is bound but/] },
  {
    files: { ...good, "src/ops/b.hpp": "std::tuple<Tensor, Tensor> max(const Tensor& self);" },
    finds: [/max of src\/ops\/b\.hpp/],
  },
  { files: { ...good, "src/bindings/ops.cpp": "" }, finds: [/not understood/] },
  { files: { ...listed, "web/src/a.js": JSON.stringify(names.slice(1)) }, finds: [] },
  { files: { ...listed, "web/src/a.js": JSON.stringify(names) }, finds: [/lists 13 ops/] },
]);
