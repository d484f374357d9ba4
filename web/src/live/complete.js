/** What may follow in a program that is being typed, and what a word of it is. */
import { parser } from "@lezer/python";
import { boundNames } from "../python/bound_names.js";
import { Kinds } from "./kinds.js";
import { chainBefore, scan, wordEnd, wordStart } from "./program_text.js";

/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("./help.js").Help} Help */
/** @typedef {import("./kinds.js").Kind} Kind */
/**
 * @typedef {object} Option
 * @property {string} label
 * @property {"function" | "class" | "namespace" | "constant" | "variable" | "property" | "keyword" | "lacks"} type
 * @property {string} [key] by which help.js knows it
 * @property {string} [apply] what is put in, unless it is the label
 * @property {number} [boost]
 */

/** Letters after which the program's names are offered unasked. */
const LETTERS = 2;

/** @type {Record<Code, string[]>} */
const KEYWORDS = {
  py: (
    "and as assert break class continue def del elif else except finally for from global if import in is lambda " +
    "nonlocal not or pass raise return try while with yield None True False"
  ).split(" "),
  js: (
    "async await break case class const continue default else extends false finally for function if import in " +
    "instanceof let new null of return super switch this throw true try typeof undefined while"
  ).split(" "),
};

/** @type {Record<Code, string[]>} */
const BUILT_IN = {
  py: (
    "abs all any bool dict enumerate filter float int isinstance len list map max min open print range reversed " +
    "round set sorted str sum super tuple type zip"
  ).split(" "),
  js: "Array JSON Map Math Number Object Set String console".split(" "),
};

/** @param {string} name @param {boolean} place @returns {Option["type"]} */
function typeOf(name, place) {
  if (place) return "namespace";
  return /^[A-Z]/.test(name) ? "class" : "function";
}

/** The names of a module or of a class. @param {Help} help @param {Code} code @param {string} place @param {number} [boost] @returns {Option[]} */
function namesOf(help, code, place, boost = 0) {
  return help.namesIn(code, place).map((label) => {
    const key = `${place}.${label}`;
    const method = /^[A-Z]|^(ndarray|list|str|dict)$/.test(place);
    const type =
      method && !help.signatures(key)[0]?.includes("(") && help.entry(key)
        ? "property"
        : typeOf(label, help.isPlace(code, key));
    // What writes into its tensor comes after what does not.
    return { label, type, key, boost: label.endsWith("_") ? boost - 5 : boost };
  });
}

/** Names of PyTorch's that are not here, once two letters of them are typed. @param {Help} help @param {string} place @param {string} word @returns {Option[]} */
function lackingIn(help, place, word) {
  if (word.length < LETTERS || !Object.hasOwn(help.missing, place)) return [];
  return help.missing[place]
    .split(" ")
    .filter((name) => name.startsWith(word))
    .map((label) => ({ label, type: "lacks", key: `${place}.${label}`, boost: -99 }));
}

/** The attributes and methods that a class of the program has. @param {string} text @param {string} name @param {Code} code */
function ownMembers(text, name, code) {
  const head = new RegExp(
    `^([ \\t]*)(?:export )?class ${name.replaceAll("$", "\\$")}\\b[^\\n]*\\n`,
    "m",
  ).exec(text);
  if (!head) return [];
  const lines = text.slice(head.index + head[0].length).split("\n");
  const deep = (/** @type {string} */ line) => /^\s*/.exec(line)?.[0].length ?? 0;
  const end = lines.findIndex(
    (line) => line.trim() && deep(line) <= head[1].length && !/^\s*[}\])]/.test(line),
  );
  const body = (end < 0 ? lines : lines.slice(0, end)).join("\n");
  const pattern =
    code === "py"
      ? /\bself\.(\w+)\s*(?::[^=\n]+)?=(?!=)|^[ \t]+def ([a-z]\w*)/gm
      : /\bthis\.([\w$]+)\s*=(?!=)|^[ \t]+(?:async )?([\w$]+)\s*\([^)]*\)\s*\{/gm;
  const found = [...body.matchAll(pattern)].map(([, attribute, method]) => attribute ?? method);
  return [...new Set(found)].filter((one) => !/^(constructor|if|for|while|switch)$/.test(one));
}

/** @param {string} text @param {Code} code @param {Help} help @param {Kinds} kinds @param {Kind | null} kind @param {string} word @returns {Option[]} */
function membersOf(text, code, help, kinds, kind, word) {
  if (kind?.is === "module") {
    return [...namesOf(help, code, kind.name), ...lackingIn(help, kind.name, word)];
  }
  if (kind?.is === "member") kind = kinds.held(kind);
  // What is not known is most likely a tensor.
  if (!kind || kind.is === "class") return namesOf(help, code, "Tensor", -20);
  const own = kinds.bases.has(kind.name) ? ownMembers(text, kind.name, code) : [];
  const base = kinds.classOf(kind.name);
  return [
    ...own.map((label) => /** @type {Option} */ ({ label, type: "property", boost: 20 })),
    ...namesOf(help, code, base),
    ...lackingIn(help, base, word),
  ];
}

/** Modules by their whole names, and what they have, in an import of Python's. @param {string} line up to the cursor @param {Help} help @returns {{ length: number, options: Option[] } | null} */
function inImport(line, help) {
  const from = /^\s*from\s+([\w.]+)\s+import\s+\(?(?:.*,\s*)?(\w*)$/.exec(line);
  if (from) return { length: from[2].length, options: namesOf(help, "py", from[1]) };
  const name = /^\s*(?:from\s+|import\s+(?:.*,\s*)?)([\w.]*)$/.exec(line);
  if (!name) return null;
  const modules = help.modules.map(
    (label) => /** @type {Option} */ ({ label, type: "namespace", key: label }),
  );
  return { length: name[1].length, options: modules };
}

/** The call in whose brackets the end of the text lies, if names of arguments may follow there. @param {string} text @param {number} start @param {Code} code @param {import("./program_text.js").Scan} at @returns {string | null} the chain before the bracket */
function callAround(text, start, code, { open, pairs }) {
  const before = /[^\s]\s*$/.exec(text.slice(0, start))?.[0][0] ?? "";
  let bracket = open.at(-1) ?? -1;
  if (code === "js") {
    if (text[bracket] !== "{" || !/[{,]/.test(before)) return null;
    bracket = open.at(-2) ?? -1;
  } else if (!/[(,]/.test(before)) return null;
  return text[bracket] === "(" ? chainBefore(text, bracket, pairs) : null;
}

/** @param {string} chain @param {Kinds} kinds @param {string} inside @param {Help} help @param {Code} code @returns {Option[]} */
function keywordsOf(chain, kinds, inside, help, code) {
  const kind = chain ? kinds.kindOf(chain, inside) : null;
  if (kind?.is !== "member") return [];
  return help.keywords(kind.name).map((name) => ({
    label: code === "py" ? `${name}=` : `${name}:`,
    apply: code === "py" ? `${name}=` : `${name}: `,
    type: "property",
    key: kind.name,
    boost: 50,
  }));
}

/** @param {string} text @param {string} word @param {Code} code */
function ownNames(text, word, code) {
  const names =
    code === "py"
      ? boundNames(parser.parse(text).topNode, text)
      : new Set(
          text
            .replace(/\/\/.*|\/\*[^]*?\*\/|(["'`])(?:\\.|(?!\1)[^\\])*\1/g, " ")
            .match(/(?<![.\w$])[\p{L}_$][\p{L}\w$]+/gu),
        );
  names.delete(word);
  return [...names].filter(
    (name) => !KEYWORDS[code].includes(name) && !BUILT_IN[code].includes(name),
  );
}

/**
 * @param {string} text the program
 * @param {number} at the cursor's place
 * @param {Code} code
 * @param {Help} help
 * @param {boolean} [asked] whether somebody asked, so that nothing need have been typed
 * @returns {{ from: number, options: Option[] } | null}
 */
export function complete(text, at, code, help, asked = false) {
  const before = text.slice(0, at);
  const here = scan(before, code);
  if (here.inside !== "code") return null;
  const start = wordStart(before, at);
  const word = before.slice(start);
  if (/^\d/.test(word)) return null;
  if (code === "py") {
    const found = inImport(before.slice(before.lastIndexOf("\n") + 1), help);
    if (found)
      return found.length || asked || / import\s/.test(before)
        ? { from: at - found.length, options: found.options }
        : null;
  }
  const kinds = new Kinds(text, code, help, start);
  const inside = kinds.classAt(before);
  const dot = /\.\s*$/.exec(before.slice(0, start));
  if (dot) {
    const chain = chainBefore(before, start - dot[0].length, here.pairs);
    if (!chain || /^\d+$/.test(chain)) return null;
    const options = membersOf(text, code, help, kinds, kinds.kindOf(chain, inside), word);
    return { from: start, options };
  }
  const around = callAround(before, start, code, here);
  const keywords = around === null ? [] : keywordsOf(around, kinds, inside, help, code);
  if (!asked && word.length < (keywords.length ? 1 : LETTERS)) return null;
  /** @type {(names: string[], type: Option["type"], boost: number) => Option[]} */
  const all = (names, type, boost) => names.map((label) => ({ label, type, boost }));
  const own = ownNames(text, word, code).map((label) => {
    const kind = kinds.named(label);
    const type = kind?.is === "module" ? "namespace" : kind?.is === "class" ? "class" : "variable";
    return /** @type {Option} */ ({
      label,
      type,
      boost: 10,
      ...(kind && kind.is !== "value" ? { key: kind.name } : {}),
    });
  });
  return {
    from: start,
    options: [
      ...keywords,
      ...own,
      ...all(BUILT_IN[code], "function", -10),
      ...all(KEYWORDS[code], "keyword", -20),
    ],
  };
}

/**
 * What the word at a place of the program is.
 *
 * @param {string} text
 * @param {number} at
 * @param {Code} code
 * @param {Help} help
 * @returns {{ from: number, to: number, word: string, kind: Kind | null, lacks: boolean } | null}
 */
export function wordAt(text, at, code, help) {
  const from = wordStart(text, at);
  const to = wordEnd(text, at);
  const word = text.slice(from, to);
  if (!word || /^\d/.test(word)) return null;
  const before = text.slice(0, to);
  const here = scan(text.slice(0, from), code);
  if (here.inside !== "code") return null;
  const kinds = new Kinds(text, code, help, to);
  const chain = chainBefore(before, to, here.pairs);
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  const imported =
    code === "py"
      ? /^\s*from\s+([\w.]+)\s+import\s[^#]*$|^\s*(?:from|import)\s+([\w.]*)$/.exec(line)
      : null;
  const kind = imported
    ? kinds.member(imported[1] ?? "", word)
    : kinds.kindOf(chain, kinds.classAt(text.slice(0, from)));
  if (imported && !imported[1]) {
    return {
      from,
      to,
      word,
      kind: { is: "module", name: (imported[2] ?? "") + word },
      lacks: false,
    };
  }
  const [, place = "", name = ""] = /^(.*)\.(\w+)$/.exec(kind?.name ?? "") ?? [];
  const lacks = kind?.is === "member" && help.lacks(place, name);
  if (
    kind?.is === "member" &&
    !lacks &&
    !help.entry(kind.name) &&
    !help.namesIn(code, place).includes(name)
  ) {
    return { from, to, word, kind: null, lacks: false };
  }
  return { from, to, word, kind, lacks };
}
