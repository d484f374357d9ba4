/**
 * Adding an op, a layer or an optimizer is three edits, and this fails when one is missing: each row of the
 * binding tables has a test and a sentence for the editor in both languages, each function of src/ops a row, and the
 * types, docs/ops.md and the suggested names say what the tables say. Nor is any of the three listed by hand in another language. The tables are
 * the built engine's own.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { rowsUnsaid } from "../../web/help.mjs";
import { layerRows, opRows, optimizerRows } from "../lib/binding_rows.mjs";
import { main, ROOT } from "./tree.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const acorn = require("acorn");
const esbuild = require("esbuild");

/** Bound, but without a row in the op test table: where they are tested instead. */
const TESTED_ELSEWHERE = {
  "tests/parity/python/torch_generator.py": ["random_"],
  "tests/parity/python/special_rounding.py": ["special_round"],
  "tests/parity/python/torch_draws.py": [
    "cauchy_",
    "log_normal_",
    "geometric_",
    "nextafter",
    "dropout1d",
    "feature_alpha_dropout",
  ],
  "test_autograd.cpp and test_autograd_targets.cpp": [
    "backward",
    "grad",
    "gradcheck",
    "requires_grad_",
    "retain_grad",
    "retains_grad",
    "get_grad",
    "set_grad",
  ],
  "tests/parity/python/autograd_hooks.py and autograd_function.py": [
    "register_hook",
    "record_function",
  ],
  "tests/parity/python/autograd_graph.py, torch_func.py and torch_names.py": [
    "register_hook_after",
    "graph_node",
    "graph_variable",
    "has_other_leaves",
    "set_detect_anomaly",
    "set_printoptions",
  ],
  "tests/parity/python/special_functions.py": [
    "polygamma",
    "special_polygamma",
    "special_i1",
    "mode",
    "svd",
  ],
  "tests/opinfo, as clamp and exponential, and the floats of logspace": [
    "clip",
    "exponential_",
    "logspace",
  ],
  "tests/parity/python/tensor_in_place_shapes.py": [
    "detach_",
    "squeeze_",
    "unsqueeze_",
    "transpose_",
    "swapaxes_",
    "swapdims_",
    "t_",
  ],
  "tests/parity/python/torch_not_finite.py": ["dropout3d"],
  "tests/parity/python/torch_more_names.py": ["gumbel_softmax", "unique_consecutive"],
  "tests/parity/python/torch_counted.py": [
    "bartlett_window",
    "blackman_window",
    "hamming_window",
    "hann_window",
    "kaiser_window",
    "poisson",
    "resize_",
    "resize_as_",
    "vander",
    "view_dtype",
  ],
  "tests/parity/python/nn_ctc.py": ["ctc_loss"],
  "tests/parity/python/narrow_dtypes.py": ["promote_types", "result_type", "can_cast"],
  "accessors, used by nearly every test": [
    "item",
    "repr",
    "size",
    "is_contiguous",
    "stride",
    "storage_offset",
  ],
  "NumPy's alone, tests/web/numpy_turned.test.mjs": ["may_share_memory", "turned"],
};

/** Declared in src/ops/*.hpp, but no op of the public interface. */
const NOT_PUBLIC = {
  manual_seed: "of the default generator; torch.Generator has its own",
  initial_seed: "of the default generator; torch.Generator has its own",
  packed_recurrent: "lstm, gru and the others for packed sequences, which layers take",
  sum_to: "the backward of broadcasting",
  one_minus: "a part of formulas",
  threshold_backward: "the backward of relu",
  infer_size: "argument check of view and reshape",
  copy_data: "copies without autograd, for the ops themselves",
  check_alpha: "refuses a number, for the ops",
  check_fits: "refuses a number, for the ops and the boundary",
  cast: "to() without autograd, for the ops themselves",
  from_values: "tensor from C++ values; the page hands over typed arrays",
  adaptive_max_pool: "bound by what return_indices asks for",
  tensor: "tensor from C++ lists; the page hands over typed arrays",
};
const INTERNAL_HEADERS = [
  "settings.hpp",
  "pointwise.hpp",
  "inplace.hpp",
  "linalg_batch.hpp",
  "ops.hpp",
  "reduction.hpp",
];

/** So many names of one table are a list. */
const LIMITS = { ops: 12, layers: 6, optimizers: 1 };
/** The names of NumPy, or of Python's math: another library's list, not torch's again. */
const OTHER_LIBRARIES = [
  "web/src/numpy/derived.js",
  "web/src/numpy/arrays.js",
  "web/src/numpy/creation.js",
  "web/src/numpy/math.js",
  "web/src/numpy/more.js",
  "web/src/numpy/table.js",
  "web/src/python/lib/_math.py",
  "web/src/python/lib/numpy/_core.py",
  "web/src/python/lib/numpy/_ufuncs.py",
];
/** Written by scripts/names.mjs, which --check compares. */
const GENERATED = ["web/src/live/api_names.js"];
/** A choice for readers, not all there is. */
const CHOSEN = ["web/src/playground/choices.js"];

/** @typedef {{name: string, bound: string, row: number, places: string[]}} Row */
/** @typedef {{ops: Row[], layers: Row[], optimizers: Row[]}} Tables */

/** @param {string} text without comments, and string literals side by side made one */
const tidy = (text) =>
  text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|\s\/\/[^"\n]*$/gm, "").replace(/"\s*\n\s*"/g, "");

/** @type {(files: import("./tree.mjs").Files, pattern: RegExp) => [string, string][]} */
const select = (files, pattern) => [...files].filter(([path]) => pattern.test(path));

function testedNames(files) {
  const rows = select(files, /^tests\/native\/op_table\w*\.(cpp|inc)$/).flatMap(([, text]) =>
    [...text.matchAll(/\{\s*"([A-Za-z_]\w*)(?:\.\w+)?",/g)].map(([, name]) => name),
  );
  // PyTorch's own samples are a test too, of every dtype and both derivatives.
  const [verdicts] = select(files, /^tests\/opinfo\/verdicts\.json$/);
  const right = Object.entries(verdicts ? JSON.parse(verdicts[1]) : {})
    .filter(([, verdict]) => verdict === "right")
    .map(([name]) => name.replace("nn.functional.", "").replace(".", "_"));
  return new Set([...rows, ...right]);
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

/** @param {Tables} tables @param {import("./tree.mjs").Files} files */
function withoutTest({ ops, layers, optimizers }, files) {
  const tested = testedNames(files);
  const elsewhere = new Set(Object.values(TESTED_ELSEWHERE).flat());
  const initialiser = ({ places }) => places[0] === "nn.init";
  const problems = ops
    .filter((row) => row.row >= 0 && !initialiser(row))
    .filter(({ name, bound }) => !tested.has(name) && !tested.has(bound) && !elsewhere.has(name))
    // Another name of the same function.
    .filter(({ bound }) => !ops.some((other) => other.bound === bound && tested.has(other.name)))
    .map(
      ({ name }) =>
        `${name} is bound but has no row in tests/native/op_table*.cpp and is not right in tests/opinfo`,
    );
  const native = (/** @type {RegExp} */ pattern) => select(files, pattern).join("\n");
  const nn = native(
    /^tests\/(native\/test_nn\w*\.cpp|parity\/(python\/)?\w+\.(py|mjs)|web\/modules)/,
  );
  for (const { name } of layers) {
    if (new RegExp(`\\bnn(::|\\.)${name}\\b|["']${name}["'(]`).test(nn)) continue;
    problems.push(`nn.${name} has a row but no test in tests/native or tests/parity`);
  }
  const optim = native(/^tests\/native\/(test_optim\w*\.cpp|optim_expected\.inc)$/);
  for (const { name } of optimizers) {
    if (new RegExp(`\\b${name}\\b`, "i").test(optim)) continue;
    problems.push(`optim.${name} has a row but no trajectory in tests/native`);
  }
  return problems;
}

/** The words of a JavaScript file's texts, grouped as they stand: in one text, one list, one object. */
function groupsOfScript(path, text) {
  // Texts in pieces become whole.
  const { code } = esbuild.transformSync(text, {
    minifySyntax: true,
    loader: "ts",
  });
  const groups = [];
  const single = [];
  const words = (value) => value.split(/[^A-Za-z0-9_]+/).filter(Boolean);
  const textOf = (node) =>
    node?.type === "Literal" && typeof node.value === "string"
      ? node.value
      : node?.type === "TemplateLiteral"
        ? node.quasis.map(({ value }) => value.cooked).join(" ")
        : "";
  const visit = (node) => {
    if (!node || typeof node.type !== "string") return;
    const own = textOf(node);
    if (own) {
      groups.push(words(own));
      if (/^\w+$/.test(own)) single.push(own);
    }
    if (node.type === "ArrayExpression")
      groups.push(node.elements.flatMap((e) => words(textOf(e))));
    if (node.type === "ObjectExpression") {
      groups.push(node.properties.map(({ key }) => key?.name ?? String(key?.value ?? "")));
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) child.forEach(visit);
      else if (typeof child === "object") visit(child);
    }
  };
  visit(acorn.parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return [...groups, single];
}

/** The same of Python's: its texts, those side by side and those joined by + made one. */
function groupsOfPython(path, text) {
  const joined = text.replace(/(["'])\s*\+?\s*\n?\s*\1/g, "");
  const texts = [...joined.matchAll(/(["'])((?:(?!\1)[^\\\n])*)\1/g)].map(([, , value]) => value);
  return [
    ...texts.map((value) => value.split(/\W+/).filter(Boolean)),
    texts.filter((value) => /^\w+$/.test(value)),
    [...text.matchAll(/^ {4,}["'](\w+)["']\s*:/gm)].map(([, word]) => word),
  ];
}

/** @param {Tables} tables @param {import("./tree.mjs").Files} files */
function listedByHand(tables, files) {
  const problems = [];
  for (const [path, text] of select(files, /^web\/src\/.*(?<!\.d)\.(js|ts|py)$/)) {
    if ([...OTHER_LIBRARIES, ...GENERATED, ...CHOSEN].includes(path)) continue;
    const groups = path.endsWith(".py") ? groupsOfPython(path, text) : groupsOfScript(path, text);
    for (const [table, limit] of Object.entries(LIMITS)) {
      const names = new Set(tables[table].map(({ name }) => name));
      const most = Math.max(
        0,
        ...groups.map((words) => {
          const found = new Set(words.filter((word) => names.has(word)));
          // Of a sentence few words are names.
          return found.size * 2 >= new Set(words).size || words === groups.at(-1) ? found.size : 0;
        }),
      );
      if (most <= limit) continue;
      problems.push(`${path} lists ${most} ${table} by hand: loop over the bound table instead`);
    }
  }
  return problems;
}

/** @param {Tables} tables @param {import("./tree.mjs").Files} files */
function check(tables, files) {
  const bound = new Set(tables.ops.flatMap((row) => [row.name, row.bound]));
  // What runs in place, and the adapters of two functions, are named in the table's text alone.
  const text = select(files, /^src\/bindings\/ops_\w+\.cpp$/)
    .map(([, source]) => tidy(source))
    .join("\n");
  const problems = withoutTest(tables, files);
  for (const [name, path] of declaredNames(files)) {
    if (bound.has(name) || new RegExp(`&${name}\\b`).test(text) || name in NOT_PUBLIC) continue;
    problems.push(`${name} of ${path} has no row in src/bindings/ops_*.cpp`);
  }
  return [...problems, ...listedByHand(tables, files)];
}

/** What is written from the tables, and whether it is up to date. */
function stale() {
  return ["types", "names"].flatMap((script) => {
    try {
      execFileSync(process.execPath, [`${ROOT}scripts/${script}.mjs`, "--check"], {
        stdio: "pipe",
        encoding: "utf8",
      });
      return [];
    } catch (error) {
      return String(error.stderr).trim().split("\n");
    }
  });
}

const row = (/** @type {string} */ name, place = "torch") => ({
  name,
  bound: name,
  row: 0,
  places: [place],
});
const names = Array.from({ length: 13 }, (_, i) => `op${i}`);
const few = {
  ops: [row("add"), row("zeros_", "nn.init")],
  layers: [],
  optimizers: [],
};
const many = {
  ops: names.map((name) => row(name)),
  layers: [],
  optimizers: [],
};
const module = {
  ops: [],
  layers: [row("Linear"), row("GELU")],
  optimizers: [row("SGD"), row("Adam")],
};
const good = {
  "src/ops/a.hpp":
    "/// Adds.\nTensor add(const Tensor& self);\nTensor sum_to(const Tensor& self);\n",
  "tests/native/op_table.cpp": '    {"add", call, {}},',
};
const tested = {
  "tests/native/op_table_math.cpp": names.map((name) => `{"${name}", call},`).join("\n"),
};
const modulesTested = {
  "tests/native/test_nn.cpp": "nn::Linear layer(2, 3);",
  "tests/parity/modules.py": "print(nn.GELU())",
  "tests/native/optim_expected.inc": "{sgd, 1}, {adam, 2}",
};
const listing = (/** @type {string} */ file, /** @type {string} */ text, tables = many) => ({
  tables,
  files: { ...(tables === many ? tested : modulesTested), [file]: text },
});
/** @type {({tables: Tables, files: Record<string, string>, finds: RegExp[]})[]} */
const cases = [
  { tables: few, files: good, finds: [] },
  {
    tables: few,
    files: { ...good, "tests/native/op_table.cpp": "" },
    finds: [/add is bound but/],
  },
  {
    tables: few,
    files: {
      ...good,
      "src/ops/b.hpp": "std::tuple<Tensor, Tensor> max(const Tensor& self);",
    },
    finds: [/max of src\/ops\/b\.hpp/],
  },
  { tables: module, files: modulesTested, finds: [] },
  {
    tables: module,
    files: {},
    finds: [/nn.Linear/, /nn.GELU/, /optim.SGD/, /optim.Adam/],
  },
  {
    ...listing("web/src/a.js", `a(${JSON.stringify(names.slice(1))})`),
    finds: [],
  },
  {
    ...listing("web/src/a.js", `a(${JSON.stringify(names)})`),
    finds: [/lists 13 ops/],
  },
  {
    ...listing("web/src/a.js", `a("${names.join(" ")}")`),
    finds: [/lists 13 ops/],
  },
  {
    ...listing("web/src/a.js", `a([${names.map((n) => `"o" + "${n.slice(1)}"`)}])`),
    finds: [/lists 13 ops/],
  },
  {
    ...listing("web/src/a.js", `a({${names.map((n) => `${n}: 1`)}})`),
    finds: [/lists 13 ops/],
  },
  {
    ...listing(
      "web/src/a.py",
      `a = ("${names.slice(0, 6).join(" ")} "\n   "${names.slice(6).join(" ")}")`,
    ),
    finds: [/lists 13 ops/],
  },
  {
    ...listing("web/src/a.js", `a("SGD"); b("Adam")`, module),
    finds: [/lists 2 optimizers/],
  },
];
if (process.argv.includes("--self-test")) {
  const left = [...cases];
  main("edits", (files) => check(/** @type {any} */ (left.shift()).tables, files), cases);
} else {
  const tables = {
    ops: opRows(),
    layers: layerRows(),
    optimizers: optimizerRows(),
  };
  main("edits", (files) => [...check(tables, files), ...rowsUnsaid(), ...stale()], []);
}
