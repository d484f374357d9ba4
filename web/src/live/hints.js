/** Advice for the errors a learner meets, in both languages. */
import { parse } from "acorn";
import { full } from "acorn-walk";
import { findPython, PYTHON_HINTS } from "./hints_python.js";
import { gradientOf, nearest } from "./names.js";

/** @typedef {import("../cell/words.js").Lang} Lang */

/** @type {Record<string, Record<Lang, string>>} */
const HINTS = {
  ...PYTHON_HINTS,
  grad: {
    en: "Did you mean {name}.grad? backward() puts each tensor's gradient there.",
    zh: "是不是想写 {name}.grad？backward() 把每个张量的梯度放在那里。",
  },
  meant: { en: "Did you mean {name}?", zh: "是不是想写 {name}？" },
  pythonName: {
    en: "That is Python; JavaScript writes {name}.",
    zh: "这是 Python 的写法；JavaScript 写作 {name}。",
  },
  unknown: {
    en: "Nothing with this name exists here: is it spelled as where it was made?",
    zh: "这里没有叫这个名字的东西：和定义处的拼写一致吗？",
  },
  beforeUse: {
    en: "It is made further down: move that line above this one.",
    zh: "它在更下面才定义：把那一行移到这一行之前。",
  },
  operators: {
    en: "JavaScript cannot redefine + - * / for tensors: write {method} instead.",
    zh: "JavaScript 不能为张量重新定义 + - * /：请改写成 {method}。",
  },
  constant: {
    en: "This name was made with const; use let, or an in-place method such as sub_().",
    zh: "这个名字用 const 定义，不能重新赋值；改用 let，或用 sub_() 这样的原地方法。",
  },
  gradNull: {
    en: "A gradient is null before backward(), and for tensors without requires_grad.",
    zh: "在 backward() 之前，或没有 requires_grad 的张量，其梯度为 null。",
  },
  notFunction: {
    en: "Is the method's name right, and is what stands before the dot a tensor?",
    zh: "方法名写对了吗？点号前面的确是张量吗？",
  },
  stack: {
    en: "A function calls itself without end.",
    zh: "有函数在没完没了地调用自己。",
  },
  memory: {
    en: "Too big for a web page: use smaller sizes.",
    zh: "对网页来说太大了：请把尺寸改小。",
  },
  module: {
    en: 'Only import … from "gradlet" is possible here; everything of torch is in it.',
    zh: '这里只能 import … from "gradlet"；torch 的全部内容都在其中。',
  },
  export: { en: "Leave out the word export.", zh: "去掉 export 即可。" },
  syntax: {
    en: "The program did not start. Look for a missing bracket, quote or comma here or in the line above.",
    zh: "程序没有运行。请检查这一行或上一行是否少了括号、引号或逗号。",
  },
  twice: {
    en: "This name is made twice: give one of them another name, or leave out its const or let.",
    zh: "这个名字定义了两次：给其中一个换个名字，或去掉它的 const、let。",
  },
  engine: {
    en: "Check the connection and press Run again.",
    zh: "请检查网络，然后再点“运行”。",
  },
  crash: {
    en: "The program's worker was ended by the browser, perhaps for want of memory.",
    zh: "浏览器结束了程序的工作线程，可能是内存不足。",
  },
};

/** @type {Record<string, string>} */
const PYTHON = {
  print: "console.log(…)",
  None: "null",
  True: "true",
  False: "false",
  self: "this",
  range: "for (let i = 0; i < n; i++)",
  len: "array.length",
  np: "const np = torch.numpy",
  nn: "const nn = torch.nn",
  F: "const F = torch.nn.functional",
  optim: "torch.optim",
};

/** @type {Record<string, string>} */
const METHODS = { "+": ".add()", "-": ".sub()", "*": ".mul()", "/": ".div()", "**": ".pow()" };

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @param {Lang} lang
 * @param {import("../cell/content.js").Code} code
 * @returns {string} advice, or ""
 */
export function hintFor(error, source, lang, code) {
  const found = code === "py" ? findPython(error, source) : find(error, source);
  if (!found) return error.hint;
  const [key, values] = found;
  return HINTS[key][lang].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @returns {[string, Record<string, string>] | null}
 */
function find({ name, message, line, code, hint }, source) {
  if (/already been declared/.test(message)) return ["twice", {}];
  if (code !== "runtime") return code in HINTS ? [code, {}] : null;
  if (name === "ReferenceError") return forName(message, source);
  const sign = line === null ? null : operatorAt(source, line);
  if (sign && (name === "TypeError" || name === "TorchError") && isAboutOperator(message)) {
    return ["operators", { method: `a${METHODS[sign].slice(0, -1)}b)` }];
  }
  if (hint) return null; // the engine's own advice
  if (/call stack|too much recursion/i.test(message)) return ["stack", {}];
  if (/memory|allocat|array (buffer )?length|too (big|large)/i.test(message)) return ["memory", {}];
  if (name !== "TypeError") return null;
  if (/constant variable|assignment to const|read-?only/i.test(message)) return ["constant", {}];
  if (/(of|is) null/.test(message) && /\.grad\b/.test(lineOf(source, line)))
    return ["gradNull", {}];
  if (/is not a function/.test(message)) return ["notFunction", {}];
  return null;
}

/**
 * @param {string} message
 * @param {string} source
 * @returns {[string, Record<string, string>]}
 */
function forName(message, source) {
  const name = /^'?([\p{ID_Continue}$]+)'? is not defined/u.exec(message)?.[1];
  if (!name) return [/initiali[sz]/.test(message) ? "beforeUse" : "unknown", {}];
  const names = namesIn(source);
  const owner = gradientOf(name, names);
  if (owner) return ["grad", { name: owner }];
  if (PYTHON[name]) return ["pythonName", { name: PYTHON[name] }];
  const best = nearest(name, names);
  return best ? ["meant", { name: best }] : ["unknown", {}];
}

/**
 * Every name the program makes, and those it always has.
 *
 * @param {string} source
 */
export function namesIn(source) {
  const names = new Set(["console", "Math", "torch"]);
  /** @param {any} pattern */
  const add = (pattern) => {
    if (!pattern) return;
    if (pattern.type === "Identifier") names.add(pattern.name);
    else if (pattern.type === "ArrayPattern") pattern.elements.forEach(add);
    else if (pattern.type === "ObjectPattern") {
      pattern.properties.forEach((/** @type {any} */ p) => add(p.value ?? p.argument));
    } else add(pattern.left ?? pattern.argument);
  };
  walk(source, (node) => {
    if (node.type === "VariableDeclarator" || /^(Function|Class)Declaration$/.test(node.type)) {
      add(node.id);
    }
    if (/^Import\w*Specifier$/.test(node.type)) add(node.local);
    if (/Function/.test(node.type)) node.params?.forEach(add);
  });
  return names;
}

/**
 * The arithmetic sign used in a line, if any.
 *
 * @param {string} source
 * @param {number} line
 */
function operatorAt(source, line) {
  /** @type {string | null} */
  let sign = null;
  walk(source, (node) => {
    if (!/^(Binary|Assignment)Expression$/.test(node.type)) return;
    const operator = node.operator.replace(/=$/, "");
    if (node.loc.start.line <= line && node.loc.end.line >= line && METHODS[operator]) {
      sign = operator;
    }
  });
  return /** @type {string | null} */ (sign);
}

/** @param {string} message */
function isAboutOperator(message) {
  return /is not a function|primitive|operator|convert/i.test(message);
}

/**
 * @param {string} source
 * @param {(node: any) => void} visit
 */
function walk(source, visit) {
  try {
    full(parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true }), visit);
  } catch {
    // a program that does not parse has no names
  }
}

/**
 * @param {string} source
 * @param {number | null} line
 */
function lineOf(source, line) {
  return line === null ? "" : (source.split("\n")[line - 1] ?? "");
}
