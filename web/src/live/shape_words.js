/** The words of the drawing of shapes that do not fit, in Chinese and English. */

/** @satisfies {import("../cell/words.js").Words} */
export const SHAPE_WORDS = {
  shapesFirst: { en: "first", zh: "第一个" },
  shapesSecond: { en: "second", zh: "第二个" },
  shapesHas: { en: "numbers there are", zh: "现有的数" },
  shapesWanted: { en: "shape asked for", zh: "要求的形状" },
  shapesProduct: {
    en: "The columns of {a} {s} are {p}, the rows of {b} {t} are {q}: in a product they must be equal.",
    zh: "{a} {s} 有 {p} 列，{b} {t} 有 {q} 行：做矩阵乘法时两者要相等。",
  },
  shapesVector: {
    en: "The columns of {a} {s} are {p}, the vector {b} {t} has {q} elements: in a product they must be equal.",
    zh: "{a} {s} 有 {p} 列，向量 {b} {t} 有 {q} 个元素：相乘时两者要相等。",
  },
  shapesBroadcast: {
    en: "{a} {s} and {b} {t}, laid against each other from the right: {p} and {q} are not equal, and neither is 1.",
    zh: "{a} {s} 和 {b} {t} 从右端对齐：{p} 与 {q} 不相等，也都不是 1。",
  },
  shapesEqual: {
    en: "{a} {s} and {b} {t}: the marked sizes must be equal.",
    zh: "{a} {s} 和 {b} {t}：标出的大小要相等。",
  },
  shapesCount: {
    en: "There are {p} numbers; {n} = {product} would be needed.",
    zh: "一共有 {p} 个数；需要 {n} = {product} 个。",
  },
  shapesNoSize: {
    en: "{p} numbers cannot be laid out as {t}: no size fits for the -1.",
    zh: "{p} 个数排不成 {t}：-1 处没有合适的大小。",
  },
};
