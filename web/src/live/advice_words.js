/** The words of the advice after a run: what is seen in the curve, and what in the program causes it. */

/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {import("./hints_words.js").ByCode} ByCode */

/** @type {Record<string, Record<Lang, string>>} */
export const SEEN = {
  broken: {
    en: "From step {step} on the loss is no number any more ({value}).",
    zh: "从第 {step} 步起损失不再是数（{value}）。",
  },
  grows: {
    en: "The loss grows from step {step} on.",
    zh: "从第 {step} 步起损失越来越大。",
  },
  rises: {
    en: "The loss falls until step {step} and then rises again.",
    zh: "损失降到第 {step} 步，之后又升了上去。",
  },
  jumps: {
    en: "The loss jumps up and down, from step {step} on.",
    zh: "从第 {step} 步起损失上蹿下跳。",
  },
  flat: { en: "The loss is the same at every step.", zh: "每一步的损失都一样。" },
};

/** @type {Record<string, Record<Lang, ByCode>>} */
export const CAUSES = {
  zeroGrad: {
    en: "Gradients add up from step to step: the loop lacks {call}.",
    zh: "梯度一步步累加：循环里少了 {call}。",
  },
  rate: {
    en: "The learning rate is probably too large: in line {line} try {tenth} instead of {rate}.",
    zh: "多半是学习率太大：把第 {line} 行的 {rate} 改成 {tenth} 试试。",
  },
  rateUnknown: {
    en: "The learning rate is probably too large: try a tenth of it.",
    zh: "多半是学习率太大：改成十分之一试试。",
  },
  climbs: {
    en: "Line {line} adds the gradient and so climbs: subtract it to go down.",
    zh: "第 {line} 行加上了梯度，于是越走越高：要下降就得减去它。",
  },
  log: {
    en: "See {what} in line {line}: the logarithm of 0 is minus infinity, of less than 0 it is NaN. Add a small number first, such as 1e-8.",
    zh: "看看第 {line} 行的 {what}：0 的对数是负无穷，负数的对数是 NaN。先加上一个小数，例如 1e-8。",
  },
  sqrt: {
    en: "See {what} in line {line}: a root of less than 0 is NaN, and at 0 its slope is infinite. Add a small number first, such as 1e-8.",
    zh: "看看第 {line} 行的 {what}：负数的平方根是 NaN，在 0 处斜率为无穷大。先加上一个小数，例如 1e-8。",
  },
  start: {
    en: "It was so before the first update, so the learning rate is not the cause: look at the data and at the computation of the loss.",
    zh: "第一次更新之前就是这样，所以不怪学习率：检查数据和损失的计算。",
  },
  stepNamed: {
    en: "Line {line} names {call} and does not call it: write {call}().",
    zh: "第 {line} 行只写了 {call}，没有调用它：写成 {call}()。",
  },
  zeroedEarly: {
    en: "Line {line} sets the gradients to zero before step() can use them: move zero_grad() above backward().",
    zh: "第 {line} 行在 step() 用到梯度之前就清零了：把 zero_grad() 移到 backward() 之前。",
  },
  noStep: {
    en: "After backward() nothing changes the weights: optimizer.step() is missing in the loop.",
    zh: "backward() 之后没有改动权重：循环里少了 optimizer.step()。",
  },
  noBackward: {
    en: "step() has no gradients to use: loss.backward() is missing before it.",
    zh: "step() 没有梯度可用：它前面少了 loss.backward()。",
  },
  replaced: {
    en: "Line {line} makes a new layer after the optimizer was made, so the optimizer still changes the old one: make the optimizer after it.",
    zh: "第 {line} 行在创建优化器之后又换了新层，优化器改的还是旧层：把优化器放到它后面再创建。",
  },
  zeros: {
    en: "All weights begin as zeros, and then each gradient is zero too: draw them with torch.randn(…).",
    zh: "权重全从 0 开始，梯度也就全是 0：用 torch.randn(…) 随机取值。",
  },
  rateZero: {
    en: "The learning rate in line {line} is {rate}: too small to change anything.",
    zh: "第 {line} 行的学习率是 {rate}：太小了，什么也改不动。",
  },
};
