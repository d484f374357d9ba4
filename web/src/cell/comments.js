/**
 * A program with its comments in the reader's language, where they are known. Lines, and all that runs, stay as they are.
 *
 * @param {string} source
 * @param {Record<string, string> | undefined} comments in Chinese, by the English ones
 * @param {import("./words.js").Lang} lang
 */
export function withComments(source, comments, lang) {
  if (!comments || lang !== "zh") return source;
  /** @param {string} all @param {string} before @param {string} text @param {string} after */
  const put = (all, before, text, after) =>
    Object.hasOwn(comments, text.trim()) ? before + comments[text.trim()] + after : all;
  return source
    .replace(/((?:^|[ \t])(?:#|\/\/) )(.+)()$/gm, put)
    .replace(/("""|\/\*\*? )([^"*\n]+?)("""| \*\/)/g, put);
}
