/** The page's words in Chinese and English. `{x}` is filled in. */

/** @typedef {import("../page/state.js").Lang} Lang */

const WORDS = {
  tagline: { en: "PyTorch for a web page", zh: "网页里的 PyTorch" },
  title: { en: "gradlet: PyTorch for a web page", zh: "gradlet：网页里的 PyTorch" },
  skip: { en: "Skip to the code", zh: "跳到代码" },
  language: { en: "Language", zh: "语言" },
  toDark: { en: "Dark theme", zh: "深色主题" },
  toLight: { en: "Light theme", zh: "浅色主题" },
  ladder: { en: "The ladder: six rungs", zh: "阶梯：六级" },
  rung: { en: "Rung {n} of 6", zh: "第 {n} 级，共 6 级" },
  fresh: { en: "New", zh: "新在哪里" },
  change: { en: "Try", zh: "动手试试" },
  expect: { en: "Expect", zh: "会看到" },
  code: { en: "Code", zh: "代码" },
  codeLabel: { en: "Program of rung {n}: {title}", zh: "第 {n} 级的程序：{title}" },
  editorHelp: {
    en: "Tab indents; press Escape, then Tab, to leave the editor. Ctrl or Cmd with Enter runs.",
    zh: "Tab 键缩进；先按 Esc 再按 Tab 可离开编辑器。Ctrl 或 Cmd 加 Enter 运行。",
  },
  editorHint: { en: "{key}+Enter runs · Esc Tab leaves", zh: "{key}+Enter 运行 · Esc Tab 离开" },
  codeLanguage: { en: "Language of the program", zh: "程序语言" },
  program: { en: "Program", zh: "程序" },
  lessonProgram: { en: "The rung's program", zh: "这一级的程序" },
  findMistake: { en: "Find the mistake", zh: "找错误" },
  findError: {
    en: "This program stops with an error. Where is the slip?",
    zh: "这个程序会报错。错在哪里？",
  },
  findSilent: {
    en: "This program runs to its end, and yet something is wrong. Run it, look at the output, find it.",
    zh: "这个程序能运行到底，但有地方不对。运行一下，看看输出，找出来。",
  },
  explanation: { en: "What is wrong", zh: "错在哪里" },
  traceback: { en: "Traceback", zh: "错误追踪（Traceback）" },
  figures: { en: "Figures", zh: "图" },
  run: { en: "Run", zh: "运行" },
  stop: { en: "Stop", zh: "停止" },
  reset: { en: "Reset", zh: "还原" },
  seed: { en: "seed", zh: "种子" },
  seedLabel: { en: "Random seed", zh: "随机种子" },
  chart: { en: "Loss", zh: "损失" },
  axisScale: { en: "Vertical axis", zh: "纵轴" },
  log: { en: "log", zh: "对数" },
  lin: { en: "linear", zh: "线性" },
  keep: { en: "keep curves", zh: "保留曲线" },
  step: { en: "step", zh: "步" },
  thisRun: { en: "this run", zh: "本次" },
  pytorchPrints: { en: "{ref} prints", zh: "{ref} 的结果" },
  earlier: { en: "earlier", zh: "之前" },
  noCurve: {
    en: "This rung prints three numbers, so here is its graph instead of a curve.",
    zh: "这一级只打印三个数，所以这里画的是计算图，不是曲线。",
  },
  graphLabel: {
    en: "Computation graph of y = w * x + b: forward values w = 2, x = 1, b = 3, y = 5; gradients dy/dw = 1, dy/dx = 2, dy/db = 1",
    zh: "y = w * x + b 的计算图：前向的值 w = 2，x = 1，b = 3，y = 5；梯度 dy/dw = 1，dy/dx = 2，dy/db = 1",
  },
  graphForward: { en: "forward: values", zh: "前向：值" },
  graphBackward: { en: "backward: gradients", zh: "反向：梯度" },
  chartLabel: {
    en: "Loss curve: {n} points, last at step {step}, value {value}",
    zh: "损失曲线：{n} 个点，最后一步 {step}，值 {value}",
  },
  chartLabelEmpty: {
    en: "Loss curve: not run yet; the dotted curve is what {ref} prints",
    zh: "损失曲线：尚未运行；虚线是 {ref} 的结果",
  },
  output: { en: "Output", zh: "输出" },
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  clear: { en: "Clear", zh: "清空" },
  expectedPrints: { en: "{ref} prints", zh: "{ref} 会打印" },
  outputEmpty: { en: "Press Run to see it here.", zh: "点“运行”，结果显示在这里。" },
  dropped: { en: "… {n} earlier lines left out", zh: "… 略去之前的 {n} 行" },
  idle: { en: "Ready", zh: "就绪" },
  loading: { en: "Loading the engine…", zh: "正在载入引擎…" },
  running: { en: "Running, {s} s", zh: "运行中，{s} 秒" },
  runningStep: { en: "Running: step {step}, {s} s", zh: "运行中：第 {step} 步，{s} 秒" },
  runningNow: { en: "Running", zh: "运行中" },
  stopped: { en: "Stopped after {time}", zh: "已停止，用时 {time}" },
  finished: { en: "Finished in {time}", zh: "完成，用时 {time}" },
  seconds: { en: "{n} s", zh: "{n} 秒" },
  milliseconds: { en: "{n} ms", zh: "{n} 毫秒" },
  error: { en: "Error", zh: "出错了" },
  errorLine: { en: "Error in line {line}", zh: "第 {line} 行出错" },
  line: { en: "line {line}", zh: "第 {line} 行" },
  match: {
    en: "Matches {ref}: last loss {value}, relative difference {difference}",
    zh: "与 {ref} 一致：最后的损失 {value}，相对误差 {difference}",
  },
  matchTrend: {
    en: "Matches {ref}: last loss {value}; relative difference {difference} until rounding takes over at step {step}",
    zh: "与 {ref} 一致：最后的损失 {value}；第 {step} 步舍入误差占上风之前，相对误差 {difference}",
  },
  matchPrints: { en: "Matches {ref}: all three numbers", zh: "与 {ref} 一致：三个数都相同" },
  differs: {
    en: "Differs from {ref}: relative difference {difference} at step {step}",
    zh: "与 {ref} 不一致：第 {step} 步相对误差 {difference}",
  },
  differsPrints: { en: "Differs from what {ref} prints", zh: "与 {ref} 打印的不一致" },
  broken: {
    en: "At step {step} the loss is no longer a finite number: try a smaller learning rate.",
    zh: "第 {step} 步起损失不再是有限的数：试试更小的学习率。",
  },
};

/** @typedef {keyof typeof WORDS} Word */

/**
 * @param {Lang} lang
 * @param {Word} word
 * @param {Record<string, string | number>} [values]
 */
export function translate(lang, word, values = {}) {
  return WORDS[word][lang].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * Fills in every element that says which word it shows.
 *
 * @param {Lang} lang
 */
export function translatePage(lang) {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = translate(lang, "title");
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = translate(lang, word(element, "data-word"));
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", translate(lang, word(element, "data-label")));
  }
}

/**
 * @param {Element} element
 * @param {string} attribute
 */
function word(element, attribute) {
  return /** @type {Word} */ (element.getAttribute(attribute));
}
