/** The words of a cell before it is touched, in Chinese and English. `{x}` is filled in. */

/** @typedef {"zh" | "en"} Lang */
/** @typedef {Record<string, Record<Lang, string>>} Words */

/** @satisfies {Words} */
export const WORDS = {
  run: { en: "Run", zh: "运行" },
  check: { en: "Check", zh: "检查" },
  stop: { en: "Stop", zh: "停止" },
  code: { en: "Code", zh: "代码" },
  program: { en: "Program", zh: "程序" },
  programIn: { en: "{language} program, not run yet", zh: "{language} 程序，尚未运行" },
  recordedCurve: {
    en: "Recorded curve: {n} points, from {first} to {last}",
    zh: "已记录的曲线：{n} 个点，从 {first} 到 {last}",
  },
  prints: { en: "{ref} prints", zh: "{ref} 的结果" },
  recorded: { en: "Recorded output", zh: "记录的输出" },
  recordedShort: { en: "recorded", zh: "记录" },
  opening: { en: "Opening…", zh: "正在打开…" },
  notLoaded: {
    en: "A part of gradlet could not be loaded ({file}). Check the connection and press Run again.",
    zh: "gradlet 的一部分没能加载（{file}）。请检查网络，再点“运行”。",
  },
  noExample: { en: "There is no example of this name.", zh: "没有叫这个名字的示例。" },
  noLesson: { en: "There is no lesson of this name.", zh: "没有叫这个名字的课。" },
  noBlock: { en: "There is no code block at this place.", zh: "这里没有找到代码块。" },
  noFile: {
    en: "The program's file could not be loaded. A page opened from disk can load none: put the program into the page.",
    zh: "程序文件没能加载。从磁盘打开的网页无法加载文件：请把程序写进网页。",
  },
  foreign: {
    en: "This program came with the link; it is not from the author of this page. It runs only when you press Run, and it can reach nothing outside its cell.",
    zh: "这个程序来自链接，不是本页作者写的。只有点“运行”它才会运行，而且接触不到单元之外的任何东西。",
  },
};

/**
 * @template {Words} W
 * @param {W} words
 * @returns {(lang: Lang, word: keyof W & string, values?: Record<string, string | number>) => string}
 */
export function speaker(words) {
  return (lang, word, values = {}) =>
    words[word][lang].replace(/\{(\w+)\}/g, (whole, name) =>
      Object.hasOwn(values, name) ? String(values[name] ?? "") : whole,
    );
}

export const say = speaker(WORDS);

/** The language of the words around a program: the nearest `lang` of the host, else the browser's. @param {Element} element @returns {Lang} */
export function hostLang(element) {
  /** @type {Node | null} */
  let at = element;
  while (at) {
    const lang = at instanceof Element ? at.getAttribute("lang") : null;
    if (lang) return /^zh\b/i.test(lang) ? "zh" : "en";
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
  }
  return /^zh\b/i.test(navigator.language ?? "") ? "zh" : "en";
}
