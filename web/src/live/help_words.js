/** The words of the editor's completion and explanations in Chinese and English. */

/** @satisfies {import("../cell/words.js").Words} */
export const HELP_WORDS = {
  /** Which of an entry's sentences is the reader's. */
  helpLang: { en: "en", zh: "zh" },
  helpCompletions: { en: "Completions", zh: "补全" },
  helpLacks: {
    en: "PyTorch has {name}; it is not in gradlet.",
    zh: "PyTorch 有 {name}，gradlet 没有。",
  },
  helpNotHere: { en: "not in gradlet", zh: "gradlet 没有" },
  helpPage: { en: "{name} in the documentation of {of}", zh: "{of} 文档：{name}" },
  helpModule: { en: "module {name}", zh: "模块 {name}" },
  valueBounds: {
    en: "min {least}   mean {mean}   max {largest}",
    zh: "最小 {least}   均值 {mean}   最大 {largest}",
  },
  valuePart: {
    en: "{rows} by {columns} of its numbers, evenly spread",
    zh: "均匀取出的 {rows} × {columns} 个数",
  },
  valueLength: { en: "{kind} of {n}", zh: "{kind}，{n} 项" },
  valueModule: { en: "{name}: {n} parameters", zh: "{name}：{n} 个参数" },
  valueWhen: { en: "at the end of the last run", zh: "上次运行结束时" },
};
