/** What becomes of a program's lines from one rung to the next. */

/** @typedef {{ mark: "same" | "gone" | "new", text: string }} Row */

/** Without the indentation: a line may move into a block. @param {string} text */
const bare = (text) => text.trim();

/** Whether a line counts as written: no blank one, no remark. @param {string} text */
export const isWritten = (text) => bare(text) !== "" && !/^(?:#|\/\/)/.test(bare(text));

/**
 * The lines of both in order, by their longest common subsequence.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Row[]}
 */
export function changes(before, after) {
  const [from, to] = [before.split("\n"), after.split("\n")];
  // longest[i][j]: of from[i…] and to[j…].
  const longest = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i][j] =
        bare(from[i]) === bare(to[j])
          ? longest[i + 1][j + 1] + 1
          : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  /** @type {Row[]} */
  const rows = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const both = i < from.length && j < to.length;
    if (both && bare(from[i]) === bare(to[j])) {
      rows.push({ mark: "same", text: to[j] });
      i++;
      j++;
    } else if (j >= to.length || (both && longest[i + 1][j] >= longest[i][j + 1])) {
      rows.push({ mark: "gone", text: from[i++] });
    } else rows.push({ mark: "new", text: to[j++] });
  }
  return rows;
}
