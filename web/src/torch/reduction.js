/** size_average and reduce, the older names of a loss's reduction. */

/** @type {Set<string>} */
const warned = new Set();

/**
 * Options in which they are said by today's name.
 * @param {{name: string}[]} parameters @param {Record<string, unknown>} options
 */
export function modernOptions(parameters, options) {
  if (!("size_average" in options || "reduce" in options)) return options;
  if (!parameters.some(({ name }) => name === "reduction")) return options;
  const { size_average: average, reduce, ...rest } = options;
  if (average == null && reduce == null) return rest;
  const reduction = reduce === false ? "none" : average === false ? "sum" : "mean";
  if (!warned.has(reduction)) {
    warned.add(reduction);
    console.warn(
      "UserWarning: size_average and reduce args will be deprecated, please use " +
        `reduction='${reduction}' instead.`,
    );
  }
  return { ...rest, reduction };
}
