/** Advice for the errors a learner meets in Python, in both languages. */
import { parser } from "@lezer/python";
import { boundNames } from "../python/transform.js";
import { gradientOf, nearest } from "./names.js";

/** @type {Record<string, { en: string, zh: string }>} */
export const PYTHON_HINTS = {
  importName: { en: "Write {name} in the first line.", zh: "在第一行写上 {name}。" },
  javascriptName: {
    en: "That is JavaScript; Python writes {name}.",
    zh: "这是 JavaScript 的写法；Python 写作 {name}。",
  },
  shapes: {
    en: "In a product the columns of the left must be the rows of the right. Print the shapes: print(x.shape).",
    zh: "做矩阵乘法时，左边的列数要等于右边的行数。打印形状看看：print(x.shape)。",
  },
  broadcast: {
    en: "The shapes do not fit together: compared from the right, sizes must be equal, or one of them 1. Print them: print(x.shape).",
    zh: "形状对不上：从右往左比，各维大小要相等，或其中一个是 1。打印形状看看：print(x.shape)。",
  },
  noGraph: {
    en: "Nothing was recorded for backward(): do the weights have requires_grad=True, and is the loss computed outside no_grad?",
    zh: "没有可供 backward() 的记录：权重设了 requires_grad=True 吗？损失是在 no_grad 之外算的吗？",
  },
  inPlaceLeaf: {
    en: "Change weights inside with torch.no_grad(): so that the change is not recorded.",
    zh: "修改权重要放在 with torch.no_grad(): 里面，这样修改才不会被记录。",
  },
  secondTime: {
    en: "backward() uses its graph up. Compute the loss anew before each backward().",
    zh: "backward() 会用掉计算图。每次 backward() 之前都要重新计算损失。",
  },
  notScalar: {
    en: "backward() starts from one number: make the loss one with .sum() or .mean().",
    zh: "backward() 要从一个数出发：用 .sum() 或 .mean() 把损失变成一个数。",
  },
  detach: {
    en: "Leave the graph first: x.detach().numpy().",
    zh: "先脱离计算图：x.detach().numpy()。",
  },
  oneElement: {
    en: "Only a tensor of one element is a number. Use .sum() or .mean() first, or .tolist() for all of them.",
    zh: "只有一个元素的张量才能当数用。先 .sum() 或 .mean()，要全部就用 .tolist()。",
  },
  manyTruths: {
    en: "A tensor of many elements is neither true nor false. Did you forget to make something first (loss_fn = nn.MSELoss()), or to use .all() or .any()?",
    zh: "多个元素的张量无所谓真假。是不是忘了先创建（loss_fn = nn.MSELoss()），或者该用 .all()、.any()？",
  },
  superFirst: {
    en: "Call super().__init__() first in __init__.",
    zh: "在 __init__ 里先调用 super().__init__()。",
  },
  noParameters: {
    en: "The model has no parameters: are the layers attributes (self.linear1 = …), and not in a plain list?",
    zh: "模型没有参数：层是作为属性存放的吗（self.linear1 = …）？放在普通列表里是找不到的。",
  },
  noModule: {
    en: "Only torch, numpy, matplotlib.pyplot and small modules such as math, random and time are here.",
    zh: "这里只有 torch、numpy、matplotlib.pyplot，以及 math、random、time 等小模块。",
  },
  attribute: {
    en: "Did you mean .{name}?",
    zh: "是不是想写 .{name}？",
  },
  noAttribute: {
    en: "Is the name after the dot right, and is what stands before it what you think? print(type(x)) tells.",
    zh: "点号后面的名字写对了吗？前面的东西真是你以为的吗？用 print(type(x)) 看看。",
  },
  gradNone: {
    en: "A gradient is None before backward(), and for tensors without requires_grad.",
    zh: "在 backward() 之前，或没有 requires_grad 的张量，其梯度为 None。",
  },
  nothing: {
    en: "What stands before the dot is None. Did a function not return anything?",
    zh: "点号前面是 None。是不是有函数没有 return？",
  },
  notCallable: {
    en: "What stands before the parentheses is no function: is a name used twice, or a * missing?",
    zh: "括号前面的不是函数：是不是名字重复了，或者漏写了 *？",
  },
  noInput: {
    en: "A program here cannot ask: write the value into the program.",
    zh: "这里的程序不能读取输入：请把值直接写进程序。",
  },
  noneOperand: {
    en: "One of the two is None: a gradient before backward(), or what a function without return gives.",
    zh: "其中一个是 None：可能是 backward() 之前的梯度，也可能是没有 return 的函数的结果。",
  },
  selfMissing: {
    en: "Is it kept as self.{name} in __init__? {name} alone is gone when the function ends.",
    zh: "在 __init__ 里写成 self.{name} 了吗？只写 {name}，函数一结束就没了。",
  },
  forward: {
    en: "The method that computes must be called forward: check its spelling and its indentation.",
    zh: "负责计算的方法必须叫 forward：检查拼写和缩进。",
  },
  wholeNumbers: {
    en: "These are whole numbers. Write 1.0 instead of 1 where you mean floating point.",
    zh: "这里是整数。要用浮点数，就把 1 写成 1.0。",
  },
  classes: {
    en: "Classes are whole numbers: torch.tensor([0, 2, 1]), or classes.long().",
    zh: "类别要用整数：torch.tensor([0, 2, 1])，或 classes.long()。",
  },
  callIt: {
    en: "A method without parentheses is the method itself: write model.parameters(), not model.parameters.",
    zh: "方法不带括号就是方法本身：写 model.parameters()，不是 model.parameters。",
  },
  makeIt: {
    en: "With parentheses a class makes an object: nn.ReLU(), not nn.ReLU.",
    zh: "类加上括号才会创建对象：写 nn.ReLU()，不是 nn.ReLU。",
  },
  types: {
    en: "These two kinds of value do not go together. str(…) makes a text of a number, float(…) a number of a text.",
    zh: "这两种值不能这样运算。str(…) 把数变成文字，float(…) 把文字变成数。",
  },
  colon: {
    en: "Lines with if, for, while, def, class and with end with a colon.",
    zh: "if、for、while、def、class、with 这些行要以冒号结尾。",
  },
  indent: {
    en: "Lines of one block begin in the same column; a block is indented by four spaces.",
    zh: "同一个代码块的各行要左对齐；代码块缩进四个空格。",
  },
  tabs: {
    en: "Some of these lines begin with a tab, others with spaces. Use spaces everywhere.",
    zh: "这些行有的用 Tab 开头，有的用空格。请全部改用空格。",
  },
  fullWidth: {
    en: "This is not the character of the keyboard's English layout. Type {name} instead.",
    zh: "这是中文（全角）标点。切换到英文输入法，改成 {name}。",
  },
  invisible: {
    en: "There is an invisible character here, perhaps from copying. Delete the space and type it anew.",
    zh: "这里有个看不见的字符，多半是复制来的。把空格删掉重新输入。",
  },
  equals: {
    en: "= gives a value to a name; == compares.",
    zh: "= 是赋值，== 才是比较。",
  },
  bracket: {
    en: "Every bracket needs its partner.",
    zh: "每个括号都要成对。",
  },
  quote: {
    en: "A text ends with the same quote it begins with, in the same line.",
    zh: "字符串要在同一行内用相同的引号结束。",
  },
  printCall: { en: "In Python 3: print(x).", zh: "Python 3 写作 print(x)。" },
  pythonSyntax: {
    en: "Look for a missing bracket, quote, comma or colon here or in the line above.",
    zh: "请检查这一行或上一行是否少了括号、引号、逗号或冒号。",
  },
};

/** @type {Record<string, string>} */
const IMPORTS = {
  np: "import numpy as np",
  numpy: "import numpy",
  torch: "import torch",
  nn: "import torch.nn as nn",
  F: "import torch.nn.functional as F",
  optim: "import torch.optim as optim",
  plt: "import matplotlib.pyplot as plt",
  math: "import math",
  random: "import random",
  time: "import time",
};

/** @type {Record<string, string>} */
const JAVASCRIPT = {
  console: "print(…)",
  null: "None",
  undefined: "None",
  true: "True",
  false: "False",
  Math: "import math",
};

const BUILTINS = (
  "abs all any bool dict enumerate float int isinstance len list map max min print range reversed round " +
  "set sorted str sum tuple type zip True False None"
).split(" ");

/** @type {Record<string, string>} */
const ASCII = {
  "，": ",",
  "。": ".",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
  "【": "[",
  "】": "]",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "！": "!",
  "＝": "=",
  "＋": "+",
  "－": "-",
  "＊": "*",
  "／": "/",
  "—": "-",
  "×": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
};

/** What a message is about, in the order of asking. @type {[RegExp, string][]} */
const MESSAGES = [
  [/inconsistent use of tabs/, "tabs"],
  [/indent/, "indent"],
  [/expected ':'/, "colon"],
  [/Maybe you meant '=='/, "equals"],
  [/non-printable/, "invisible"],
  [/never closed|unmatched|does not match/, "bracket"],
  [/unterminated/, "quote"],
  [/call to 'print'/, "printCall"],
  [
    /shapes cannot be multiplied|size mismatch|shapes .* not aligned|mismatch in its core/,
    "shapes",
  ],
  [/must match the size of tensor|not broadcastable|could not be broadcast/, "broadcast"],
  [/does not require grad/, "noGraph"],
  [/leaf Variable that requires grad|view of a leaf/, "inPlaceLeaf"],
  [/backward through the graph a second time/, "secondTime"],
  [/only for scalar outputs/, "notScalar"],
  [/numpy\(\) on Tensor that requires grad/, "detach"],
  [/cannot be converted to Scalar|only one element tensors/, "oneElement"],
  [/Boolean value of Tensor|truth value of an array/, "manyTruths"],
  [/before Module\.__init__/, "superFirst"],
  [/empty parameter list/, "noParameters"],
  [/method'? object (is not|isn't) iterable/, "callIt"],
  [/EOF when reading/, "noInput"],
  [/is not a Module subclass/, "makeIt"],
  [/object (is not|isn't) callable/, "notCallable"],
  [/unsupported operand.*NoneType/, "noneOperand"],
  [/unsupported (operand )?type|can't convert '?\w+'? object to str|can only concatenate/, "types"],
  [/maximum recursion depth/, "stack"],
  [/memory|allocat/i, "memory"],
];

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @returns {[string, Record<string, string>] | null}
 */
export function findPython({ name, message, line, code }, source) {
  if (code === "engine" || code === "crash") return [code, {}];
  const character = /invalid character '(.+)' \(/u.exec(message)?.[1];
  if (character && ASCII[character]) return ["fullWidth", { name: ASCII[character] }];
  if (name === "NameError") return forName(message, source);
  if (/^(ImportError|ModuleNotFoundError)$/.test(name) && /o module named/.test(message)) {
    return ["noModule", {}];
  }
  if (name === "AttributeError") return forAttribute(message, source, line);
  for (const [pattern, key] of MESSAGES) if (pattern.test(message)) return [key, {}];
  if (code === "syntax" || name === "SyntaxError") return ["pythonSyntax", {}];
  return null;
}

/**
 * @param {string} message
 * @param {string} source
 * @returns {[string, Record<string, string>]}
 */
function forName(message, source) {
  const name = /'([^']+)'/.exec(message)?.[1];
  if (!name) return ["beforeUse", {}];
  const names = boundNames(parser.parse(source).topNode, source);
  const owner = gradientOf(name, names);
  if (owner) return ["grad", { name: owner }];
  if (Object.hasOwn(IMPORTS, name)) return ["importName", { name: IMPORTS[name] }];
  if (Object.hasOwn(JAVASCRIPT, name)) return ["javascriptName", { name: JAVASCRIPT[name] }];
  if (names.has(name)) return ["beforeUse", {}];
  const best = nearest(name, [...names, ...BUILTINS]);
  return best ? ["meant", { name: best }] : ["unknown", {}];
}

/** Names after a dot that are misspelt most. */
const ATTRIBUTES = (
  "backward grad zero_grad zero_ step parameters item shape size sum mean clamp relu mm matmul view reshape " +
  "detach numpy requires_grad forward weight bias manual_seed randn zeros ones tensor arange Linear ReLU " +
  "Sequential MSELoss CrossEntropyLoss Adam SGD dot copy random square maximum append"
).split(" ");

/**
 * @param {string} message
 * @param {string} source
 * @param {number | null} line
 * @returns {[string, Record<string, string>]}
 */
function forAttribute(message, source, line) {
  const text = line === null ? "" : (source.split("\n")[line - 1] ?? "");
  if (/NoneType/.test(message)) return [/\.grad\b/.test(text) ? "gradNone" : "nothing", {}];
  for (const [pattern, key] of MESSAGES) if (pattern.test(message)) return [key, {}];
  const name = /attribute '([^']+)'/.exec(message)?.[1];
  if (name && /\bself\b/.test(text) && boundNames(parser.parse(source).topNode, source).has(name)) {
    return ["selfMissing", { name }];
  }
  const best = name && !ATTRIBUTES.includes(name) ? nearest(name, ATTRIBUTES) : null;
  return best ? ["attribute", { name: best }] : ["noAttribute", {}];
}
