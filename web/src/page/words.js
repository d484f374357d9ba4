/** The words of the page around its cells, in Chinese and English. `{x}` is filled in. */
import { speaker } from "../cell/words.js";

/** @satisfies {import("../cell/words.js").Words} */
const WORDS = {
  tagline: {
    en: "See how networks learn: change a PyTorch program, press Run, watch. Nothing to install.",
    zh: "看神经网络怎样学习：改一改 PyTorch 程序，点“运行”，看结果。什么都不用安装。",
  },
  title: { en: "gradlet: PyTorch for a web page", zh: "gradlet：网页里的 PyTorch" },
  skip: { en: "Skip to the code", zh: "跳到代码" },
  language: { en: "Language", zh: "语言" },
  toDark: { en: "Dark theme", zh: "深色主题" },
  toLight: { en: "Light theme", zh: "浅色主题" },
  ladder: { en: "The ladder: six rungs", zh: "阶梯：六级" },
  rung: { en: "Rung {n} of 6", zh: "第 {n} 级，共 6 级" },
  compareRungs: { en: "Compare the rungs", zh: "逐级对照" },
  fresh: { en: "New", zh: "新在哪里" },
  change: { en: "Try", zh: "动手试试" },
  expect: { en: "Expect", zh: "会看到" },
  lessonProgram: { en: "The rung's program", zh: "这一级的程序" },
  chooseProgram: { en: "Programs of this rung", zh: "这一级的程序" },
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
  examplesShort: { en: "Examples", zh: "示例" },
  examples: { en: "Examples", zh: "示例" },
  examplesText: {
    en: "Short programs in Python that go on from the ladder. Each runs here within seconds, and unchanged in PyTorch.",
    zh: "阶梯之后的 Python 小程序。每个在这里几秒钟就能跑完，在 PyTorch 里也能原样运行。",
  },
  allExamples: { en: "All examples", zh: "全部示例" },
  noExamples: {
    en: "The examples did not load. Open this list once more to try again.",
    zh: "示例没有加载成功。再打开一次这个列表就会重试。",
  },
  courseShort: { en: "Course", zh: "课程" },
  course: { en: "The course after the ladder", zh: "阶梯之后的课程" },
  courseText: {
    en: "Each lesson is an idea, a program that shows it, an exercise that checks itself, and mistakes to find. Every program prints what PyTorch prints.",
    zh: "每一课有一个想法、一个演示它的程序、能自动检查的练习，还有等你找出来的错误。每个程序的结果都和 PyTorch 一致。",
  },
  lesson: { en: "Lesson {n} of {of}", zh: "第 {n} 课，共 {of} 课" },
  allLessons: { en: "All lessons", zh: "全部课程" },
  noCourse: {
    en: "The course did not load. Open this list once more to try again.",
    zh: "课程没有加载成功。再打开一次这个列表就会重试。",
  },
  exercises: { en: "Exercises", zh: "练习" },
  previous: { en: "Before", zh: "上一课" },
  next: { en: "Next", zh: "下一课" },
  playgroundShort: { en: "Playground", zh: "游乐场" },
  playground: { en: "Neural network playground", zh: "神经网络游乐场" },
  playgroundText: {
    en: "Choose data and a network, press Run, watch the boundary bend. The form writes a PyTorch program: show it, change it, take it along.",
    zh: "选好数据和网络，点“运行”，看分界线怎样弯曲。表单写出的是一个 PyTorch 程序：可以显示、修改、带走。",
  },
  noDialog: {
    en: "The file for this could not be loaded. Press the button again.",
    zh: "所需的文件没有加载成功，请再按一次按钮。",
  },
  noPlayground: {
    en: "The playground did not load. Open this tab once more to try again.",
    zh: "游乐场没有加载成功。再打开一次这个标签就会重试。",
  },
  badAddress: {
    en: "The address has something this page does not know: {what}. It was left out.",
    zh: "网址里有本页不认识的内容：{what}，已忽略。",
  },
  close: { en: "Close", zh: "关闭" },
  share: { en: "Share", zh: "分享" },
  programs: { en: "Programs", zh: "程序集" },
  docs: { en: "Docs", zh: "文档" },
  licences: { en: "Licences", zh: "许可" },
  ownShort: { en: "Own", zh: "自己的" },
  ownTitle: { en: "A program of your own", zh: "自己的程序" },
  ownText: {
    en: "Write what you like, or open, import and keep programs under “Programs”. It runs unchanged in PyTorch: “Share” gives it as a file, a notebook or a link.",
    zh: "想写什么就写什么；“程序集”里可以打开、导入和保存程序。它在 PyTorch 里也能原样运行：“分享”可以得到文件、笔记本或链接。",
  },
  linkedTitle: { en: "A program from a link", zh: "来自链接的程序" },
  linkedText: {
    en: "Somebody sent it to you by its address. Read it before you run it; it stays as it is until you press Run.",
    zh: "有人通过网址把它发给了你。运行之前先读一读；不点“运行”，它什么也不会做。",
  },
};

/** @typedef {keyof typeof WORDS} Word */

export const translate = speaker(WORDS);
