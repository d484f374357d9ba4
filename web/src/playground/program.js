/** The program that a form's settings stand for, in Python and JavaScript: the same numbers from both. */
import { ACTIVATION_NAMES, OPTIMIZER_NAMES } from "./choices.js";
import { comment } from "./comments.js";
import { isPlain, isRegression, POINTS, sizesOf } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {Record<Code, string[]>} Both lines in both languages */

/** Points in the plane, and what is to be learnt of each. @type {Record<Settings["data"], Both>} */
const DATA = {
  circle: {
    py: [
      "y = (torch.arange(n) % 2).float()",
      "r = 2 * torch.rand(n) + 3 * y",
      "a = 2 * math.pi * torch.rand(n)",
      "x = torch.stack([r * torch.cos(a), r * torch.sin(a)], dim=1)",
    ],
    js: [
      "let y = torch.arange(n).remainder(2).float();",
      "const r = torch.rand(n).mul(2).add(y.mul(3));",
      "const a = torch.rand(n).mul(2 * Math.PI);",
      "let x = torch.stack([r.mul(a.cos()), r.mul(a.sin())], 1);",
    ],
  },
  xor: {
    py: [
      "x = 10 * torch.rand(n, 2) - 5",
      "y = (x[:, 0] * x[:, 1] > 0).float()",
      "x = x + 0.3 * x.sign()",
    ],
    js: [
      "let x = torch.rand(n, 2).mul(10).sub(5);",
      'let y = x.at(":", 0).mul(x.at(":", 1)).gt(0).float();',
      "x = x.add(x.sign().mul(0.3));",
    ],
  },
  gauss: {
    py: ["y = (torch.arange(n) % 2).float()", "x = torch.randn(n, 2) + (4 * y - 2).unsqueeze(1)"],
    js: [
      "let y = torch.arange(n).remainder(2).float();",
      "let x = torch.randn(n, 2).add(y.mul(4).sub(2).unsqueeze(1));",
    ],
  },
  spiral: {
    py: [
      "y = (torch.arange(n) % 2).float()",
      "r = 5 * torch.rand(n)",
      "a = 0.7 * math.pi * r + math.pi * y",
      "x = torch.stack([r * torch.cos(a), r * torch.sin(a)], dim=1)",
    ],
    js: [
      "let y = torch.arange(n).remainder(2).float();",
      "const r = torch.rand(n).mul(5);",
      "const a = r.mul(0.7 * Math.PI).add(y.mul(Math.PI));",
      "let x = torch.stack([r.mul(a.cos()), r.mul(a.sin())], 1);",
    ],
  },
  moons: {
    py: [
      "y = (torch.arange(n) % 2).float()",
      "a = math.pi * (torch.rand(n) + y)",
      "x1 = 3 * torch.cos(a) + 3 * y - 1.5",
      "x2 = 3 * torch.sin(a) + 1.5 * y - 0.75",
      "x = torch.stack([x1, x2], dim=1)",
    ],
    js: [
      "let y = torch.arange(n).remainder(2).float();",
      "const a = torch.rand(n).add(y).mul(Math.PI);",
      "const x1 = a.cos().mul(3).add(y.mul(3)).sub(1.5);",
      "const x2 = a.sin().mul(3).add(y.mul(1.5)).sub(0.75);",
      "let x = torch.stack([x1, x2], 1);",
    ],
  },
  plane: {
    py: ["x = 10 * torch.rand(n, 2) - 5", "y = x.sum(dim=1) / 10"],
    js: ["let x = torch.rand(n, 2).mul(10).sub(5);", "let y = x.sum(1).div(10);"],
  },
  hills: {
    py: [
      "x = 10 * torch.rand(n, 2) - 5",
      "tops = torch.tensor([[-4, 2.5], [0, -2.5], [4, 2.5]])",
      "high, low = [",
      "    (1 - (x.unsqueeze(1) - at).square().sum(dim=2).sqrt() / 2).clamp(min=0).sum(dim=1)",
      "    for at in (tops, -tops)",
      "]",
      "y = high - low",
    ],
    js: [
      "let x = torch.rand(n, 2).mul(10).sub(5);",
      "const tops = torch.tensor([[-4, 2.5], [0, -2.5], [4, 2.5]]);",
      "const [high, low] = [tops, tops.neg()].map((at) => {",
      "  const distance = x.unsqueeze(1).sub(at).square().sum(2).sqrt();",
      "  return distance.div(-2).add(1).clamp({ min: 0 }).sum(1);",
      "});",
      "let y = high.sub(low);",
    ],
  },
};

/** @type {Record<Settings["features"][number], Record<Code, string>>} */
const FEATURES = {
  x1: { py: "x1", js: "x1" },
  x2: { py: "x2", js: "x2" },
  x1x1: { py: "x1**2", js: "x1.pow(2)" },
  x2x2: { py: "x2**2", js: "x2.pow(2)" },
  x1x2: { py: "x1 * x2", js: "x1.mul(x2)" },
  sin1: { py: "torch.sin(x1)", js: "x1.sin()" },
  sin2: { py: "torch.sin(x2)", js: "x2.sin()" },
};

/** How many points are for training. @param {Settings} settings */
export const trainingPoints = ({ train }) => Math.round((POINTS * train) / 100);

/** Where a linear layer stands among the modules of the model. @param {Settings} settings @param {number} layer */
export const placeOf = (settings, layer) =>
  (isPlain(settings) ? 0 : 1) + layer * (ACTIVATION_NAMES[settings.activation] ? 2 : 1);

/** The name of the module that gives what a column of units says; "" for the points themselves. @param {Settings} settings @param {number} column from 0 for the features */
export function moduleName(settings, column) {
  if (column === 0) return isPlain(settings) ? "" : "model.0";
  const last = column === settings.layers.length + 1;
  const active = !last && ACTIVATION_NAMES[settings.activation] ? 1 : 0;
  return `model.${placeOf(settings, column - 1) + active}`;
}

/** The name of a layer's weights or biases. @param {Settings} settings @param {number} layer @param {"weight" | "bias"} kind */
export const tensorName = (settings, layer, kind) => `model.${placeOf(settings, layer)}.${kind}`;

/** What the optimizer is told, by name. @param {Settings} settings */
function optimizerOptions({ optimizer, lr, penalty, strength }) {
  /** @type {[string, number][]} */
  const options = [["lr", lr], ...OPTIMIZER_NAMES[optimizer].more];
  // Of L2: its gradient is what weight_decay adds.
  if (penalty === "l2" && strength > 0) options.push(["weight_decay", strength]);
  return options;
}

/** The model's lines: the linear layers, each with its activation. @param {Settings} settings */
function layerLines(settings) {
  const name = ACTIVATION_NAMES[settings.activation];
  const sizes = sizesOf(settings);
  return sizes.slice(1).map((size, i) => {
    const between = name && i < sizes.length - 2 ? ` nn.${name}(),` : "";
    return `nn.Linear(${sizes[i]}, ${size}),${between}`;
  });
}

/** @param {Settings} settings @param {Lang} lang */
function python(settings, lang) {
  const { data, noise, batch, features, penalty, strength, edits, optimizer, epochs } = settings;
  const say = comment(lang, "# ");
  const count = trainingPoints(settings);
  const loss = isRegression(settings) ? "MSELoss" : "BCEWithLogitsLoss";
  const options = optimizerOptions(settings).map(([name, value]) => `, ${name}=${value}`);
  const lines = [
    ...(DATA[data].py.join("").includes("math.") ? ["import math"] : []),
    "import torch",
    "from torch import nn",
    "",
    `torch.manual_seed(${settings.seed})`,
    "",
    say(data),
    `n = ${POINTS}`,
    ...DATA[data].py,
    ...(noise > 0 ? [`x = x + ${noise} * torch.randn(n, 2)${say("noise", "  # ")}`] : []),
    `y = y.unsqueeze(1)${say("column", "  # ")}`,
    "",
    say("split", "# ", { percent: settings.train }),
    `x_train, x_test = x[:${count}], x[${count}:]`,
    `y_train, y_test = y[:${count}], y[${count}:]`,
    "",
  ];
  if (!isPlain(settings)) {
    const list = features.map((name) => FEATURES[name].py).join(", ");
    lines.push(
      say("features"),
      "class Features(nn.Module):",
      "    def forward(self, x):",
      "        x1, x2 = x.unbind(dim=1)",
      `        return torch.stack([${list}], dim=1)`,
      "",
    );
  }
  const layers = [...(isPlain(settings) ? [] : ["Features(),"]), ...layerLines(settings)];
  lines.push("model = nn.Sequential(", ...layers.map((line) => `    ${line}`), ")");
  if (edits.length) {
    lines.push("", say("byHand"), "with torch.no_grad():");
    for (const { layer, unit, input, value } of edits) {
      const at = input < 0 ? `bias[${unit}]` : `weight[${unit}, ${input}]`;
      lines.push(`    model[${placeOf(settings, layer)}].${at} = ${value}`);
    }
    lines.push("");
  }
  lines.push(
    `loss_fn = nn.${loss}()`,
    `optimizer = torch.optim.${OPTIMIZER_NAMES[optimizer].name}(model.parameters()${options.join("")})`,
    "",
    `for epoch in range(1, ${epochs + 1}):`,
    `    ${say("batches", "# ", { batch })}`,
    `    for batch in torch.randperm(${count}).split(${batch}):`,
    "        loss = loss_fn(model(x_train[batch]), y_train[batch])",
  );
  if (penalty === "l1" && strength > 0) {
    lines.push(
      `        l1 = sum(p.abs().sum() for p in model.parameters())${say("l1", "  # ")}`,
      `        loss = loss + ${strength} * l1`,
    );
  }
  lines.push(
    "        optimizer.zero_grad()",
    "        loss.backward()",
    "        optimizer.step()",
    "    with torch.no_grad():",
    "        train = loss_fn(model(x_train), y_train).item()",
    "        test = loss_fn(model(x_test), y_test).item()",
    `    print(f"${say("line", "", { epoch: "{epoch}", train: "{train:.6f}", test: "{test:.6f}" })}")`,
  );
  return lines.join("\n");
}

/** @param {Settings} settings @param {Lang} lang */
function javascript(settings, lang) {
  const { data, noise, batch, features, penalty, strength, edits, optimizer, epochs } = settings;
  const say = comment(lang, "// ");
  const count = trainingPoints(settings);
  const loss = isRegression(settings) ? "MSELoss" : "BCEWithLogitsLoss";
  const options = optimizerOptions(settings).map(([name, value]) => `${name}: ${value}`);
  const lines = [
    'import { load } from "gradlet";',
    "const torch = await load();",
    "const nn = torch.nn;",
    "",
    `torch.manual_seed(${settings.seed});`,
    "",
    say(data),
    `const n = ${POINTS};`,
    ...DATA[data].js,
    ...(noise > 0 ? [`x = x.add(torch.randn(n, 2).mul(${noise}));${say("noise", " // ")}`] : []),
    `y = y.unsqueeze(1);${say("column", " // ")}`,
    "",
    say("split", "// ", { percent: settings.train }),
    `const [x_train, x_test] = [x.at(":${count}"), x.at("${count}:")];`,
    `const [y_train, y_test] = [y.at(":${count}"), y.at("${count}:")];`,
    "",
  ];
  if (!isPlain(settings)) {
    const list = features.map((name) => FEATURES[name].js).join(", ");
    lines.push(
      say("features"),
      "class Features extends nn.Module {",
      "  forward(x) {",
      "    const [x1, x2] = x.unbind(1);",
      `    return torch.stack([${list}], 1);`,
      "  }",
      "}",
      "",
    );
  }
  const layers = [...(isPlain(settings) ? [] : ["new Features(),"]), ...layerLines(settings)];
  lines.push("const model = nn.Sequential(", ...layers.map((line) => `  ${line}`), ");");
  if (edits.length) {
    lines.push("", say("byHand"), "torch.no_grad(() => {");
    for (const { layer, unit, input, value } of edits) {
      const at = input < 0 ? `bias.set([${unit}]` : `weight.set([${unit}, ${input}]`;
      lines.push(`  model[${placeOf(settings, layer)}].${at}, ${value});`);
    }
    lines.push("});", "");
  }
  const isL1 = penalty === "l1" && strength > 0;
  lines.push(
    `const loss_fn = nn.${loss}();`,
    `const optimizer = torch.optim.${OPTIMIZER_NAMES[optimizer].name}(model.parameters(), { ${options.join(", ")} });`,
    "",
    `for (let epoch = 1; epoch <= ${epochs}; epoch++) {`,
    `  ${say("batches", "// ", { batch })}`,
    `  for (const batch of torch.randperm(${count}).split(${batch})) {`,
    `    ${isL1 ? "let" : "const"} loss = loss_fn(model(x_train.at(batch)), y_train.at(batch));`,
  );
  if (isL1) {
    lines.push(
      `    const sizes = model.parameters().map((p) => p.abs().sum());${say("l1", " // ")}`,
      `    loss = loss.add(sizes.reduce((a, b) => a.add(b)).mul(${strength}));`,
    );
  }
  lines.push(
    "    optimizer.zero_grad();",
    "    loss.backward();",
    "    optimizer.step();",
    "  }",
    "  const [train, test] = torch.no_grad(() => [",
    "    loss_fn(model(x_train), y_train).item(),",
    "    loss_fn(model(x_test), y_test).item(),",
    "  ]);",
    `  console.log(\`${say("line", "", { epoch: "${epoch}", train: "${train.toFixed(6)}", test: "${test.toFixed(6)}" })}\`);`,
    "}",
  );
  return lines.join("\n");
}

/** @param {Settings} settings @param {Code} code @param {Lang} lang of the comments */
export const program = (settings, code, lang) =>
  code === "py" ? python(settings, lang) : javascript(settings, lang);
