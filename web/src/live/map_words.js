/** The words of the decision map in Chinese and English. */

/** @satisfies {import("../cell/words.js").Words} */
export const MAP_WORDS = {
  map: { en: "Decision map", zh: "决策图" },
  mapRight: {
    en: "step {step}: {n} of {all} points lie on the side of their class",
    zh: "第 {step} 步：{all} 个点中有 {n} 个落在自己类别的区域",
  },
  mapColours: {
    en: "step {step}: the colour is what the model says at each point of the plane",
    zh: "第 {step} 步：颜色是模型在平面上各点的输出",
  },
  mapHint: {
    en: "What the model says over the plane of its two inputs; ringed points are on the wrong side.",
    zh: "模型在两个输入构成的平面上的判断；带圈的点落错了区域。",
  },
  mapTests: {
    en: "Squares are kept for testing: {n} of {all} are right.",
    zh: "方块是留作测试的点：{all} 个中有 {n} 个正确。",
  },
  mapTestsOnly: { en: "Squares are kept for testing.", zh: "方块是留作测试的点。" },
  mapUnits: {
    en: "What each unit says over the plane; point at one, or press it, to see it large.",
    zh: "每个单元在平面上的输出；指向或点按其中一个，就会放大显示。",
  },
  mapUnit: { en: "unit {n} of {name}", zh: "{name} 的第 {n} 个单元" },
  mapUnitSays: { en: "from {low} to {high}", zh: "从 {low} 到 {high}" },
  mapClassAt: {
    en: "({x}, {y}): class {name}, {percent}",
    zh: "({x}, {y})：类别 {name}，{percent}",
  },
  mapValueAt: { en: "({x}, {y}): {value}", zh: "({x}, {y})：{value}" },
};
