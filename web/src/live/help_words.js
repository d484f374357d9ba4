/** The words of the editor's completion and explanations in Chinese and English. */

/** @satisfies {import("../cell/words.js").Words} */
export const HELP_WORDS = {
  helpCompletions: { en: "Completions", zh: "补全" },
  helpLacks: {
    en: "PyTorch has {name}; it is not in gradlet.",
    zh: "PyTorch 有 {name}，gradlet 没有。",
  },
  helpNotHere: { en: "not in gradlet", zh: "gradlet 没有" },
  helpPage: { en: "{name} in the documentation of {of}", zh: "{of} 文档：{name}" },
  helpModule: { en: "module {name}", zh: "模块 {name}" },
  helpValue: { en: "{name}: {kind}", zh: "{name}：{kind}" },
};
