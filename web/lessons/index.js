/**
 * The six rungs of the ladder: from NumPy by hand to a Module of one's own.
 *
 * Each rung's programs are the files named here. `points` is what PyTorch 2.14 and NumPy 2.4 print
 * for seed 0, and for no other (tests/parity/make_ladder_expected.py says at which steps).
 * texts.js has what is said around them.
 */
import { points } from "./points.js";

/**
 * @typedef {{ zh: string, en: string }} Localized
 * @typedef {object} Lesson
 * @property {string} id
 * @property {string} file the program in JavaScript, beside this file
 * @property {string} python the same in Python
 * @property {{ id: string, file: string, title: Localized }[]} [variants] more programs in Python
 * @property {Localized} short the name on the tab
 * @property {Localized} title
 * @property {"NumPy" | "PyTorch"} reference what the expected numbers are from
 * @property {[number, number][]} points expected (step, loss) pairs; empty when it draws no curve
 * @property {string[]} prints expected lines, where the rung prints a few lines and no curve
 * @property {"network" | "graph"} [show] the pane that is open on the page
 */

/** @type {Lesson[]} */
export const lessons = [
  {
    id: "numpy",
    file: "1-numpy.js",
    python: "1-numpy.py",
    variants: [
      { id: "bias", file: "1-numpy-bias.py", title: { en: "With biases", zh: "加上偏置" } },
    ],
    short: { en: "NumPy", zh: "NumPy" },
    title: { en: "A network by hand", zh: "手写一个网络" },
    show: "network",
    reference: "NumPy",
    points: points.numpy,
    prints: [],
  },
  {
    id: "tensor",
    file: "2-tensor.js",
    python: "2-tensor.py",
    short: { en: "Tensor", zh: "张量" },
    title: { en: "Tensors that remember", zh: "会记账的张量" },
    show: "network",
    reference: "PyTorch",
    points: points.tensor,
    prints: [],
  },
  {
    id: "autograd",
    file: "3-autograd.js",
    python: "3-autograd.py",
    short: { en: "Autograd", zh: "自动求导" },
    title: { en: "One graph, three gradients", zh: "一张图，三个梯度" },
    show: "graph",
    reference: "PyTorch",
    points: [],
    prints: ["dy/dw = 1.0", "dy/dx = 2.0", "dy/db = 1.0"],
  },
  {
    id: "nn",
    file: "4-nn.js",
    python: "4-nn.py",
    short: { en: "nn", zh: "nn" },
    title: { en: "Layers instead of matrices", zh: "用层代替矩阵" },
    show: "network",
    reference: "PyTorch",
    points: points.nn,
    prints: [],
  },
  {
    id: "optim",
    file: "5-optim.js",
    python: "5-optim.py",
    short: { en: "optim", zh: "优化器" },
    title: { en: "Let Adam take the steps", zh: "让 Adam 来走步" },
    show: "network",
    reference: "PyTorch",
    points: points.optim,
    prints: [],
  },
  {
    id: "module",
    file: "6-module.js",
    python: "6-module.py",
    short: { en: "Module", zh: "模块" },
    title: { en: "A Module of your own", zh: "自己的 Module" },
    show: "network",
    reference: "PyTorch",
    points: points.module,
    prints: [],
  },
];
