/** What a program prints and what of it becomes a curve: lines of courses' training loops, zh and en. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Points } from "../../web/src/worker/points.js";

/**
 * The points of printed lines as `x values names`, "restart" before those that replace the ones so far.
 *
 * @param {string[]} lines
 */
function pointsOf(lines) {
  /** @type {string[]} */
  const found = [];
  const points = new Points(({ x, values, names }, restart) => {
    if (restart) found.push("restart");
    found.push([x, ...values].join(" ") + (names ? ` ${names.join("+")}` : ""));
  });
  for (const line of lines) points.line(line);
  return found;
}

/** Lines, and the points they make. @type {[string, string[], string[]][]} */
const CURVES = [
  // PyTorch's tutorials
  ["learning by examples", ["99 683.5", "199 455.25"], ["99 683.5", "199 455.25"]],
  [
    "quickstart: the step begins anew in every epoch",
    [
      "Epoch 1",
      "-------------------------------",
      "loss: 2.303494  [   64/60000]",
      "loss: 2.294637  [ 6464/60000]",
      "Test Error: ",
      " Accuracy: 50.9%, Avg loss: 2.159 ",
      "loss: 2.2  [   64/60000]",
    ],
    ["64 2.303494 loss", "6464 2.294637 loss", "60064 2.2 loss"],
  ],
  [
    "CIFAR10",
    ["[1,  2000] loss: 2.173", "[1,  4000] loss: 1.849", "[2,  2000] loss: 1.212"],
    ["2000 2.173 loss", "4000 1.849 loss", "6000 1.212 loss"],
  ],
  [
    "MNIST example",
    [
      "Train Epoch: 1 [0/60000 (0%)]\tLoss: 2.300039",
      "Train Epoch: 1 [640/60000 (1%)]\tLoss: 1.213470",
      "Test set: Average loss: 0.0498, Accuracy: 9843/10000 (98%)",
      "Train Epoch: 2 [0/60000 (0%)]\tLoss: 0.05",
    ],
    ["0 2.300039 Loss", "640 1.21347 Loss", "60000 0.05 Loss"],
  ],
  [
    "epoch and step of a total",
    ["Epoch [1/2], Step [100/600], Loss: 0.5", "Epoch [2/2], Step [50/600], Loss: 0.2"],
    ["100 0.5 Loss", "650 0.2 Loss"],
  ],
  [
    "classification",
    ["Epoch: 0 | Loss: 0.72, Acc: 50.0% | Test loss: 0.69", "Epoch: 10 | Loss: 0.6, Acc: 54% | Test loss: 0.6"],
    ["0 0.72 50 0.69 Loss+Acc+Test loss", "10 0.6 54 0.6 Loss+Acc+Test loss"],
  ],
  ["a tensor in a row", ["0 tensor(3.5)", "1 tensor(2.5, grad_fn=<SumBackward0>)"], ["0 3.5", "1 2.5"]],
  [
    "a tensor with a label",
    ["epoch 1 loss tensor(0.5, grad_fn=<MseLossBackward0>)", "epoch 2 loss tensor(0.25, device='cuda:0')"],
    ["1 0.5 loss", "2 0.25 loss"],
  ],
  // d2l
  ["d2l linear regression", ["epoch 1, loss 0.040", "epoch 2, loss 0.000145"], ["1 0.04 loss", "2 0.000145 loss"]],
  [
    "d2l with accuracies",
    ["epoch 1, train loss 0.8, train acc 0.7, test acc 0.6", "epoch 2, train loss 0.5, train acc 0.8, test acc 0.7"],
    ["1 0.8 0.7 0.6 train loss+train acc+test acc", "2 0.5 0.8 0.7 train loss+train acc+test acc"],
  ],
  ["d2l zh", ["epoch 1，损失 0.04", "epoch 2，损失 0.01"], ["1 0.04 损失", "2 0.01 损失"]],
  ["d2l l: f", ["epoch 1, loss: 4.9e-05", "epoch 3, loss: nan"], ["1 0.000049 loss", "3 NaN loss"]],
  // makemore, micrograd, nanoGPT
  ["makemore", ["      0/ 200000: 3.3221", "  10000/ 200000: 2.1"], ["0 3.3221 ", "10000 2.1 "]],
  [
    "micrograd",
    ["step 0 loss 0.8958441028683222, accuracy 50.0%", "step 1 loss 1.7, accuracy 81.0%"],
    ["0 0.8958441028683222 50 loss+accuracy", "1 1.7 81 loss+accuracy"],
  ],
  [
    "nanoGPT: the lines of one kind make the curve",
    [
      "step 0: train loss 4.2221, val loss 4.2306",
      "iter 0: loss 4.1986, time 22053.13ms, mfu -100.00%",
      "iter 10: loss 3.2, time 20.1ms, mfu 17.5%",
      "step 250: train loss 2.1, val loss 2.2",
      "iter 20: loss 3.0, time 20.1ms, mfu 17.5%",
    ],
    ["0 4.1986 loss", "10 3.2 loss", "20 3 loss"],
  ],
  ["micrograd engine", ["0 4.5", "1 Value(data=3.1)", "2 2.5"], ["0 4.5", "2 2.5"]],
  // Keras and its kin
  [
    "keras",
    ["Epoch 1/5 - train_loss: 0.3 val_loss: 0.4", "Epoch 2/5 - train_loss: 0.2 val_loss: 0.3"],
    ["1 0.3 0.4 train_loss+val_loss", "2 0.2 0.3 train_loss+val_loss"],
  ],
  ["a bar", ["Iter 100 | loss 0.3 | 12.3 s", "Iter 200 | loss 0.2 | 24.6 s"], ["100 0.3 loss", "200 0.2 loss"]],
  ["brackets", ["[10/100] loss: 0.5, acc: 0.91", "[20/100] loss: 0.4, acc: 0.93"], ["10 0.5 0.91 loss+acc", "20 0.4 0.93 loss+acc"]],
  ["equals signs", ["step=10 loss=2.3e-4", "step=20 loss=1.1e-4"], ["10 0.00023 loss", "20 0.00011 loss"]],
  ["four places", ["epoch 0: loss 0.1234", "epoch 1: loss 0.1000"], ["0 0.1234 loss", "1 0.1 loss"]],
  ["at step", ["loss at step 10: 0.5", "loss at step 20: 0.25"], ["10 0.5 ", "20 0.25 "]],
  ["without a name", ["Epoch 1: 0.52", "Epoch 2: 0.5"], ["1 0.52 ", "2 0.5 "]],
  ["a dict", ["{'epoch': 1, 'loss': 0.5}", "{'epoch': 2, 'loss': 0.4}"], ["1 0.5 loss", "2 0.4 loss"]],
  ["an object", ["{ step: 1, loss: 0.5 }", "{ step: 2, loss: 0.4 }"], ["1 0.5 loss", "2 0.4 loss"]],
  ["t and any name", ["t=0 x=1.5", "t=1 x=1.25"], ["0 1.5 x", "1 1.25 x"]],
  ["an infinite loss", ["step 1 loss inf", "step 2 loss -inf"], ["1 Infinity loss", "2 -Infinity loss"]],
  ["the step before the rest", ["10: loss 0.5", "20: loss 0.25"], ["10 0.5 loss", "20 0.25 loss"]],
  ["learning rate", ["epoch 1 lr 0.1 loss 3.0", "epoch 2 lr 0.01 loss 2.0"], ["1 0.1 3 lr+loss", "2 0.01 2 lr+loss"]],
  [
    "training and validation on lines of their own",
    ["epoch 1 train loss 0.5", "epoch 1 val loss 0.6", "epoch 2 train loss 0.4", "epoch 2 val loss 0.5"],
    ["1 0.5 train loss", "2 0.4 train loss", "1 0.6 val loss", "2 0.5 val loss"],
  ],
  ["labels without a step", ["loss: 3.5", "loss: 2.5", "loss: 1.5"], ["0 3.5 loss", "1 2.5 loss", "2 1.5 loss"]],
  ["two labels without a step", ["loss=3 acc=0.1", "loss=2 acc=0.2", "loss=1 acc=0.3"], ["0 3 0.1 loss+acc", "1 2 0.2 loss+acc", "2 1 0.3 loss+acc"]],
  // Chinese
  ["第 3 轮", ["第 3 轮 损失 0.52", "第 4 轮 损失 0.41"], ["3 0.52 损失", "4 0.41 损失"]],
  ["第3轮，没有空格", ["第1轮，损失：0.52，准确率：80%", "第2轮，损失：0.41，准确率：85%"], ["1 0.52 80 损失+准确率", "2 0.41 85 损失+准确率"]],
  ["损失为", ["第1轮损失为0.52", "第2轮损失为0.41"], ["1 0.52 损失为", "2 0.41 损失为"]],
  ["迭代次数", ["迭代次数：100，误差 = 0.5", "迭代次数：200，误差 = 0.25"], ["100 0.5 误差", "200 0.25 误差"]],
  ["训练轮次", ["训练轮次 1/10, 训练损失: 0.5, 用时 3.2 秒", "训练轮次 2/10, 训练损失: 0.4, 用时 3.1 秒"], ["1 0.5 训练损失", "2 0.4 训练损失"]],
  // A number a line
  ["loss.item()", ["2.5", "1.5", "0.75", "0.5"], ["0 2.5", "1 1.5", "2 0.75", "3 0.5"]],
  ["loss", ["tensor(2.5, grad_fn=<A>)", "tensor(1.5, grad_fn=<A>)", "tensor(0.7, grad_fn=<A>)", "tensor(0.5)", "7.5", "tensor(1.)"], ["0 2.5", "1 1.5", "2 0.7", "3 0.5", "4 1"]],
  ["a number a line, and more between", ["Epoch A", "2.5", "Epoch B", "1.5", "x", "0.7", "0.5", "a", "b", "c", "0.25"], ["0 2.5", "1 1.5", "2 0.7", "3 0.5", "4 0.25"]],
  ["a few lines in between", ["epoch 1: loss 0.5", "saving", "w = [1, 2]", "", "epoch 2: loss 0.4"], ["1 0.5 loss", "2 0.4 loss"]],
  ["rows from the start on", ["1 2 3", "x", "2 3 4"], ["1 2 3", "2 3 4"]],
  ["prints of numbers before rows", ["0.5", "0.6", "0.7", "0.8", "1 2", "2 3"], ["0 0.5", "1 0.6", "2 0.7", "3 0.8", "restart", "1 2", "2 3"]],
]; // prettier-ignore

for (const [name, lines, expected] of CURVES) {
  test(`a curve: ${name}`, () => assert.deepEqual(pointsOf(lines), expected));
}

/** Lines that make no curve, however often they come. */
const NONE = [
  "shape (64, 1000)",
  "torch.Size([64, 1000])",
  "dy/dw = 1.0",
  "Matches 3 of 4",
  "weights: [0.5 0.25]",
  "tensor([1., 2., 3.])",
  "tensor([[1., 2.],",
  "        [3., 4.]])",
  "[[1. 2.]",
  " [3. 4.]]",
  "array([1, 2])",
  "step 3 of 10",
  "Step 2: 3 rows",
  "Step 1: load the data",
  "epoch 3 took 12.5 seconds",
  "epoch 3 12.5 s",
  "time: 0.5",
  "12:30:05",
  "2026-11-25 12:30:05",
  "In step 4 we compute 3 gradients by hand",
  "iteration 5 of 10",
  "x = 3, y = 4",
  "the answer is 42",
  "3 + 4 = 7",
  "w1.grad: tensor([0.1, 0.2])",
  "step 3 w: [0.1, 0.2]",
  "Epoch 1: 80% done",
  "Layer 1: 64 -> 100",
  "parameters: 101000",
  "epoch 1",
  "Epoch 1/5",
  "50%|█████     | 5/10 [00:01<00:01]",
  "x is 3 and loss is unknown",
  "第 3 轮",
  "第 3 章 第 4 节",
  "共 3 个样本",
  "形状 (64, 1000)",
  "3",
  "42",
  "1e5x",
  "0  1",
  "Accuracy: 9843/10000 (98%)",
  "loss: 0.5 on the 3 best",
  "$ 5.00",
  "v1.2.3",
  "| 1 | 2 |",
  "",
  "   ",
];

test("prose, shapes, tensors and tables make no curve", () => {
  for (const line of NONE.filter((text) => text !== "0  1")) {
    assert.deepEqual(pointsOf(new Array(6).fill(line)), [], line);
  }
  const counted = NONE.map((line) => line.replace(/\d+/, "7"));
  assert.deepEqual(pointsOf(NONE.concat(counted).filter((text) => !/^\d+ +\d+$/.test(text))), []);
});

test("of a flood of labelled lines some are looked at, and the last one", () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `step ${i}: loss ${1 / (i + 1)}`);
  /** @type {number[]} */
  const seen = [];
  const points = new Points(({ x }) => seen.push(x));
  for (const line of lines) points.line(line);
  points.endBatch();
  assert.ok(seen.length > 600 && seen.length < 4000, `${seen.length} points`);
  assert.deepEqual([seen[0], seen.at(-1)], [0, 19_999]);
});

test("a few numbers of a program without a loop are no curve", () => {
  assert.deepEqual(pointsOf(["0.5", "1.5", "2.5"]), []);
  assert.deepEqual(pointsOf(["0.5", "a", "b", "c", "1.5", "2.5", "3.5"]), []);
  assert.deepEqual(pointsOf(["1 2"]), []);
  assert.deepEqual(pointsOf(["epoch 1 loss 0.5"]), []);
  assert.deepEqual(pointsOf(["loss: 0.5", "loss: 0.4"]), []);
});

test("lists give way to prints, prints to plot(), and no more than four series are kept", () => {
  /** @type {string[]} */
  const found = [];
  const points = new Points(({ x, values, names }, restart) => {
    found.push(`${restart ? "restart " : ""}${x} ${values} ${names}`);
  });
  points.list("losses", 3);
  points.list("losses", 2);
  points.line("1 5");
  points.line("2 6");
  points.list("losses", 1);
  points.plot(7, ["a", "b", "c", "d", "e"], [1, 2, 3, 4, 5]);
  points.line("3 7");
  assert.deepEqual(found, [
    "0 3 losses",
    "1 2 losses",
    "restart 1 5 null",
    "2 6 null",
    "restart 7 1,2,3,4 a,b,c,d",
  ]);
});

test("of a flood of lines in one batch no point goes back", () => {
  // Lines beyond some hundred are looked at by chance, and the last of a batch in any case.
  for (let count = 600; count < 700; count++) {
    /** @type {number[]} */
    const xs = [];
    const points = new Points(({ x }) => void xs.push(x));
    for (let t = 0; t < count; t++) points.line(`step ${t}: loss ${count - t}.5`);
    points.endBatch();
    assert.equal(xs.at(-1), count - 1);
    assert.ok(xs.every((x, i) => i === 0 || x > xs[i - 1]));
  }
});
