/**
 * The six rungs of the ladder: from NumPy by hand to a Module of one's own.
 *
 * Each rung's programs are the files named here. `expected` is what PyTorch 2.14 and NumPy 2.4 print
 * for the same seed (tests/parity/ladder.expected; tests/browser checks that the two agree).
 * texts.js has what is said around them.
 */

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
    reference: "NumPy",
    points: [
      [0, 26365524.193454307],
      [50, 14351.828040082844],
      [100, 834.5962716369365],
      [150, 84.1308467974419],
      [200, 10.053241652084079],
      [250, 1.2921275770398195],
      [300, 0.1727906300573073],
      [350, 0.023691886593890318],
      [400, 0.003305885880478752],
      [450, 0.0004674842719312859],
      [499, 0.00006947019049377543],
    ],
    prints: [],
  },
  {
    id: "tensor",
    file: "2-tensor.js",
    python: "2-tensor.py",
    short: { en: "Tensor", zh: "张量" },
    title: { en: "Tensors that remember", zh: "会记账的张量" },
    reference: "PyTorch",
    points: [
      [0, 29428668],
      [50, 12694.0234375],
      [100, 402.0827331542969],
      [150, 21.44305992126465],
      [200, 1.3717371225357056],
      [250, 0.09499120712280273],
      [300, 0.007080579176545143],
      [350, 0.0007429139805026352],
      [400, 0.00015911956143099815],
      [450, 0.0000579671686864458],
      [499, 0.000030320003133965656],
    ],
    prints: [],
  },
  {
    id: "autograd",
    file: "3-autograd.js",
    python: "3-autograd.py",
    short: { en: "Autograd", zh: "自动求导" },
    title: { en: "One graph, three gradients", zh: "一张图，三个梯度" },
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
    reference: "PyTorch",
    points: [
      [0, 628.283935546875],
      [50, 606.4449462890625],
      [100, 585.8890991210938],
      [150, 566.4732666015625],
      [200, 548.2085571289062],
      [250, 530.8920288085938],
      [300, 514.4439697265625],
      [350, 498.8379211425781],
      [400, 483.9743957519531],
      [450, 469.8606872558594],
      [499, 456.69683837890625],
    ],
    prints: [],
  },
  {
    id: "optim",
    file: "5-optim.js",
    python: "5-optim.py",
    short: { en: "optim", zh: "优化器" },
    title: { en: "Let Adam take the steps", zh: "让 Adam 来走步" },
    reference: "PyTorch",
    points: [
      [0, 23913836],
      [50, 20645624],
      [100, 17795468],
      [150, 15326094],
      [200, 13177550],
      [250, 11309441],
      [300, 9687240],
      [350, 8281705],
      [400, 7061121],
      [450, 6002855],
      [499, 5104766],
    ],
    prints: [],
  },
  {
    id: "module",
    file: "6-module.js",
    python: "6-module.py",
    short: { en: "Module", zh: "模块" },
    title: { en: "A Module of your own", zh: "自己的 Module" },
    reference: "PyTorch",
    points: [
      [0, 633.7650756835938],
      [50, 0.8043932318687439],
      [100, 0.004478694871068001],
      [150, 0.000026406369215692393],
      [200, 1.45136709761573e-7],
      [250, 8.478131530154087e-10],
      [300, 1.397537554431727e-11],
      [350, 7.738340350449402e-12],
      [400, 7.637392454573622e-12],
      [450, 8.897414922881541e-12],
      [499, 9.384521805488877e-12],
    ],
    prints: [],
  },
];
