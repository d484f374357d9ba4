/**
 * Reads a line such as `epoch 3: loss 0.1234, acc 0.91` or `第 3 轮 损失 0.52`: where the training is, and
 * what it has come to. What might as well be prose is left alone.
 */

export const NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?|[-+]?inf(?:inity)?|nan";

/** Words whose number says how far the training is. */
const STEP =
  /^(?:epochs?|ep|steps?|iter|iters|iterations?|it|itr|batch|minibatch|round|episode|update|generation|t|i|k)$/i;
const STEP_CJK = /(?:轮|轮次|轮数|回合|周期|步|步数|迭代|迭代次数|批次)$/;

/** Names of what is measured; others count only with a colon or an equals sign, and beside a step. */
const METRIC =
  /^(?:loss|losses|acc|accuracy|err|error|mse|mae|rmse|nll|bce|ce|kl|ppl|perplexity|lr|f1|auc|precision|recall|reward|return|cost|norm|score|bleu|psnr|dice|iou|elbo|entropy)$/i;
const METRIC_CJK = /损失|误差|错误率|准确率|正确率|精度|代价|学习率|奖励|困惑度/;

/** Words before numbers that are no measurements, and words that may stand between a name and its number. */
const OTHER =
  /^(?:time|elapsed|took|takes|eta|seed|of|in|from|to|at|on|after|every|shape|size|seconds?|speed)$|用时|耗时|时间|秒/i;
const FILLER = /^(?:is|was|are|为|是|值|约)$/i;

/** What makes a number a duration, a rate or an amount of something. */
const UNIT =
  /^\s*(?:ms|us|s|secs?|seconds?|mins?|minutes?|h|hours?|秒|毫秒|分钟?|小时|[kmg]i?b)(?![A-Za-z])|^\s*[a-z]+\/s/i;

const TOKEN = new RegExp(
  `(?<![\\w.])(${NUMBER})(?![\\w.])(?:\\s*/\\s*(\\d+))?\\s*(%?)|([a-z_][\\w.]*)|([\\u3400-\\u9fff]+)|(\\S)`,
  "giy",
);
const SPACE = /\s*/y;

/** 第 3 轮, and 3 轮 at the start, as `轮 3,` */
const NTH = /(?:^|第)\s*(\d+)(?:\s*\/\s*\d+)?\s*个?(轮|步|次迭代|次|批次?|回合|周期)/;

/** [3], [3, 2000] and `3:` before the rest. */
const LEADING = /^\s*(?:\[\s*(\d+)\s*(?:,\s*(\d+)\s*)?\]\s*:?|(\d+):)\s+(?=[^\s\d])/;

/** Several numbers between brackets are a shape, a tensor or a list. */
const LIST = /[[(]\s*[-+\d.]+[^[\](){}:=A-Za-z]*[,\s]\s*[-+\d.]+/;

/**
 * @typedef {object} Labelled
 * @property {string} steps what the steps are called; "" when the line has none
 * @property {number} step the innermost one
 * @property {number} total how many of it there are, NaN when the line does not say
 * @property {string[]} names "" for a value without one
 * @property {number[]} values
 */

/** @param {string} text */
export function toNumber(text) {
  return /^[-+]?inf/i.test(text) ? (text[0] === "-" ? -Infinity : Infinity) : +text;
}

/**
 * @param {string} line
 * @returns {Labelled | null}
 */
export function readLabels(line) {
  /** @type {Labelled} */
  const found = { steps: "", step: NaN, total: NaN, names: [], values: [] };
  /** @param {string} word @param {number} n @param {number} total */
  const addStep = (word, n, total) => {
    found.steps += `${word.toLowerCase()} `;
    found.step = n;
    found.total = total;
  };
  const leading = LEADING.exec(line);
  if (leading) {
    addStep("#", Number(leading[1] ?? leading[3]), NaN);
    if (leading[2]) addStep("#", Number(leading[2]), NaN);
    line = line.slice(leading[0].length);
  }
  if (LIST.test(line)) return null;
  line = line.replace(NTH, " $2 $1 ,");
  const reader = new Reader(line);
  for (let token = reader.next(); token; token = reader.next()) {
    const [, digits, total, percent, word, cjk, sign] = token;
    if (word !== undefined || cjk !== undefined) reader.word(word ?? cjk);
    else if (digits === undefined) reader.sign(sign);
    else {
      const kind = reader.number(digits, total, percent);
      if (kind === "prose") return null;
      if (kind === "step") addStep(reader.last || "/", +digits, total ? +total : NaN);
      if (kind === "value") {
        found.names.push(reader.name);
        found.values.push(toNumber(digits));
      }
    }
  }
  if (found.values.length === 0 || new Set(found.names).size < found.names.length) return null;
  if (found.names.includes("") && (found.names.length > 1 || !found.steps)) return null;
  if (!found.steps && !(reader.onlyMetrics && reader.words.length === 0)) return null;
  return found;
}

/** Goes through the tokens of one line, keeping the words before each number. */
class Reader {
  /** @param {string} line */
  constructor(line) {
    this.line = line;
    this.at = 0;
    /** @type {string[]} */
    this.words = [];
    /** Whether a colon or an equals sign follows the words. */
    this.named = false;
    /** Whether the token before is a step's number, or that and a colon. */
    this.afterStep = "";
    this.last = "";
    this.name = "";
    this.onlyMetrics = true;
  }

  next() {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.line);
    TOKEN.lastIndex = SPACE.lastIndex;
    const token = TOKEN.exec(this.line);
    if (token) this.at = TOKEN.lastIndex;
    return token;
  }

  /** @param {string} word */
  word(word) {
    this.afterStep = "";
    if (this.named) this.words = [];
    this.named = false;
    if (!FILLER.test(word)) this.words.push(word);
  }

  /** @param {string} sign */
  sign(sign) {
    if (/["'`#*]/.test(sign)) return;
    if (/[:=：＝]/.test(sign)) {
      this.named = this.words.length > 0;
      if (this.afterStep) this.afterStep = ":";
      return;
    }
    if (/[[(]/.test(sign) && this.words.length > 0) return;
    this.words = [];
    this.named = false;
    if (!/[\])]/.test(sign)) this.afterStep = "";
  }

  /**
   * What a number is: how far the training is, a value with a name, something else, or the sign of prose.
   *
   * @param {string} digits
   * @param {string | undefined} total after a slash
   * @param {string} percent
   * @returns {"step" | "value" | "other" | "prose"}
   */
  number(digits, total, percent) {
    const { words, named, afterStep } = this;
    [this.words, this.named, this.afterStep] = [[], false, ""];
    this.last = words.at(-1) ?? "";
    const rest = this.line.slice(this.at);
    const whole = /^\d+$/.test(digits) && !percent;
    if (STEP.test(this.last) || STEP_CJK.test(this.last) || (!words.length && total)) {
      if (!whole) return "prose";
      this.afterStep = " ";
      return "step";
    }
    if (words.length === 0) {
      this.name = "";
      this.onlyMetrics = false;
      // `step 10: 0.5`, `step 10 0.5`
      const value = afterStep === ":" || (afterStep === " " && !whole);
      return value && !percent && /^\s*(?:$|[,;|()])/.test(rest) ? "value" : "other";
    }
    if (UNIT.test(rest) || OTHER.test(this.last) || total) return "other";
    if (words.length > 4) return "prose";
    this.name = words.join(" ");
    const parts = this.name.split(/[\s_.]+/);
    const metric = parts.some((part) => METRIC.test(part)) || METRIC_CJK.test(this.name);
    if (!metric) this.onlyMetrics = false;
    return metric || (named && words.length < 3) ? "value" : "other";
  }
}
