/** The words of a program's files. @satisfies {import("../cell/words.js").Words} */
export const FILES_WORDS = {
  addFile: { en: "Add a file", zh: "添加文件" },
  addFileHelp: {
    en: "Add files that the program can open or import: CSV, .npy, images, .py. Or drop them here.",
    zh: "添加程序可以打开或 import 的文件：CSV、.npy、图像、.py。也可以拖放到这里。",
  },
  files: { en: "Files", zh: "文件" },
  fileAdded: { en: "added, for the next run", zh: "已添加，下次运行可用" },
  fileWritten: { en: "written by the program", zh: "程序写出" },
  download: { en: "Download", zh: "下载" },
  downloadFile: { en: "Download {file}", zh: "下载 {file}" },
  remove: { en: "Remove", zh: "移除" },
  removeFile: { en: "Remove {file}", zh: "移除 {file}" },
  moreFiles: {
    en: "{n} more files are too many or too large to be shown here.",
    zh: "另有 {n} 个文件太多或太大，这里没有列出。",
  },
  showText: { en: "Text of {file}", zh: "{file} 的内容" },
  frameDownload: {
    en: "If nothing happens: this frame may not download, unless the page around it allows it (allow-downloads). Copy the text instead.",
    zh: "如果没有反应：除非外层网页允许（allow-downloads），这个框架不能下载。请改为复制文本。",
  },
  fileName: {
    en: "{file} was not added: its name cannot be used here.",
    zh: "没有添加 {file}：这里不能用这个文件名。",
  },
  filesMany: {
    en: "{file} was not added: there are {n} files already.",
    zh: "没有添加 {file}：已经有 {n} 个文件。",
  },
  filesLarge: {
    en: "{file} was not added: all files together may have {most}.",
    zh: "没有添加 {file}：所有文件合计不能超过 {most}。",
  },
  fileUnreadable: { en: "{file} could not be read.", zh: "{file} 读不出来。" },
};
