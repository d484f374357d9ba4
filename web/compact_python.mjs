/**
 * The text of a library module without comments, docstrings and empty lines, indented by single spaces:
 * what the page loads is smaller by an eighth. Strings of several lines occur as docstrings only.
 * @param {string} text
 */
export function compactPython(text) {
  /** @type {string[]} */
  const out = [];
  const lines = text.split("\n");
  const depth = (/** @type {string} */ line) => line.length - line.trimStart().length;
  for (let i = 0; i < lines.length; i++) {
    const body = lines[i].trim();
    if (!body || body.startsWith("#")) continue;
    if (body.startsWith('"""')) {
      const start = i;
      if (body.length < 6 || !body.endsWith('"""')) while (!lines[++i].trim().endsWith('"""'));
      const next = lines.slice(i + 1).find((line) => line.trim());
      // A body of nothing else.
      if (depth(next ?? "") < depth(lines[start]))
        out.push(`${" ".repeat(depth(lines[start]) / 4)}pass`);
      continue;
    }
    if (body.includes('"""')) throw new Error(`a string of several lines: ${body}`);
    out.push(" ".repeat(Math.ceil(depth(lines[i]) / 4)) + body);
  }
  return `${out.join("\n")}\n`;
}
