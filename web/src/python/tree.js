/** Walking the parser's tree. */

/** @param {import("@lezer/common").SyntaxNode} node */
export function children(node) {
  const list = [];
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child);
  return list;
}
