/** What the errors of Python programs are about. */
import { parser } from "@lezer/python";
import { boundNames } from "../python/bound_names.js";
import { aboutCharacter, aboutMessage } from "./hints_messages.js";
import { detectLanguage } from "./language.js";
import { elsewhere, gradientOf, namesOf, nearest } from "./names.js";

/** @typedef {[string, Record<string, string>]} Found a key of the words, and what is put into them */

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
  this: "self",
};

const BUILTINS = (
  "abs all any bool dict enumerate float int isinstance len list map max min print range reversed round " +
  "set sorted str sum tuple type zip True False None"
).split(" ");

/** Of Python alone, in the order of asking. @type {[RegExp, string][]} */
const MISTAKES = [
  [/inconsistent use of tabs/, "tabs"],
  [/indent/, "indent"],
  [/expected ':'/, "colon"],
  [/Maybe you meant '=='/, "equals"],
  [/non-printable/, "invisible"],
  [/never closed|unmatched|does not match/, "bracket"],
  [/unterminated/, "quote"],
  [/call to 'print'/, "printCall"],
];

/** @type {[RegExp, string][]} */
const MESSAGES = [
  [/EOF when reading/, "noInput"],
  [/object (is not|isn't) callable/, "notCallable"],
  [/unsupported (operand )?type|can't convert '?\w+'? object to str|can only concatenate/, "types"],
  [/maximum recursion depth/, "stack"],
  [/Numerical result out of range/, "overflow"],
];

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @returns {Found | null}
 */
export function findPython({ name, message, line, code }, source) {
  if (/^(engine|crash|frame|full|flood)$/.test(code)) return [code, {}];
  const mistake = code === "syntax" || name === "SyntaxError" || name === "IndentationError";
  if ((mistake || name === "NameError") && detectLanguage(source) === "js") {
    return ["otherLanguage", {}];
  }
  const character = aboutCharacter(/invalid character '(.+)' \(/u.exec(message)?.[1]);
  if (character) return character;
  if (name === "NameError") return forName(message, source);
  if (/^(ImportError|ModuleNotFoundError)$/.test(name) && /o module named/.test(message)) {
    return ["noModule", {}];
  }
  if (name === "AttributeError") return forAttribute(message, source, line);
  const key =
    (mistake || code === "syntax" || name === "TabError"
      ? aboutMessage(message, MISTAKES)
      : null) ??
    aboutMessage(message) ??
    aboutMessage(message, MESSAGES);
  if (key) return [key, {}];
  return mistake ? ["syntax", {}] : null;
}

/** @param {string} source */
const namesIn = (source) => boundNames(parser.parse(source).topNode, source);

/**
 * @param {string} message
 * @param {string} source
 * @returns {Found}
 */
function forName(message, source) {
  const name = /'([^']+)'/.exec(message)?.[1];
  if (!name) return ["beforeUse", {}];
  const names = namesIn(source);
  const owner = gradientOf(name, names);
  if (owner) return ["grad", { name: owner }];
  if (Object.hasOwn(IMPORTS, name)) return ["importName", { name: IMPORTS[name] }];
  if (Object.hasOwn(JAVASCRIPT, name)) return ["otherName", { name: JAVASCRIPT[name] }];
  if (names.has(name)) return ["beforeUse", {}];
  const best = nearest(name, [...names, ...BUILTINS]);
  return best ? ["meant", { name: best }] : ["unknown", {}];
}

/** The names a program gives to attributes: self.linear1 = …, and its methods. @param {string} source */
function ownAttributes(source) {
  return [...source.matchAll(/\bself\.(\w+)\s*=(?!=)|^[ \t]+def (\w+)/gm)].map(
    ([, attribute, method]) => attribute ?? method,
  );
}

/**
 * @param {string} message
 * @param {string} source
 * @param {number | null} line
 * @returns {Found}
 */
function forAttribute(message, source, line) {
  const text = line === null ? "" : (source.split("\n")[line - 1] ?? "");
  if (/NoneType/.test(message)) return [/\.grad\b/.test(text) ? "gradNone" : "nothing", {}];
  const key = aboutMessage(message);
  if (key) return [key, {}];
  const missing = /^([\w.]+)\.(\w+) is not in gradlet/.exec(message);
  if (missing) return inModule(missing[1], missing[2]);
  const module = /^module '([\w.]+)' has no attribute '(\w+)'/.exec(message);
  if (module) return inModule(module[1], module[2]);
  const [, owner, name] = /^'?([\w.]+)'? object has no attribute '([^']+)'/.exec(message) ?? [];
  if (!name) return ["noAttribute", {}];
  if (/\bself\b/.test(text) && namesIn(source).has(name) && !ownAttributes(source).includes(name)) {
    return ["selfMissing", { name }];
  }
  const best = nearest(name, [...ownAttributes(source), ...attributesOf(owner)]);
  return best ? ["attribute", { name: best }] : ["noAttribute", {}];
}

/**
 * @param {string} place
 * @param {string} name
 * @returns {Found}
 */
function inModule(place, name) {
  const other = elsewhere("py", place, name);
  if (other) return ["meant", { name: `${other}.${name}` }];
  const best = nearest(name, namesOf("py", place));
  return best ? ["meant", { name: `${place}.${best}` }] : ["noAttribute", {}];
}

/** What an object of a class has. @param {string} kind as messages give it */
function attributesOf(kind) {
  if (kind === "Parameter") return namesOf("py", "Tensor");
  const known = namesOf("py", kind.replace(/^numpy\./, ""));
  if (known.length) return known;
  if (namesOf("py", "torch.optim").includes(kind)) return namesOf("py", "Optimizer");
  return [...namesOf("py", "Module"), "weight", "bias"];
}
