/** What IPython adds to Python, made into comments: `%matplotlib inline`, `!pip install`, `help?`. */

const LINE_MAGIC = /^[ \t]*(?:[%!?]|[\w.]+\?{1,2}[ \t]*(?:#.*)?$|[\w, \t]+=[ \t]*[!%][\w(])/;
const CELL_MAGIC = /^%%(\w+)/;
/** Cell magics around Python: the line goes, the cell stays. */
const AROUND_PYTHON = ["time", "timeit", "capture", "prun", "python", "python3", "ipython"];
const STRING = /(?<!\w)(?:[bruf]|br|rb|fr|rf)?('''|"""|'|")/iy;

/**
 * The text of a code cell with its magics as comments, line by line.
 *
 * @param {string} text
 * @returns {{ text: string, found: boolean }}
 */
export function withoutMagics(text) {
  const rows = text.split("\n");
  const first = rows.findIndex((row) => row.trim());
  const cellMagic = CELL_MAGIC.exec(rows[first] ?? "");
  if (cellMagic && !AROUND_PYTHON.includes(cellMagic[1])) {
    return { text: rows.map((row) => `# ${row}`.trimEnd()).join("\n"), found: true };
  }
  let found = false;
  let state = { depth: 0, quote: "", goesOn: false };
  const clean = rows.map((row) => {
    const starts = state.depth === 0 && !state.quote && !state.goesOn;
    if (starts && LINE_MAGIC.test(row)) {
      found = true;
      const [indent] = /** @type {RegExpExecArray} */ (/^[ \t]*/.exec(row));
      // A block needs a statement.
      return `${indent}${indent ? "pass  " : ""}# ${row.trim()}`;
    }
    state = after(row, state);
    return row;
  });
  return { text: clean.join("\n"), found };
}

/**
 * What is open at the end of a line: brackets, a long string, a backslash.
 *
 * @param {string} row
 * @param {{ depth: number, quote: string, goesOn: boolean }} state
 */
function after(row, { depth, quote }) {
  let i = 0;
  while (i < row.length) {
    const c = row[i];
    if (c === "\\") i += 2;
    else if (quote) {
      if (row.startsWith(quote, i)) {
        i += quote.length;
        quote = "";
      } else i++;
    } else if (c === "#") return { depth, quote, goesOn: false };
    else {
      STRING.lastIndex = i;
      const opening = STRING.exec(row);
      if (opening) {
        quote = opening[1];
        i += opening[0].length;
      } else {
        if ("([{".includes(c)) depth++;
        if (")]}".includes(c)) depth = Math.max(0, depth - 1);
        i++;
      }
    }
  }
  const goesOn = row.endsWith("\\");
  // A short string ends with its line.
  if (quote.length === 1 && !goesOn) quote = "";
  return { depth, quote, goesOn };
}
