/** The text of docs/ops.md. */

import { nameIn, PLACE } from "../../web/src/torch/schema.js";
import { sampleMatrix } from "./sample_matrix.mjs";

/** @typedef {import("./binding_rows.mjs").Row} Row */

const INTRO = `# Operations

Written by \`node scripts/types.mjs\` from the binding tables in \`src/bindings\`; \`--check\` tells when
it is stale.

Signatures are PyTorch's, in Python's notation. In JavaScript the arguments after \`*\`, and any others
you like, go into a last object: \`x.sum({ dim: 1, keepdim: true })\`. A method's \`self\` is the tensor
before the dot; functions call it \`input\`. For an \`Operand\` a number does where another argument is
a tensor. \`keepdim=False with dim\`: by name it may stand only beside \`dim\`.

*Where*: \`torch\` is a function (\`torch.exp(x)\`), \`Tensor\` a method (\`x.exp()\`).
*In place*: the method that writes into its tensor.
*Gradient*: whether gradients flow through it (checked against finite differences in
\`tests/native/test_op_table.cpp\`); a dash where there is nothing to differentiate.
`;

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|");

/** @param {Row} row @param {Set<string>} methods */
function opLine(row, methods) {
  const { name, schema, places, differentiable } = row;
  const inPlace = methods.has(`${name}_`) && !places.includes(PLACE.init) ? `\`${name}_\`` : "";
  const gradient = differentiable === null ? "–" : differentiable ? "yes" : "no";
  const shown = nameIn(schema, places[0]);
  const label = nameIn(name, places[0]);
  // A function crosses the boundary as a number.
  const code = cell(shown.replace(/^(\w+)\.\w+\(/, "$1(").replace("(int func,", "(Callable func,"));
  return `| ${label} | \`${code}\` | ${places.join(", ")} | ${inPlace} | ${gradient} |`;
}

/** @param {Row[]} rows @param {string} module */
const classTable = (rows, module) =>
  [
    "| class | constructor |",
    "| --- | --- |",
    ...rows.map(({ name, schema }) => `| ${module}.${name} | \`${cell(schema)}\` |`),
  ].join("\n");

/** @param {Row[]} ops @param {Row[]} layers @param {Row[]} optimizers */
export function opMatrix(ops, layers, optimizers) {
  // In-place forms have a column of their own.
  const shown = ops.filter(({ places, row }) => places[0] !== PLACE.internal && row >= 0);
  const method = ops.filter(({ places }) => places.includes(PLACE.method));
  const methods = new Set(method.map(({ name }) => name));
  return `${INTRO}
| name | signature | where | in place | gradient |
| --- | --- | --- | --- | --- |
${shown.map((row) => opLine(row, methods)).join("\n")}

Besides these a Tensor has \`at\` and \`set\` for indexing, \`shape\`, \`size()\`, \`dim()\`, \`ndim\`,
\`numel()\`, \`length\`, \`dtype\`, \`device\`, \`requires_grad\`, \`is_leaf\`, \`grad\`, \`grad_fn\`, \`data\`,
\`tolist()\`, \`typed_array()\`, \`float()\`, \`double()\`, \`half()\`, \`bfloat16()\`, \`long()\`, \`int()\`,
\`short()\`, \`char()\`, \`byte()\`, \`bool()\` and iteration over rows.

## Layers and losses

\`nn.Module\` and \`nn.Sequential\` are written in JavaScript; the others are these.

${classTable(layers, "nn")}

## Optimizers

${classTable(optimizers, "optim")}

${sampleMatrix()}`;
}
