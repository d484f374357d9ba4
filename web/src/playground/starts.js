/** Where one may begin: each is a set of settings that shows one thing. */

/**
 * @typedef {object} Start
 * @property {string} id
 * @property {string} settings as in an address
 * @property {{ en: string, zh: string }} title
 * @property {{ en: string, zh: string }} about
 * @property {number} [right] the share of points that is right in the end, at least
 * @property {number} [wrong] the same, at most
 */

/** @type {Start[]} */
export const STARTS = [
  {
    id: "circle",
    settings: "",
    title: { en: "A ring", zh: "圆环" },
    about: {
      en: "Six hidden units bend the boundary until it closes.",
      zh: "六个隐藏单元把边界弯成一个圈。",
    },
    right: 0.97,
  },
  {
    id: "straight",
    settings: "data:gauss,layers:,lr:0.01,epochs:50",
    title: { en: "No hidden layer", zh: "没有隐藏层" },
    about: {
      en: "Two clouds need one straight cut: no hidden layer is enough.",
      zh: "分开两团点只要一条直线，不需要隐藏层。",
    },
    right: 0.97,
  },
  {
    id: "xor",
    settings: "data:xor,layers:1,lr:0.01",
    title: { en: "XOR with one unit", zh: "一个单元学异或" },
    about: {
      en: "One unit makes one straight cut, and XOR needs two: give it a second and a third.",
      zh: "一个单元只能切一刀，异或至少要两刀：给它第二个、第三个单元试试。",
    },
    wrong: 0.85,
  },
  {
    id: "product",
    settings: "data:xor,features:x1x2,layers:,lr:0.1,epochs:50",
    title: { en: "The right feature", zh: "合适的特征" },
    about: {
      en: "With x1 · x2 as a feature, XOR needs no hidden layer at all.",
      zh: "把 x1 · x2 作为特征，异或连隐藏层都不需要。",
    },
    right: 0.95,
  },
  {
    id: "spiral",
    settings: "data:spiral,noise:0.1,layers:8_8,lr:0.01,epochs:200",
    title: { en: "A spiral, by depth", zh: "螺旋线：靠深度" },
    about: {
      en: "Two layers of eight units wind the boundary around by themselves.",
      zh: "两层各八个单元，边界自己卷起来。",
    },
    right: 0.9,
  },
  {
    id: "sines",
    settings: "data:spiral,noise:0.1,features:x1_x2_sin1_sin2,layers:8,lr:0.01,epochs:200",
    title: { en: "A spiral, by features", zh: "螺旋线：靠特征" },
    about: {
      en: "With sines as features one layer does it.",
      zh: "加上正弦特征，一层就够。",
    },
    right: 0.9,
  },
  {
    id: "overfit",
    settings: "data:gauss,noise:1.5,train:10,batch:5,layers:8_8,epochs:200",
    title: { en: "Overfitting", zh: "过拟合" },
    about: {
      en: "Thirty noisy points: the training loss goes to zero, the test loss rises. Try L2, or more data.",
      zh: "三十个带噪声的点：训练损失趋于零，测试损失上升。试试 L2，或者更多数据。",
    },
  },
  {
    id: "rate",
    settings: "data:moons,optimizer:sgd,lr:10,epochs:50",
    title: { en: "Too large a rate", zh: "学习率太大" },
    about: {
      en: "Steps this large jump over every valley. Divide the rate by ten, and again.",
      zh: "步子太大，哪个谷底都跨过去了。把学习率除以十，再除以十。",
    },
  },
];
