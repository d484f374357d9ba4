/** What the names of a program are, as far as its text tells: a module, a function of one, a tensor. */
import { closing, endOfString, splitAtCommas } from "./program_text.js";

/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {import("./help.js").Help} Help */
/**
 * `module`: torch.nn. `member`: of a place, torch.exp or Tensor.sum. `value`: an instance of a class, Tensor or one
 * of the program's. `class`: one of the program's.
 * @typedef {{ is: "module" | "member" | "value" | "class", name: string }} Kind
 */

/** The names that programs give modules, for a cell whose imports stand in another. @type {Record<string, string>} */
const USUAL = {
  torch: "torch",
  nn: "torch.nn",
  F: "torch.nn.functional",
  optim: "torch.optim",
  np: "numpy",
  plt: "matplotlib.pyplot",
};

/** @type {Record<string, string>} */
const BUILT_IN = { list: "list", sorted: "list", str: "str", dict: "dict" };

/** @param {string} name @returns {Kind} */
const value = (name) => ({ is: "value", name });
/** @param {string} name @returns {Kind} */
const module_ = (name) => ({ is: "module", name });

const ATTRIBUTES = new Set(["Tensor.grad", "Tensor.data", "ndarray.T"]);

export class Kinds {
  /**
   * @param {string} text the program
   * @param {Code} code
   * @param {Help} help
   * @param {number} [until] of names given several times the last before this place counts
   */
  constructor(text, code, help, until = text.length) {
    this.code = code;
    this.help = help;
    /** @type {Map<string, Kind | null>} */
    this.names = new Map();
    /** What a program's classes extend. @type {Map<string, Kind | null>} */
    this.bases = new Map();
    /** By class and attribute: "Net.fc1". @type {Map<string, Kind | null>} */
    this.attributes = new Map();
    this.until = until;
    this.read(text);
  }

  /** @param {string} text */
  read(text) {
    const python = this.code === "py";
    const lines = /^([ \t]*)(\S[^\n]*)$/gm;
    /** The class whose lines these are, and how far it is indented. */
    let inside = { name: "", indent: -1 };
    for (let found = lines.exec(text); found; found = lines.exec(text)) {
      const [, space, line] = found;
      const at = found.index + space.length;
      const later = at >= this.until;
      if (space.length <= inside.indent && !/^[}\])]/.test(line)) inside = { name: "", indent: -1 };
      const own = python
        ? /^class (\w+)\s*(?:\(\s*([\w.]+))?/.exec(line)
        : /^(?:export )?class ([\w$]+)(?:\s+extends\s+([\w.$]+))?/.exec(line);
      if (own) {
        inside = { name: own[1], indent: space.length };
        this.names.set(own[1], { is: "class", name: own[1] });
        this.bases.set(own[1], own[2] ? this.kindOf(own[2]) : null);
      } else if (python ? this.importPython(text, at) : this.importJavaScript(line)) continue;
      else this.assign(text, at, later, inside.name);
    }
  }

  /** @param {string} name @param {Kind | null} kind @param {boolean} [later] */
  set(name, kind, later = false) {
    if (!later || !this.names.has(name)) this.names.set(name, kind);
  }

  /** @param {string} text @param {number} at */
  importPython(text, at) {
    const line = text.slice(at, text.indexOf("\n", at) < 0 ? undefined : text.indexOf("\n", at));
    const plain = /^import\s+(.+)/.exec(line);
    if (plain) {
      for (const part of plain[1].split(",")) {
        const [, path, as] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
        if (path) this.set(as ?? path.split(".")[0], module_(as ? path : path.split(".")[0]));
      }
      return true;
    }
    const from = /^from\s+([\w.]+)\s+import\s+(\([^)]*\)?|[^\n#]*)/.exec(text.slice(at));
    if (!from) return false;
    for (const part of from[2].replace(/[()]/g, "").split(",")) {
      const [, name, as] = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
      if (name) this.set(as ?? name, this.member(from[1], name));
    }
    return true;
  }

  /** @param {string} line */
  importJavaScript(line) {
    const found = /^import\s+\{([^}]*)\}\s+from\s+["']gradlet["']/.exec(line);
    if (!found) return false;
    for (const part of found[1].split(",")) {
      const [, name, as] = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
      if (name === "load") this.set(as ?? name, { is: "member", name: "load" });
    }
    return true;
  }

  /** @param {string} text @param {number} at @param {boolean} later @param {string} inside */
  assign(text, at, later, inside) {
    const python = this.code === "py";
    const line = text.slice(at, at + 400).split("\n")[0];
    const found = python
      ? /^([\p{L}_][\w.]*(?:\s*,\s*[\p{L}_]\w*)*)\s*(?::[^=]+)?=(?!=)\s*/u.exec(line)
      : /^(?:(?:export\s+)?(?:const|let|var)\s+)?([\p{L}_$][\w.$]*|\{[^}]*\}|\[[^\]]*\])\s*=(?![=>])\s*/u.exec(
          line,
        );
    if (!found) return this.parameters(line, inside);
    const given = this.expressionAt(text, at + found[0].length);
    const target = found[1];
    const attribute = /^(?:self|this)\.(\w+)$/.exec(target)?.[1];
    if (attribute) {
      if (inside) this.attributes.set(`${inside}.${attribute}`, this.kindOf(given, inside));
    } else if (target.startsWith("{")) {
      const owner = this.kindOf(given, inside);
      for (const part of target.slice(1, -1).split(",")) {
        const [, name, as] = /^\s*([\w$]+)(?:\s*:\s*([\w$]+))?/.exec(part) ?? [];
        if (name) this.set(as ?? name, owner && this.attribute(owner, name), later);
      }
    } else {
      const names = target
        .replace(/[[\]]/g, "")
        .split(",")
        .map((name) => name.trim());
      const values = names.length > 1 ? splitAtCommas(given, this.code) : [given];
      names.forEach((name, i) => {
        if (/^[\p{L}_$][\w$]*$/u.test(name)) {
          this.set(
            name,
            names.length === values.length ? this.kindOf(values[i], inside) : null,
            later,
          );
        }
      });
    }
  }

  /** What forward() of a module is given are tensors. @param {string} line @param {string} inside */
  parameters(line, inside) {
    const found = /^(?:def )?forward\s*\(([^)]*)\)/.exec(line);
    if (!found || !inside) return;
    for (const part of found[1].split(",")) {
      const name = /^\s*([\p{L}_$][\w$]*)/u.exec(part)?.[1];
      if (name && name !== "self") this.set(name, value("Tensor"));
    }
  }

  /** The text of an expression, over lines as its brackets need. @param {string} text @param {number} at */
  expressionAt(text, at) {
    for (let i = at; i < text.length; i++) {
      if ("([{".includes(text[i])) i = closing(text, i, this.code) - 1;
      else if (text[i] === ";" && this.code === "js") return text.slice(at, i);
      else if (text[i] === "\n") {
        // Methods in the lines below belong to it.
        if (this.code === "js" && /^\s*\./.test(text.slice(i, i + 80))) continue;
        return text.slice(at, i);
      } else if (text[i] === "#" && this.code === "py") return text.slice(at, i);
    }
    return text.slice(at);
  }

  /** @param {string} place @param {string} name @returns {Kind} */
  member(place, name) {
    const path = place === "torch" && name === "numpy" ? "numpy" : `${place}.${name}`;
    return this.help.isPlace(this.code, path) ? module_(path) : { is: "member", name: path };
  }

  /** What a name is. @param {string} name @param {string} [inside] the class in whose lines it stands @returns {Kind | null} */
  named(name, inside = "") {
    if ((name === "self" || name === "this") && inside) return value(inside);
    const known = this.names.get(name);
    if (known !== undefined) return known;
    if (Object.hasOwn(USUAL, name)) return module_(USUAL[name]);
    return Object.hasOwn(BUILT_IN, name) ? { is: "member", name } : null;
  }

  /** @param {Kind} owner @param {string} name @returns {Kind | null} */
  attribute(owner, name) {
    if (owner.is === "module") return this.member(owner.name, name);
    if (owner.is === "member") {
      const held = this.held(owner);
      return held && this.attribute(held, name);
    }
    if (owner.is === "class") return null;
    const own = this.attributes.get(`${owner.name}.${name}`);
    if (own !== undefined) return own;
    const base = this.classOf(owner.name);
    if (ATTRIBUTES.has(`${base}.${name}`)) return value(base);
    return { is: "member", name: `${base}.${name}` };
  }

  /** The library's class that a class comes from. @param {string} name @returns {string} */
  classOf(name) {
    const base = this.bases.get(name);
    if (!base) return name;
    if (base.is === "class") return this.classOf(base.name);
    return this.instance(base.name)?.name ?? name;
  }

  /** What a member holds that is not called: x.T. @param {Kind} member */
  held({ name }) {
    return /^\w+ → Tensor/.test(this.help.signatures(name)[0] ?? "") ? value("Tensor") : null;
  }

  /** What making one of a class gives. @param {string} name @returns {Kind | null} */
  instance(name) {
    if (/^torch\.nn\.[A-Z]\w*$/.test(name))
      return value(name === "torch.nn.Parameter" ? "Tensor" : "Module");
    if (/^torch\.optim\.[A-Z]\w*$/.test(name)) return value("Optimizer");
    return null;
  }

  /** What calling it gives. @param {Kind} kind @returns {Kind | null} */
  call({ is, name }) {
    if (is === "class") return value(name);
    if (is === "value") return this.classOf(name) === "Module" ? value("Tensor") : null;
    if (is === "module") return null;
    if (Object.hasOwn(BUILT_IN, name)) return value(BUILT_IN[name]);
    if (name === "load") return module_("torch");
    const made = this.instance(name);
    if (made) return made;
    const returns = /→ (.*)$/.exec(this.help.signatures(name)[0] ?? "")?.[1];
    if (returns === "Tensor") return value("Tensor");
    if (
      /^(torch\.(tensor|as_tensor|from_numpy|empty|where|stack|cat)|Tensor\.(to|cpu|float|double|long|int|half|bool|detach|clone|requires_grad_|type))$/.test(
        name,
      )
    ) {
      return value("Tensor");
    }
    if (name === "Tensor.numpy") return value("ndarray");
    if (/^Module\.(to|cpu|train|eval|double|float|apply|requires_grad_)$/.test(name))
      return value("Module");
    return /^numpy\.[a-z]|^numpy\.random\.(rand|normal|uniform)|^ndarray\.[a-z]/.test(name)
      ? value("ndarray")
      : null;
  }

  /**
   * @param {string} text an expression
   * @param {string} [inside]
   * @returns {Kind | null}
   */
  kindOf(text, inside = "") {
    /** @type {(Kind | null)[]} */
    const found = [];
    const { code } = this;
    let compared = false;
    for (let i = 0; i < text.length;) {
      const rest = text.slice(i);
      const skip = /^(?:\s+|(?:await|new|not|in|and|or|is)\b|\*\*|[-+*/%@<>=!&|?:,~]+)/.exec(rest);
      if (skip) {
        compared ||= /[<>!=]/.test(skip[0]);
        i += skip[0].length;
        continue;
      }
      const [kind, length] = this.chain(rest, inside);
      found.push(kind);
      i += Math.max(1, length);
    }
    if (found.length === 1) return found[0];
    for (const name of ["Tensor", "ndarray"]) {
      if (found.some((kind) => kind?.is === "value" && kind.name === name)) return value(name);
    }
    return code === "py" && !compared && found.length && found.every((k) => k?.name === "str")
      ? value("str")
      : null;
  }

  /** The kind of what the text begins with, and its length. @param {string} text @param {string} inside @returns {[Kind | null, number]} */
  chain(text, inside) {
    const { code } = this;
    /** @type {Kind | null} */
    let kind;
    /** @type {number} */
    let at;
    const first = text[0];
    const prefix = /^[rbfu]{0,2}(?=["'`])/i.exec(text)?.[0].length ?? -1;
    if (prefix >= 0) {
      const end = endOfString(text, prefix, code);
      at = end < 0 ? text.length : end;
      kind = value("str");
    } else if (first === "(" || first === "[" || first === "{") {
      at = closing(text, 0, code);
      const inner = text.slice(1, at - 1);
      kind = first === "(" ? this.kindOf(inner, inside) : value(first === "[" ? "list" : "dict");
    } else {
      const name = /^[\p{L}_$][\w$]*/u.exec(text)?.[0];
      if (!name) return [null, /^[\d.][\w.]*/.exec(text)?.[0].length ?? 1];
      at = name.length;
      kind = this.named(name, inside);
    }
    for (;;) {
      const dot = /^\s*\.\s*([\p{L}_$][\w$]*)/u.exec(text.slice(at));
      if (dot) {
        kind = kind && this.attribute(kind, dot[1]);
        at += dot[0].length;
      } else if (text[at] === "(") {
        kind = kind && this.call(kind);
        at = closing(text, at, code);
      } else if (text[at] === "[") {
        if (kind?.is === "member") kind = this.held(kind);
        kind = kind?.is === "value" && /^(Tensor|ndarray|str)$/.test(kind.name) ? kind : null;
        at = closing(text, at, code);
      } else break;
    }
    return [kind, at];
  }

  /** The class in whose lines a place lies, or "". @param {string} before the text before it */
  classAt(before) {
    const lines = before.split("\n");
    let indent = /^\s*/.exec(lines[lines.length - 1])?.[0].length ?? 0;
    for (let i = lines.length - 2; i >= 0 && indent > 0; i--) {
      const [, space, name] = /^(\s*)(?:export )?(?:class ([\w$]+))?/.exec(lines[i]) ?? [];
      if (!lines[i].trim() || space.length >= indent) continue;
      if (name) return name;
      indent = space.length;
    }
    return "";
  }
}
