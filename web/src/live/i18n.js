/** The words of a live cell in Chinese and English. `{x}` is filled in. */
import { WORDS as CELL_WORDS, speaker } from "../cell/words.js";
import { FILM_WORDS } from "./film_words.js";
import { FILES_WORDS } from "./files_words.js";
import { HELP_WORDS } from "./help_words.js";
import { MAP_WORDS } from "./map_words.js";
import { SAMPLES_WORDS } from "./samples_words.js";
import { GRAPH_STEP_WORDS } from "./graph_words.js";
import { SHAPE_WORDS } from "./shape_words.js";
import { TORCHRUN_WORDS } from "./torchrun/torchrun_words.js";

/** @satisfies {import("../cell/words.js").Words} */
const WORDS = {
  editorHelp: {
    en: "Tab indents; press Escape, then Tab, to leave the editor. Ctrl or Cmd with Enter runs. Ctrl with Space completes, F1 explains the word at the cursor.",
    zh: "Tab 键缩进；先按 Esc 再按 Tab 可离开编辑器。Ctrl 或 Cmd 加 Enter 运行。Ctrl 加空格补全，F1 解释光标处的词。",
  },
  traceback: { en: "Traceback", zh: "错误追踪（Traceback）" },
  figures: { en: "Figures", zh: "图" },
  reset: { en: "Reset", zh: "还原" },
  seed: { en: "seed", zh: "种子" },
  seedLabel: { en: "Random seed", zh: "随机种子" },
  chart: { en: "Loss", zh: "损失" },
  axisScale: { en: "Vertical axis", zh: "纵轴" },
  log: { en: "log", zh: "对数" },
  lin: { en: "linear", zh: "线性" },
  keep: { en: "keep curves", zh: "保留曲线" },
  chartZoom: { en: "Zoom", zh: "缩放" },
  chartCloser: {
    en: "Half as many steps (or drag across the chart)",
    zh: "步数减半（也可以在图上拖选）",
  },
  chartFurther: {
    en: "Twice as many steps (a double click shows all)",
    zh: "步数加倍（双击显示全部）",
  },
  chartMore: { en: "More for the chart", zh: "更多曲线选项" },
  smoothing: { en: "Smoothing", zh: "平滑" },
  smooth: { en: "smoothed", zh: "平滑后" },
  stopAt: { en: "Stop at", zh: "停止于" },
  stopAtHelp: {
    en: "The run ends once the curve, smoothed if it is, comes to this value. Empty: it runs to its end.",
    zh: "曲线（若已平滑则为平滑后的曲线）到达这个值时运行就停止；留空则运行到底。",
  },
  reached: {
    en: "Stopped at step {step}, where the curve came to {value}.",
    zh: "已在第 {step} 步停止：曲线到达 {value}。",
  },
  chartSave: { en: "Save the curves as a file", zh: "把曲线存成文件" },
  chartSaveShort: { en: "Save", zh: "保存" },
  thisRun: { en: "this run", zh: "本次" },
  pytorchPrints: { en: "{ref} prints", zh: "{ref} 的结果" },
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
  dropped: { en: "… {n} earlier lines left out", zh: "… 略去之前的 {n} 行" },
  idle: { en: "Ready", zh: "就绪" },
  loading: { en: "Loading the engine…", zh: "正在加载引擎…" },
  running: { en: "Running, {s} s", zh: "运行中，{s} 秒" },
  runningStep: { en: "Running: step {step}, {s} s", zh: "运行中：第 {step} 步，{s} 秒" },
  runningNow: { en: "Running", zh: "运行中" },
  pause: { en: "Pause", zh: "暂停" },
  resume: { en: "Resume", zh: "继续" },
  pauseRule: {
    en: "The run stands still after its next step or print, and goes on from there with the same numbers",
    zh: "运行在下一步或下一次打印之后停住，再从那里继续，数值不变",
  },
  pausing: { en: "Pausing after the next step…", zh: "将在下一步之后暂停…" },
  paused: { en: "Paused", zh: "已暂停" },
  pausedStep: { en: "Paused at step {step}", zh: "已暂停在第 {step} 步" },
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
  matchPrints: { en: "Matches {ref}: the same output", zh: "与 {ref} 一致：输出相同" },
  differs: {
    en: "Differs from {ref}: relative difference {difference} at step {step}",
    zh: "与 {ref} 不一致：第 {step} 步相对误差 {difference}",
  },
  differsPrints: { en: "Differs from what {ref} prints", zh: "与 {ref} 打印的不一致" },
  codeLabel: { en: "Program: {title}", zh: "程序：{title}" },
  step: { en: "step", zh: "步" },
  waiting: { en: "Waiting for another cell to finish", zh: "等待其他单元运行完" },
  waitingAbove: { en: "Waiting for a cell above", zh: "先运行上面的单元" },
  aboveFailed: {
    en: "A cell above that comes first did not run to its end. Look at its error, then run this one again.",
    zh: "前面的单元没有运行完。先看看它的报错，再运行这一个。",
  },
  noNeeded: {
    en: "This cell needs the cell “{id}”, which is not on this page.",
    zh: "这个单元需要单元“{id}”，但本页没有它。",
  },
  needsCircle: {
    en: "The cells need one another in a circle (through “{id}”), so none can be first.",
    zh: "这些单元互相需要，绕成了一圈（经过“{id}”），没有一个能先运行。",
  },
  noDataFile: {
    en: "The file {file} could not be loaded. A page opened from disk can load none: put it into the page.",
    zh: "文件 {file} 没能加载。从磁盘打开的网页无法加载文件：请把它写进网页。",
  },
  restart: { en: "Restart session", zh: "重启会话" },
  sessionJs: {
    en: "Cells in JavaScript stand alone: variables of other cells are not here. Sessions are for Python.",
    zh: "JavaScript 单元各自独立：这里没有其他单元的变量。只有 Python 单元能共享会话。",
  },
  errorNeeds: { en: "In a cell that this one needs:", zh: "所需的单元出错：" },
  errorBefore: {
    en: "In the author's hidden lines before the program:",
    zh: "程序之前由作者隐藏的代码出错：",
  },
  errorAfter: {
    en: "In the author's hidden lines after the program:",
    zh: "程序之后由作者隐藏的代码出错：",
  },
  errorCheck: { en: "In the author's check:", zh: "作者的检查出错：" },
  checkPassed: { en: "Right.", zh: "正确。" },
  checkMissed: { en: "Not yet.", zh: "还不对。" },
  solution: { en: "Solution", zh: "参考答案" },
  takeSolution: { en: "Put it into the editor", zh: "放进编辑器" },
  otherLanguage: { en: "Switch to {language}", zh: "切换到 {language}" },
  recording: { en: "the recording", zh: "记录" },
  recordedPrints: { en: "Recorded", zh: "记录的结果" },
  curveRule: {
    en: 'A curve appears here when the program prints a number in each step: print(t, loss.item()), or print(f"epoch {t}: loss {loss:.4f}").',
    zh: '程序每一步打印一个数，这里就会画出曲线：print(t, loss.item())，或 print(f"epoch {t}: loss {loss:.4f}")。',
  },
  forgetCurve: { en: "Remove this curve", zh: "去掉这条曲线" },
  renameCurve: { en: "Name of the curve", zh: "曲线的名字" },
  sameCurve: { en: "same numbers", zh: "数值相同" },
  curveDifference: {
    en: "Largest relative difference from this run: {largest}, at step {step}",
    zh: "与这次运行的最大相对差：{largest}，在第 {step} 步",
  },
  runNumber: { en: "run {n}", zh: "第 {n} 次" },
  search: { en: "Search", zh: "搜索" },
  notFound: { en: "No line has this.", zh: "没有含这些字的行。" },
  unfold: { en: "Show {n} earlier lines", zh: "显示前面 {n} 行" },
  fold: { en: "Fold", zh: "收起" },
  outputEmpty: { en: "Press Run to see it here.", zh: "点“运行”，结果显示在这里。" },
  nothingYet: { en: "Nothing printed yet.", zh: "还没有打印任何内容。" },
};

const ALL = {
  ...CELL_WORDS,
  ...WORDS,
  ...FILM_WORDS,
  ...FILES_WORDS,
  ...GRAPH_STEP_WORDS,
  ...HELP_WORDS,
  ...MAP_WORDS,
  ...SAMPLES_WORDS,
  ...SHAPE_WORDS,
  ...TORCHRUN_WORDS,
};

/** @typedef {keyof typeof ALL} Word */

export const translate = speaker(ALL);
