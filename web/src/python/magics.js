/**
 * What a pasted notebook has beside Python: magics (`%matplotlib inline`, `%%time`), commands of the shell
 * (`!pip install x`), questions (`name?`). As in IPython they are found line by line where a statement starts.
 */

/** Magics whose rest is a statement of Python. */
const RUNS = /^%{1,2}(time|timeit|prun|capture)\b((?:[ \t]+-\w+(?:[ \t]*\d+)?)*)[ \t]*(.*)$/;
/** Cell magics below which there is Python. */
const PYTHON_CELLS = /^%%(time|timeit|prun|capture|python3?|debug)\b/;
/** Where the next cell begins in a notebook saved as a script. */
const NEXT_CELL = /^#\s*(%%|In\s?\[)/;
const ASSIGNED =
  /^([ \t]*[\p{ID_Start}_][\p{ID_Continue}]*(?:[ \t]*,[ \t]*\w+)*[ \t]*=[ \t]*)[!%]\S/u;
const QUESTION = /^[ \t]*(\?{1,2}[\w.]+|%?[\p{ID_Start}_][\p{ID_Continue}.]*\?{1,2})[ \t]*$/u;
/** What may matter to where a statement ends: quotes, brackets, a comment. */
const PIECE = /'''|"""|\\.|['"#()[\]{}]/g;

/** A scanner of lines that knows whether the next one starts a statement. */
class Lines {
  depth = 0;
  /** The quotes of the string that is open. */
  quote = "";
  continued = false;

  get atStart() {
    return this.depth === 0 && !this.quote && !this.continued;
  }

  /** @param {string} line */
  pass(line) {
    let comment = false;
    for (const [piece] of line.matchAll(PIECE)) {
      if (comment || (piece[0] === "\\" && piece.length === 2)) continue;
      if (this.quote) {
        if (piece === this.quote) this.quote = "";
        else if (piece.length === 3 && this.quote === piece[0]) this.quote = "";
      } else if (piece === "#") comment = true;
      else if (/['"]/.test(piece)) this.quote = piece;
      else this.depth = Math.max(0, this.depth + ("([{".includes(piece) ? 1 : -1));
    }
    this.continued = !comment && line.endsWith("\\");
    // A string of one line that is still open is a mistake that others report.
    if (this.quote.length === 1 && !this.continued) this.quote = "";
  }
}

/**
 * The program with each of these replaced on its own line, so that lines keep their numbers; the first one calls
 * `__skipped` (lib/_start.py) with what was left out.
 *
 * @param {string} text
 */
export function withoutMagics(text) {
  if (!/^[ \t]*[%!?]|=[ \t]*[%!]|\?[ \t]*$/m.test(text)) return text;
  const scanner = new Lines();
  /** @type {string[]} */
  const skipped = [];
  let first = -1;
  let otherCell = false;
  let shell = false;
  const lines = text.split("\n").map((line, i) => {
    const body = line.trimStart();
    if (shell) {
      // A command goes on after a backslash.
      shell = line.endsWith("\\");
      return "";
    }
    if (otherCell && !NEXT_CELL.test(line)) return "";
    otherCell = false;
    const indent = line.slice(0, line.length - body.length);
    const assigned = scanner.atStart ? ASSIGNED.exec(line) : null;
    if (!scanner.atStart || !(/^[%!?]/.test(body) || assigned || QUESTION.test(line))) {
      scanner.pass(line);
      return line;
    }
    const left = assigned ? line.slice(assigned[1].length) : body;
    const runs = RUNS.exec(left);
    if (runs?.[3]) return `${assigned?.[1] ?? indent}${runs[3]}`;
    shell = line.endsWith("\\");
    skipped.push(left.trim().slice(0, 60));
    otherCell = body.startsWith("%%") && !PYTHON_CELLS.test(body);
    if (assigned) return `${assigned[1]}[]`;
    if (first < 0) first = i;
    return `${indent}pass`;
  });
  if (first >= 0) {
    const names = JSON.stringify([...new Set(skipped)].join(", ")).replace(/[^\x20-\x7e]/g, "?");
    lines[first] = lines[first].replace("pass", `__skipped(${names})`);
  }
  return lines.join("\n");
}
