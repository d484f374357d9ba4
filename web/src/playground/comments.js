/** What the programs say of themselves, in Chinese and English. */
import { speaker } from "../cell/words.js";

/** @typedef {import("../cell/words.js").Lang} Lang */

/** @satisfies {import("../cell/words.js").Words} */
const COMMENTS = {
  circle: {
    en: "The data: a disc (0) and a ring around it (1).",
    zh: "数据：一个圆盘（0）和围着它的圆环（1）。",
  },
  xor: {
    en: "The data: 1 where both coordinates have the same sign (XOR).",
    zh: "数据：两个坐标同号为 1，异号为 0（异或）。",
  },
  gauss: {
    en: "The data: two clouds, each normally distributed.",
    zh: "数据：两团正态分布的点。",
  },
  spiral: {
    en: "The data: two spirals, one within the other.",
    zh: "数据：两条互相缠绕的螺旋线。",
  },
  moons: { en: "The data: two half moons.", zh: "数据：两个半月形。" },
  plane: {
    en: "The data: a number that grows evenly from one corner to the other.",
    zh: "数据：从一角到另一角均匀增大的数。",
  },
  hills: {
    en: "The data: three hills and three hollows.",
    zh: "数据：三座小山和三个洼地。",
  },
  noise: { en: "noise", zh: "噪声" },
  column: { en: "a column, as the model gives", zh: "变成一列，和模型的输出一样" },
  split: {
    en: "{percent} % of the points are for training, the others for testing.",
    zh: "{percent}% 的点用来训练，其余用来测试。",
  },
  features: {
    en: "What the network sees of a point.",
    zh: "网络看到的特征。",
  },
  byHand: { en: "Weights set by hand.", zh: "手动设定的权重。" },
  batches: {
    en: "Each epoch takes the points in a new order, {batch} at a time.",
    zh: "每一轮重新打乱顺序，每次取 {batch} 个点。",
  },
  l1: { en: "L1 penalty", zh: "L1 惩罚项" },
  line: {
    en: "epoch {epoch}: train loss {train}, test loss {test}",
    zh: "第 {epoch} 轮：训练损失 {train}，测试损失 {test}",
  },
};

const translate = speaker(COMMENTS);

/**
 * @param {Lang} lang
 * @param {string} sign that begins a comment
 * @returns {(word: keyof typeof COMMENTS, sign?: string, values?: Record<string, string | number>) => string}
 */
export const comment =
  (lang, sign) =>
  (word, own = sign, values = {}) =>
    own + translate(lang, word, values);
