/**
 * A program whose comments are in Chinese where they are known. Lines, and all that runs, stay as they are.
 *
 * @param {string} source
 * @param {Record<string, string>} [comments] by the English ones
 */
export function withComments(source, comments) {
  if (!comments) return source;
  /** @param {string} all @param {string} before @param {string} text @param {string} after */
  const put = (all, before, text, after) =>
    Object.hasOwn(comments, text.trim()) ? before + comments[text.trim()] + after : all;
  return source
    .replace(/((?:^|[ \t])(?:#|\/\/) )(.+)()$/gm, put)
    .replace(/("""|\/\*\*? )([^"*\n]+?)("""| \*\/)/g, put);
}
