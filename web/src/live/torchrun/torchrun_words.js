/** The words of the export for torchrun, in Chinese and English. */

/** @satisfies {import("../../cell/words.js").Words} */
export const TORCHRUN_WORDS = {
  torchrunPython: {
    en: "Only a Python program can be exported: PyTorch runs no JavaScript.",
    zh: "只能导出 Python 程序：PyTorch 不运行 JavaScript。",
  },
  torchrunAlone: {
    en: "This program needs other cells or hidden lines, so it does not stand alone.",
    zh: "这个程序依赖其他单元或隐藏的代码，不能单独导出。",
  },
  torchrunNoBackward: {
    en: "There is no backward() in this program, so no training to share among processes.",
    zh: "这个程序里没有 backward()，没有可以分给多个进程的训练。",
  },
  torchrunNoModule: {
    en: "No nn.Module is kept in a variable of the program itself: DistributedDataParallel shares the work of a module. Rung 4 shows how to make one.",
    zh: "程序自己的变量里没有 nn.Module：DistributedDataParallel 分担的是一个模块的工作。第 4 级演示了怎样写。",
  },
  torchrunWrite: {
    en: "The program gives its model another attribute after it was made; do that in the class, or before.",
    zh: "程序在建好模型之后又改了它的属性；请在类里改，或在建模型之前改。",
  },
  torchrunFailed: {
    en: "The program did not run to its end: {error}",
    zh: "程序没有运行到结束：{error}",
  },
};
