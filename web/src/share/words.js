/** The words of the dialogs and of files, in Chinese and English. `{x}` is filled in. */

/** @typedef {"zh" | "en"} Lang */

const WORDS = {
  // What is wrong with a file, and what was left out of it
  notText: { en: "{file} is not a text file.", zh: "{file} 不是文本文件。" },
  tooLarge: {
    en: "{file} is too large: a program has at most 256 KB.",
    zh: "{file} 太大：程序最多 256 KB。",
  },
  notNotebook: { en: "{file} is not a notebook.", zh: "{file} 不是笔记本文件。" },
  oldNotebook: {
    en: "{file} is a notebook of an old format. Save it once with a newer Jupyter.",
    zh: "{file} 是旧格式的笔记本。请用新版 Jupyter 另存一次。",
  },
  otherLanguage: {
    en: "{file} is written in {x}; only Python and JavaScript run here.",
    zh: "{file} 用 {x} 写成；这里只能运行 Python 和 JavaScript。",
  },
  unreadable: { en: "{file} could not be read.", zh: "{file} 无法读取。" },
  outputs: { en: "Its outputs were left out.", zh: "其中的输出已略去。" },
  pictures: { en: "Its pictures were left out.", zh: "其中的图片已略去。" },
  magics: {
    en: "Lines such as %matplotlib or !pip became comments.",
    zh: "%matplotlib、!pip 之类的行已变成注释。",
  },
  // Sharing
  share: { en: "Share", zh: "分享" },
  close: { en: "Close", zh: "关闭" },
  link: { en: "Link", zh: "链接" },
  copyLink: { en: "Copy link", zh: "复制链接" },
  linkHelp: {
    en: "The program is in the link itself, {n} characters. Nothing is uploaded.",
    zh: "程序就在链接里，共 {n} 个字符，不会上传任何内容。",
  },
  linkLong: {
    en: "Some chats and mail programs cut links this long; a file is safer.",
    zh: "有些聊天和邮件软件会截断这么长的链接，发文件更稳妥。",
  },
  tooLong: {
    en: "The program is too long for a link. Download it, or use <gradlet-cell>.",
    zh: "程序太长，放不进链接。请下载，或者用 <gradlet-cell>。",
  },
  embed: { en: "In a page of your own", zh: "放进自己的网页" },
  kind: { en: "Format", zh: "格式" },
  snippet: { en: "Text to paste", zh: "要粘贴的文本" },
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  copyByHand: {
    en: "The browser does not let this page copy. The text is selected: press {key}+C.",
    zh: "浏览器不允许此页面复制。文本已选中，请按 {key}+C。",
  },
  kindCell: { en: "HTML", zh: "HTML" },
  kindIframe: { en: "HTML: iframe", zh: "HTML：iframe" },
  kindMarkdown: { en: "Markdown", zh: "Markdown" },
  kindMyst: { en: "MyST (Jupyter Book 2)", zh: "MyST（Jupyter Book 2）" },
  kindSphinx: { en: "Sphinx", zh: "Sphinx" },
  kindFence: { en: "MkDocs, VitePress", zh: "MkDocs、VitePress" },
  helpCell: {
    en: "For any page of HTML. Once the script is in the page, a further cell needs the element alone.",
    zh: "适用于任何 HTML 网页。脚本只需放一次，之后每个单元只要元素本身。",
  },
  helpIframe: {
    en: "Where only an iframe may be pasted, as in Moodle or Canvas.",
    zh: "适用于只允许粘贴 iframe 的地方，如 Moodle 或 Canvas。",
  },
  helpMarkdown: {
    en: "Where Markdown may hold HTML. Without JavaScript the code block stays one.",
    zh: "适用于允许 HTML 的 Markdown。没有 JavaScript 时它就是普通代码块。",
  },
  helpMyst: {
    en: "MyST leaves out HTML; its directive for widgets takes this.",
    zh: "MyST 会去掉 HTML；请用它的 anywidget 指令。",
  },
  helpSphinx: {
    en: "With the directive that comes with gradlet (integrations/sphinx).",
    zh: "需要 gradlet 附带的指令（integrations/sphinx）。",
  },
  helpFence: {
    en: "With the plug-ins that come with gradlet (integrations/mkdocs, integrations/markdown).",
    zh: "需要 gradlet 附带的插件（integrations/mkdocs、integrations/markdown）。",
  },
  download: { en: "Download", zh: "下载" },
  downloadSource: { en: "Program ({extension})", zh: "程序（{extension}）" },
  downloadNotebook: { en: "Notebook (.ipynb)", zh: "笔记本（.ipynb）" },
  downloadPage: { en: "Page in one file (.html)", zh: "单文件网页（.html）" },
  downloadHelp: {
    en: "The .py file runs in real PyTorch as it is.",
    zh: ".py 文件可以直接在真正的 PyTorch 里运行。",
  },
  noDownload: {
    en: "This frame may not download. Copy the text of {file} instead.",
    zh: "这个框架不允许下载。请复制 {file} 的文本。",
  },
  outgrown: { en: "Outgrown the page?", zh: "网页不够用了？" },
  downloadProject: { en: "Project for torchrun (.zip)", zh: "torchrun 项目（.zip）" },
  outgrownHelp: {
    en: "The program for several processes of real PyTorch (DistributedDataParallel), with its weights and data. It runs once more for that.",
    zh: "供真正的 PyTorch 多进程训练（DistributedDataParallel）的程序，附权重和数据。为此程序会再运行一次。",
  },
  makingProject: { en: "Running the program for its weights…", zh: "正在运行程序以取得权重…" },
  making: { en: "Making the file…", zh: "正在生成文件…" },
  notMade: { en: "The file could not be made.", zh: "文件没能生成。" },
  // Own programs
  programs: { en: "My programs", zh: "我的程序" },
  fresh: { en: "New program", zh: "新程序" },
  openFile: { en: "Open a file…", zh: "打开文件…" },
  dropHint: {
    en: "Files (.py, .js, .ipynb) can be dropped here, too.",
    zh: "也可以把文件（.py、.js、.ipynb）拖到这里。",
  },
  saveAs: { en: "Save the program as", zh: "把程序保存为" },
  save: { en: "Save", zh: "保存" },
  replaces: { en: "Replaces the program of this name.", zh: "会覆盖同名程序。" },
  saved: { en: "Saved: {name}", zh: "已保存：{name}" },
  notSaved: {
    en: "Not saved: the program is over 256 KB, or there are 500 already.",
    zh: "没有保存：程序超过 256 KB，或已有 500 个程序。",
  },
  added: { en: "Added: {name}", zh: "已添加：{name}" },
  nameMissing: { en: "Give the program a name.", zh: "请给程序起个名字。" },
  nameTaken: { en: "Another program has this name.", zh: "已有同名程序。" },
  none: { en: "Nothing is saved yet.", zh: "还没有保存任何程序。" },
  kept: {
    en: "Programs are kept in this browser alone; clearing its data removes them.",
    zh: "程序只保存在这个浏览器里；清除浏览器数据会删除它们。",
  },
  denied: {
    en: "The browser keeps nothing for this page: programs are gone when it is closed. Download them.",
    zh: "浏览器不为此页面保存数据：关闭页面后程序就没有了。请下载保存。",
  },
  full: {
    en: "The browser's storage is full: the last changes are gone when the page is closed. Download them, or delete some.",
    zh: "浏览器的存储空间已满：关闭页面后最近的更改会丢失。请下载保存，或删除一些程序。",
  },
  unread: {
    en: "The programs kept here could not be read, perhaps because a newer gradlet wrote them. They were put aside.",
    zh: "无法读取这里保存的程序，可能由较新的 gradlet 写入。它们已另存。",
  },
  open: { en: "Open", zh: "打开" },
  actions: { en: "What to do with {name}", zh: "对 {name} 的操作" },
  rename: { en: "Rename", zh: "重命名" },
  newName: { en: "New name of {name}", zh: "{name} 的新名字" },
  remove: { en: "Delete", zh: "删除" },
  removeAsk: { en: "Delete “{name}”?", zh: "删除“{name}”？" },
  removed: { en: "Deleted: {name}", zh: "已删除：{name}" },
  cancel: { en: "Cancel", zh: "取消" },
  untitled: { en: "program", zh: "程序" },
};

/** @typedef {keyof typeof WORDS} Word */

/**
 * @param {Lang} lang
 * @param {Word} word
 * @param {Record<string, string | number>} [values]
 */
export function say(lang, word, values = {}) {
  return WORDS[word][lang].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}
