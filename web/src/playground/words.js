/** The words of the playground, in Chinese and English. `{x}` is filled in. */
import { speaker } from "../cell/words.js";

/** @satisfies {import("../cell/words.js").Words} */
const WORDS = {
  starts: { en: "Begin with", zh: "从这里开始" },
  settings: { en: "Settings", zh: "设置" },
  program: { en: "The program", zh: "程序" },
  showCode: { en: "Show the code", zh: "显示代码" },
  hideCode: { en: "Hide the code", zh: "收起代码" },
  takeOver: { en: "Go on as a program of your own", zh: "作为自己的程序继续写" },
  toMap: { en: "Up to the decision map", zh: "回到决策图" },
  edited: {
    en: "You have changed the code, so the form rests.",
    zh: "你改过代码，表单先停用。",
  },
  formAgain: { en: "Back to the form's program", zh: "恢复表单写的程序" },

  data: { en: "Data", zh: "数据" },
  dataIs: { en: "Data: {name}", zh: "数据：{name}" },
  circle: { en: "Ring", zh: "圆环" },
  xor: { en: "XOR", zh: "异或" },
  gauss: { en: "Two clouds", zh: "两团点" },
  spiral: { en: "Spiral", zh: "螺旋线" },
  moons: { en: "Moons", zh: "半月" },
  plane: { en: "Plane (a number)", zh: "平面（回归）" },
  hills: { en: "Hills (a number)", zh: "山丘（回归）" },
  previewClass: {
    en: "Which of the two kinds a point is, blue or orange, is to be told from where it lies.",
    zh: "要学的是：根据点的位置，判断它是蓝色还是橙色。",
  },
  previewNumber: {
    en: "The number that belongs to a point, from blue to orange, is to be told from where it lies.",
    zh: "要学的是：根据点的位置，算出它的数值（从蓝到橙）。",
  },
  previewPoints: {
    en: "A sketch; the program draws {all} points and trains with {n} of them.",
    zh: "这是示意图；程序会画 {all} 个点，用其中 {n} 个训练。",
  },
  previewRun: {
    en: "Press Run: here the plane takes on the colours of what the network says, step by step.",
    zh: "点“运行”：这里会一步步给平面涂上网络的判断。",
  },
  noise: { en: "Noise", zh: "噪声" },
  train: { en: "For training", zh: "训练数据" },
  percent: { en: "{n} %", zh: "{n}%" },
  batch: { en: "Batch size", zh: "批大小" },

  network: { en: "Network", zh: "网络" },
  features: { en: "Features", zh: "特征" },
  hidden: { en: "Hidden layers", zh: "隐藏层" },
  layer: { en: "Layer {n}", zh: "第 {n} 层" },
  output: { en: "Output", zh: "输出" },
  more: { en: "More: {what}", zh: "增加：{what}" },
  fewer: { en: "Fewer: {what}", zh: "减少：{what}" },
  unitsOf: { en: "units of layer {n}", zh: "第 {n} 层的单元" },
  activation: { en: "Activation", zh: "激活函数" },
  linear: { en: "none (linear)", zh: "无（线性）" },

  training: { en: "Training", zh: "训练" },
  optimizer: { en: "Optimizer", zh: "优化器" },
  momentum: { en: "SGD, momentum 0.9", zh: "SGD，动量 0.9" },
  lr: { en: "Learning rate", zh: "学习率" },
  penalty: { en: "Regularization", zh: "正则化" },
  none: { en: "none", zh: "无" },
  strength: { en: "Strength", zh: "强度" },
  epochs: { en: "Epochs", zh: "轮数" },
  seed: { en: "Seed", zh: "随机种子" },
  newSeed: { en: "Another seed", zh: "换一个种子" },

  drawing: {
    en: "The network: {sizes} units from the features to the output. Lines are weights, thicker where they are larger, orange above zero, blue below; squares show what a unit says over the plane.",
    zh: "网络：从特征到输出各有 {sizes} 个单元。线是权重，越粗越大，正的是橙色，负的是蓝色；方块是单元在平面上的输出。",
  },
  drawingHint: {
    en: "Each square shows what a unit says over the plane. Click a line for its weight, a square for its bias, to set it by hand.",
    zh: "每个方块是一个单元在平面上的输出。点一条线选权重，点一个方块选偏置，可以手动设定。",
  },
  weight: { en: "A weight by hand", zh: "手动设定权重" },
  layerOf: { en: "Layer", zh: "层" },
  unit: { en: "Unit", zh: "单元" },
  from: { en: "from", zh: "来自" },
  bias: { en: "bias", zh: "偏置" },
  value: { en: "starts at", zh: "初始值" },
  set: { en: "Set", zh: "设定" },
  now: { en: "At the step shown: {value}.", zh: "当前步：{value}。" },
  unset: { en: "No longer by hand: {what}", zh: "取消设定：{what}" },
};

/** @typedef {keyof typeof WORDS} Word */

export const translate = speaker(WORDS);
